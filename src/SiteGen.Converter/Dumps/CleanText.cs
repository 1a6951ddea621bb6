using System.Buffers;
using System.Text;

namespace SiteGen.Converter.Dumps;

/// <summary>
/// The declared normalisations of a line: every run of white space, no-break spaces among it, is one space; control
/// characters and invisible marks go. Curly quotes, dashes and ellipses stay as they are.
/// </summary>
internal static class CleanText
{
    /// <summary>Characters that have no meaning in a text: the ledger counts them as unreadable.</summary>
    public static readonly SearchValues<char> Dropped = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(code => char.IsControl(code) && !char.IsWhiteSpace(code)),
        // Soft hyphen, word joiner, byte order mark, and two that are no characters. A zero-width joiner makes one
        // picture of several emoji, so it stays.
        '\u00AD', '\u200B', '\u200C', '\u2060', '\uFEFF', '\uFFFE', '\uFFFF',
        // Marks of direction.
        '\u061C', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069',
        // Marks of invisible mathematics, of Mongolian, and of annotations.
        '\u2061', '\u2062', '\u2063', '\u2064', '\u180E', '\uFFF9', '\uFFFA', '\uFFFB',
    ]);

    /// <summary>The line, normalised.</summary>
    public static string Of(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (IsClean(line))
            return line.ToString();
        var clean = new StringBuilder(line.Length);
        Append(clean, line);
        return clean.ToString();
    }

    /// <summary>Appends the line, normalised, to a text that does not end in a space.</summary>
    public static void Append(StringBuilder text, ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (IsClean(line))
        {
            text.Append(line);
            return;
        }
        var start = text.Length;
        foreach (var character in line)
        {
            if (char.IsWhiteSpace(character))
            {
                if (text.Length > start && text[^1] != ' ')
                    text.Append(' ');
            }
            else if (!IsDropped(character))
            {
                text.Append(character);
            }
        }
        if (text.Length > start && text[^1] == ' ')
            text.Length--;
    }

    /// <summary>Whether a character is one of <see cref="Dropped"/>.</summary>
    public static bool IsDropped(char character) => Dropped.Contains(character);

    private static bool IsClean(ReadOnlySpan<char> line)
    {
        var wasSpace = false;
        foreach (var character in line)
        {
            if (character is > ' ' and < '\u007F')
            {
                wasSpace = false;
            }
            else if (character == ' ')
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
