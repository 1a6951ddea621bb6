using System.Collections.Immutable;
using SiteGen.Converter.Dating;
using SiteGen.Converter.Merging;

namespace SiteGen.Converter.Reporting;

/// <summary>A page of the old blog that is worth looking for, or a few of which one is.</summary>
/// <param name="Term">The archive, folded.</param>
/// <param name="From">The lowest number that it can have, at the time of the newest crawl.</param>
/// <param name="To">The highest one.</param>
/// <param name="AsOf">That time.</param>
/// <param name="Gaps">The Tuesdays that it would fill, as far as can be told, the newest first.</param>
public sealed record WantedPage(string Term, int From, int To, DateOnly AsOf, ImmutableArray<DateOnly> Gaps)
{
    /// <summary>The numbers for people: <c>12</c>, or <c>12–14</c>.</summary>
    public string Numbers => From == To ? $"{From}" : $"{From}–{To}";
}

/// <summary>
/// Ranks the pages of archives by the gaps that they would fill. A post has a place in its archive, counted from the
/// newest. It is bounded from both ends: from the nearest known page of newer posts, below the last one of which it stands,
/// by at most a place a week; and from the nearest known page of older ones, above the first one of which it stands. A week
/// that lies inside of a known page is not wanted of that archive: the page shows that it is not there.
/// </summary>
public static class GapRanking
{
    private const int PostsPerPage = 3;

    private const int Days = 7;

    /// <summary>The best pages, those that fill the most gaps first, then those that are bounded best, then the newest.</summary>
    /// <param name="conversion">The tips and the known pages.</param>
    /// <param name="count">How many at most.</param>
    public static ImmutableArray<WantedPage> Of(Conversion conversion, int count)
    {
        var pages = conversion.ArchivePages.Where(page => page.Crawl is not null).ToList();
        if (!pages.Exists(IsWeekly))
            return [];
        var now = pages.Max(page => page.Crawl!.Value);
        // Only an archive with a post every week tells distances; the others tell what they do not have.
        var archives = pages.GroupBy(page => page.Term, StringComparer.Ordinal)
            .Where(archive => archive.Any(IsWeekly))
            .Select(archive => (Term: archive.Key, Pages: archive.ToList()))
            .ToList();
        return
        [
            .. WeekCalendar.Gaps(conversion.Tips)
                .Select(gap => (gap.Tuesday, Page: Best(gap.Tuesday, archives, now)))
                .Where(gap => gap.Page is not null)
                .GroupBy(gap => gap.Page!.Value)
                .Select(group => new WantedPage(
                    group.Key.Term, group.Key.From, group.Key.To, now, [.. group.Select(gap => gap.Tuesday).OrderDescending()]))
                .OrderByDescending(page => page.Gaps.Length)
                .ThenBy(page => page.To - page.From)
                .ThenBy(page => page.From)
                .ThenBy(page => page.Term, StringComparer.Ordinal)
                .Take(count),
        ];
    }

    private static bool IsWeekly(ArchivePage page) =>
        page.Newest.DayNumber - page.Oldest.DayNumber == (PostsPerPage - 1) * Days;

    // The archive that tells most closely where the week is; of several, that with the known page that is nearest.
    private static (string Term, int From, int To)? Best(
        DateOnly week, List<(string Term, List<ArchivePage> Pages)> archives, DateOnly now)
    {
        var found = archives
            .Select(archive => (archive.Term, Places: PlacesOf(week, archive.Pages, now), Near: archive.Pages.Min(page => Math.Abs(page.Newest.DayNumber - week.DayNumber))))
            .Where(archive => archive.Places is not null)
            .OrderBy(archive => PageOf(archive.Places!.Value.Last) - PageOf(archive.Places.Value.First))
            .ThenBy(archive => archive.Near)
            .ThenBy(archive => archive.Term, StringComparer.Ordinal)
            .FirstOrDefault();
        return found.Places is var (first, last) ? (found.Term, PageOf(first), PageOf(last)) : null;
    }

    // The first and the last place that a post of this week can have, counted from 0; null where it has none.
    private static (int First, int Last)? PlacesOf(DateOnly week, List<ArchivePage> pages, DateOnly now)
    {
        if (pages.Exists(page => page.Newest >= week && page.Oldest <= week))
            return null;
        var newer = pages.Where(page => page.Oldest > week)
            .Select(page => (Place: Place(page, now) + PostsPerPage - 1, Weeks: Weeks(week, page.Oldest)))
            .OrderBy(page => page.Weeks).ThenBy(page => page.Place).ToList();
        var older = pages.Where(page => page.Newest < week)
            .Select(page => (Place: Place(page, now), Weeks: Weeks(page.Newest, week)))
            .OrderBy(page => page.Weeks).ThenBy(page => page.Place).ToList();
        var (first, last) = (newer, older) switch
        {
            ([var above, ..], [var below, ..]) =>
                (Math.Max(above.Place + 1, below.Place - below.Weeks), Math.Min(above.Place + above.Weeks, below.Place - 1)),
            ([var above, ..], []) => (above.Place + above.Weeks, above.Place + above.Weeks),
            ([], [var below, ..]) => (below.Place - below.Weeks, below.Place - below.Weeks),
            _ => (0, -1),
        };
        return first > last || last < 0 ? null : (Math.Max(first, 0), last);
    }

    // The place of a page's newest post today: since its crawl every week has put one more post before it.
    private static int Place(ArchivePage page, DateOnly now) =>
        ((page.Number - 1) * PostsPerPage) + Weeks(page.Crawl!.Value, now);

    private static int Weeks(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) / Days;

    private static int PageOf(int place) => (place / PostsPerPage) + 1;
}
