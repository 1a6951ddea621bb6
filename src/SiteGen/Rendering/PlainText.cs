using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Rendering.Syntax;

namespace SiteGen.Rendering;

/// <summary>What a reader reads of a Markdown text: no markup, blocks parted by a line end.</summary>
public static class PlainText
{
    /// <summary>The text of a document, or of a block of one.</summary>
    public static string Of(Block block)
    {
        var text = new StringBuilder();
        new Writer(text, isExcerpt: false).Append(block);
        return text.ToString();
    }

    /// <summary>
    /// What an excerpt is made of: the text without headings, tables, pictures, code blocks and footnotes, up to a
    /// <c>&lt;!--more--&gt;</c>. Line ends are the hard ones, of verse for instance; between blocks there is a space, around
    /// verse an empty line. It stops where so many words and characters are there together: a list of tips shows no more
    /// of a text, which is a fifth of it or less.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="words">How many words are enough.</param>
    /// <param name="characters">How many characters, without spaces, have to be there as well.</param>
    /// <param name="text">Takes the text; it is emptied first.</param>
    /// <returns>Whether a <c>&lt;!--more--&gt;</c> has ended it.</returns>
    internal static bool Beginning(MarkdownDocument document, int words, int characters, StringBuilder text)
    {
        text.Clear();
        var isAtMore = Beginning(new Writer(text, isExcerpt: true), document, words, characters, text);
        // A text of nothing but tables is better described by these than not at all.
        if (text.Length == 0)
        {
            Beginning(new Writer(text, isExcerpt: false), document, words, characters, text);
            text.Replace('\n', ' ');
        }
        return isAtMore;
    }

    private static bool Beginning(Writer writer, MarkdownDocument document, int words, int characters, StringBuilder text)
    {
        var hasMore = Comment.HasMore(document);
        foreach (var block in document)
        {
            writer.Append(block);
            if (writer.IsAtMore)
                return true;
            if (!hasMore && HasMoreThan(words, characters, text))
                break;
        }
        return false;
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

    private sealed class Writer(StringBuilder text, bool isExcerpt)
    {
        private bool _wasVerse;

        public bool IsAtMore { get; private set; }

        public void Append(Block block)
        {
            if (IsAtMore)
                return;
            switch (block)
            {
                case LinkReferenceDefinitionGroup or ThematicBreakBlock:
                    break;
                case CommentBlock comment:
                    IsAtMore = isExcerpt && comment.IsMore;
                    break;
                case HeadingBlock or Table or FootnoteGroup or CodeBlock when isExcerpt:
                    break;
                case CodeBlock code:
                    Break(isVerse: false);
                    text.Append(code.Lines.ToString());
                    break;
                case LeafBlock { Inline: { } inlines }:
                    Break(isExcerpt && IsVerse(inlines));
                    Append(inlines);
                    break;
                case ContainerBlock blocks:
                    foreach (var child in blocks)
                        Append(child);
                    break;
            }
        }

        private void Append(Inline inline)
        {
            if (IsAtMore)
                return;
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
                case RawHtmlInline html:
                    text.Append(html.Tag);
                    break;
                case TaskList task:
                    text.Append(TaskListRenderer.Box(task));
                    break;
                case CommentInline comment:
                    IsAtMore = isExcerpt && comment.IsMore;
                    break;
                case LineBreakInline lineBreak:
                    text.Append(lineBreak.IsHard ? '\n' : ' ');
                    break;
                case LinkInline { IsImage: true } when isExcerpt:
                    break;
                case ContainerInline inlines:
                    foreach (var child in inlines)
                        Append(child);
                    break;
            }
        }

        private static bool IsVerse(ContainerInline inlines)
        {
            foreach (var inline in inlines)
            {
                if (inline is LineBreakInline { IsHard: true })
                    return true;
            }
            return false;
        }

        private void Break(bool isVerse)
        {
            if (text.Length > 0)
                text.Append(!isExcerpt ? "\n" : isVerse || _wasVerse ? "\n\n" : " ");
            _wasVerse = isVerse;
        }
    }
}
