using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>A text ready for pages; made once and shared by all pages that show it.</summary>
/// <param name="Body">The HTML as UTF-8 bytes, the form in which pages are written.</param>
/// <param name="Excerpt">The first words as plain text, with line ends where verse has them.</param>
/// <param name="Description">A sentence for search engines as plain text.</param>
/// <param name="Anchors">The ids in the HTML, to which links with a fragment lead.</param>
internal sealed record TextHtml(ReadOnlyMemory<byte> Body, string Excerpt, string Description, ImmutableArray<string> Anchors)
{
    /// <summary>The text of which nothing could be made.</summary>
    public static TextHtml Nothing { get; } = new(default, "", "", []);

    /// <summary>The line to remember, with which the text ends; null where it has none.</summary>
    public string? Takeaway { get; init; }
}
