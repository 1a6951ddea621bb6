using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Rendering;

/// <summary>The ellipsis that tells readers of a fragment that its text went on.</summary>
internal static class CutOffMark
{
    private const string Mark = "…";

    /// <summary>
    /// Puts it behind the last words of a text, with a space that does not break where they are the end of a sentence. Text
    /// that ends in anything but a paragraph, a list or a quote stays as it is.
    /// </summary>
    public static void Append(MarkdownDocument document)
    {
        Block? block = document;
        while (block is ContainerBlock container)
            block = container.LastChild;
        if (block is not ParagraphBlock { Inline: { LastChild: { } last } inlines })
            return;
        var end = last is LiteralInline literal ? literal.Content.AsSpan().TrimEnd() : [];
        if (end.EndsWith(Mark))
            return;
        var isWord = end.Length > 0 && char.IsLetterOrDigit(end[^1]);
        inlines.AppendChild(new LiteralInline(isWord ? Mark : "\u00A0" + Mark));
    }
}
