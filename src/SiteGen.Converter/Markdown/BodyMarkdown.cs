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
                case Heading heading:
                    markdown.Append("## ").Append(Escape.Paragraph(heading.Line.Text)).Append('\n');
                    break;
                case Verse verse:
                    markdown.Append(Broken(verse.Lines)).Append('\n');
                    break;
                case ItemList list:
                    WriteList(markdown, list, "", mark);
                    break;
            }
        }
        return EmailAddresses.Link(markdown.ToString(), emails);
    }

    /// <summary>What a reader shall read, line by line, with the lines of the dump that say so.</summary>
    public static IEnumerable<TextLine> Lines(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph.Line],
        Heading heading => [heading.Line],
        Verse verse => verse.Lines,
        ItemList list => list.Items.SelectMany(item => item.Lines.Concat(Lines(item.Children))),
        _ => Enumerable.Empty<TextLine>(),
    });

    // An item with further paragraphs parts them by empty lines, and then a list parts all of its items so.
    private static void WriteList(StringBuilder markdown, ItemList list, string indent, char behindNumber)
    {
        var number = list.FirstNumber;
        var isLoose = list.Items.Any(item => item.Children.Any(child => child is not ItemList));
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (isLoose && i > 0)
                markdown.Append('\n');
            var item = list.Items[i];
            var mark = number is null ? "- " : $"{number++}{behindNumber} ";
            var inner = indent + new string(' ', mark.Length);
            var text = item.Lines.Length == 1 ? Headed(item.Lines[0].Text, item.Heading) : Broken(item.Lines);
            markdown.Append(indent).Append((mark + Indented(text, inner)).TrimEnd()).Append('\n');
            foreach (var child in item.Children)
            {
                // A list of steps that does not begin with 1 is none right below a line.
                if (isLoose || child is not ItemList { FirstNumber: null or 1 })
                    markdown.Append('\n');
                if (child is ItemList below)
                    WriteList(markdown, below, inner, '.');
                else
                    markdown.Append(inner).Append(Indented(Escape.Paragraph(((Paragraph)child).Line.Text), inner)).Append('\n');
            }
        }
    }

    private static string Broken(ImmutableArray<TextLine> lines) => Escape.Paragraph(string.Join('\n', lines.Select(line => line.Text)));

    private static string Indented(string text, string indent) => text.Replace("\n", "\n" + indent, StringComparison.Ordinal);

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
