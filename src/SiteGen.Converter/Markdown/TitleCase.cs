namespace SiteGen.Converter.Markdown;

/// <summary>Whether words are written as headings are: <c>How to Steer</c>, and not <c>Try it</c>.</summary>
internal static class TitleCase
{
    // Small words stay small inside of a heading.
    private const int MinCapital = 4;

    public static bool Is(ReadOnlySpan<char> text)
    {
        var last = default(ReadOnlySpan<char>);
        var isFirst = true;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].TrimStart("“\"‘'(&").TrimEnd("”\"’')?!,");
            if (word.Length == 0)
                continue;
            if ((isFirst || word.Length >= MinCapital) && !IsCapital(word))
                return false;
            isFirst = false;
            last = word;
        }
        return last.Length > 0 && IsCapital(last);
    }

    /// <summary>Whether a text has no small letter.</summary>
    public static bool IsAllCapitals(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLower(character))
                return false;
        }
        return true;
    }

    private static bool IsCapital(ReadOnlySpan<char> word) => char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]);
}
