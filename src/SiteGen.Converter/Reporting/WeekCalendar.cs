using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Converter.Merging;

namespace SiteGen.Converter.Reporting;

/// <summary>What is known of one week.</summary>
public enum WeekState
{
    /// <summary>No tip.</summary>
    Nothing,

    /// <summary>The excerpt of a tip.</summary>
    Excerpt,

    /// <summary>A whole tip.</summary>
    Whole,
}

/// <summary>A year of the calendar: a cell for each of its Tuesdays' weeks.</summary>
/// <param name="Year">The year.</param>
/// <param name="Weeks">The weeks; the first has the first seven days of the year.</param>
public sealed record CalendarYear(int Year, ImmutableArray<WeekState> Weeks);

/// <summary>What is still missing, week by week, between the oldest and the newest dated tip.</summary>
public static class WeekCalendar
{
    /// <summary>The years, the newest first.</summary>
    public static ImmutableArray<CalendarYear> Of(IEnumerable<Tip> tips)
    {
        var states = new SortedDictionary<int, WeekState[]>();
        foreach (var tip in tips)
        {
            if (tip.Post.Published is not { } date)
                continue;
            if (!states.TryGetValue(date.Year, out var weeks))
                states[date.Year] = weeks = new WeekState[53];
            var state = tip.Post.Recovered == Recovery.Full ? WeekState.Whole : WeekState.Excerpt;
            weeks[WeekOf(date)] = (WeekState)Math.Max((int)weeks[WeekOf(date)], (int)state);
        }
        if (states.Count == 0)
            return [];
        return
        [
            .. Enumerable.Range(states.Keys.First(), states.Keys.Last() - states.Keys.First() + 1)
                .Reverse()
                .Select(year => new CalendarYear(year, [.. states.GetValueOrDefault(year) ?? new WeekState[53]])),
        ];
    }

    /// <summary>The Tuesdays, from the oldest to the newest dated tip, of which no whole tip is known.</summary>
    public static IEnumerable<(DateOnly Tuesday, WeekState State)> Gaps(IReadOnlyCollection<Tip> tips)
    {
        var dated = tips.Where(tip => tip.Post.Published is not null).ToLookup(tip => tip.Post.Published!.Value);
        if (dated.Count == 0)
            yield break;
        var last = dated.Max(day => day.Key);
        var first = dated.Min(day => day.Key);
        first = first.AddDays(((int)DayOfWeek.Tuesday - (int)first.DayOfWeek + 7) % 7);
        for (var day = first; day <= last; day = day.AddDays(7))
        {
            if (!dated[day].Any(tip => tip.Post.Recovered == Recovery.Full))
                yield return (day, dated[day].Any() ? WeekState.Excerpt : WeekState.Nothing);
        }
    }

    private static int WeekOf(DateOnly date) => (date.DayOfYear - 1) / 7;
}
