namespace SiteGen.Converter.Writing;

/// <summary>Finds what two versions of a file have in common.</summary>
internal static class LineDiff
{
    // Beyond this the table would be too large; no tip has as many lines.
    private const int MaxCells = 16_000_000;

    /// <summary>For each line of <paramref name="before"/> the line of <paramref name="after"/> that it became, or -1.</summary>
    public static int[] Match(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var matches = new int[before.Count];
        Array.Fill(matches, -1);
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
            matches[start] = start++;
        var (end, endAfter) = (before.Count, after.Count);
        while (end > start && endAfter > start && before[end - 1] == after[endAfter - 1])
            matches[--end] = --endAfter;
        if ((long)(end - start) * (endAfter - start) <= MaxCells)
            MatchMiddle(before, after, start, end, endAfter, matches);
        return matches;
    }

    // The longest common subsequence, by the table.
    private static void MatchMiddle(
        IReadOnlyList<string> before, IReadOnlyList<string> after, int start, int end, int endAfter, int[] matches)
    {
        var lengths = new int[end - start + 1, endAfter - start + 1];
        for (var i = end - 1; i >= start; i--)
        {
            for (var j = endAfter - 1; j >= start; j--)
            {
                lengths[i - start, j - start] = before[i] == after[j]
                    ? lengths[i - start + 1, j - start + 1] + 1
                    : Math.Max(lengths[i - start + 1, j - start], lengths[i - start, j - start + 1]);
            }
        }
        for (int i = start, j = start; i < end && j < endAfter;)
        {
            if (before[i] == after[j])
                matches[i++] = j++;
            else if (lengths[i - start + 1, j - start] >= lengths[i - start, j - start + 1])
                i++;
            else
                j++;
        }
    }
}
