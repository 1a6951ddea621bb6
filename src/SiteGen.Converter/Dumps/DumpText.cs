using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Converter.Dumps;

/// <summary>One line of a dump: where it stands in the dump's text.</summary>
/// <param name="Start">The place of its first character.</param>
/// <param name="End">The place behind its last character, its line end not counted.</param>
/// <param name="TextStart">The place of the first character that is not white space; <see cref="End"/> if none is.</param>
/// <param name="TextEnd">The place behind the last character that is not white space.</param>
/// <param name="Number">The number of the line, counted from 1; of lines that were wrapped, the first one's.</param>
internal readonly record struct DumpLine(int Start, int End, int TextStart, int TextEnd, int Number)
{
    public bool IsBlank => TextStart == TextEnd;

    /// <summary>The length without white space around it.</summary>
    public int Length => TextEnd - TextStart;
}

/// <summary>
/// A dump as text and lines. Lines keep their places until a tip is made of them, so that the ledger can say of
/// every character what became of it.
/// </summary>
internal sealed class DumpText
{
    private readonly int[]? _places;

    private DumpText(InputFile file, DecodedDump decoded, RepairedText repaired)
    {
        File = file;
        Text = WrappedLines.Join(repaired.Text, out var isGuess);
        MayBeVerse = isGuess;
        Encoding = decoded.Encoding;
        Repairs = repaired.Repairs;
        Length = decoded.Text.Length;
        _places = repaired.Places;
        Lines = Split(Text);
        LastTextLine = Lines.Length - 1;
        while (LastTextLine >= 0 && Lines[LastTextLine].IsBlank)
            LastTextLine--;
    }

    public InputFile File { get; }

    /// <summary>The text, repaired, with lines joined that were wrapped.</summary>
    public string Text { get; }

    /// <summary>Whether lines of it were joined that may be verse.</summary>
    public bool MayBeVerse { get; }

    public DumpEncoding Encoding { get; }

    /// <summary>The places, before any repair, at which something was repaired.</summary>
    public IReadOnlyList<int> Repairs { get; }

    /// <summary>How many characters the dump had before any repair. The ledger counts these.</summary>
    public int Length { get; }

    public ImmutableArray<DumpLine> Lines { get; }

    // The number of the last line before any was joined.
    private int LastNumber => Lines.Length == 0 ? 0 : NumberAt(Lines[^1].End);

    /// <summary>The last line that is not empty, counted from 0; -1 where all are.</summary>
    public int LastTextLine { get; }

    public static DumpText From(InputFile file, DecodedDump decoded) =>
        new(file, decoded, TextRepair.Of(decoded.Text));

    /// <summary>The place before any repair.</summary>
    public int OriginalPlace(int place) => _places is null ? place : _places[place];

    /// <summary>A line's text without white space around it.</summary>
    public ReadOnlySpan<char> this[int line] => Text.AsSpan(Lines[line].TextStart, Lines[line].Length);

    /// <summary>The line, counted from 0, on which a place stands.</summary>
    public int LineAt(int place)
    {
        int low = 0, high = Lines.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Lines[middle].Start <= place)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <summary>The place in the repaired text of a place before any repair.</summary>
    public int RepairedPlace(int original)
    {
        if (_places is null)
            return original;
        var found = Array.BinarySearch(_places, original);
        return found >= 0 ? found : ~found;
    }

    /// <summary>The number, counted from 1, of the line on which a place stands.</summary>
    public int NumberAt(int place)
    {
        var line = Lines[LineAt(place)];
        return line.Number + LineEnds.SoftIn(Text.AsSpan(line.Start, place - line.Start));
    }

    /// <summary>The index of the line that has a number, or that lines of this number were joined to; -1 for none.</summary>
    public int LineOfNumber(int number)
    {
        var line = Lines.Length - 1;
        while (line >= 0 && Lines[line].Number > number)
            line--;
        return number <= LastNumber ? line : -1;
    }

    /// <summary>The location of a place, for people.</summary>
    public Location LocationOf(int place)
    {
        if (Lines.Length == 0)
            return new Location(File.Origin, 1, 1);
        var line = Lines[LineAt(place)];
        var start = line.Start + Text.AsSpan(line.Start, place - line.Start).LastIndexOf(LineEnds.Soft) + 1;
        return new Location(File.Origin, NumberAt(place), OriginalPlace(place) - OriginalPlace(start) + 1);
    }

    /// <summary>The location of a line's text, for people.</summary>
    public Location LocationOfLine(int line) => LocationOf(Lines[line].TextStart);

    private static ImmutableArray<DumpLine> Split(string text)
    {
        var lines = NumberedLine.Of(text, 1);
        // Behind the last line end there is no line any more.
        if (lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        return [.. lines.Select(line => Trim(text, line))];
    }

    private static DumpLine Trim(string text, NumberedLine line)
    {
        int first = line.Start, end = line.Start + line.Length, last = end;
        while (first < end && IsSpace(text[first]))
            first++;
        while (last > first && IsSpace(text[last - 1]))
            last--;
        return new DumpLine(line.Start, end, first, last, line.Number);
    }

    // A line of characters without meaning says no more than an empty one.
    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || CleanText.IsDropped(character);
}
