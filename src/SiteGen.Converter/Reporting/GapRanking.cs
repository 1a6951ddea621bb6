using System.Collections.Immutable;
using SiteGen.Converter.Dating;

namespace SiteGen.Converter.Reporting;

/// <summary>A page of the old blog that is worth looking for.</summary>
/// <param name="Term">The archive, folded.</param>
/// <param name="Number">The page's number at the time of the newest crawl.</param>
/// <param name="AsOf">That time.</param>
/// <param name="Gaps">The Tuesdays that it would fill, as far as can be told.</param>
public sealed record WantedPage(string Term, int Number, DateOnly AsOf, ImmutableArray<DateOnly> Gaps);

/// <summary>
/// Ranks the pages of archives by the gaps that they would fill. An archive that has a post every week tells the
/// distance between two dates as a number of posts, and so, three posts a page, the page of every date.
/// </summary>
public static class GapRanking
{
    private const int PostsPerPage = 3;

    private const int Days = 7;

    /// <summary>The best pages, those that fill the most gaps first, then the newest.</summary>
    public static ImmutableArray<WantedPage> Of(Conversion conversion, int count)
    {
        var pages = conversion.ArchivePages.Where(IsWeekly).ToList();
        if (pages.Count == 0)
            return [];
        var now = pages.Max(page => page.Crawl!.Value);
        return
        [
            .. WeekCalendar.Gaps(conversion.Tips)
                .Select(gap => (gap.Tuesday, Page: PageOf(gap.Tuesday, pages, now)))
                .Where(gap => gap.Page.Number > 0)
                .GroupBy(gap => gap.Page)
                .Select(group => new WantedPage(group.Key.Term, group.Key.Number, now, [.. group.Select(gap => gap.Tuesday).OrderDescending()]))
                .OrderByDescending(page => page.Gaps.Length)
                .ThenBy(page => page.Number)
                .ThenBy(page => page.Term, StringComparer.Ordinal)
                .Take(count),
        ];
    }

    private static bool IsWeekly(ArchivePage page) =>
        page.Crawl is not null && page.Newest.DayNumber - page.Oldest.DayNumber == (PostsPerPage - 1) * Days;

    // Counted from the known page that is nearest. Since its crawl every week has put one more post before it.
    private static (string Term, int Number) PageOf(DateOnly date, List<ArchivePage> pages, DateOnly now)
    {
        var near = pages.MinBy(page => Math.Abs(page.Newest.DayNumber - date.DayNumber));
        var posts = ((near.Number - 1) * PostsPerPage) + ((near.Newest.DayNumber - date.DayNumber + now.DayNumber - near.Crawl!.Value.DayNumber) / Days);
        return (near.Term, posts < 0 ? 0 : (posts / PostsPerPage) + 1);
    }
}
