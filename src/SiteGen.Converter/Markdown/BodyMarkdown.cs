using System.Collections.Immutable;
using System.Text;
using SiteGen.Rendering;

namespace SiteGen.Converter.Markdown;

/// <summary>Writes blocks as the Markdown that an author would have written.</summary>
internal static class BodyMarkdown
{
    /// <summary>The Markdown, ending in a line end; empty for no blocks.</summary>
    public static string Write(ImmutableArray<Block> blocks, EmailProtection emails)
    {
        var markdown = new StringBuilder();
        // Two lists of steps that follow each other would be one, if both had the same mark behind the number.
        var (wasSteps, mark) = (false, '.');
        foreach (var block in blocks)
        {
            mark = wasSteps && mark == '.' ? ')' : '.';
            wasSteps = block is ItemList { FirstNumber: not null };
            if (markdown.Length > 0)
                markdown.Append('\n');
            switch (block)
            {
                case Paragraph paragraph:
                    markdown.Append(Headed(paragraph.Line.Text, paragraph.Heading)).Append('\n');
                    break;
                case Verse verse:
                    markdown.Append(Escape.Paragraph(string.Join('\n', verse.Lines.Select(line => line.Text)))).Append('\n');
                    break;
                case ItemList list:
                    WriteList(markdown, list, mark);
                    break;
            }
        }
        return EmailAddresses.Link(markdown.ToString(), emails);
    }

    /// <summary>What a reader shall read, line by line, with the lines of the dump that say so.</summary>
    public static IEnumerable<TextLine> Lines(ImmutableArray<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph.Line],
        Verse verse => verse.Lines,
        ItemList list => list.Items.SelectMany(item => item.Lines),
        _ => Enumerable.Empty<TextLine>(),
    });

    private static void WriteList(StringBuilder markdown, ItemList list, char behindNumber)
    {
        var number = list.FirstNumber;
        foreach (var item in list.Items)
        {
            var mark = number is null ? "- " : $"{number++}{behindNumber} ";
            var indent = new string(' ', item.Level * mark.Length);
            var text = item.Lines.Length == 1
                ? Headed(item.Lines[0].Text, item.Heading)
                : Escape.Paragraph(string.Join('\n', item.Lines.Select(line => line.Text)));
            var inner = "\n" + new string(' ', indent.Length + mark.Length);
            markdown.Append(indent).Append((mark + text.Replace("\n", inner, StringComparison.Ordinal)).TrimEnd()).Append('\n');
        }
    }

    private static string Headed(string text, int heading)
    {
        if (heading > 0)
        {
            // What follows the dash stands in the middle of a line, but may hold anything else.
            var rest = heading + " – ".Length;
            var headed = $"**{Escape.Paragraph(text[..heading])}**{text[heading..rest]}{Escape.Paragraph(text[rest..])}";
            if (PlainText.Of(BlogMarkdown.Parse(headed)) == text)
                return headed;
        }
        return Escape.Paragraph(text);
    }
}
