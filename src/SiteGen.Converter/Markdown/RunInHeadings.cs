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
        @"^(?<heading>(?<quote>[“""])?\p{Lu}[\p{L}\p{N}’'.&/-]*(?:,? [\p{L}\p{N}’'.&/-]+){0,4}[?!]?(?(quote)[”""])) [–—-] (?<text>[“""]?\p{Lu}.*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    // What people say to each other begins so: `Customer – I want to speak to your manager.`
    [GeneratedRegex(
        @"^(?:[“""]|(?:I|I’m|I'm|I’ve|I’ll|I’d|We|We’re|We’ll|You|You’re|My|Yes|No|Hi|Hello|Hey|Oh|Okay|OK|Sorry|Sure|Thanks|" +
        @"Thank you|Can I|May I|How may)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Speech();

    public static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks)
    {
        var marked = blocks.ToBuilder();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is ItemList list)
                marked[i] = Mark(list);
            else if (blocks[i] is Paragraph)
                i = MarkRun(blocks, marked, i);
        }
        return marked.ToImmutable();
    }

    // Paragraphs that follow each other; the result is the last one of them.
    private static int MarkRun(ImmutableArray<Block> blocks, ImmutableArray<Block>.Builder marked, int first)
    {
        var end = first;
        while (end < blocks.Length && blocks[end] is Paragraph paragraph && Pattern().IsMatch(paragraph.Line.Text))
            end++;
        var texts = Enumerable.Range(first, end - first).Select(index => ((Paragraph)blocks[index]).Line.Text).ToList();
        if (texts.Count > 1 && AreHeadings(texts) && texts.TrueForAll(text => TitleCase.Is(HeadingOf(text))))
        {
            for (var index = first; index < end; index++)
                marked[index] = (Paragraph)blocks[index] with { Heading = HeadingOf(texts[index - first]).Length };
        }
        return Math.Max(first, end - 1);
    }

    private static ItemList Mark(ItemList list)
    {
        var items = list.Items.Select(item => item with { Children = [.. item.Children.Select(child => child is ItemList inner ? Mark(inner) : child)] }).ToList();
        var texts = items.Select(item => item.Lines[0].Text).Where(text => Pattern().IsMatch(text)).ToList();
        if (texts.Count >= 2 && texts.Count * 2 >= items.Count && AreHeadings(texts))
            items = items.ConvertAll(item => item with { Heading = HeadingOf(item.Lines[0].Text).Length });
        return list with { Items = [.. items] };
    }

    // The names in a dialogue come again, or say something.
    private static bool AreHeadings(List<string> texts) =>
        texts.Select(HeadingOf).Distinct(StringComparer.OrdinalIgnoreCase).Count() == texts.Count
        && texts.Count(text => Speech().IsMatch(Pattern().Match(text).Groups["text"].ValueSpan)) * 2 < texts.Count;

    private static string HeadingOf(string text) => Pattern().Match(text).Groups["heading"].Value;
}
