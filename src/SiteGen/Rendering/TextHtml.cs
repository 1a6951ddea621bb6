namespace SiteGen.Rendering;

/// <summary>A text ready for pages; made once and shared by all pages that show it.</summary>
/// <param name="Body">The HTML as UTF-8 bytes, the form in which pages are written.</param>
/// <param name="Excerpt">The first words as plain text.</param>
/// <param name="Description">A sentence for search engines as plain text.</param>
internal sealed record TextHtml(ReadOnlyMemory<byte> Body, string Excerpt, string Description);
