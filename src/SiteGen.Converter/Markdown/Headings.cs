using System.Collections.Immutable;

namespace SiteGen.Converter.Markdown;

/// <summary>
/// Finds headings on lines of their own: <c>The Goals</c> between two paragraphs. A dump has lost what made them headings,
/// so only a habit counts: at least two, each above a text of sentences.
/// </summary>
internal static class Headings
{
    private const int MaxLength = 60;
    private const int MaxWords = 8;
    private const int MinTextLength = 25;

    public static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks)
    {
        var headings = Enumerable.Range(0, blocks.Length).Where(index => IsHeading(blocks, index)).ToList();
        // The names of speakers come again.
        var texts = headings.Select(index => ((Paragraph)blocks[index]).Line.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        if (headings.Count < 2 || texts < headings.Count)
            return blocks;
        var marked = blocks.ToBuilder();
        foreach (var index in headings)
            marked[index] = new Heading(((Paragraph)blocks[index]).Line);
        return marked.ToImmutable();
    }

    private static bool IsHeading(ImmutableArray<Block> blocks, int index)
    {
        if (blocks[index] is not Paragraph { Line.Text: var text } || text.Length > MaxLength || text.AsSpan().Count(' ') >= MaxWords)
            return false;
        if (!char.IsLetterOrDigit(text[^1]) || text.AsSpan().ContainsAny('@', '/', '|') || text.AsSpan().ContainsAny('–', '—', '“'))
            return false;
        return TitleCase.Is(text) && !TitleCase.IsAllCapitals(text) && IsAbove(blocks, index) && IsBelow(blocks, index);
    }

    // A name below a quotation is its source, and a short line below another one belongs to it.
    private static bool IsBelow(ImmutableArray<Block> blocks, int index) =>
        index == 0 || blocks[index - 1] is ItemList || (blocks[index - 1] is Paragraph { Line.Text: [.., '.' or '!' or '?' or ')' or ':'] } above && above.Line.Text[^1] != ':');

    private static bool IsAbove(ImmutableArray<Block> blocks, int index) =>
        index + 1 < blocks.Length
        && (blocks[index + 1] is ItemList
            || blocks[index + 1] is Paragraph { Line.Text: { Length: >= MinTextLength } below } && below[^1] is '.' or '!' or '?' or ':' or ')' && below[0] is not ('“' or '"'));
}
