using System.Text.RegularExpressions;
using SiteGen.Converter.Dumps;

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
        @"^(?<title>.*\S)\s+[-‐-―−]{1,2}\s*(?<date>(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})/(?<year>[0-9]{4}|[0-9]{2}))" +
        @"(?:\s*[-‐-―−]?\s*(?:TOW|Customer Service Tip(?: of the Week)?|Tip of the Week))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    /// <summary>What stood behind the date and is left out of the title: <c>Encore</c>; null where nothing did.</summary>
    public string? Remark { get; init; }

    /// <summary>Whether something in the title looks like a date, and was not taken for one.</summary>
    public bool HasUnreadDate { get; init; }

    /// <summary>Whether a line ends in something like a date; cheap, because most lines are long paragraphs.</summary>
    public static bool MayBeDated(ReadOnlySpan<char> line) => line.Length is > 7 and <= MaxLength && line.Contains('/');

    /// <summary>Takes a line apart that may be a title: only the form that the blog has is a date.</summary>
    public static DatedTitle Parse(ReadOnlySpan<char> line)
    {
        if (MayBeDated(line) && Pattern().Match(line.ToString()) is { Success: true } match)
        {
            var typed = match.Groups["date"].Value;
            var title = CleanText.Of(match.Groups["title"].ValueSpan);
            if (title.Length > 0 && WrittenDate.Of(match) is { } date)
                return new DatedTitle(title, date, typed);
            return new DatedTitle(CleanText.Of(line), null, null, typed);
        }
        return new DatedTitle(CleanText.Of(line), null, null);
    }

    /// <summary>Takes a line apart that is known to be a title: other ways to write a date are read, too.</summary>
    public static DatedTitle ParseTitle(ReadOnlySpan<char> line)
    {
        var title = Parse(line);
        return title.Date is not null || title.Impossible is not null || line.Length > MaxLength ? title : WrittenDate.Parse(title);
    }
}
