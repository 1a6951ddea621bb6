using SiteGen.Converter.Dumps;

namespace SiteGen.Converter.Markdown;

/// <summary>
/// Names what one line of a text can't say alone: sentences that are torn, marks and numbers of lists that are none, and
/// columns. Each line is looked at with the one above it.
/// </summary>
internal static class StructureDoubts
{
    private const string Columns = "   ";

    // A shorter line may be a refrain.
    private const int MinRepeated = 15;

    /// <summary>The doubts of a text in the order of its lines; of one kind there may be several.</summary>
    /// <param name="dump">The dump.</param>
    /// <param name="first">The first line of the text.</param>
    /// <param name="last">The last one.</param>
    public static List<StructureDoubt> Find(DumpText dump, int first, int last)
    {
        var doubts = new List<StructureDoubt>();
        var above = -1;
        var number = -1;
        var meanings = Meanings.None;
        HashSet<int>? steps = null;
        bool? hasSmall = null;
        for (var line = first; line <= last; line++)
        {
            if (dump.Lines[line].IsBlank)
                continue;
            var text = dump[line];
            if (above >= 0 && Torn(dump[above], text) && !IsAmidDashes(dump, line, first, last))
                doubts.Add(line - above > 1 ? NewParagraph(line) : NewLine(line));
            else if (above < line - 1 && OpenLine.Begins(text) && (above < 0 || EndsSentence(dump[above])) && (hasSmall ??= AreSmall(dump, first, last)) == false)
                doubts.Add(new StructureDoubt(line, "taken for a paragraph of its own", "it begins with a small letter", "the rest of a paragraph the beginning of which is lost"));
            if (above >= 0 && text.Length >= MinRepeated && text.SequenceEqual(dump[above]))
                doubts.Add(new StructureDoubt(line, "taken as text", "the line above says the same", "no part of the text"));
            if (IsSpeech(text))
                doubts.Add(new StructureDoubt(line, "taken for an item of a list", "it begins with a dash, and says what people say", "a line of a dialogue"));
            if (above >= 0 && above == line - 1 && HasColumns(text) && HasColumns(dump[above]))
                doubts.Add(new StructureDoubt(above, "taken as text", "it has columns, which are lost on the page", "no part of the text"));
            if (LosesStanza(text))
                doubts.Add(new StructureDoubt(line, "joined to one paragraph", "it has the spaces that part stanzas, and was wrapped behind a sentence", "lines between which a stanza ended"));
            if (ItemMarks.IsRemains(text) && !IsBeside(dump, line, first, last))
                doubts.Add(new StructureDoubt(line, "taken as text", "it begins with what is left of a bullet", "an item of a list"));
            if (CountsOn(text, ref number))
                doubts.Add(new StructureDoubt(line, "taken as text", "it begins with a number that counts on from one above", "a step of a list"));
            if (above == line - 1 && above >= first && StepOf(text) is var step && step > 0 && IsLone(step, steps ??= Steps(dump, first, last)))
                doubts.Add(new StructureDoubt(line, "kept as a line of its own", "it begins with a number as steps do, and no other step stands beside it", "the rest of the line above"));
            if (IsOtherMark(text[0], ref meanings))
                doubts.Add(new StructureDoubt(line, "taken for an item like the others", "ticks, crosses and empty boxes are one kind of bullet on the page", "an example of what not to do"));
            above = line;
        }
        return doubts;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line) => line[^1] != ':' && !OpenLine.Ends(line);

    // A poem whose lines begin with small letters.
    private static bool AreSmall(DumpText dump, int first, int last)
    {
        int small = 0, all = 0;
        for (var line = first; line <= last; line++)
        {
            if (dump.Lines[line].IsBlank)
                continue;
            all++;
            small += OpenLine.Begins(dump[line]) ? 1 : 0;
        }
        return all > 1 && 2 * small > all;
    }

    // `— Is the ramp open?`, `— It opens at six, said the guard.`
    private static bool IsSpeech(ReadOnlySpan<char> line) =>
        line.Length > 3 && line[0] is '—' or '–' or '-' && char.IsWhiteSpace(line[1])
        && ((line[0] != '-' && line[^1] == '?') || line.Contains(", said ", StringComparison.Ordinal) || line.Contains(" said.", StringComparison.Ordinal) || line.Contains(", asked ", StringComparison.Ordinal) || line.Contains(" replied", StringComparison.Ordinal));

    private static StructureDoubt NewLine(int line) =>
        new(line, "kept as a line of its own", "the line above ends within a sentence, and it goes on as if wrapped", "the rest of that line");

    private static StructureDoubt NewParagraph(int line) =>
        new(line, "taken for a paragraph of its own", "the one above ends within a sentence, and it goes on with a small letter", "the rest of that paragraph");

    // `– pretty good!`, too.
    private static bool Torn(ReadOnlySpan<char> above, ReadOnlySpan<char> line)
    {
        var isDash = line.Length > 2 && line[0] is '-' or '–' or '—' && line[1] == ' ';
        return (isDash || char.IsLower(line[0])) && OpenLine.Begins(isDash ? line[2..] : line) && OpenLine.Ends(above);
    }

    // Where the lines beside it begin with a dash, too, or with another mark, it is a list.
    private static bool IsAmidDashes(DumpText dump, int line, int first, int last) =>
        !char.IsLower(dump[line][0]) && (Beside(dump, line, -1, first, last) is { Length: > 1 } above && IsItem(above) || Beside(dump, line, 1, first, last) is { Length: > 1 } below && IsItem(below));

    private static bool IsItem(ReadOnlySpan<char> line) => char.IsWhiteSpace(line[1]) && ItemMarks.MayBegin(line);

    private static bool IsBeside(DumpText dump, int line, int first, int last)
    {
        var mark = ItemMarks.Kind(dump[line][0]);
        return IsSame(Beside(dump, line, -1, first, last)) || IsSame(Beside(dump, line, 1, first, last));

        bool IsSame(ReadOnlySpan<char> other) => other.Length > 1 && ItemMarks.Kind(other[0]) == mark && char.IsWhiteSpace(other[1]);
    }

    // The next line of the text in a direction; empty for none.
    private static ReadOnlySpan<char> Beside(DumpText dump, int line, int step, int first, int last)
    {
        do
        {
            line += step;
        }
        while (line > first && line < last && dump.Lines[line].IsBlank);
        return line >= first && line <= last ? dump[line] : default;
    }

    // `First   2   31`: words, three spaces, and words.
    private static bool HasColumns(ReadOnlySpan<char> line) =>
        line.IndexOf(Columns) is var at and > 1 && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at..].TrimStart()[0]);

    // `Too few.   The technology`: an excerpt has three spaces between stanzas, and none are left where a line was wrapped.
    private static bool LosesStanza(ReadOnlySpan<char> line) =>
        line.Contains(LineEnds.Soft) && HasBehindSentence(line, Columns) && HasBehindSentence(line, [LineEnds.Soft]);

    private static bool HasBehindSentence(ReadOnlySpan<char> line, ReadOnlySpan<char> what)
    {
        while (line.IndexOf(what) is var at and >= 0)
        {
            if (at > 0 && line[at - 1] is '.' or '!' or '?' or '”')
                return true;
            line = line[(at + 1)..];
        }
        return false;
    }

    // `1  The line …`: a number, and more than one space.
    private static int NumberOf(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && line.Length > digits + 2 && char.IsWhiteSpace(line[digits]) && (line[digits] == '\t' || char.IsWhiteSpace(line[digits + 1]))
            && char.IsLetter(line[digits..].TrimStart()[0])
            ? int.Parse(line[..digits], System.Globalization.CultureInfo.InvariantCulture)
            : -1;
    }

    // `… about two things:⏎(1) How …`, where the second one stands amid a line.
    private static bool IsLone(int step, HashSet<int> steps) => !(step > 1 && steps.Contains(step - 1)) && !steps.Contains(step + 1);

    private static HashSet<int> Steps(DumpText dump, int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Where(line => !dump.Lines[line].IsBlank).Select(line => StepOf(dump[line]))];

    private static int StepOf(ReadOnlySpan<char> line) => char.IsAsciiDigit(line[0]) || line[0] == '(' ? RawLine.Parse(line, 0).Step : 0;

    private static bool CountsOn(ReadOnlySpan<char> line, ref int number)
    {
        if (!char.IsAsciiDigit(line[0]) || NumberOf(line) is not (var next and >= 0))
            return false;
        var before = number;
        number = next;
        return before >= 0 && next == before + 1;
    }

    // Whether a mark says something else than those directly above it.
    private static bool IsOtherMark(char mark, ref Meanings meanings)
    {
        var before = meanings;
        var meant = MeaningOf(mark);
        meanings = meant == Meanings.None ? Meanings.None : meanings | meant;
        return before != Meanings.None && meanings != before && meanings != Meanings.None && System.Numerics.BitOperations.PopCount((uint)meanings) == 2;
    }

    private static Meanings MeaningOf(char mark) => mark switch
    {
        '✓' or '✔' or '☑' => Meanings.Tick,
        '✗' or '✘' or '✕' or '✖' or '☒' => Meanings.Cross,
        '☐' => Meanings.Empty,
        _ => Meanings.None,
    };

    [Flags]
    private enum Meanings
    {
        None = 0,
        Tick = 1,
        Cross = 2,
        Empty = 4,
    }
}
