using SiteGen.Text;

namespace SiteGen.Cli.Building;

/// <summary>
/// The list of what a build has written, kept in the output folder itself as <c>.sitegen</c>. By it the next build
/// knows that the folder may be replaced, and which files in it are a person's.
/// </summary>
/// <param name="Files">The paths in the folder, with <c>/</c> between folders.</param>
internal sealed record Manifest(IReadOnlyCollection<string> Files)
{
    private const string Name = ".sitegen";
    private const string Head = "# Written by SiteGen. Each build replaces this folder; put your own files into the input folder.";

    public static Manifest Of(IEnumerable<string> files) => new([.. files.Order(StringComparer.Ordinal)]);

    /// <summary>
    /// The files that the last build left in a folder. Files of a person are reported, and then there is no answer.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="shownAs">What the user calls it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static HashSet<string>? Check(string folder, string shownAs, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder))
            return [];
        var found = FolderListing.Of(folder).ToHashSet();
        if (found.Count == 0)
            return found;
        if (!found.Remove(Name))
        {
            diagnostics.Add(DiskMistakes.NotOurFolder(shownAs));
            return null;
        }
        var written = File.ReadLines(Path.Join(folder, Name)).Skip(1).ToHashSet();
        var foreign = found.Where(file => !written.Contains(file)).Order(StringComparer.Ordinal).Take(10).ToList();
        foreach (var file in foreign)
            diagnostics.Add(DiskMistakes.NotOurFile(Path.Join(shownAs, file).Replace('\\', '/')));
        return foreign.Count == 0 ? found : null;
    }

    public void Write(string folder)
    {
        // It may be one file under two names, and the other one must stay as it is.
        File.Delete(Path.Join(folder, Name));
        File.WriteAllText(Path.Join(folder, Name), $"{Head}\n{string.Join('\n', Files)}\n");
    }

    /// <summary>Whether a folder holds these files and the list of them, and nothing else.</summary>
    public static bool IsAllOf(string folder, IReadOnlyCollection<string> files)
    {
        var found = FolderListing.Of(folder).ToHashSet();
        if (!found.Remove(Name) || found.Count != files.Count || !files.All(found.Contains))
            return false;
        var listed = File.ReadLines(Path.Join(folder, Name)).Skip(1).ToList();
        return listed.Count == files.Count && listed.All(found.Contains);
    }
}
