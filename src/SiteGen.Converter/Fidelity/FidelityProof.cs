using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Markdown;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Converter.Fidelity;

/// <summary>A place at which a tip's page would not say what its dump says.</summary>
/// <param name="At">The place in the dump.</param>
/// <param name="Expected">The dump's words.</param>
/// <param name="Found">The page's words.</param>
public sealed record Difference(Location At, string Expected, string Found);

/// <summary>
/// Shows for a tip that nothing was lost and nothing invented: its file, read by the site's own parser, rendered by the
/// site's own pipeline and flattened, is the dump's text after the declared normalisations. These are: white space as
/// in <see cref="CleanText"/>; one bullet and one way to number for all, a bullet without words is nothing; e-mail addresses as the setting says. The
/// dump's side knows nothing of blocks, so that a mistake in finding them can't hide.
/// </summary>
internal static partial class FidelityProof
{
    [GeneratedRegex(@"^(\d{1,2})[.)] ")]
    private static partial Regex NumberMark();

    [GeneratedRegex("^[•◦▪‣●○■] ?")]
    private static partial Regex BulletMark();

    /// <summary>The first difference; null where there is none.</summary>
    public static Difference? DifferenceOf(Tip tip, string file, EmailProtection emails)
    {
        var read = PostFile.Parse(new InputFile(tip.Path, file), new DiagnosticBag());
        if (read is null)
            return new Difference(tip.TextAt, tip.Markdown, "a file that the site refuses");
        var version = tip.Draft.Best;
        var expected = Expected(version, emails).ToList();
        var found = FlatMarkdown.Lines(read.Markdown).Select(Unify).ToList();
        if (version.Kind == FindKind.Excerpt)
        {
            // An excerpt is one line, and where its paragraphs were is not known.
            var words = string.Join(' ', found);
            return words == string.Concat(expected.Select(line => line.Text)) ? null : new Difference(version.Text.At, expected[0].Text, words);
        }
        for (var i = 0; i < Math.Max(expected.Count, found.Count); i++)
        {
            var (left, right) = (i < expected.Count ? expected[i].Text : "", i < found.Count ? found[i] : "");
            if (left != right)
                return new Difference(version.Text.At with { Line = i < expected.Count ? expected[i].Line : version.Text.At.Line }, left, right);
        }
        return null;
    }

    private static IEnumerable<TextLine> Expected(TextVersion version, EmailProtection emails)
    {
        var line = version.Text.At.Line - 1;
        var isWaiting = false;
        foreach (var raw in version.Text.Raw.Replace("\r\n", "\n").Split('\n', '\r'))
        {
            line++;
            var text = CleanText.Of(EmailAddresses.Protect(raw, emails));
            if (text.Length == 0)
                continue;
            // `  •` on a line of its own, its words on the next one; without any words it says nothing.
            if (isWaiting && !BulletMark().IsMatch(text))
                text = $"• {text}";
            text = Unify(text);
            isWaiting = text == "•";
            if (!isWaiting)
                yield return new TextLine(text, line);
        }
    }

    private static string Unify(string line) =>
        NumberMark().Replace(BulletMark().Replace(line, "• "), "$1. ").TrimEnd();
}
