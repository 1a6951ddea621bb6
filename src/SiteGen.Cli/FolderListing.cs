using System.IO.Enumeration;

namespace SiteGen.Cli;

/// <summary>Lists the files below a folder, hidden ones too.</summary>
internal static class FolderListing
{
    /// <summary>
    /// All files at any depth. A folder that can't be read is an error of the disk: passed over, it would be missing from
    /// the site, or from the ledger, without a word.
    /// </summary>
    public static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    private static readonly EnumerationOptions OneFolder = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    /// <summary>
    /// The paths of all files inside the folder, with <c>/</c> between folders, in no order. On all cores, a folder of the
    /// second level at a time, because those at the top differ too much in size: 0.215 instead of 0.238 s for a build of
    /// 10,000 tips with nothing to do, which lists 18,000 folders.
    /// </summary>
    public static IReadOnlyCollection<string> Of(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var files = new List<string>();
        var folders = new List<string>();
        Take(full, OneFolder);
        foreach (var child in Directory.GetDirectories(full, "*", OneFolder))
        {
            Take(child, OneFolder);
            folders.AddRange(Directory.GetDirectories(child, "*", OneFolder));
        }
        Parallel.ForEach(folders, child => Take(child, Everything));
        return files;

        void Take(string of, EnumerationOptions options)
        {
            var found = new FileSystemEnumerable<string>(of, PathInside, options)
            {
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
            };
            List<string> all = [.. found];
            lock (files)
                files.AddRange(all);
        }

        string PathInside(ref FileSystemEntry entry)
        {
            var inside = entry.Directory[full.Length..].TrimStart(Path.DirectorySeparatorChar);
            var path = inside.Length == 0 ? entry.FileName.ToString() : string.Concat(inside, "/", entry.FileName);
            return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
        }
    }
}
