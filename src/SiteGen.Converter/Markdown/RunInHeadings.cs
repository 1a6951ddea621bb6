using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Converter.Markdown;

/// <summary>
/// Finds headings that run into their text: <c>Restrain – Hold back on the urge …</c>. One alone may be a sentence with
/// a dash; of items of a list at least half, of paragraphs at least two that follow each other, are an author's habit.
/// </summary>
internal static partial class RunInHeadings
{
    // One to five words, the first with a capital, then a dash, then another capital.
    [GeneratedRegex(
        @"^(?<heading>[“""]?\p{Lu}[\p{L}\p{N}’'.&/-]*(?:,? [\p{L}\p{N}’'.&/-]+){0,4}[?!]?[”""]?) [–—-] [“""]?\p{Lu}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    public static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks)
    {
        var marked = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        for (var i = 0; i < blocks.Length; i++)
        {
            marked.Add(blocks[i] switch
            {
                ItemList list => Mark(list),
                Paragraph paragraph when Heading(blocks, i - 1) > 0 || Heading(blocks, i + 1) > 0
                    => paragraph with { Heading = Heading(paragraph.Line.Text) },
                var other => other,
            });
        }
        return marked.ToImmutable();
    }

    private static ItemList Mark(ItemList list)
    {
        var items = list.Items.Select(item => item with { Heading = Heading(item.Lines[0].Text) }).ToList();
        var count = items.Count(item => item.Heading > 0);
        return count >= 2 && count * 2 >= items.Count ? list with { Items = [.. items] } : list;
    }

    private static int Heading(ImmutableArray<Block> blocks, int index) =>
        index >= 0 && index < blocks.Length && blocks[index] is Paragraph paragraph ? Heading(paragraph.Line.Text) : 0;

    private static int Heading(string text) => Pattern().Match(text) is { Success: true } match ? match.Groups["heading"].Length : 0;
}
