namespace SiteGen.Converter.Markdown;

/// <summary>
/// Finds words of ASCII letters in whatever case. Without ICU, which this program does not use, .NET's own search compares
/// at every character.
/// </summary>
internal static class AsciiSearch
{
    /// <summary>The place of a word in a text; -1 for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word.</param>
    /// <param name="rare">Which character of the word is rarest in texts; only where it stands the others are compared.</param>
    public static int IndexOf(ReadOnlySpan<char> text, string word, int rare)
    {
        char lower = char.ToLowerInvariant(word[rare]), upper = char.ToUpperInvariant(word[rare]);
        for (var at = rare; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(lower, upper);
            if (next < 0)
                return -1;
            at += next;
            if (text[(at - rare)..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return at - rare;
        }
        return -1;
    }

    /// <summary>Whether a word stands in a text.</summary>
    /// <inheritdoc cref="IndexOf"/>
    public static bool Contains(ReadOnlySpan<char> text, string word, int rare) => IndexOf(text, word, rare) >= 0;
}
