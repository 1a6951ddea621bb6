namespace SiteGen.Converter.Writing;

/// <summary>
/// Brings a better extraction into a file that an author has changed, where both touch different places. The front
/// matter is merged key by key, the text line by line, which for a tip is paragraph by paragraph.
/// </summary>
internal static class ThreeWayMerge
{
    private const string Fence = "---";

    /// <summary>The merged file; null where both changed the same place.</summary>
    /// <param name="before">What the converter wrote last.</param>
    /// <param name="author">What the author made of it.</param>
    /// <param name="after">What the converter would write now.</param>
    public static string? Merge(string before, string author, string after)
    {
        if (Split(before) is not var (matter, text) || Split(author) is not var (authorMatter, authorText)
            || Split(after) is not var (afterMatter, afterText))
            return null;
        var mergedMatter = FrontMatterMerge.Merge(matter, authorMatter, afterMatter);
        var mergedText = MergeLines(text, authorText, afterText) ?? (HasTaken(text, authorText, afterText) ? authorText : null);
        return mergedMatter is null || mergedText is null
            ? null
            : string.Join('\n', [Fence, .. mergedMatter, Fence, .. mergedText]);
    }

    /// <summary>The merged lines; null where both changed the same lines, or lines without a common one between them.</summary>
    public static List<string>? MergeLines(List<string> before, List<string> author, List<string> after)
    {
        int[] toAuthor = LineDiff.Match(before, author), toAfter = LineDiff.Match(before, after);
        var merged = new List<string>();
        int at = 0, atAuthor = 0, atAfter = 0;
        while (true)
        {
            // The next line that all three have.
            var next = at;
            while (next < before.Count && (toAuthor[next] < 0 || toAfter[next] < 0))
                next++;
            var isEnd = next == before.Count;
            var (endAuthor, endAfter) = isEnd ? (author.Count, after.Count) : (toAuthor[next], toAfter[next]);
            var chunk = Choose(before[at..next], author[atAuthor..endAuthor], after[atAfter..endAfter]);
            if (chunk is null)
                return null;
            merged.AddRange(chunk);
            if (isEnd)
                return merged;
            merged.Add(before[next]);
            (at, atAuthor, atAfter) = (next + 1, endAuthor + 1, endAfter + 1);
        }
    }

    // Killed behind a merge, or merged by hand: what the converter added stands in the file, what it removed does not.
    private static bool HasTaken(List<string> before, List<string> author, List<string> after)
    {
        var words = author.ToHashSet(StringComparer.Ordinal);
        var added = after.Except(before, StringComparer.Ordinal);
        var removed = before.Except(after, StringComparer.Ordinal);
        return added.All(words.Contains) && !removed.Any(words.Contains);
    }

    private static List<string>? Choose(List<string> before, List<string> author, List<string> after)
    {
        if (author.SequenceEqual(before))
            return after;
        return after.SequenceEqual(before) || after.SequenceEqual(author) ? author : null;
    }

    private static (List<string> Matter, List<string> Text)? Split(string file)
    {
        var lines = file.Replace("\r\n", "\n").Split('\n').ToList();
        var close = lines.Count > 0 && lines[0] == Fence ? lines.IndexOf(Fence, 1) : -1;
        return close < 0 ? null : (lines[1..close], lines[(close + 1)..]);
    }
}
