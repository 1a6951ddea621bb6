using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Layouts;

/// <summary>A title line taken apart: <c>Use the Actions of Empathy – 4/9/19</c>.</summary>
/// <param name="Title">The title without date, as typed.</param>
/// <param name="Date">The date; null where there is none.</param>
/// <param name="Typed">The date as typed, for the old address; null where there is none.</param>
/// <param name="Impossible">Something that looks like a date and is none: <c>2/30/18</c>; it stays in the title.</param>
public sealed partial record DatedTitle(string Title, DateOnly? Date, string? Typed, string? Impossible = null)
{
    /// <summary>No title of the blog is longer; a line that is, is a paragraph.</summary>
    public const int MaxLength = 200;

    // The date is behind the last dash: `When it’s – Truly – Not Your Fault – 6/12/18`. In 2014 `TOW`, for “tip of
    // the week”, stood behind it, and the pages' own titles have `Customer Service Tip` there.
    [GeneratedRegex(
        @"^(?<title>.*\S)\s+[-‐-―−]{1,2}\s*(?<date>(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4}|\d{2}))" +
        @"(?:\s*[-‐-―−]?\s*(?:TOW|Customer Service Tip(?: of the Week)?|Tip of the Week))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    /// <summary>Whether a line ends in something like a date; cheap, because most lines are long paragraphs.</summary>
    public static bool MayBeDated(ReadOnlySpan<char> line) => line.Length is > 7 and <= MaxLength && line.Contains('/');

    /// <summary>Takes a title line apart.</summary>
    public static DatedTitle Parse(ReadOnlySpan<char> line)
    {
        if (MayBeDated(line) && Pattern().Match(line.ToString()) is { Success: true } match)
        {
            var typed = match.Groups["date"].Value;
            var title = CleanText.Of(match.Groups["title"].ValueSpan);
            if (title.Length > 0 && DateOf(match) is { } date)
                return new DatedTitle(title, date, typed);
            return new DatedTitle(CleanText.Of(line), null, null, typed);
        }
        return new DatedTitle(CleanText.Of(line), null, null);
    }

    private static DateOnly? DateOf(Match match)
    {
        var year = Number("year");
        if (match.Groups["year"].Length == 2)
            year += 2000;
        int month = Number("month"), day = Number("day");
        return year is >= 1970 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
