namespace SiteGen.Converter.Dumps;

/// <summary>Whether a line ends within a sentence, and whether another one goes on with it.</summary>
internal static class OpenLine
{
    // The longest word of English that an author would write is shorter.
    private const int MaxWord = 30;

    /// <summary>Whether no sentence ends with a line: its last character is a letter, a digit, or a sign that something follows.</summary>
    public static bool Ends(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        if (line.Length == 0)
            return false;
        return line[^1] switch
        {
            ',' or ';' or '-' or '–' or '—' or '&' or '/' or '(' or '“' => true,
            // `(the front desk)`, but not `(They do.)`
            ')' or '”' or '"' or '’' or '\'' => line.Length > 1 && (char.IsLetterOrDigit(line[^2]) || line[^2] == ','),
            var last => char.IsLetterOrDigit(last),
        };
    }

    /// <summary>Whether a line begins with a small letter as the rest of a sentence does.</summary>
    /// <remarks>Addresses (<c>info@…</c>), names (<c>iPhone</c>) and letters of lists (<c>a. Wait</c>) begin so for themselves.</remarks>
    public static bool Begins(ReadOnlySpan<char> line)
    {
        if (line.Length == 0 || !char.IsLower(line[0]))
            return false;
        var end = line.IndexOfAny(" \t\u00A0");
        var word = end < 0 ? line : line[..end];
        return word.Length <= MaxWord && !word.ContainsAny("@/")
            && word.TrimEnd(".,;:!?)”\"’'").IndexOfAny('.', ')') < 0
            && !word.ContainsAnyInRange('A', 'Z')
            && !(word.Length <= 2 && word[^1] is '.' or ')')
            && !(end == 1 && word[0] is not 'a');
    }
}
