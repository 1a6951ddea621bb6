namespace SiteGen.Converter.Markdown;

/// <summary>
/// Tells verse and postal addresses, whose lines stay lines, from paragraphs that stand without an empty line between
/// them.
/// </summary>
internal static class VerseLines
{
    // A line of the holiday poems has some forty characters.
    private const int MaxLength = 70;

    /// <summary>Stretches of lines, in order: one line is a paragraph, several are verse.</summary>
    /// <param name="lines">Lines without an empty one among them.</param>
    /// <param name="isLoose">Whether empty lines part the paragraphs of this text.</param>
    public static IEnumerable<(int First, int Count)> Find(List<RawLine> lines, bool isLoose)
    {
        for (var first = 0; first < lines.Count;)
        {
            var count = 0;
            while (first + count < lines.Count && lines[first + count].Whole.Length <= MaxLength)
                count++;
            if (count < 2 || !IsVerse(lines, first, count, isLoose))
                count = 1;
            yield return (first, count);
            first += count;
        }
    }

    // Where empty lines part paragraphs, lines without one between them were broken on purpose. Where none do, short
    // paragraphs look the same as verse; but sentences end with the line, and verse goes on.
    private static bool IsVerse(List<RawLine> lines, int first, int count, bool isLoose)
    {
        if (isLoose)
            return true;
        var open = 0;
        for (var line = first; line < first + count - 1; line++)
        {
            if (lines[line].Whole[^1] is not ('.' or '!' or '?' or ':' or '”' or '"' or ')'))
                open++;
        }
        return count >= 4 && open * 2 >= count - 1;
    }
}
