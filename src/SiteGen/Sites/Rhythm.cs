namespace SiteGen.Sites;

/// <summary>On which days the blog has a new post. It tells authors what is missing, and changes no output.</summary>
/// <param name="Weekday">The day of the week.</param>
/// <param name="Weeks">How many weeks lie between two posts.</param>
public sealed record Rhythm(DayOfWeek Weekday, int Weeks)
{
    /// <summary>The first day of the rhythm that is free.</summary>
    /// <param name="from">The first day that may be taken.</param>
    /// <param name="taken">The days that have posts. The latest on the weekday tells which weeks are meant.</param>
    public DateOnly NextFree(DateOnly from, IReadOnlySet<DateOnly> taken)
    {
        var day = Next(from, taken);
        while (taken.Contains(day))
            day = day.AddDays(7 * Weeks);
        return day;
    }

    /// <summary>The first day of the rhythm, free or not.</summary>
    /// <param name="from">The first day that may be taken.</param>
    /// <param name="posts">The days that have posts.</param>
    public DateOnly Next(DateOnly from, IEnumerable<DateOnly> posts)
    {
        var day = from.AddDays(((int)Weekday - (int)from.DayOfWeek + 7) % 7);
        if (posts.Where(date => date.DayOfWeek == Weekday).Select(date => date.DayNumber).DefaultIfEmpty(-1).Max() is >= 0 and var last)
        {
            while ((day.DayNumber - last) % (7 * Weeks) != 0)
                day = day.AddDays(7);
        }
        return day;
    }
}
