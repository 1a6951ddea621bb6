using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Markdown;
using SiteGen.Text;

namespace SiteGen.Converter.Fidelity;

/// <summary>A place at which a tip's page would not say what its dump says.</summary>
/// <param name="At">The place in the dump.</param>
/// <param name="Expected">The dump's words.</param>
/// <param name="Found">The page's words.</param>
public sealed record Difference(Location At, string Expected, string Found)
{
    /// <summary>What the site says of a file that it refuses; null where it reads the file.</summary>
    public string? Refusal { get; init; }
}

/// <summary>
/// Shows for a tip that nothing was lost and nothing invented: its file, read by the site's own parser, rendered by the
/// site's own pipeline and flattened, is the dump's text after the declared normalisations. These are: white space as
/// in <see cref="CleanText"/>; one bullet and one way to number for all, a bullet without words is nothing; e-mail addresses as the setting says. The
/// dump's side knows nothing of blocks, so that a mistake in finding them can't hide.
/// </summary>
internal static partial class FidelityProof
{
    [GeneratedRegex(@"^(?:(?<number>[0-9]{1,2})(?:\.\)?|\))|\((?<number>[0-9]{1,2})\))(?: |(?=\p{Lu}))", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberMark();

    // Dashes, too, which are items of a list in some texts and words in others: the same on both sides.
    [GeneratedRegex(
        "^(?:[•◦▪▫‣●○■□►▶➢➤➔✓✔⁃∙\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF071\uF06E\uF06F](?: |$)|•|[-–—*+·o»›~☐☑☒✗✘✕✖◆◇❖⇒→➡➜➝★☆✦❑❒§üØ¢?\uFFFDvqnlwe] |" +
        "[-–*◦▪▫‣●○■□►▶➢➤➔✓✔⁃∙☐☑☒✗✘✕✖◆◇❖⇒→➡➜➝★☆✦❑❒](?=\\p{Lu}\\p{Ll}))")]
    private static partial Regex BulletMark();

    /// <summary>The first difference; null where there is none.</summary>
    /// <param name="path">The path of the tip's file.</param>
    /// <param name="file">The text of the file.</param>
    /// <param name="text">The text in the dump that it was made of.</param>
    /// <param name="kind">What that text is.</param>
    /// <param name="emails">What becomes of the e-mail addresses of persons.</param>
    public static Difference? DifferenceOf(string path, string file, FoundText text, FindingKind kind, EmailProtection emails)
    {
        var mistakes = new DiagnosticBag();
        var read = PostFile.Parse(new InputFile(path, file), mistakes);
        if (read is null)
        {
            var why = mistakes.First(mistake => mistake.Severity == Severity.Error).Message;
            return new Difference(text.At, file, "a file that the site refuses") { Refusal = why };
        }
        var expected = Expected(text, emails).ToList();
        var flat = FlatMarkdown.Lines(read.Markdown);
        if (kind == FindingKind.Excerpt && expected.Count == 1)
        {
            // An excerpt is one line, and where its paragraphs were is not known. So only the first of them may have the mark of a list.
            var words = Unify(string.Join(' ', flat));
            return words == string.Concat(expected.Select(line => line.Text)) ? null : new Difference(text.At, expected[0].Text, words);
        }
        var found = flat.ConvertAll(Unify);
        for (var i = 0; i < Math.Max(expected.Count, found.Count); i++)
        {
            var (left, right) = (i < expected.Count ? expected[i].Text : "", i < found.Count ? found[i] : "");
            if (left != right)
                return new Difference(text.At with { Line = i < expected.Count ? expected[i].Line : text.At.Line }, left, right);
        }
        return null;
    }

    private static IEnumerable<TextLine> Expected(FoundText found, EmailProtection emails)
    {
        var isWaiting = false;
        foreach (var (start, length, number) in NumberedLine.Of(found.Raw, found.At.Line))
        {
            var text = CleanText.Of(EmailAddresses.Protect(found.Raw.Substring(start, length), emails));
            if (text.Length == 0)
                continue;
            // `  •` on a line of its own, its words on the next one; without any words it says nothing.
            if (isWaiting && !BulletMark().IsMatch(text))
                text = $"• {text}";
            text = Unify(text);
            isWaiting = text == "•";
            if (!isWaiting)
                yield return new TextLine(text, number);
        }
    }

    private static string Unify(string line) =>
        NumberMark().Replace(BulletMark().Replace(line, "• "), "${number}. ").TrimEnd();
}
