using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Layouts;

/// <summary>Whether a line can be the last of a text.</summary>
internal static class ClosingLine
{
    private const int MaxLength = 200;
    private const int MinWords = 3;

    /// <summary>Whether a line ends as a sentence does.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line) =>
        !(char.IsLetterOrDigit(line[^1]) || line[^1] is ',' or ';' or ':' or '-' or '–' or '—' or '(' or '“' or '&' or '\uFFFD');

    /// <summary>
    /// Whether a line ends with a sentence that is whole: with a full stop or its like, in quotation marks or brackets or not. The apostrophe
    /// of <c>at our client’</c> ends none.
    /// </summary>
    public static bool IsWhole(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd("”\"’')]»› \u00A0");
        return text is [.., '.' or '!' or '?'] && !text.EndsWith("...", StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether a line is one sentence that has the whole title in it. Most tips of the blog close so: <c>Learn a little lesson from a letter
    /// of apology.</c> of <c>A Letter of Apology</c>.
    /// </summary>
    public static bool Restates(string? title, ReadOnlySpan<char> line)
    {
        if (title is null || line.Length > MaxLength || line[..^1].IndexOfAny('.', '!', '?') is var stop and >= 0 && char.IsWhiteSpace(line[stop + 1]))
            return false;
        var words = Folding.Words(title).Split(' ');
        var start = words[0] is "a" or "an" or "the" ? 1 : 0;
        return words.Length - start >= MinWords && $" {Folding.Words(line)} ".Contains($" {string.Join(' ', words[start..])} ", StringComparison.Ordinal);
    }
}
