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

    /// <summary>The place of the first character of <see cref="Dropped"/>; -1 for none. Nearly all are printable ASCII, which is passed quickly.</summary>
    public static int IndexOfDropped(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAnyExceptInRange(' ', '~');
            if (next < 0)
                return -1;
            at += next;
            if (text[at] is not ('\n' or '\r' or '’') && IsDropped(text[at]))
                return at;
        }
        return -1;
    }

    private static bool IsClean(ReadOnlySpan<char> line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var next = line[at..].IndexOfAnyExceptInRange(' ', '~');
            if (next < 0)
                break;
            at += next;
            if (line[at] != '’' && (char.IsWhiteSpace(line[at]) || IsDropped(line[at])))
                return false;
        }
        return line.IndexOf("  ") < 0;
    }
}
