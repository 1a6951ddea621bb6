using System.Collections.Immutable;

namespace SiteGen.Converter.Markdown;

/// <summary>
/// Reads the blocks of a text. Dumps never wrap a line, so a line is a paragraph; the exceptions are lists, and lines
/// so short that they can only be verse or a postal address.
/// </summary>
internal static class BodyReader
{
    /// <summary>The blocks of a dump's text.</summary>
    /// <param name="raw">The text as it stands in the dump.</param>
    /// <param name="firstLine">The dump's line on which it begins, counted from 1.</param>
    public static ImmutableArray<Block> Read(string raw, int firstLine)
    {
        var lines = Split(raw, firstLine);
        var steps = Steps.Find(lines);
        // Where no empty line parts anything, paragraphs stand one line end apart, and only plain verse is seen.
        var isLoose = lines.Exists(line => line.IsBlank);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < lines.Count;)
        {
            var line = lines[at];
            if (line.IsBlank)
            {
                at++;
            }
            else if (line.Mark == LineMark.Bullet)
            {
                if (Lists.ReadBullets(lines, ref at) is { Items.Length: > 0 } list)
                    blocks.Add(list);
            }
            else if (steps.Contains(at))
            {
                blocks.Add(Lists.ReadSteps(lines, steps, ref at));
            }
            else
            {
                ReadLines(blocks, lines, steps, isLoose, ref at);
            }
        }
        return RunInHeadings.Mark(blocks.ToImmutable());
    }

    // Lines up to the next empty line or list: one verse, or as many paragraphs.
    private static void ReadLines(
        ImmutableArray<Block>.Builder blocks, List<RawLine> lines, HashSet<int> steps, bool isLoose, ref int at)
    {
        var from = at;
        while (at < lines.Count && !lines[at].IsBlank && lines[at].Mark != LineMark.Bullet && !steps.Contains(at))
            at++;
        var group = lines[from..at];
        foreach (var (first, count) in VerseLines.Find(group, isLoose))
        {
            if (count > 1)
                blocks.Add(new Verse([.. group.GetRange(first, count).Select(Whole)]));
            else
                blocks.Add(new Paragraph(Whole(group[first])));
        }
    }

    private static TextLine Whole(RawLine line) => new(line.Whole, line.Number);

    private static List<RawLine> Split(string raw, int firstLine)
    {
        var lines = new List<RawLine>();
        var rest = raw.AsSpan();
        while (true)
        {
            var end = rest.IndexOfAny('\n', '\r');
            lines.Add(RawLine.Parse(end < 0 ? rest : rest[..end], firstLine + lines.Count));
            if (end < 0)
                return lines;
            rest = rest[(end + (rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1))..];
        }
    }
}
