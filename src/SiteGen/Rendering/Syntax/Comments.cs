using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Rendering.Syntax;

/// <summary>An HTML comment in lines of its own. It is for authors, and is not published.</summary>
internal sealed class CommentBlock(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>Whether it is <c>&lt;!--more--&gt;</c>, where the excerpt ends.</summary>
    public bool IsMore { get; init; }

    /// <summary>Whether its <c>--&gt;</c> was found.</summary>
    public bool HasEnd { get; set; }
}

/// <summary>An HTML comment inside a paragraph.</summary>
internal sealed class CommentInline : LeafInline
{
    /// <summary>Whether it is <c>&lt;!--more--&gt;</c>, where the excerpt ends.</summary>
    public bool IsMore { get; init; }
}

/// <summary>The form of a comment.</summary>
internal static class Comment
{
    public const string Open = "<!--";
    public const string Close = "-->";

    /// <summary>How long the comment is that a text begins with; -1 where it has no end.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        // The marks may share hyphens: `<!-->`.
        var end = text[2..].IndexOf(Close, StringComparison.Ordinal);
        return end < 0 ? -1 : 2 + end + Close.Length;
    }

    /// <summary>Whether a whole comment is <c>&lt;!--more--&gt;</c>.</summary>
    public static bool IsMore(ReadOnlySpan<char> comment) =>
        comment.Length > Open.Length + Close.Length
        && comment[Open.Length..^Close.Length].Trim().Equals("more", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a document has a <c>&lt;!--more--&gt;</c> anywhere.</summary>
    public static bool HasMore(MarkdownDocument document) => document.ContainsData(typeof(Comment));

    /// <summary>Keeps in mind that a document has one.</summary>
    public static void SetMore(MarkdownDocument document, bool isMore)
    {
        if (isMore)
            document.SetData(typeof(Comment), true);
    }
}

/// <summary>Reads comments that begin a line, by CommonMark's rule, but for what stands behind one in its last line.</summary>
internal sealed class CommentBlockParser : BlockParser
{
    public CommentBlockParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !line.StartsWith(Comment.Open))
            return BlockState.None;
        var rest = line;
        var isMore = false;
        while (rest.StartsWith(Comment.Open) && Comment.Length(rest) is > 0 and var length)
        {
            isMore |= Comment.IsMore(rest[..length]);
            rest = rest[length..].TrimStart();
        }
        var isOpen = rest.StartsWith(Comment.Open);
        // A paragraph with a comment inside.
        if (!rest.IsEmpty && (!isOpen || rest.Length < line.Length))
            return BlockState.None;
        Comment.SetMore(processor.Document, isMore);
        processor.NewBlocks.Push(new CommentBlock(this)
        {
            IsMore = isMore,
            HasEnd = !isOpen,
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return isOpen ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var end = processor.Line.AsSpan().IndexOf(Comment.Close, StringComparison.Ordinal);
        if (end < 0)
            return BlockState.ContinueDiscard;
        ((CommentBlock)block).HasEnd = true;
        var next = processor.Start + end + Comment.Close.Length;
        if (processor.Line.AsSpan()[(end + Comment.Close.Length)..].IsWhiteSpace())
            return BlockState.BreakDiscard;
        // What stands behind it is a block of its own.
        while (processor.Start < next)
            processor.NextChar();
        return BlockState.None;
    }
}

/// <summary>Reads comments inside a paragraph.</summary>
internal sealed class CommentInlineParser : InlineParser
{
    // From where on a paragraph has no end of a comment: each of many beginnings would look for one to its last line.
    private sealed class NoEnd
    {
        public int From { get; set; } = int.MaxValue;
    }

    public CommentInlineParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith(Comment.Open))
            return false;
        var noEnd = processor.GetParserState<NoEnd>(this);
        if (slice.Start >= noEnd.From)
            return false;
        var length = Comment.Length(text);
        if (length < 0)
        {
            noEnd.From = slice.Start;
            Remarks.Of(processor.Document).Add(processor, slice.Start, Text.Mistakes.CommentNotClosed);
            return false;
        }
        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var isMore = Comment.IsMore(text[..length]);
        Comment.SetMore(processor.Document, isMore);
        processor.Inline = new CommentInline
        {
            IsMore = isMore,
            Span = new SourceSpan(position, position + length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}

internal sealed class CommentBlockRenderer : HtmlObjectRenderer<CommentBlock>
{
    protected override void Write(HtmlRenderer renderer, CommentBlock obj)
    {
    }
}

internal sealed class CommentInlineRenderer : HtmlObjectRenderer<CommentInline>
{
    protected override void Write(HtmlRenderer renderer, CommentInline obj)
    {
    }
}
