using System.Text;

namespace SiteGen.Converter.Markdown;

/// <summary>What two spellings of one text have in common.</summary>
internal static class Folding
{
    /// <summary>
    /// A title without the differences that the old blog's own places make: letter case, kinds of dashes, quotes and
    /// ellipses, spaces. <c>When They Want the Supervisor</c> is still another title than <c>…Supervisor?</c>
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
            else if (!CleanText.IsDropped(character))
            {
                folded.Append(Character(character));
            }
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>Only letters and digits, one space between words: an excerpt is found by it in its whole text.</summary>
    public static string Words(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
                folded.Append(char.ToLowerInvariant(character));
            else if (character is not ('\'' or '’' or '‘') && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>Whether two texts are one but for letter case, white space, and kinds of dashes and quotes.</summary>
    public static bool Same(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        Title(one).Equals(Title(other), StringComparison.Ordinal);

    private static char Character(char character) => character switch
    {
        >= '‐' and <= '―' or '−' => '-',
        '‘' or '’' or '‚' or '‛' or 'ʼ' or '′' or '`' or '´' => '\'',
        '“' or '”' or '„' or '‟' or '″' or '«' or '»' => '"',
        _ => char.ToLowerInvariant(character),
    };
}
