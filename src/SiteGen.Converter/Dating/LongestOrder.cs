namespace SiteGen.Converter.Dating;

/// <summary>
/// Tells which dates of a list keep its order, the newest first. Of all runs that keep it, the longest one is believed, and of
/// several that are as long, the one with the most Tuesdays, for tips came out on Tuesdays. Where nothing decides
/// between two runs, the dates in which they differ are not believed: which of them is wrong nobody can tell.
/// </summary>
internal static class LongestOrder
{
    // The search below is quadratic. A page of the blog has thirteen titles.
    private const int MaxDates = 500;

    /// <summary>For each date whether it keeps the order. Missing dates break nothing.</summary>
    public static bool[] Of(List<DateOnly?> dates)
    {
        var inOrder = new bool[dates.Count];
        Array.Fill(inOrder, true);
        var dated = new List<int>(dates.Count);
        var isSorted = true;
        for (var i = 0; i < dates.Count; i++)
        {
            if (dates[i] is null)
                continue;
            isSorted &= dated.Count == 0 || dates[dated[^1]] >= dates[i];
            dated.Add(i);
        }
        if (isSorted)
            return inOrder;
        if (dated.Count > MaxDates)
        {
            Array.Fill(inOrder, false);
            return inOrder;
        }
        var days = dated.ConvertAll(i => dates[i]!.Value);
        var believed = Believed(days);
        for (var i = 0; i < dated.Count; i++)
            inOrder[dated[i]] = believed.Contains(i);
        return inOrder;
    }

    // The dates that are in every best run. Such a run has one date of each length from 1 on, counted from its beginning;
    // so a date is in all of them where it is the only one of its length.
    private static HashSet<int> Believed(List<DateOnly> days)
    {
        var ending = Scores(days, isEnding: true);
        var beginning = Scores(days, isEnding: false);
        var best = ending.Max();
        return
        [
            .. Enumerable.Range(0, days.Count)
                .Where(i => ending[i] + beginning[i] - Weight(days[i]) == best)
                .GroupBy(i => ending[i] / LengthUnit)
                .Where(group => group.Count() == 1)
                .Select(group => group.Single()),
        ];
    }

    // A longer run beats any number of Tuesdays.
    private const int LengthUnit = MaxDates + 1;

    private static int Weight(DateOnly day) => LengthUnit + (day.DayOfWeek == DayOfWeek.Tuesday ? 1 : 0);

    // For each date the score of the best run that ends with it, or begins with it.
    private static int[] Scores(List<DateOnly> days, bool isEnding)
    {
        var scores = new int[days.Count];
        for (var step = 0; step < days.Count; step++)
        {
            var i = isEnding ? step : days.Count - 1 - step;
            for (var before = 0; before < step; before++)
            {
                var j = isEnding ? before : days.Count - 1 - before;
                if (isEnding ? days[j] >= days[i] : days[j] <= days[i])
                    scores[i] = Math.Max(scores[i], scores[j]);
            }
            scores[i] += Weight(days[i]);
        }
        return scores;
    }
}
