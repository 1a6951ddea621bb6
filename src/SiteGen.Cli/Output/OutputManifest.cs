using SiteGen.Cli.Folders;
using SiteGen.Text;

namespace SiteGen.Cli.Output;

/// <summary>
/// The list of files that a build has written, kept in the output folder as <c>.sitegen</c>. It tells the next build
/// that the folder may be replaced, and which files in it are a person's.
/// </summary>
internal static class OutputManifest
{
    /// <summary>The name of the file.</summary>
    public const string Name = ".sitegen";

    // Each foreign file is named, but not thousands of them.
    private const int MaxNamed = 10;
    private const string Head = "# Written by SiteGen. Each build replaces this folder; put your own files into the input folder.";

    /// <summary>Writes the list.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="paths">The paths in it, with <c>/</c> between folders.</param>
    public static void Write(string folder, IEnumerable<string> paths)
    {
        var file = Path.Join(folder, Name);
        // The old one may be a hard link to the list of the present site, which must stay as it is.
        File.Delete(file);
        File.WriteAllText(file, $"{Head}\n{string.Join('\n', paths.Order(StringComparer.Ordinal))}\n");
    }

    /// <summary>Whether a folder has a list.</summary>
    public static bool IsIn(string folder) =>
        File.Exists(Path.Join(folder, Name)) && FileStatus.Of(Path.Join(folder, Name)) is not { Kind: not FileKind.File };

    /// <summary>
    /// Takes the list out of the found files, and reports the files of a person among the others: those that neither the
    /// list nor the cache knows, and everything that is no regular file.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="shownAs">What the user calls it.</param>
    /// <param name="found">All entries in it by path.</param>
    /// <param name="known">The paths that the last build wrote, where the cache tells.</param>
    /// <param name="mistakes">Takes what is wrong.</param>
    /// <returns>The files that builds have written.</returns>
    public static HashSet<string> Check(
        string folder, string shownAs, Dictionary<string, FileKind> found, IEnumerable<string> known, DiagnosticBag mistakes)
    {
        if (found.Count == 0)
            return [];
        if (!found.Remove(Name, out var kind) || kind != FileKind.File)
        {
            mistakes.Add(DiskMistakes.NotOurFolder(shownAs));
            return [];
        }
        var written = Read(folder).ToHashSet();
        written.UnionWith(known);
        var foreign = found.Keys.Where(path => found[path] != FileKind.File || !written.Contains(path))
            .Order(StringComparer.Ordinal).Take(MaxNamed);
        foreach (var path in foreign)
            mistakes.Add(DiskMistakes.NotOurFile(Path.Join(shownAs, path).Replace('\\', '/')));
        return [.. found.Keys];
    }

    /// <summary>Whether the list in a folder names exactly the files that were found, but for itself.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="found">All entries in it by path.</param>
    public static bool Matches(string folder, Dictionary<string, FileKind> found)
    {
        if (!found.TryGetValue(Name, out var kind) || kind != FileKind.File)
            return false;
        var listed = 1;
        foreach (var path in Read(folder))
        {
            if (!found.ContainsKey(path))
                return false;
            listed++;
        }
        return listed == found.Count;
    }

    private static IEnumerable<string> Read(string folder) => File.ReadLines(Path.Join(folder, Name)).Skip(1);
}
