using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Text;

namespace SiteGen.Rendering.Syntax;

/// <summary>
/// Reads tables as GitHub does: a header row, a row of hyphens, and then all lines up to an empty one or another block. A
/// <c>\|</c> is a pipe in a cell, in code as well. Markdig's own parser takes the whole table back when a line has no
/// pipe, and fills each short row up with cells, 256 MB of them for 20 KB. Here a short row ends in one cell across the
/// missing columns; a long row keeps its cells, and the author is told.
/// </summary>
internal sealed class TableParser : BlockParser
{
    // HTML allows no more.
    private const int MaxColumnSpan = 1000;

    public TableParser() => OpeningCharacters = ['|', '-', ':'];

    // The row of hyphens: by it the line above is known for a header.
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent
            || processor.CurrentBlock is not ParagraphBlock { Lines.Count: > 0 } paragraph
            || paragraph.Parent != processor.GetCurrentContainerOpened()
            || !processor.Line.AsSpan().Contains('|')
            || Alignments(processor.Line) is not { } alignments)
            return BlockState.None;
        var header = paragraph.Lines.Lines[paragraph.Lines.Count - 1];
        if (Split(header.Slice).Count != alignments.Count)
            return BlockState.None;

        TextLimits.CountPart(processor, header.Line);
        var table = new PipeTable(this, alignments)
        {
            Column = processor.Column,
            Span = new SourceSpan(header.Slice.Start, processor.Line.End),
        };
        AddRow(processor, table, header.Slice, header.Line, header.Position);
        paragraph.Lines.RemoveAt(paragraph.Lines.Count - 1);
        if (paragraph.Lines.Count == 0)
            processor.Discard(paragraph);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.BreakDiscard;
        if (processor.IsCodeIndent || BeginsBlock(processor.Line.AsSpan()))
            return BlockState.None;
        block.UpdateSpanEnd(processor.Line.End);
        AddRow(processor, (PipeTable)block, processor.Line, processor.LineIndex, processor.CurrentLineStartPosition);
        return BlockState.ContinueDiscard;
    }

    private sealed class PipeTable(BlockParser parser, List<string?> alignments) : Table(parser)
    {
        public List<string?> Alignments => alignments;
    }

    private static void AddRow(BlockProcessor processor, PipeTable table, StringSlice line, int lineIndex, int lineStart)
    {
        var remarks = Remarks.Of(processor.Document);
        var row = new TableRow { IsHeader = table.Count == 0, Line = lineIndex };
        var cells = Split(line);
        foreach (var cell in cells)
            row.Add(Cell(processor, cell, row.Count < table.Alignments.Count ? table.Alignments[row.Count] : null, lineIndex, lineStart));
        if (row.Count < table.Alignments.Count)
            row.Add(new TableCell { ColumnSpan = Math.Min(MaxColumnSpan, table.Alignments.Count - row.Count) });
        else if (row.Count > table.Alignments.Count)
            remarks.Add(lineIndex, cells[table.Alignments.Count].Start - lineStart, at => Mistakes.TooManyCells(at, cells.Count, table.Alignments.Count));
        remarks.TableCells += row.Count;
        if (remarks.TableCells > TextLimits.TableCells && processor.Context == TextLimits.Context)
            throw new TextLimitException(lineIndex, at => Mistakes.TooManyTableCells(at, TextLimits.TableCells));
        table.Add(row);
    }

    private static TableCell Cell(BlockProcessor processor, StringSlice content, string? alignment, int lineIndex, int lineStart)
    {
        var column = content.Start - lineStart;
        if (content.AsSpan().Contains(@"\|", StringComparison.Ordinal))
            content = new StringSlice(content.ToString().Replace(@"\|", "|", StringComparison.Ordinal));
        var text = new ParagraphBlock { Line = lineIndex, Lines = new StringLineGroup(1) };
        text.Lines.Add(new StringLine(content, lineIndex, column, content.Start - column, NewLine.None));
        TextLimits.Check(processor, text);
        var cell = new TableCell { text };
        if (alignment is not null)
            cell.GetAttributes().AddClass(alignment);
        return cell;
    }

    // The cells of a row, without the pipes at its ends and the spaces around them.
    private static List<StringSlice> Split(StringSlice line)
    {
        line.Trim();
        var text = line.Text;
        var cells = new List<StringSlice>();
        var start = line.CurrentChar == '|' ? line.Start + 1 : line.Start;
        for (var at = start; at <= line.End; at++)
        {
            if (text[at] == '\\' && at < line.End && text[at + 1] == '|')
                at++;
            else if (text[at] == '|')
                (start, _) = (at + 1, Add(start, at - 1));
        }
        if (start <= line.End)
            Add(start, line.End);
        return cells;

        bool Add(int from, int to)
        {
            var cell = new StringSlice(text, from, to);
            cell.Trim();
            cells.Add(cell);
            return true;
        }
    }

    // The classes of the columns; null where the line is no row of hyphens. Styles are not for us to write: the site's
    // Content-Security-Policy forbids them.
    private static List<string?>? Alignments(StringSlice line)
    {
        var alignments = new List<string?>();
        foreach (var cell in Split(line))
        {
            var text = cell.AsSpan();
            var (left, right) = (text is [':', ..], text is [_, .., ':']);
            text = text[(left ? 1 : 0)..^(right ? 1 : 0)];
            if (text.IsEmpty || text.ContainsAnyExcept('-'))
                return null;
            alignments.Add(!right ? null : left ? "center" : "right");
        }
        return alignments;
    }

    private static bool BeginsBlock(ReadOnlySpan<char> line)
    {
        switch (line[0])
        {
            case '>':
                return true;
            case '#':
                var level = line.IndexOfAnyExcept('#');
                return level is > 0 and <= 6 && line[level] is ' ' or '\t';
            case '<':
                return line.StartsWith(Comment.Open);
            case '[':
                return line.StartsWith("[^") && line.Contains("]:", StringComparison.Ordinal);
            case '`' or '~':
                return line.StartsWith("```") || line.StartsWith("~~~");
            case '-' or '+' or '*' or '_':
                return (line[0] != '_' && line.Length > 1 && line[1] is ' ' or '\t') || IsRule(line);
            default:
                var digits = line.IndexOfAnyExceptInRange('0', '9');
                return digits is > 0 and < 10 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ';
        }
    }

    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.Count(line[0]) >= 3 && line.IndexOfAnyExcept(line[0], ' ', '\t') < 0 && line[0] != '+';
}
