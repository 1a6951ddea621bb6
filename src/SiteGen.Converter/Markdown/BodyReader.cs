using System.Collections.Immutable;
using SiteGen.Converter.Dumps;

namespace SiteGen.Converter.Markdown;

/// <summary>
/// Reads the blocks of a text. A line of a dump is a paragraph; the exceptions are lists, headings, and lines so short
/// that they can only be verse or a postal address.
/// </summary>
internal static class BodyReader
{
    /// <summary>The blocks of a dump's text.</summary>
    /// <param name="raw">The text as it stands in the dump.</param>
    /// <param name="firstLine">The dump's line on which it begins, counted from 1.</param>
    /// <param name="isPoem">Whether the title says that it is verse.</param>
    public static ImmutableArray<Block> Read(string raw, int firstLine, bool isPoem = false)
    {
        var lines = NumberedLine.Of(raw, firstLine)
            .ConvertAll(line => RawLine.Parse(raw.AsSpan(line.Start, line.Length), line.Number));
        var marks = new ListMarks(lines);
        var lists = new Lists(lines, marks);
        var spaced = SpacedVerse.Find(lines, marks, isPoem);
        // Where no empty line parts anything, paragraphs stand one line end apart, and only plain verse is seen.
        var isLoose = lines.Exists(line => line.IsBlank);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < lines.Count;)
        {
            if (lines[at].IsBlank)
            {
                at++;
            }
            else if (marks.IsItem(at))
            {
                if (lists.Read(ref at) is { } list)
                    blocks.Add(list);
            }
            else if (spaced.TryGetValue(at, out var stanza))
            {
                blocks.Add(new Verse([.. stanza.Select(line => Whole(lines[line]))]));
                at = stanza[^1] + 1;
            }
            else
            {
                ReadLines(blocks, lines, marks, isLoose, isPoem, ref at);
            }
        }
        return RunInHeadings.Mark(Headings.Mark(blocks.ToImmutable()));
    }

    // Lines up to the next empty line or list: one verse, or as many paragraphs.
    private static void ReadLines(
        ImmutableArray<Block>.Builder blocks, List<RawLine> lines, ListMarks marks, bool isLoose, bool isPoem, ref int at)
    {
        var from = at;
        while (at < lines.Count && !lines[at].IsBlank && !marks.IsItem(at))
            at++;
        var group = lines[from..at];
        foreach (var (first, count) in VerseLines.Find(group, isLoose, isPoem))
        {
            if (count > 1)
                blocks.Add(new Verse([.. group.GetRange(first, count).Select(Whole)]));
            else
                blocks.Add(new Paragraph(Whole(group[first])));
        }
    }

    private static TextLine Whole(RawLine line) => new(line.Whole, line.Number);
}
