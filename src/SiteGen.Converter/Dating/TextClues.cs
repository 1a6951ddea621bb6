using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Converter.Dating;

/// <summary>
/// What a text itself says of its date. Only two things are taken for evidence: a season with its year, which a tip
/// mentions when it is near (`the information needed to retain them in Spring 2011`), and the year of a holiday poem.
/// </summary>
internal static partial class TextClues
{
    [GeneratedRegex(@"\b(?:Spring|Summer|Fall|Autumn|Winter)(?: of)? (?<year>20\d\d)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Season();

    [GeneratedRegex(@"^(?:(?<year>20\d\d) Holiday Poem|Holiday Poem,? (?<year>20\d\d))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Poem();

    /// <summary>The bounds; null without evidence, or with two that differ.</summary>
    public static (DateOnly From, DateOnly To, string Because)? Of(string title, string text)
    {
        if (Poem().Match(title) is { Success: true } poem)
        {
            var year = Year(poem);
            return (new DateOnly(year, 12, 1), new DateOnly(year, 12, 31), $"it is the holiday poem of {year}");
        }
        var seasons = Season().Matches(text);
        if (seasons.Count == 0 || seasons.Any(match => Year(match) != Year(seasons[0])))
            return null;
        // The year before, when one looks forward to it, up to the end of it.
        var near = Year(seasons[0]);
        return (new DateOnly(near - 1, 1, 1), new DateOnly(near, 12, 31), $"the text speaks of “{seasons[0].Value}”");
    }

    private static int Year(Match match) => int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
