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
    /// <param name="found">All files in it, this list among them; it is taken out.</param>
    /// <param name="shownAs">What the user calls it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static HashSet<string>? Check(string folder, HashSet<string> found, string shownAs, DiagnosticBag diagnostics)
    {
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

    /// <summary>Whether what is in a folder is what the list in it says, and the list itself.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="found">All files in it, this list among them; it is taken out.</param>
    public static bool IsOf(string folder, HashSet<string> found)
    {
        if (!found.Remove(Name))
            return false;
        var listed = 0;
        foreach (var file in File.ReadLines(Path.Join(folder, Name)).Skip(1))
        {
            if (!found.Contains(file))
                return false;
            listed++;
        }
        return listed == found.Count;
    }
}
