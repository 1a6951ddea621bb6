using System.Text.RegularExpressions;
using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Layouts;

/// <summary>The call to action below a post. Its words tell the years in which it stood there.</summary>
internal static partial class Footer
{
    private const string Links = "Signup for FREE Tips! Contact Us More Resources for You Visit Our Home Page";

    [GeneratedRegex(
        @"^(?:Interested in improving your company['’]?s customer service\?.*|Check out our new .{0,60}book\b.*|Listen to our latest podcast\b.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sentences();

    /// <summary>The rule by which a line is a footer, which names its era; null where it is none.</summary>
    /// <param name="line">The line, trimmed.</param>
    /// <param name="isLast">Whether the dump ends with it, perhaps in the middle.</param>
    public static string? RuleOf(ReadOnlySpan<char> line, bool isLast)
    {
        if (line.Length is 0 or > 300)
            return null;
        return line[0] switch
        {
            'S' or 's' when IsLinks(line, isLast) => "footer of four links",
            'I' or 'C' or 'L' or 'i' or 'c' or 'l' when IsSentence(line) => "footer of sentences with addresses",
            _ => null,
        };
    }

    // `Signup for FREE Tips!    Contact Us    More Resources for You    Visit Our Home Page`, with no-break spaces
    // between them or, in bare bodies, single spaces; a dump may end within.
    private static bool IsLinks(ReadOnlySpan<char> line, bool isLast)
    {
        if (!line.StartsWith("Signup", StringComparison.OrdinalIgnoreCase))
            return false;
        var text = CleanText.Of(line);
        return text.Equals(Links, StringComparison.OrdinalIgnoreCase)
            || (text.Length >= (isLast ? "Signup".Length : "Signup for FREE Tips!".Length)
                && Links.StartsWith(text, StringComparison.OrdinalIgnoreCase));
    }

    // `Interested in improving your company’s customer service? See more information at: http://www.cssamerica.com/`
    private static bool IsSentence(ReadOnlySpan<char> line) =>
        line.Contains("http", StringComparison.OrdinalIgnoreCase) && Sentences().IsMatch(CleanText.Of(line));
}
