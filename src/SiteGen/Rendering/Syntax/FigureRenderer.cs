using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Rendering.Syntax;

/// <summary>
/// Writes paragraphs. One that holds a picture with a title and nothing else, <c>![words](desk.jpg "The caption")</c>, is
/// a figure, and the title is its caption. The picture may be a link.
/// </summary>
internal sealed class FigureRenderer : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (PictureOf(paragraph) is not { Title: { } caption } picture || renderer.ImplicitParagraph)
        {
            base.Write(renderer, paragraph);
            return;
        }
        picture.Title = null;
        renderer.EnsureLine();
        renderer.Write("<figure").WriteAttributes(paragraph).Write('>');
        renderer.WriteLeafInline(paragraph);
        renderer.Write("<figcaption>").WriteEscape(caption).WriteLine("</figcaption></figure>");
        picture.Title = caption;
    }

    private static LinkInline? PictureOf(ParagraphBlock paragraph) => Only(paragraph.Inline) switch
    {
        LinkInline { IsImage: true, Title.Length: > 0 } picture => picture,
        LinkInline { IsImage: false } link when Only(link) is LinkInline { IsImage: true, Title.Length: > 0 } picture => picture,
        _ => null,
    };

    private static Inline? Only(ContainerInline? inlines) =>
        inlines?.FirstChild is { NextSibling: null } only ? only : null;
}
