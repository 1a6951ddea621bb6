namespace SiteGen.Converter.Dumps;

/// <summary>A line of a text, and its number in the dump.</summary>
/// <param name="Start">The place of its first character in the text.</param>
/// <param name="Length">Its length without the line end.</param>
/// <param name="Number">Its number, counted from 1; of lines that were wrapped, the first one's.</param>
internal readonly record struct NumberedLine(int Start, int Length, int Number)
{
    /// <summary>The lines of a text in their order; at least one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstNumber">The number of its first line.</param>
    public static List<NumberedLine> Of(string text, int firstNumber)
    {
        var lines = new List<NumberedLine>(1 + text.AsSpan().Count('\n'));
        var hasSoft = text.Contains(LineEnds.Soft);
        var (start, number) = (0, firstNumber);
        while (true)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(new NumberedLine(start, end - start, number));
            if (length < 0)
                return lines;
            number += hasSoft ? 1 + LineEnds.SoftIn(text.AsSpan(start, end - start)) : 1;
            start = end + LineEnds.LengthAt(text, end);
        }
    }
}
