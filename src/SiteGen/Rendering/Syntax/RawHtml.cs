using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Text;

namespace SiteGen.Rendering.Syntax;

/// <summary>An HTML tag, which is published as the text that it is.</summary>
internal sealed class RawHtmlInline(string tag) : LeafInline
{
    public string Tag => tag;
}

/// <summary>Finds HTML tags in order to remark on them.</summary>
internal sealed class RawHtmlParser : InlineParser
{
    public RawHtmlParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // Comments, and what else begins with `<!` or `<?`, are searched to the end of the paragraph.
        if (!char.IsAsciiLetter(slice.PeekChar()) && slice.PeekChar() != '/')
            return false;
        var start = slice.Start;
        if (!HtmlHelper.TryParseHtmlTag(ref slice, out var tag))
            return false;
        var position = processor.GetSourcePosition(start, out var line, out var column);
        processor.Inline = new RawHtmlInline(tag)
        {
            Span = new SourceSpan(position, position + tag.Length - 1),
            Line = line,
            Column = column,
        };
        Remarks.Of(processor.Document).Add(processor, start, at => Mistakes.RawHtml(at, tag));
        return true;
    }
}

internal sealed class RawHtmlRenderer : HtmlObjectRenderer<RawHtmlInline>
{
    protected override void Write(HtmlRenderer renderer, RawHtmlInline obj) => renderer.WriteEscape(obj.Tag);
}
