namespace SiteGen.Text;

/// <summary>Finds what a user probably meant.</summary>
public static class Spelling
{
    // The work grows with the square of the length, and a longer word is no slip of anyone's fingers.
    private const int MaxLength = 300;

    /// <summary>The candidate nearest to <paramref name="word"/>, or null when none is near enough to be meant.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length > MaxLength)
            return null;
        // One slip in a short word, a third of the letters in a long one.
        var limit = Math.Max(1, word.Length / 3);
        string? nearest = null;
        var rows = new int[3][];
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate, limit, rows);
            if (distance > limit || (distance == limit && nearest is not null && string.CompareOrdinal(candidate, nearest) >= 0))
                continue;
            (nearest, limit) = (candidate, distance);
        }
        return nearest;
    }

    /// <summary>Whether two words differ by so many slips at most: a letter added, dropped, changed, or exchanged with its neighbor.</summary>
    public static bool AreNear(string one, string other, int slips) =>
        one.Length <= MaxLength && other.Length <= MaxLength && Distance(one, other, slips, new int[3][]) <= slips;

    // How many letters must be added, dropped, changed, or exchanged with their neighbor (titel, title), ignoring case;
    // anything above the limit where there are more.
    private static int Distance(string a, string b, int limit, int[][] rows)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return int.MaxValue;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] is null || rows[i].Length <= b.Length)
                rows[i] = new int[Math.Max(64, b.Length + 1)];
        }
        var (beforeLast, last, row) = (rows[0], rows[1], rows[2]);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
                row[j] = Math.Min(change, 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            // A later row can be one below this one by an exchange, and no lower.
            if (least > limit + 1)
                return int.MaxValue;
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[b.Length];
    }

    private static bool Same(char a, char b) => a == b || char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
