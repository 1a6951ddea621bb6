using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Rendering;

/// <summary>What a reader reads of a Markdown text: no markup, blocks parted by a line end.</summary>
public static class PlainText
{
    /// <summary>The text of a document, or of a block of one.</summary>
    public static string Of(Block block)
    {
        var text = new StringBuilder();
        Append(block, text);
        return text.ToString();
    }

    /// <summary>
    /// The text of the first blocks of a document that have so many words and characters together, or of all of them. A
    /// list of tips shows no more of a text, which is a fifth of it or less.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="words">How many words are enough.</param>
    /// <param name="characters">How many characters, without spaces, have to be there as well.</param>
    /// <param name="text">Takes the text; it is emptied first.</param>
    internal static void Beginning(MarkdownDocument document, int words, int characters, StringBuilder text)
    {
        text.Clear();
        foreach (var block in document)
        {
            Append(block, text);
            if (HasMoreThan(words, characters, text))
                break;
        }
    }

    // Spaces and line ends don't count.
    private static bool HasMoreThan(int words, int characters, StringBuilder text)
    {
        var inWord = false;
        foreach (var chunk in text.GetChunks())
        {
            foreach (var character in chunk.Span)
            {
                var isSpace = char.IsWhiteSpace(character);
                if (!isSpace)
                    characters--;
                if (!isSpace && !inWord)
                    words--;
                inWord = !isSpace;
            }
        }
        return words < 0 && characters < 0;
    }

    private static void Append(Block block, StringBuilder text)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case CodeBlock code:
                Break(text);
                text.Append(code.Lines.ToString());
                break;
            case LeafBlock { Inline: { } inlines }:
                Break(text);
                Append(inlines, text);
                break;
            case ContainerBlock blocks:
                foreach (var child in blocks)
                    Append(child, text);
                break;
        }
    }

    private static void Append(Inline inline, StringBuilder text)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline lineBreak:
                text.Append(lineBreak.IsHard ? '\n' : ' ');
                break;
            case ContainerInline inlines:
                foreach (var child in inlines)
                    Append(child, text);
                break;
        }
    }

    private static void Break(StringBuilder text)
    {
        if (text.Length > 0)
            text.Append('\n');
    }
}
