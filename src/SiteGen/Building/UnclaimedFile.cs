using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>
/// Files that no kind of input claims. Most are published as they are; those that look like a tip, a page or settings in
/// a wrong form, or like what an editor left behind, are named instead and never published.
/// </summary>
internal static class UnclaimedFile
{
    private static readonly string[] BackupEndings = ["~", ".bak", ".orig", ".rej", ".swp", ".tmp"];
    private static readonly string[] MarkdownEndings = [".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn", ".txt", ".text"];
    private static readonly string[] OtherTextEndings = [".yml", ".yaml", ".docx", ".doc", ".odt", ".rtf", ".pages"];

    /// <summary>What to say of a file; null where it is published as it is.</summary>
    /// <param name="file">The file, its path inside the input.</param>
    /// <param name="kinds">All kinds of input, none of which claims it.</param>
    public static Diagnostic? Check(InputFile file, IReadOnlyList<InputKind> kinds)
    {
        var at = new Location(file.Origin);
        var slash = file.Path.LastIndexOf('/');
        var name = file.Path[(slash + 1)..];
        if (EndsIn(name, BackupEndings) || name is ['#', _, .., '#'])
            return Mistakes.BackupFile(at);
        var kind = kinds.FirstOrDefault(kind => kind.Folder.Length > 0 && file.Path.StartsWith(kind.Folder, StringComparison.Ordinal));
        if (EndsIn(name, [".md"]))
            return Mistakes.MarkdownElsewhere(at);
        if (kind is not null && (EndsIn(name, MarkdownEndings) || EndsIn(name, OtherTextEndings)))
            return Mistakes.WrongExtension(at, kind.Folder, kind.Ending, renamed: EndsIn(name, MarkdownEndings));
        if (slash < 0 && EndsIn(name, [".yml", ".yaml"]))
            return Mistakes.UnknownSettingsFile(at, name, [.. kinds.Where(one => one.Folder.Length == 0).Select(one => one.Ending)]);
        return null;
    }

    private static bool EndsIn(string name, string[] endings) =>
        Array.Exists(endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
