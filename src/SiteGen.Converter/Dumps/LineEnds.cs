namespace SiteGen.Converter.Dumps;

/// <summary>How lines end in dumps: LF, CR LF, CR, and CR CR LF, which is CR LF written as text a second time.</summary>
internal static class LineEnds
{
    /// <summary>
    /// Stands for the line end of a line that a program has wrapped: <see cref="WrappedLines"/> puts it where the next
    /// line goes on. It is white space, and no repaired text has it for itself.
    /// </summary>
    public const char Soft = '\u0085';

    /// <summary>The length of the line end at a place; 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
            return 0;
        if (text[at] == '\n')
            return 1;
        if (text[at] != '\r')
            return 0;
        var rest = text[(at + 1)..];
        return rest.StartsWith("\r\n") ? 3 : rest.StartsWith("\n") ? 2 : 1;
    }

    /// <summary>How many soft line ends are in a text; one of CR LF has two characters.</summary>
    public static int SoftIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.IndexOf(Soft); at >= 0 && at < text.Length; at++)
        {
            if (text[at] == Soft && (at == 0 || text[at - 1] != Soft))
                count++;
        }
        return count;
    }
}
