using System.Collections.Concurrent;

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
    /// The paths inside the folder, with <c>/</c> between folders, in no order. One thread for each folder at the top:
    /// 0.1 instead of 0.2 s for the 17,000 folders of 10,000 tips.
    /// </summary>
    public static IReadOnlyCollection<string> Of(string folder)
    {
        var files = new ConcurrentBag<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", OneFolder))
            files.Add(file);
        Parallel.ForEach(Directory.GetDirectories(folder, "*", OneFolder), child =>
        {
            foreach (var file in Directory.EnumerateFiles(child, "*", Everything))
                files.Add(file);
        });
        var start = folder.Length + 1;
        return [.. files.Select(file => file[start..].Replace('\\', '/'))];
    }
}
