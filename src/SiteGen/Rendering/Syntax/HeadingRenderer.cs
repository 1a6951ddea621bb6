using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Rendering.Syntax;

/// <summary>
/// Writes a heading with its id, and as a link to itself, so that a reader can copy the address of a section. Where the
/// heading has a link of its own, it keeps that one.
/// </summary>
internal sealed class HeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        var level = (char)('0' + obj.Level);
        renderer.Write("<h").Write(level).WriteAttributes(obj).Write('>');
        var isLink = obj.TryGetAttributes()?.Id is not null && !HasLink(obj.Inline);
        if (isLink)
            renderer.Write("<a class=\"anchor\" href=\"#").WriteEscapeUrl(obj.GetAttributes().Id).Write("\">");
        renderer.WriteLeafInline(obj);
        if (isLink)
            renderer.Write("</a>");
        renderer.Write("</h").Write(level).WriteLine('>');
        renderer.EnsureLine();
    }

    private static bool HasLink(ContainerInline? inlines)
    {
        foreach (var inline in inlines ?? [])
        {
            if (inline is LinkInline { IsImage: false } or AutolinkInline or Markdig.Extensions.Footnotes.FootnoteLink)
                return true;
            if (inline is ContainerInline container && HasLink(container))
                return true;
        }
        return false;
    }
}
