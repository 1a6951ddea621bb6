using System.Globalization;
using System.Text;
using SiteGen.Rendering.Syntax;

namespace SiteGen.Rendering;

/// <summary>
/// Short beginnings of a text, cut between words. Where a script has no spaces, two of its characters count as a word, and
/// a cut may come between any two; a word that is far too long is cut between what readers take for characters.
/// </summary>
public static class Excerpts
{
    // Of 50 words, which are 300 characters of English, a quarter is the most that long words may add.
    private const int CharactersOfWord = 12;

    /// <summary>The first words of a plain text, with an ellipsis where the text goes on. Its lines stay lines.</summary>
    /// <param name="text">The plain text.</param>
    /// <param name="words">How many words.</param>
    /// <param name="isCutOff">Whether the text itself was cut off before its end.</param>
    public static string FirstWords(ReadOnlySpan<char> text, int words, bool isCutOff = false) =>
        Cut(text, words, words * CharactersOfWord, isCutOff, "\n");

    /// <summary>
    /// The beginning of a plain text on one line, a slash between what were lines, at most so many characters long.
    /// </summary>
    /// <param name="text">The plain text.</param>
    /// <param name="length">How many UTF-16 units, the ellipsis not counted.</param>
    public static string FirstCharacters(ReadOnlySpan<char> text, int length) =>
        Cut(text, int.MaxValue / 2, length, isCutOff: false, " / ");

    private static string Cut(ReadOnlySpan<char> text, int words, int length, bool isCutOff, string lineEnd)
    {
        var excerpt = new StringBuilder();
        var half = 2 * words;
        var rest = text.TrimStart();
        for (var gap = ""; rest.Length > 0;)
        {
            var (piece, weight) = NextPiece(rest, isInside: gap.Length == 0 && excerpt.Length > 0);
            if (weight > half || excerpt.Length + gap.Length + piece > length)
            {
                // A first word that is too long, or one that would leave less than half of the space filled.
                if (weight <= half && excerpt.Length < length / 2)
                    excerpt.Append(gap).Append(rest[..WholeCharacters(rest, length - excerpt.Length - gap.Length)]);
                return Ellipsis(excerpt);
            }
            excerpt.Append(gap).Append(rest[..piece]);
            half -= weight;
            rest = rest[piece..];
            var space = rest.Length - rest.TrimStart().Length;
            gap = space == 0 ? "" : Gap(rest[..space], lineEnd);
            rest = rest[space..];
        }
        return isCutOff && excerpt.Length > 0 ? Ellipsis(excerpt) : excerpt.ToString();
    }

    private static string Gap(ReadOnlySpan<char> space, string lineEnd) => space.Count('\n') switch
    {
        0 => " ",
        1 => lineEnd,
        _ => lineEnd == "\n" ? "\n\n" : lineEnd,
    };

    // Up to where a line may be broken, and how many halves of a word it is.
    private static (int Length, int Weight) NextPiece(ReadOnlySpan<char> text, bool isInside)
    {
        if (Scripts.HasNoSpaces(text[0]))
            return (StringInfo.GetNextTextElementLength(text), 1);
        var end = 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !Scripts.HasNoSpaces(text[end]))
            end++;
        // Punctuation right behind such a character is no word.
        return (end, isInside && char.IsPunctuation(text[0]) ? 0 : 2);
    }

    // No more than so many UTF-16 units, without cutting through a character.
    private static int WholeCharacters(ReadOnlySpan<char> text, int length)
    {
        var end = 0;
        while (end < text.Length && StringInfo.GetNextTextElementLength(text[end..]) is var next && end + next <= length)
            end += next;
        return end;
    }

    private static string Ellipsis(StringBuilder excerpt) =>
        string.Concat(excerpt.ToString().AsSpan().TrimEnd(" ,;:–-.…/\n、，。；：—"), "…");
}
