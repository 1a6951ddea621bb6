namespace SiteGen.Converter.Markdown;

/// <summary>
/// Tells verse and postal addresses, whose lines stay lines, from paragraphs that stand without an empty line between
/// them.
/// </summary>
internal static class VerseLines
{
    /// <summary>The longest line of verse; one of the holiday poems has some forty characters.</summary>
    public const int MaxLength = 70;

    // Where the title says that it is verse, two half-lines may stand on one.
    private const int MaxPoemLength = 100;

    private const int MinTightLines = 4;

    /// <summary>Stretches of lines, in order: one line is a paragraph, several are verse.</summary>
    /// <param name="lines">Lines without an empty one among them.</param>
    /// <param name="isLoose">Whether empty lines part the paragraphs of this text.</param>
    /// <param name="isPoem">Whether the title says that it is verse.</param>
    public static IEnumerable<(int First, int Count)> Find(List<RawLine> lines, bool isLoose, bool isPoem)
    {
        for (var first = 0; first < lines.Count;)
        {
            var count = 0;
            while (first + count < lines.Count && lines[first + count].Whole.Length <= (isPoem ? MaxPoemLength : MaxLength))
                count++;
            if (count < 2 || !(isPoem || IsVerse(lines, first, count, isLoose)))
                count = 1;
            yield return (first, count);
            first += count;
        }
    }

    /// <summary>Whether a line does not end as a sentence does.</summary>
    public static bool IsOpen(RawLine line) => line.Whole[^1] is not ('.' or '!' or '?' or ':' or '”' or '"' or ')');

    // Where empty lines part paragraphs, lines without one between them were broken on purpose. Where none do, short
    // paragraphs look the same as verse; but sentences end with the line, and verse goes on.
    private static bool IsVerse(List<RawLine> lines, int first, int count, bool isLoose)
    {
        if (isLoose)
            return true;
        var open = 0;
        for (var line = first; line < first + count - 1; line++)
            open += IsOpen(lines[line]) ? 1 : 0;
        return count >= MinTightLines && open * 2 >= count - 1;
    }
}
