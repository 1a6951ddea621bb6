using System.Collections.Immutable;
using System.Diagnostics;

namespace SiteGen.Converter.Markdown;

/// <summary>
/// Reads lists. Empty lines between items don't end a list; what stands further in belongs to the item above it, be it
/// words, another paragraph or another list.
/// </summary>
internal sealed class Lists(List<RawLine> lines, ListMarks marks)
{
    // Deeper nesting is taken for text.
    private const int MaxLevels = 4;

    /// <summary>Reads the list that begins on a line; null where its items have no words.</summary>
    /// <param name="at">The line; then the first one below the list.</param>
    public ItemList? Read(ref int at) => Read(ref at, 1);

    private ItemList? Read(ref int at, int level)
    {
        var first = lines[at];
        var isSteps = marks.IsStep(at);
        var items = ImmutableArray.CreateBuilder<ListItem>();
        var next = first.Step;
        while (NextText(at) is var line && line < lines.Count && IsItemOf(line, first, isSteps, next, level))
        {
            at = line + 1;
            next++;
            var text = ReadText(line, ref at);
            var children = ReadChildren(line, isSteps, first.Indent, next, ref at, level);
            // A bullet without words says nothing, and Markdown may take it for the underline of a heading.
            if (text.Length > 0)
                items.Add(new ListItem(text, children));
            else if (items.Count > 0)
                items[^1] = items[^1] with { Children = items[^1].Children.AddRange(children) };
            else
                items.AddRange(children.SelectMany(Unwrapped));
        }
        return items.Count == 0 ? null : new ItemList(items.ToImmutable(), isSteps ? first.Step : null);
    }

    // What stands below a bullet without words that is the first of its list.
    private static IEnumerable<ListItem> Unwrapped(Block child) => child switch
    {
        ItemList list => list.Items,
        Paragraph paragraph => [new ListItem([paragraph.Line], [])],
        _ => throw new UnreachableException($"an item has no {child.GetType().Name} below it"),
    };

    // At the outside all bullets are of one list, whatever their indents; further in, those of one indent and one kind.
    private bool IsItemOf(int line, RawLine first, bool isSteps, int next, int level)
    {
        if (isSteps)
            return marks.IsStep(line) && lines[line].IsBracketed == first.IsBracketed && lines[line].Step == next && (level == 1 || lines[line].Indent + 1 >= first.Indent);
        if (!marks.IsBullet(line))
            return false;
        return level == 1 || (lines[line].Indent + 1 >= first.Indent && lines[line].Bullet == first.Bullet)
            || lines[line].Indent > first.Indent;
    }

    private ImmutableArray<TextLine> ReadText(int first, ref int at)
    {
        var text = ImmutableArray.CreateBuilder<TextLine>();
        if (lines[first].Text.Length > 0)
            text.Add(new TextLine(lines[first].Text, lines[first].Number));
        // `  •` alone on its line, its words on the next: an item that held a paragraph.
        var next = NextText(at);
        if (text.Count == 0 && next < lines.Count && !marks.IsItem(next) && lines[next].Mark != LineMark.Dash)
        {
            text.Add(Whole(next));
            at = next + 1;
        }
        while (at < lines.Count && !lines[at].IsBlank && !marks.IsItem(at) && lines[at].Indent >= lines[first].Indent + 2)
            text.Add(Whole(at++));
        return text.ToImmutable();
    }

    // Paragraphs that are indented as the words of the item are, and lists that stand further in.
    private ImmutableArray<Block> ReadChildren(int item, bool isSteps, int indent, int nextStep, ref int at, int level)
    {
        var children = ImmutableArray.CreateBuilder<Block>();
        while (NextText(at) is var line && line < lines.Count)
        {
            if (marks.IsItem(line))
            {
                if (level == MaxLevels || !IsBelow(line, item, isSteps, indent, nextStep))
                    break;
                at = line;
                if (Read(ref at, level + 1) is { } list)
                    children.Add(list);
            }
            else if (lines[line].Indent >= lines[item].Indent + 2 && line > at)
            {
                children.Add(new Paragraph(Whole(line)));
                at = line + 1;
            }
            else
            {
                break;
            }
        }
        return children.ToImmutable();
    }

    private bool IsBelow(int line, int item, bool isSteps, int indent, int nextStep)
    {
        var isStep = marks.IsStep(line);
        // The outermost list may begin further in than its other items.
        if (lines[line].Indent > Math.Max(indent, lines[item].Indent))
            return true;
        // `(1)` below `1.`, where the dump has lost the indents.
        if (isSteps && isStep)
            return lines[line].IsBracketed != lines[item].IsBracketed && lines[line].Step == 1;
        if (isSteps)
            return lines[line].Indent >= lines[item].Indent && (lines[line].Indent > lines[item].Indent || GoesOn(line, nextStep));
        // `•` and below it `o`, as Word has them, where the dump has lost the indents.
        return !isSteps && !isStep && lines[line].Indent >= lines[item].Indent
            && lines[item].Mark == LineMark.Bullet && lines[line].Bullet != lines[item].Bullet && "o◦○▪§-–".Contains(lines[line].Bullet);
    }

    // Whether the steps go on below the bullets between them.
    private bool GoesOn(int line, int step)
    {
        while (line < lines.Count && (lines[line].IsBlank || marks.IsBullet(line)))
            line++;
        return line < lines.Count && marks.IsStep(line) && lines[line].Step == step;
    }

    private TextLine Whole(int line) => new(lines[line].Whole, lines[line].Number);

    private int NextText(int line)
    {
        while (line < lines.Count && lines[line].IsBlank)
            line++;
        return line;
    }
}
