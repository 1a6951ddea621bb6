using System.Collections.Immutable;
using SiteGen.Content;

namespace SiteGen.Features.Archives;

/// <summary>A week of the calendar: seven days, the last of a year one or two.</summary>
/// <param name="Start">Its first day; the first week of a year begins on January 1.</param>
/// <param name="Posts">The posts published in it, the oldest first.</param>
public sealed record CalendarWeek(DateOnly Start, ImmutableArray<Post> Posts)
{
    /// <summary>Its last day.</summary>
    public DateOnly End => Start.DayOfYear + 6 > DaysInYear ? new DateOnly(Start.Year, 12, 31) : Start.AddDays(6);

    private int DaysInYear => DateTime.IsLeapYear(Start.Year) ? 366 : 365;
}

/// <summary>A year of the calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Weeks">Its 53 weeks; null for those before the first and after the newest post.</param>
public sealed record CalendarYear(int Year, ImmutableArray<CalendarWeek?> Weeks);

/// <summary>
/// Every week since the first post, with what there is of it: readers find old posts by it, and the blog's owner sees
/// what is missing.
/// </summary>
public static class PostCalendar
{
    /// <summary>How many weeks a year has here: 52 whole ones, and the one or two days that are left.</summary>
    public const int WeeksInYear = 53;

    /// <summary>Lays out the dated ones of some posts.</summary>
    /// <returns>The years without a gap, the newest first; none when no post has a date.</returns>
    public static ImmutableArray<CalendarYear> Of(IEnumerable<Post> posts)
    {
        var dated = posts.Where(post => post.Published is not null).ToList();
        if (dated.Count == 0)
            return [];
        dated.Sort(OldestFirst);
        var byWeek = new Dictionary<int, List<Post>>();
        foreach (var post in dated)
        {
            var week = WeekOf(post.Published!.Value).DayNumber;
            if (!byWeek.TryGetValue(week, out var some))
                byWeek.Add(week, some = []);
            some.Add(post);
        }
        var first = WeekOf(dated[0].Published!.Value);
        var last = WeekOf(dated[^1].Published!.Value);
        var years = ImmutableArray.CreateBuilder<CalendarYear>();
        for (var year = last.Year; year >= first.Year; year--)
        {
            var weeks = ImmutableArray.CreateBuilder<CalendarWeek?>(WeeksInYear);
            for (var week = 0; week < WeeksInYear; week++)
            {
                var start = new DateOnly(year, 1, 1).AddDays(7 * week);
                weeks.Add(WeekAt(start, first, last, [.. byWeek.GetValueOrDefault(start.DayNumber) ?? []]));
            }
            years.Add(new CalendarYear(year, weeks.MoveToImmutable()));
        }
        return years.ToImmutable();
    }

    // The one or two days at the end of a year are no week in which a post could be missing.
    private static CalendarWeek? WeekAt(DateOnly start, DateOnly first, DateOnly last, ImmutableArray<Post> posts)
    {
        var isRest = start.DayOfYear > 7 * (WeeksInYear - 1);
        return start < first || start > last || (isRest && posts.IsEmpty) ? null : new CalendarWeek(start, posts);
    }

    private static int OldestFirst(Post one, Post other)
    {
        var order = one.Published!.Value.DayNumber.CompareTo(other.Published!.Value.DayNumber);
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    }

    private static DateOnly WeekOf(DateOnly date) => date.AddDays(-((date.DayOfYear - 1) % 7));
}
