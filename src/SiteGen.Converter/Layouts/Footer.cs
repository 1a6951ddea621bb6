using System.Text.RegularExpressions;
using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Layouts;

/// <summary>The call to action below a post. Its words tell the years in which it stood there.</summary>
internal static partial class Footer
{
    private const string Links = "Signup for FREE Tips! Contact Us More Resources for You Visit Our Home Page";

    private static readonly string[] Openings =
    [
        Links,
        "Interested in improving your company’s customer service? See more information at: http://www.cssamerica.com/",
        "Check out our new customer service book at http://www.amigreatat.com/",
    ];

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
            'S' or 's' when IsLinks(line) => "footer of four links",
            'I' or 'C' or 'L' or 'i' or 'c' or 'l' when IsSentence(line) => "footer of sentences with addresses",
            _ => isLast ? RuleOfCut(line) : null,
        };
    }

    // `Signup for FREE Tips!    Contact Us    More Resources for You    Visit Our Home Page`, with no-break spaces
    // between them or, in bare bodies, single spaces.
    private static bool IsLinks(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("Signup", StringComparison.OrdinalIgnoreCase))
            return false;
        var text = CleanText.Of(line);
        return text.Length >= "Signup for FREE Tips!".Length && Links.StartsWith(text, StringComparison.OrdinalIgnoreCase);
    }

    // A dump may end within. A line as short as `In` may be a text that was cut instead; but then little is lost.
    private static string? RuleOfCut(ReadOnlySpan<char> line)
    {
        var text = Folding.Title(line);
        return Array.Exists(Openings, opening => Folding.Title(opening).StartsWith(text, StringComparison.Ordinal))
            ? "footer that the dump cuts off"
            : null;
    }

    // `Interested in improving your company’s customer service? See more information at: http://www.cssamerica.com/`
    private static bool IsSentence(ReadOnlySpan<char> line) =>
        line.Contains("http", StringComparison.OrdinalIgnoreCase) && Sentences().IsMatch(CleanText.Of(line));
}
