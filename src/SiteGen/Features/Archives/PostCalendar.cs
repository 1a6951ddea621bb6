using System.Collections.Immutable;
using SiteGen.Content;

namespace SiteGen.Features.Archives;

/// <summary>A week of the calendar.</summary>
/// <param name="Day">The day of the week on which the blog's posts appear.</param>
/// <param name="Posts">The posts published on that day or up to three days before or after it, the oldest first.</param>
public sealed record CalendarWeek(DateOnly Day, ImmutableArray<Post> Posts);

/// <summary>A month of the calendar.</summary>
/// <param name="Month">The month, from 1 to 12.</param>
/// <param name="Weeks">The weeks whose <see cref="CalendarWeek.Day"/> is in it, the oldest first.</param>
public sealed record CalendarMonth(int Month, ImmutableArray<CalendarWeek> Weeks);

/// <summary>A year of the calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Months">Its months from the first to the last post of the blog, the oldest first.</param>
public sealed record CalendarYear(int Year, ImmutableArray<CalendarMonth> Months);

/// <summary>
/// Every week from the first post to the newest, with what there is of it: readers find old posts by it, and the blog's
/// owner sees what is missing.
/// </summary>
public static class PostCalendar
{
    /// <summary>Lays out the dated ones of some posts.</summary>
    /// <returns>The years without a gap, the newest first; none when no post has a date.</returns>
    public static ImmutableArray<CalendarYear> Of(IEnumerable<Post> posts)
    {
        var dated = posts.Where(post => post.Published is not null).ToList();
        if (dated.Count == 0)
            return [];
        dated.Sort(OldestFirst);
        var weekday = UsualWeekday(dated);
        var byDay = new Dictionary<DateOnly, List<Post>>();
        foreach (var post in dated)
        {
            var day = Nearest(weekday, post.Published!.Value);
            if (!byDay.TryGetValue(day, out var some))
                byDay.Add(day, some = []);
            some.Add(post);
        }

        var years = ImmutableArray.CreateBuilder<CalendarYear>();
        var months = ImmutableArray.CreateBuilder<CalendarMonth>();
        var weeks = ImmutableArray.CreateBuilder<CalendarWeek>();
        var last = Nearest(weekday, dated[^1].Published!.Value).DayNumber;
        for (var number = Nearest(weekday, dated[0].Published!.Value).DayNumber; number <= last; number += 7)
        {
            var day = DateOnly.FromDayNumber(number);
            weeks.Add(new CalendarWeek(day, [.. byDay.GetValueOrDefault(day) ?? []]));
            var next = number + 7 <= last ? DateOnly.FromDayNumber(number + 7) : (DateOnly?)null;
            if ((next?.Year, next?.Month) == (day.Year, day.Month))
                continue;
            months.Add(new CalendarMonth(day.Month, weeks.DrainToImmutable()));
            if (next?.Year != day.Year)
                years.Add(new CalendarYear(day.Year, months.DrainToImmutable()));
        }
        years.Reverse();
        return years.ToImmutable();
    }

    private static DayOfWeek UsualWeekday(List<Post> dated)
    {
        Span<int> counts = stackalloc int[7];
        counts.Clear();
        foreach (var post in dated)
            counts[(int)post.Published!.Value.DayOfWeek]++;
        var usual = 0;
        for (var day = 1; day < counts.Length; day++)
        {
            if (counts[day] > counts[usual])
                usual = day;
        }
        return (DayOfWeek)usual;
    }

    // At most three days away. At the ends of the calendar of .NET the week has fewer days.
    private static DateOnly Nearest(DayOfWeek weekday, DateOnly date)
    {
        var days = ((int)weekday - (int)date.DayOfWeek + 10) % 7 - 3;
        var number = date.DayNumber + days;
        return DateOnly.FromDayNumber(number < DateOnly.MinValue.DayNumber ? number + 7
            : number > DateOnly.MaxValue.DayNumber ? number - 7
            : number);
    }

    private static int OldestFirst(Post one, Post other)
    {
        var order = one.Published!.Value.DayNumber.CompareTo(other.Published!.Value.DayNumber);
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    }
}
