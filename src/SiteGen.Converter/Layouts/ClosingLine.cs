using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Layouts;

/// <summary>Whether a line can be the last of a text.</summary>
internal static class ClosingLine
{
    private const int MaxLength = 200;
    private const int MinWordLength = 4;

    /// <summary>Whether a line ends as a sentence does.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line) =>
        !(char.IsLetterOrDigit(line[^1]) || line[^1] is ',' or ';' or ':' or '-' or '–' or '—' or '(' or '“' or '&' or '\uFFFD');

    /// <summary>
    /// Whether a sentence says the title again. Most tips of the blog close so: <c>Learn a little lesson from a letter of
    /// apology.</c> of <c>A Letter of Apology</c>.
    /// </summary>
    public static bool Restates(string? title, ReadOnlySpan<char> line)
    {
        if (title is null || line.Length > MaxLength)
            return false;
        var words = Folding.Words(title).Split(' ').Where(word => word.Length >= MinWordLength).Distinct(StringComparer.Ordinal).ToList();
        var said = Folding.Words(line).Split(' ').ToHashSet(StringComparer.Ordinal);
        var count = words.Count(said.Contains);
        return count >= 2 && count * 3 >= words.Count * 2;
    }
}
