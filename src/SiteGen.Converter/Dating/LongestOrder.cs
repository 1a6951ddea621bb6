namespace SiteGen.Converter.Dating;

/// <summary>Tells which dates of a list break its order: those outside of the longest run that keeps it.</summary>
internal static class LongestOrder
{
    // The search below is quadratic. A page of the blog has thirteen titles.
    private const int MaxDates = 500;

    /// <summary>For each date whether it keeps the order, the newest first. Missing dates break nothing.</summary>
    public static bool[] Of(List<DateOnly?> dates)
    {
        var inOrder = new bool[dates.Count];
        var dated = Enumerable.Range(0, dates.Count).Where(i => dates[i] is not null).ToList();
        for (var i = 0; i < dates.Count; i++)
            inOrder[i] = true;
        if (dated.Zip(dated.Skip(1)).All(pair => dates[pair.First] >= dates[pair.Second]))
            return inOrder;

        if (dated.Count > MaxDates)
        {
            Array.Fill(inOrder, false);
            return inOrder;
        }

        // lengths[i]: the longest run that ends with the i-th dated one.
        var lengths = new int[dated.Count];
        var before = new int[dated.Count];
        for (var i = 0; i < dated.Count; i++)
        {
            (lengths[i], before[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (dates[dated[j]] >= dates[dated[i]] && lengths[j] + 1 > lengths[i])
                    (lengths[i], before[i]) = (lengths[j] + 1, j);
            }
            inOrder[dated[i]] = false;
        }
        for (var last = Array.IndexOf(lengths, lengths.Max()); last >= 0; last = before[last])
            inOrder[dated[last]] = true;
        return inOrder;
    }
}
