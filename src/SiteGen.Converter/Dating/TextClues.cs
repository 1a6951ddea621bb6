using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Converter.Dating;

/// <summary>
/// What a text itself says of its date. Only two things are taken for evidence: a season with its year, which a tip
/// mentions when it is near (`the information needed to retain them in Spring 2011`), and the year of a holiday poem.
/// </summary>
internal static partial class TextClues
{
    // `Back in Summer 2005`, `since Winter 2009` look back, however far.
    [GeneratedRegex(
        @"(?<!\b(?:[Bb]ack|[Ss]ince|[Rr]emember|[Ee]arly as|[Ff]rom|[Ii]n the|[Aa]fter|[Bb]efore|[Uu]ntil|" +
        @"[Tt]hrough)(?: (?:in|of|the|in the))? )\b(?:Spring|Summer|Fall|Autumn|Winter)(?: of)? (?<year>20[0-9][0-9])\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Season();

    [GeneratedRegex(
        @"^(?:(?<year>20[0-9][0-9]) Holiday Poem|Holiday Poem,? (?<year>20[0-9][0-9]))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Poem();

    // The blog began in 2008.
    private const int FirstYear = 2008;

    /// <summary>The bounds; null without evidence, or with two that differ.</summary>
    public static (DateOnly From, DateOnly To, string Because)? Of(string title, string text)
    {
        if (Poem().Match(title) is { Success: true } poem)
        {
            var year = Year(poem);
            return (new DateOnly(year, 12, 1), new DateOnly(year, 12, 31), $"it is the holiday poem of {year}");
        }
        var seasons = Season().Matches(text);
        if (seasons.Count == 0 || Year(seasons[0]) < FirstYear || seasons.Any(match => Year(match) != Year(seasons[0])))
            return null;
        // The year before, when one looks forward to it, up to the end of it.
        var near = Year(seasons[0]);
        return (new DateOnly(near - 1, 1, 1), new DateOnly(near, 12, 31), $"the text speaks of “{seasons[0].Value}”");
    }

    private static int Year(Match match) => int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
