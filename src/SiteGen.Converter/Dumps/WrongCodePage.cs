using System.Buffers;
using System.Text.RegularExpressions;

namespace SiteGen.Converter.Dumps;

/// <summary>
/// Finds text of one code page that was read as another: <c>donÕt</c> is Mac Roman read as Windows-1252. The sign is an
/// apostrophe inside of <c>don’t</c>, <c>it’s</c>, <c>we’ll</c>, where English has no letter.
/// </summary>
internal static partial class WrongCodePage
{
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("’“”–—…");

    [GeneratedRegex("(?<=[a-zA-Z])[ÕÆí](?=(?:t|s|re|ve|ll|d|m)(?![a-zA-Z]))", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophe();

    private static readonly (CodePage Written, CodePage Read)[] Confusions =
    [
        (CodePage.MacRoman, CodePage.Windows1252),
        (CodePage.Windows1252, CodePage.Console850),
        (CodePage.Windows1252, CodePage.Console437),
        (CodePage.Windows1252, CodePage.MacRoman),
    ];

    /// <summary>The repairs in their order; none where the text shows no such sign.</summary>
    public static List<Repair> Find(string text)
    {
        // The no-break space of consoles is ÿ of Windows: `Posted on inÿSports`.
        if (text.Contains("Posted on inÿ", StringComparison.Ordinal) && IsAll(text, CodePage.Windows1252))
            return [.. All(text, character => CodePage.Console850.CharOf(CodePage.Windows1252.ByteOf(character)))];
        if (!text.AsSpan().ContainsAny('Õ', 'Æ', 'í'))
            return C1(text);
        var signs = Apostrophe().Matches(text);
        // A name may have an í; twice before these endings, none does.
        if (signs.Count == 0 || (signs[0].Value == "í" && signs.Count < 2 && !text.Contains("nít", StringComparison.Ordinal)))
            return C1(text);
        foreach (var (written, read) in Confusions)
        {
            if (read.CharOf(written.ByteOf('’')) == signs[0].Value[0] && IsAll(text, read) && !(read == CodePage.Windows1252 && HasPunctuation(text)))
                return [.. All(text, character => written.CharOf(read.ByteOf(character)))];
        }
        // Only a part of the text is damaged so.
        return [.. signs.Select(sign => new Repair(sign.Index, 1, "’"))];
    }

    // Windows-1252 read as Latin-1: its punctuation became control characters, U+0085 for an ellipsis.
    private static List<Repair> C1(string text)
    {
        var repairs = new List<Repair>();
        for (var at = text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F'); at >= 0 && at < text.Length; at++)
        {
            if (text[at] is >= '\u0080' and <= '\u009F' && CodePage.Windows1252.CharOf(text[at]) is var meant && meant != text[at])
                repairs.Add(new Repair(at, 1, meant.ToString()));
        }
        return repairs;
    }

    // Where real quotation marks and dashes stand beside it, only a part of the text is damaged.
    private static bool HasPunctuation(string text) => text.AsSpan().ContainsAny(Punctuation);

    private static bool IsAll(string text, CodePage page)
    {
        foreach (var character in text)
        {
            if (page.ByteOf(character) < 0)
                return false;
        }
        return true;
    }

    private static IEnumerable<Repair> All(string text, Func<char, char> meant)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] >= '\u0080')
                yield return new Repair(at, 1, meant(text[at]).ToString());
        }
    }
}
