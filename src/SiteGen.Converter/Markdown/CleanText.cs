using System.Text;

namespace SiteGen.Converter.Markdown;

/// <summary>
/// The declared normalisations of a line: every run of white space, no-break spaces among it, is one space; control
/// characters and invisible marks go. Curly quotes, dashes and ellipses stay as they are.
/// </summary>
internal static class CleanText
{
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

    /// <summary>A character that has no meaning in a text: the ledger books it as unreadable.</summary>
    public static bool IsDropped(char character) =>
        (char.IsControl(character) && !char.IsWhiteSpace(character))
        // Zero-width space, word joiner, byte order mark, soft hyphen, and two that are no characters.
        || character is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD' or '\uFFFE' or '\uFFFF';

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
