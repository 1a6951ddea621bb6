using SiteGen.Converter.Doubts;

namespace SiteGen.Converter.Merging;

/// <summary>Finds copies of one tip that say different things: an excerpt that its whole text does not begin with.</summary>
internal static class Contradictions
{
    private const string Code = "SG5304";

    /// <summary>The doubts of a tip.</summary>
    public static IEnumerable<Doubt> Of(TipDraft draft)
    {
        var best = draft.Best;
        foreach (var version in draft.Versions)
        {
            if (version.Words.Length == 0 || best.Words.Length == 0)
                continue;
            if (!version.IsWhole && !Begins(best, version) && !Begins(version, best))
                yield return New(version, "left out as an older copy", $"the text at {best.Text.At} begins with other words", "the excerpt of another tip");
            else if (draft.Beyond == best && version.IsWhole)
                yield return New(version, "taken for a text that was cut", $"the excerpt at {best.Text.At} goes on behind its end", "a whole text, and the excerpt of an older one");
            else if (version.IsWhole && best.IsWhole && version.Words.Length > best.Words.Length && Begins(version, best))
                yield return New(version, "left out as a copy to which lines of the theme are glued", $"the copy at {best.Text.At} ends earlier, above a footer", "the whole text");
        }
    }

    private static bool Begins(TextVersion text, TextVersion beginning) => Likeness.Begins(text.Words, beginning.Words);

    private static Doubt New(TextVersion version, string decision, string because, string alternative) =>
        new(version.Text.At, version.FirstLine, decision, because, [alternative]) { Code = Code, Dump = version.TextSource };
}
