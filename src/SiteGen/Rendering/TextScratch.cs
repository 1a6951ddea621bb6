using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Markdig.Syntax;

namespace SiteGen.Rendering;

/// <summary>
/// Buffers for what is between a text and its bytes, used again for the next text: a third of what a text allocates. Not
/// for use by several threads at once.
/// </summary>
internal sealed class TextScratch
{
    // A tip of 400 words has 3,000 characters.
    private const int Capacity = 16 * 1024;

    // A buffer that a huge text has made larger is not kept.
    private const int MaxCapacity = 64 * Capacity;

    private static readonly ConcurrentStack<TextScratch> Free = [];

    private readonly StringBuilder _html = new(Capacity);
    private readonly StringBuilder _plain = new(Capacity);

    public static TextScratch Rent() => Free.TryPop(out var scratch) ? scratch : new TextScratch();

    public static void Return(TextScratch scratch)
    {
        if (scratch._html.Capacity <= MaxCapacity && scratch._plain.Capacity <= MaxCapacity)
            Free.Push(scratch);
    }

    /// <summary>The HTML of a text, until the next call.</summary>
    public ReadOnlySpan<char> Html(MarkdownDocument document)
    {
        _html.Clear();
        using var writer = new StringWriter(_html, CultureInfo.InvariantCulture);
        BlogMarkdown.WriteHtml(document, writer);
        return Whole(_html);
    }

    /// <summary>The beginning of a text as plain text, until the next call.</summary>
    public ReadOnlySpan<char> Beginning(MarkdownDocument document, int words, int characters, out bool isAtMore)
    {
        isAtMore = PlainText.Beginning(document, words, characters, _plain);
        return Whole(_plain);
    }

    private static ReadOnlySpan<char> Whole(StringBuilder text)
    {
        var chunks = text.GetChunks();
        return chunks.MoveNext() && chunks.Current.Length == text.Length ? chunks.Current.Span : text.ToString();
    }
}
