using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using SiteGen.Text;

namespace SiteGen.Rendering.Syntax;

/// <summary>
/// Beyond these a small text could become huge work: Markdig's time grows with the square of some of them. No tip of a
/// person's comes near.
/// </summary>
internal static class TextLimits
{
    /// <summary>How many table cells a text may have.</summary>
    public const int TableCells = 10_000;

    /// <summary>How many characters that may be markup a paragraph may have.</summary>
    public const int ParagraphMarks = 2_000;

    /// <summary>How many link references and footnotes a text may define.</summary>
    public const int Definitions = 1_000;

    /// <summary>How many headings and tables a text may have.</summary>
    public const int Parts = 1_000;

    /// <summary>How many lists, items and quotations may stand in one another.</summary>
    public const int Nesting = 64;

    /// <summary>Says to the parsers that the limits hold. They don't for the converter, which refuses nothing.</summary>
    public static MarkdownParserContext Context { get; } = new();

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("*_~[]!`<&\\");

    /// <summary>Checks a paragraph or heading before its inlines are parsed.</summary>
    /// <exception cref="TextLimitException">It has too much markup.</exception>
    public static void Check(BlockProcessor processor, Block block)
    {
        if (processor.Context != Context)
            return;
        if (block is HeadingBlock)
            CountPart(processor, block.Line);
        ref var lines = ref ((LeafBlock)block).Lines;
        var left = ParagraphMarks;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice.AsSpan();
            for (var next = line.IndexOfAny(Marks); next >= 0; next = line.IndexOfAny(Marks))
            {
                if (--left < 0)
                    throw new TextLimitException(block.Line, at => Mistakes.TooMuchMarkup(at, ParagraphMarks));
                line = line[(next + 1)..];
            }
        }
    }

    /// <summary>Counts a heading or table: Markdig looks for its first line among all blocks before it.</summary>
    /// <exception cref="TextLimitException">There are too many.</exception>
    public static void CountPart(BlockProcessor processor, int line)
    {
        if (processor.Context == Context && ++Remarks.Of(processor.Document).Parts > Parts)
            throw new TextLimitException(line, at => Mistakes.TooManyParts(at, Parts));
    }

    /// <summary>Checks a whole text before it is parsed.</summary>
    /// <exception cref="TextLimitException">It has too many definitions.</exception>
    public static void Check(ReadOnlySpan<char> markdown)
    {
        var at = 0;
        for (var left = Definitions; ; left--)
        {
            var next = markdown[at..].IndexOf("]:", StringComparison.Ordinal);
            if (next < 0)
                return;
            at += next + 1;
            if (left == 0)
                throw new TextLimitException(markdown[..at].Count('\n'), place => Mistakes.TooManyDefinitions(place, Definitions));
        }
    }
}

/// <summary>A text is beyond one of the <see cref="TextLimits"/>: a way out of Markdig's parsers, and no further.</summary>
internal sealed class TextLimitException(int line, Func<Location, Diagnostic> say) : Exception
{
    /// <summary>The line of the text, counted from 0.</summary>
    public int Line => line;

    /// <summary>Makes the diagnostic for the place in the file.</summary>
    public Func<Location, Diagnostic> Say => say;
}

/// <summary>Stops before lists and quotations stand too deep in one another; it opens nothing itself.</summary>
internal sealed class NestingGuard : BlockParser
{
    public NestingGuard() => OpeningCharacters = [.. ">-+*0123456789"];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.Context != TextLimits.Context)
            return BlockState.None;
        var depth = 0;
        for (var block = processor.CurrentContainer; block is not null; block = block.Parent)
            depth++;
        return depth <= TextLimits.Nesting ? BlockState.None : throw new TextLimitException(processor.LineIndex, at => Mistakes.MarkdownTooDeep(at, TextLimits.Nesting));
    }
}
