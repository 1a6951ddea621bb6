using System.Collections.Immutable;
using SiteGen.Converter.Markdown;
using SiteGen.Text;

namespace SiteGen.Converter.Dumps;

/// <summary>One line of a dump: where it stands in the dump's text.</summary>
/// <param name="Start">The place of its first character.</param>
/// <param name="End">The place behind its last character, its line end not counted.</param>
/// <param name="TextStart">The place of the first character that is not white space; <see cref="End"/> if none is.</param>
/// <param name="TextEnd">The place behind the last character that is not white space.</param>
internal readonly record struct DumpLine(int Start, int End, int TextStart, int TextEnd)
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
        Text = repaired.Text;
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

    /// <summary>The text, mojibake repaired.</summary>
    public string Text { get; }

    public DumpEncoding Encoding { get; }

    /// <summary>The places at which mojibake was repaired.</summary>
    public IReadOnlyList<int> Repairs { get; }

    /// <summary>How many characters the dump had before any repair. The ledger counts these.</summary>
    public int Length { get; }

    public ImmutableArray<DumpLine> Lines { get; }

    /// <summary>The last line that is not empty, counted from 0; -1 where all are.</summary>
    public int LastTextLine { get; }

    public static DumpText From(InputFile file, DecodedDump decoded) =>
        new(file, decoded, Mojibake.Repair(decoded.Text));

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

    /// <summary>The location of a place, for people.</summary>
    public Location LocationOf(int place)
    {
        var line = LineAt(place);
        return new Location(File.Origin, line + 1, OriginalPlace(place) - OriginalPlace(Lines[line].Start) + 1);
    }

    /// <summary>The location of a line's text, for people.</summary>
    public Location LocationOfLine(int line) => LocationOf(Lines[line].TextStart);

    private static ImmutableArray<DumpLine> Split(string text)
    {
        var lines = ImmutableArray.CreateBuilder<DumpLine>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Trim(text, start, end));
            start = end + 1;
            if (end < text.Length - 1 && text[end] == '\r' && text[end + 1] == '\n')
                start++;
        }
        return lines.ToImmutable();
    }

    private static DumpLine Trim(string text, int start, int end)
    {
        int first = start, last = end;
        while (first < end && IsSpace(text[first]))
            first++;
        while (last > first && IsSpace(text[last - 1]))
            last--;
        return new DumpLine(start, end, first, last);
    }

    // A line of characters without meaning says no more than an empty one.
    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || CleanText.IsDropped(character);
}
