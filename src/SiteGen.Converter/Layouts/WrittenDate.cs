using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Converter.Layouts;

/// <summary>
/// Reads dates as people have typed them behind a title now and then: <c>Title– 6/4/19</c>, <c>Title 6-4-19</c>,
/// <c>Title (6.4.19)</c>, <c>Title, June 4, 2019</c>, <c>Title – 6/ 4/19.</c>
/// </summary>
internal static partial class WrittenDate
{
    private const string Months =
        "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";

    // ` (Updated`
    private const int MaxBehind = 12;

    private const string InWords =
        "(?:(?<name>" + Months +
            @")\.? (?<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<year>[0-9]{4})|(?<day>[0-9]{1,2}) (?<name>" + Months + @")\.?,? (?<year>[0-9]{4}))";

    // `6\4\19`, `6/4/’19` and the fraction slash are slips of the keyboard and of word processors.
    private const string InNumbers =
        @"(?:(?<year>[0-9]{4})(?<mark>[/.-])(?<month>[0-9]{2})\k<mark>(?<day>[0-9]{2})(?![0-9])|" +
        @"(?<month>[0-9]{1,2}) ?(?<mark>[/.\\⁄∕-]) ?(?<day>[0-9]{1,2}) ?\k<mark> ?[’'‘]?(?<year>[0-9]{4}|[0-9]{2})(?![0-9]))";

    private const string Weekday = "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?";

    // `, Encore` behind the date is a remark, as `TOW` was in 2014. A question mark alone is a dash that an encoding has lost.
    [GeneratedRegex(
        @"^(?<title>.*?[^\s(\[‐-―−-])(?<gap>[,:]? ?[-‐-―−]{1,2} ?|,? ?[(\[] ?|[,:]? | ?[|~] ?| [?\uFFFD] |(?<=[?!…]))" + Weekday + "(?<date>" + InNumbers + "|" + InWords + @")(?: ?[)\]])?[.,;]?" +
        @"(?: ?[-‐-―−]? ?(?:TOW|Customer Service Tip(?: of the Week)?|Tip of the Week))?" +
        @"(?:(?:,| [-‐-―−]) (?<remark>\p{L}+(?: \p{L}+)?)|" +
        @" [(\[](?<remark>(?:Updated|Revised|Encore|Repeat|Rerun|Reposted)\b[^)\]]{0,30})[)\]]| ?[-‐-―−])?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Behind();

    // Digits of all scripts, so that `４/９/１９` is seen; slips such as `6/4//19`, `6/4/019` and `6/4/1`; and at the end a day or a
    // month alone, the year of which is lost.
    [GeneratedRegex(
        @"(?<!\d)\d{1,2} ?[/.\\⁄∕-]{1,2} ?\d{1,2} ?[/.\\⁄∕-]{1,2} ?[’'‘]?(?:\d{4}|0?\d{2})(?!\d)|" +
        @"(?<!\d)(?:0?[1-9]|1[0-2])/\d{1,2}/\d{1,3}(?!\d)|(?<!\d)\d{4}[/.-]\d{2}[/.-]\d{2}(?!\d)|" +
        @"\b(?:" + Months + @")\.? \d{1,2},? \d{4}\b| [-‐-―−] ?(?:(?:" + Months + @")\.? (?:\d{4}|\d{1,2})|\d{1,2}/\d{1,2})$|" +
        @" [-‐-―−] ?(?:(?=\S*[0-9])(?=\S*[/\\lIOox])[0-9lIOox/\\.-]{3,10}|[0-9]{1,2}(?:st|nd|rd|th)?[-/ ](?:" + Months + "|[0-9]{1,2})[-/ ][0-9]{2,4}|" +
        @"[0-9]{1,2}/[0-9]{1,2}(?:st|nd|rd|th)/[0-9]{2,4})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Anywhere();

    [GeneratedRegex("^" + Weekday + InWords + "|^" + InNumbers, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Alone();

    // Behind one of these words a date is a part of what the title says: `What We Learned on 9/11/01`.
    private static readonly HashSet<string> Connecting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "after", "an", "and", "as", "at", "before", "between", "by", "during", "for", "from", "in", "of", "on", "or", "since",
        "the", "through", "till", "to", "until", "was", "is", "vs",
    };

    /// <summary>Reads the date behind a title in which the blog's own form was not found.</summary>
    public static DatedTitle Parse(DatedTitle title)
    {
        if (!title.Title.AsSpan().ContainsAnyInRange('0', '9') && !title.Title.Any(char.IsDigit))
            return title;
        if (Behind().Match(title.Title) is { Success: true } match)
        {
            var words = match.Groups["title"].Value.TrimEnd(' ', ',', ':');
            // `[The Quiet Desk – 6/4/19]`: the other bracket goes with the date.
            if (words is ['[' or '(', ..] && !words.AsSpan(1).ContainsAny(")]"))
                words = words[1..];
            var isBare = match.Groups["gap"].Value.Trim(' ', ',', ':').Length == 0;
            var isPart = isBare && Connecting.Contains(words[(words.LastIndexOf(' ') + 1)..]);
            if (Of(match) is { } date && words.Length > 0 && !isPart)
            {
                return new DatedTitle(words, date, match.Groups["date"].Value)
                {
                    Remark = match.Groups["remark"] is { Success: true } remark ? remark.Value : null,
                };
            }
            if (!isPart && match.Groups["month"].Success && !isBare)
                return title with { Impossible = match.Groups["date"].Value };
        }
        return title with { HasUnreadDate = Anywhere().IsMatch(title.Title) };
    }

    /// <summary>
    /// Whether what is left of a title, the date taken off, has another date at its end, or behind a dash: <c>Title – 6/4/19 – 6/11/19</c>,
    /// <c>Title – 6/4/19 Title – 6/4/19</c>.
    /// </summary>
    public static bool StandsIn(string title) =>
        title.AsSpan().ContainsAnyInRange('0', '9')
        && Anywhere().Matches(title).Any(date => date.Index + date.Length > title.Length - MaxBehind
            || title.AsSpan(0, date.Index).TrimEnd() is [.., '-' or '–' or '—']);

    /// <summary>Reads a text that is a date and nothing else, as a byline has it; null where it is none.</summary>
    public static DateOnly? ParseAlone(ReadOnlySpan<char> text) =>
        text.Length is > 5 and < 36 && Alone().Match(text.ToString()) is { Success: true } match && match.Length == text.Length ? Of(match) : null;

    /// <summary>
    /// The date of the groups <c>month</c> or <c>name</c>, <c>day</c> and <c>year</c>; null where there is no such day.
    /// </summary>
    /// <remarks>Of two digits those from 70 on are the last century's; the blog began about 2008.</remarks>
    public static DateOnly? Of(Match match)
    {
        int year = Number("year"), day = Number("day");
        if (match.Groups["year"].Length == 2)
            year += year < 70 ? 2000 : 1900;
        var month = match.Groups["name"] is { Success: true, ValueSpan: var name } ? MonthOf(name) : Number("month");
        return year is >= 1970 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static int MonthOf(ReadOnlySpan<char> name)
    {
        const string Names = "JanFebMarAprMayJunJulAugSepOctNovDec";
        return Names.IndexOf(name[..3].ToString(), StringComparison.Ordinal) / 3 + 1;
    }
}
