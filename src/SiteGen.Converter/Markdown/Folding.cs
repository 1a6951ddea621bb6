using System.Text;
using SiteGen.Content;
using SiteGen.Converter.Dumps;

namespace SiteGen.Converter.Markdown;

/// <summary>What two spellings of one text have in common.</summary>
internal static class Folding
{
    /// <summary>
    /// A title without the differences that the old blog's own places and the ways of dumps make: letter case, kinds of
    /// dashes, quotes and ellipses, spaces, accents in whatever form of Unicode, invisible marks, and a question mark at
    /// the end, which sidebars and posts leave out now and then.
    /// </summary>
    public static string Title(ReadOnlySpan<char> title)
    {
        var folded = new StringBuilder(title.Length);
        foreach (var character in title)
        {
            if (char.IsWhiteSpace(character))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
            }
            else if (character == '…')
            {
                folded.Append("...");
            }
            else if (!IsMark(character))
            {
                Append(folded, Character(character));
            }
        }
        var text = folded.ToString().TrimEnd();
        var withoutMark = text.TrimEnd('?', ' ');
        return withoutMark.Length == 0 ? text : withoutMark;
    }

    /// <summary>Only letters and digits, one space between words: an excerpt is found by it in its whole text.</summary>
    public static string Words(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character))
                folded.Append((char)(character | (char.IsAsciiLetterUpper(character) ? 0x20 : 0)));
            else if (character == ' ')
                AddSpace(folded);
            else if (char.IsLetterOrDigit(character))
                Append(folded, char.ToLowerInvariant(character));
            else if (character is not ('\'' or '’' or '‘') && !IsMark(character))
                AddSpace(folded);
        }
        return folded.ToString().TrimEnd();

        static void AddSpace(StringBuilder folded)
        {
            if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
    }

    /// <summary>Whether two texts are one but for letter case, white space, and kinds of dashes and quotes.</summary>
    public static bool Same(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        Title(one).Equals(Title(other), StringComparison.Ordinal);

    /// <summary>Whether a text has accents as characters of their own, which look the same as letters that have theirs.</summary>
    public static bool IsDecomposed(string text) => text.AsSpan().ContainsAnyInRange('\u0300', '\u036F');

    // Letters beyond ASCII as an address has them, without their accents: `é`, and `e` with an accent behind it.
    private static void Append(StringBuilder folded, char character)
    {
        if (character >= '\u0080' && char.IsLetter(character) && Slug.From(character.ToString()) is { } plain)
            folded.Append(plain.Value);
        else
            folded.Append(character);
    }

    // Combining accents, the joiner of emoji, and what chooses between two pictures of one character.
    private static bool IsMark(char character) =>
        CleanText.IsDropped(character) || character is >= '\u0300' and <= '\u036F' or '\u200D' or >= '\uFE00' and <= '\uFE0F';

    private static char Character(char character) => character switch
    {
        >= '‐' and <= '―' or '−' => '-',
        '‘' or '’' or '‚' or '‛' or 'ʼ' or '′' or '`' or '´' => '\'',
        '“' or '”' or '„' or '‟' or '″' or '«' or '»' => '"',
        _ => char.ToLowerInvariant(character),
    };
}
