using System.Collections.Concurrent;
using SiteGen.Receipts;

namespace SiteGen.Features.Receipts;

/// <summary>What the last receipts said of texts. A text is the same where it is the same memory.</summary>
internal sealed class ArticleMemory
{
    private ConcurrentDictionary<ReadOnlyMemory<byte>, (string Hash, int Words)> _before = new();
    private ConcurrentDictionary<ReadOnlyMemory<byte>, (string Hash, int Words)> _read = new();

    /// <summary>Hash and number of words of an article's HTML.</summary>
    public static (string Hash, int Words) ReadAnew(ReadOnlyMemory<byte> html) => (ArticleHtml.HashOf(html.Span), ArticleHtml.WordsIn(html.Span));

    /// <summary>A new receipt begins: what only the one before the last has read is let go.</summary>
    public void Begin() => (_before, _read) = (_read, new());

    /// <summary>Hash and number of words of an article's HTML, perhaps as they were read before; by any thread.</summary>
    public (string Hash, int Words) Read(ReadOnlyMemory<byte> html)
    {
        var read = _before.TryGetValue(html, out var known) ? known : ReadAnew(html);
        _read[html] = read;
        return read;
    }
}
