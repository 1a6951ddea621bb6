using System.Collections.Immutable;

namespace SiteGen.Converter.Markdown;

/// <summary>Reads lists. Empty lines between items don't end a list; a line further in continues an item.</summary>
internal static class Lists
{
    // Deeper lists are no lists any more.
    private const int MaxLevels = 4;

    public static ItemList ReadBullets(List<RawLine> lines, ref int at) =>
        new(ReadItems(lines, ref at, index => lines[index].Mark == LineMark.Bullet), null);

    public static ItemList ReadSteps(List<RawLine> lines, HashSet<int> steps, ref int at)
    {
        var (first, next) = (lines[at].Step, lines[at].Step);
        // A second list that begins with 1 again is not the first one's continuation.
        return new ItemList(ReadItems(lines, ref at, index => steps.Contains(index) && lines[index].Step == next++), first);
    }

    private static ImmutableArray<ListItem> ReadItems(List<RawLine> lines, ref int at, Func<int, bool> isItem)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>();
        var indents = new List<int>();
        while (true)
        {
            var next = at;
            while (next < lines.Count && lines[next].IsBlank)
                next++;
            if (next == lines.Count || !isItem(next))
                return items.ToImmutable();
            var level = LevelOf(lines[next].Indent, indents);
            at = next + 1;
            // A bullet without words says nothing, and Markdown may take it for the underline of a heading.
            if (ReadItem(lines, next, ref at) is { Length: > 0 } text)
                items.Add(new ListItem(Math.Min(level, items.Count == 0 ? 0 : items[^1].Level + 1), text));
        }
    }

    private static ImmutableArray<TextLine> ReadItem(List<RawLine> lines, int first, ref int at)
    {
        var text = ImmutableArray.CreateBuilder<TextLine>();
        if (lines[first].Text.Length > 0)
            text.Add(new TextLine(lines[first].Text, lines[first].Number));
        // `  •` alone on its line, its words on the next: an item that held a paragraph.
        var next = at;
        while (text.Count == 0 && next < lines.Count && lines[next].IsBlank)
            next++;
        if (text.Count == 0 && next < lines.Count && lines[next].Mark != LineMark.Bullet)
        {
            text.Add(new TextLine(lines[next].Whole, lines[next].Number));
            at = next + 1;
        }
        while (at < lines.Count && !lines[at].IsBlank && lines[at].Mark == LineMark.None
            && lines[at].Indent >= lines[first].Indent + 2)
        {
            text.Add(new TextLine(lines[at].Whole, lines[at].Number));
            at++;
        }
        return text.ToImmutable();
    }

    private static int LevelOf(int indent, List<int> indents)
    {
        while (indents.Count > 0 && indents[^1] >= indent)
            indents.RemoveAt(indents.Count - 1);
        if (indents.Count < MaxLevels)
            indents.Add(indent);
        return indents.Count - 1;
    }
}
