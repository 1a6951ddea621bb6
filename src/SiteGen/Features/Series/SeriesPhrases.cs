using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Features.Series;

/// <summary>
/// Finds phrases in a post's text that speak of another post, such as “Two weeks ago, we addressed …” or, in a series,
/// “the Second Step”, and makes links of them.
/// </summary>
internal static partial class SeriesPhrases
{
    // Tips come out once a week, on Tuesdays as a rule; a holiday moves one by a day or two.
    private const int MaxDaysOff = 3;

    private const string Numbers = "one|two|three|four|five|six";

    private const string Verbs =
        "addressed|covered|discussed|described|explored|introduced|looked at|mentioned|noted|reviewed|shared|suggested|talked about|wrote about|spoke about";

    /// <summary>
    /// Makes the phrases links. Text in headings, code and links stays as it is, and of several phrases that speak of one post
    /// the first becomes a link.
    /// </summary>
    /// <param name="body">The post's body as HTML in UTF-8.</param>
    /// <param name="published">When the post was published; null where that is not known.</param>
    /// <param name="hrefOfPart">The link to a part of the post's series; null where there is none, or it is this post.</param>
    /// <param name="hrefAround">The link to the only post published within some days of a date; null where there is none.</param>
    /// <returns>The body, the same one where no phrase became a link.</returns>
    public static ReadOnlyMemory<byte> Link(
        ReadOnlyMemory<byte> body, DateOnly? published, Func<int, string?>? hrefOfPart, Func<DateOnly, int, string?> hrefAround)
    {
        if (hrefOfPart is null && !MaySpeakOfTime(body.Span))
            return body;
        var html = Encoding.UTF8.GetString(body.Span);
        var links = new List<(int Start, int Length, string Href)>();
        foreach (var (start, length) in TextOf(html))
        {
            var text = html.AsSpan(start, length);
            foreach (var match in Ago().EnumerateMatches(text))
            {
                var phrase = Ago().Match(html.Substring(start + match.Index, match.Length));
                if (published is { } date && hrefAround(date.AddDays(-7 * WeeksOf(phrase)), MaxDaysOff) is { } href)
                    links.Add((start + match.Index, match.Length, href));
            }
            if (hrefOfPart is null)
                continue;
            foreach (var match in SeriesTitle.Phrase().EnumerateMatches(text))
            {
                var phrase = SeriesTitle.Phrase().Match(html.Substring(start + match.Index, match.Length));
                if (SeriesTitle.NumberOf(phrase) is { } number && hrefOfPart(number) is { } href)
                    links.Add((start + match.Index, match.Length, href));
            }
        }
        return links.Count == 0 ? body : Encoding.UTF8.GetBytes(Insert(html, links));
    }

    private static bool MaySpeakOfTime(ReadOnlySpan<byte> body) =>
        body.IndexOf(" week"u8) >= 0 && (body.IndexOf("ago"u8) >= 0 || body.IndexOf("ast week"u8) >= 0);

    private static int WeeksOf(Match match) => match.Groups["weeks"] is { Success: true } weeks
        ? Array.IndexOf(Numbers.Split('|'), weeks.Value.ToLowerInvariant()) + 1
        : 1;

    private static string Insert(string html, List<(int Start, int Length, string Href)> links)
    {
        var text = new StringBuilder(html.Length + 100);
        var at = 0;
        var linked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (start, length, href) in links.OrderBy(link => link.Start).ThenByDescending(link => link.Length))
        {
            if (start < at || !linked.Add(href))
                continue;
            text.Append(html, at, start - at).Append("<a href=\"").Append(WebUtility.HtmlEncode(href)).Append("\">").Append(html, start, length).Append("</a>");
            at = start + length;
        }
        return text.Append(html, at, html.Length - at).ToString();
    }

    // The text between tags, but for that in links, code and headings.
    private static IEnumerable<(int Start, int Length)> TextOf(string html)
    {
        var at = 0;
        var inside = 0;
        while (at < html.Length)
        {
            var tag = html.IndexOf('<', at);
            var end = tag < 0 ? html.Length : tag;
            if (end > at && inside == 0)
                yield return (at, end - at);
            if (tag < 0)
                yield break;
            var close = html.IndexOf('>', tag);
            if (close < 0)
                yield break;
            if (IsLeftAlone().IsMatch(html.AsSpan(tag, close + 1 - tag)))
                inside = Math.Max(0, inside + (html[tag + 1] == '/' ? -1 : 1));
            at = close + 1;
        }
    }

    [GeneratedRegex(
        $@"\b(?:(?<weeks>{Numbers}) weeks? ago|last week),? (?:in our tip,? |in this space,? )?(?:we|I) (?:{Verbs})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ago();

    [GeneratedRegex(@"^</?(?:a|code|pre|h[1-6])\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsLeftAlone();
}
