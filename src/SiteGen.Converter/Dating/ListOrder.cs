namespace SiteGen.Converter.Dating;

/// <summary>The order of a list of tips on a page, the newest first.</summary>
/// <param name="Items">The places of the tips in the list as it was given, the newest first, each tip once.</param>
/// <param name="IsInOrder">For each of them whether its date keeps the order.</param>
/// <param name="IsReversed">Whether the page shows the oldest first.</param>
internal sealed record ListOrder(List<int> Items, bool[] IsInOrder, bool IsReversed)
{
    // Of two dates nobody can say which way they go.
    private const int MinPairs = 2;

    // So many dates beside each other are another page's, or a part of the page that comes twice: they are named together.
    private const int MinTogether = 3;

    private int Outliers => IsInOrder.Count(isInOrder => !isInOrder);

    /// <summary>
    /// Reads the order of a list. Of a tip that it shows twice, as a page does that was saved twice or has a tip of the day
    /// above, the place counts that fits better.
    /// </summary>
    /// <param name="tips">The tips and their dates.</param>
    public static ListOrder Of<T>(IReadOnlyList<(T Tip, DateOnly? Date)> tips)
    {
        var first = Of(tips, [.. Enumerable.Range(0, tips.Count).DistinctBy(i => tips[i].Tip)]);
        if (first.Items.Count == tips.Count || first.Outliers == 0)
            return first;
        var last = Of(tips, [.. Enumerable.Range(0, tips.Count).Reverse().DistinctBy(i => tips[i].Tip).Reverse()]);
        return last.Outliers < first.Outliers ? last : first;
    }

    private static ListOrder Of<T>(IReadOnlyList<(T Tip, DateOnly? Date)> tips, List<int> items)
    {
        var isReversed = IsOldestFirst(items.Where(i => tips[i].Date is not null).Select(i => tips[i].Date!.Value).ToList());
        if (isReversed)
            items.Reverse();
        return new ListOrder(items, LongestOrder.Of(items.ConvertAll(i => tips[i].Date)), isReversed);
    }

    private static bool IsOldestFirst(List<DateOnly> dates)
    {
        var pairs = dates.Zip(dates.Skip(1)).ToList();
        var rising = pairs.Count(pair => pair.First < pair.Second);
        return rising >= MinPairs && rising > pairs.Count(pair => pair.First > pair.Second);
    }

    /// <summary>
    /// For each tip how many, from it on, are named together as out of order: 1 for one alone, 0 for one that another one
    /// names, or that is in order.
    /// </summary>
    public int[] Together()
    {
        var together = new int[IsInOrder.Length];
        for (int i = 0, end; i < IsInOrder.Length; i = end + 1)
        {
            for (end = i; end < IsInOrder.Length && !IsInOrder[end];)
                end++;
            if (end - i >= MinTogether)
                together[i] = end - i;
            else
                Array.Fill(together, 1, i, end - i);
        }
        return together;
    }
}
