using System.Buffers;
using System.Text;

namespace SiteGen.Converter.Markdown;

/// <summary>
/// The declared normalisations of a line: every run of white space, no-break spaces among it, is one space; control
/// characters and invisible marks go. Curly quotes, dashes and ellipses stay as they are.
/// </summary>
internal static class CleanText
{
    /// <summary>Characters that have no meaning in a text: the ledger books them as unreadable.</summary>
    public static readonly SearchValues<char> Dropped = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(code => char.IsControl(code) && !char.IsWhiteSpace(code)),
        // Zero-width space, word joiner, byte order mark, soft hyphen, and two that are no characters.
        '\u200B', '\u2060', '\uFEFF', '\u00AD', '\uFFFE', '\uFFFF',
    ]);

    /// <summary>The line, normalised.</summary>
    public static string Of(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (IsClean(line))
            return line.ToString();
        var clean = new StringBuilder(line.Length);
        foreach (var character in line)
        {
            if (char.IsWhiteSpace(character))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (!IsDropped(character))
            {
                clean.Append(character);
            }
        }
        if (clean.Length > 0 && clean[^1] == ' ')
            clean.Length--;
        return clean.ToString();
    }

    /// <summary>Whether a character is one of <see cref="Dropped"/>.</summary>
    public static bool IsDropped(char character) => Dropped.Contains(character);

    private static bool IsClean(ReadOnlySpan<char> line)
    {
        var wasSpace = false;
        foreach (var character in line)
        {
            if (character == ' ')
            {
                if (wasSpace)
                    return false;
                wasSpace = true;
            }
            else if (char.IsWhiteSpace(character) || IsDropped(character))
            {
                return false;
            }
            else
            {
                wasSpace = false;
            }
        }
        return true;
    }
}
