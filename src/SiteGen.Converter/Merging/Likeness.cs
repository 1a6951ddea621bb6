namespace SiteGen.Converter.Merging;

/// <summary>
/// Whether two texts under one title and date are one tip that was edited, or two tips.
/// </summary>
internal static class Likeness
{
    private const int ShingleWords = 4;

    /// <summary>Whether one text begins with the other, or both share a third of the shorter one's phrases.</summary>
    public static bool IsSameTip(string words, string otherWords)
    {
        if (Begins(words, otherWords) || Begins(otherWords, words))
            return true;
        HashSet<string> one = Shingles(words), other = Shingles(otherWords);
        var fewer = Math.Min(one.Count, other.Count);
        if (fewer == 0)
            return false;
        one.IntersectWith(other);
        return one.Count * 3 >= fewer;
    }

    /// <summary>Whether a text begins with another, the last word of which may be cut.</summary>
    public static bool Begins(string words, string beginning) => words.StartsWith(beginning, StringComparison.Ordinal);

    /// <summary>Whether nine of ten phrases of two texts are the same: a word was mended, or a sentence added.</summary>
    public static bool IsSameText(string words, string otherWords)
    {
        if (words.Equals(otherWords, StringComparison.Ordinal))
            return true;
        if (Math.Abs(words.Length - otherWords.Length) * 5 > Math.Max(words.Length, otherWords.Length))
            return false;
        HashSet<string> one = Shingles(words), other = Shingles(otherWords);
        var all = one.Count + other.Count;
        one.IntersectWith(other);
        // One word changed is in as many phrases as these have words.
        return (one.Count + ShingleWords) * 20 >= all * 9 && one.Count > ShingleWords;
    }

    /// <summary>Whether two texts of as many words differ in one of them.</summary>
    public static bool DifferInOneWord(string words, string otherWords)
    {
        string[] one = words.Split(' '), other = otherWords.Split(' ');
        return one.Length == other.Length && one.Zip(other).Count(pair => pair.First != pair.Second) == 1;
    }

    private static HashSet<string> Shingles(string text)
    {
        var words = text.Split(' ');
        var shingles = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + ShingleWords <= words.Length; i++)
            shingles.Add(string.Join(' ', words, i, ShingleWords));
        return shingles;
    }
}
