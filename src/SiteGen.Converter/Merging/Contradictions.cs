using System.Text;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Merging;

/// <summary>
/// Finds copies of one tip that say different things: an excerpt that its whole text does not begin with, and whole texts of
/// which one goes on behind the end of the other.
/// </summary>
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
                yield return New(
                    version, "taken for a text that was cut", $"the excerpt at {best.Text.At} goes on behind its end", "a whole text, and the excerpt of an older one");
            else if (version.IsWhole && best.IsWhole && version.Words.Length > best.Words.Length && Begins(version, best))
                yield return New(
                    version, "left out as a copy to which lines of the theme are glued", $"the copy at {best.Text.At} ends earlier, above a footer", "the whole text");
            else if (version != best && version.IsWhole && best.IsWhole && version.Words == best.Words && Differ(version, best))
                yield return New(version, "left out as another copy", $"the copy at {best.Text.At} differs from it in a sign or in capitals", "the text as the author wrote it");
            else if (IsKnownToEnd(version) && best.IsWhole && version.Words.Length < best.Words.Length && Begins(best, version))
                yield return GoesOn(best, version);
        }
    }

    /// <summary>The doubts of several tips with one title and date: their texts have nothing in common.</summary>
    /// <param name="drafts">The tips.</param>
    public static IEnumerable<Doubt> Between(IReadOnlyList<TipDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            yield return New(
                drafts[i].Best, "taken for another tip of the same title and date", $"the text at {drafts[0].Best.Text.At} has other words", "a text of the same tip, of which one is wrong");
        }
    }

    // Of a text with which the dump ends nobody can say whether it was cut.
    private static bool IsKnownToEnd(TextVersion version) => version.IsWhole && version.End >= TextEnd.Next;

    // `We use cookies to ensure that we give you the best experience on our website.` as a last paragraph of one copy.
    private static Doubt GoesOn(TextVersion best, TextVersion shorter)
    {
        var (line, text) = LineBehind(best.Text, shorter.Words.Length);
        return new Doubt(
            best.Text.At with { Line = line }, text, "taken as the end of the text", $"the copy at {shorter.Text.At} ends above it",
            ["a line of the theme, which is no part of the text"])
        {
            Code = Code,
            Dump = best.TextSource,
        };
    }

    // The first line of a text with something behind so many of its letters.
    private static (int Number, string Text) LineBehind(FoundText text, int length)
    {
        var (letters, number, last) = (-1, text.At.Line, "");
        foreach (var line in NumberedLine.Of(text.Raw, text.At.Line))
        {
            var words = Folding.Words(text.Raw.AsSpan(line.Start, line.Length));
            if (words.Length == 0)
                continue;
            letters += words.Length + 1;
            (number, last) = (line.Number, text.Raw.Substring(line.Start, line.Length).Trim());
            if (letters > length)
                break;
        }
        return (number, last);
    }

    // Accents as characters of their own are no difference.
    private static bool Differ(TextVersion one, TextVersion other) =>
        !Folding.IsDecomposed(one.Flat) && !Folding.IsDecomposed(other.Flat) && SignsOf(one) != SignsOf(other);

    // The letters and signs that copies of one text have in common, however its quotation marks, dashes and spaces were written:
    // `by -5%` and `by 5%`, `US` and `us` are not the same.
    private static string SignsOf(TextVersion version)
    {
        var signs = new StringBuilder(version.Flat.Length);
        var flat = version.Flat.Replace("…", "...", StringComparison.Ordinal);
        for (var i = 0; i < flat.Length; i++)
        {
            if (char.IsLetterOrDigit(flat[i]) || ".,;:!?%$+".Contains(flat[i]) || (flat[i] is '-' && i + 1 < flat.Length && char.IsAsciiDigit(flat[i + 1])))
                signs.Append(flat[i]);
        }
        return signs.ToString();
    }

    private static bool Begins(TextVersion text, TextVersion beginning) => Likeness.Begins(text.Words, beginning.Words);

    private static Doubt New(TextVersion version, string decision, string because, string alternative) =>
        new(version.Text.At, version.FirstLine, decision, because, [alternative]) { Code = Code, Dump = version.TextSource };
}
