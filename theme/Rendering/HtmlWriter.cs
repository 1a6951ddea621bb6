using System.Buffers;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;

namespace SiteGen.Theme.Rendering;

/// <summary>
/// Writes Razor components as UTF-8 HTML straight from their render trees. ASP.NET's own HtmlRenderer gives the same
/// page, but keeps every component alive for updates that never come, works on one thread, and writes ’ as
/// <c>&amp;#x2019;</c>. Not for use by several threads at once.
/// </summary>
internal sealed class HtmlWriter
{
    private static readonly SearchValues<char> SpecialInText = SearchValues.Create("&<>");
    private static readonly SearchValues<char> SpecialInAttribute = SearchValues.Create("&<>\"");

    private readonly Stack<RenderTreeBuilder> _builders = new();
    // An array, so that writing a name or a text is no call of a buffer's.
    private byte[] _page = new byte[64 * 1024];
    private int _length;
    private bool _atLineStart;

    /// <summary>A component and all that is in it, until the next call.</summary>
    public ReadOnlySpan<byte> Write(View view)
    {
        _length = 0;
        WriteView(view);
        return _page.AsSpan(0, _length);
    }

    private void WriteView(View view)
    {
        var builder = _builders.Count > 0 ? _builders.Pop() : new RenderTreeBuilder();
        view.Build(builder);
        var frames = builder.GetFrames();
        WriteFrames(frames.Array.AsSpan(0, frames.Count));
        builder.Clear();
        _builders.Push(builder);
    }

    private void WriteHtml(ReadOnlyMemory<byte> html)
    {
        WriteBytes(html.Span);
        _atLineStart = html.Span.EndsWith("\n"u8);
    }

    private void WriteFrames(ReadOnlySpan<RenderTreeFrame> frames)
    {
        for (var i = 0; i < frames.Length;)
        {
            ref readonly var frame = ref frames[i];
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Text:
                    WriteEscaped(frame.TextContent, SpecialInText);
                    i++;
                    break;
                case RenderTreeFrameType.Markup:
                    WriteMarkup(frame.MarkupContent);
                    i++;
                    break;
                case RenderTreeFrameType.Element:
                    WriteElement(frames.Slice(i, frame.ElementSubtreeLength));
                    i += frame.ElementSubtreeLength;
                    break;
                // The commonest component by far, and its one parameter is all that there is to it.
                case RenderTreeFrameType.Component when frame.ComponentType == typeof(Utf8Html):
                    WriteHtml((ReadOnlyMemory<byte>)frames[i + 1].AttributeValue);
                    i += frame.ComponentSubtreeLength;
                    break;
                case RenderTreeFrameType.Component:
                    WriteView(ViewFactory.Create(frames.Slice(i, frame.ComponentSubtreeLength)));
                    i += frame.ComponentSubtreeLength;
                    break;
                case RenderTreeFrameType.Region:
                    WriteFrames(frames.Slice(i + 1, frame.RegionSubtreeLength - 1));
                    i += frame.RegionSubtreeLength;
                    break;
                default:
                    throw new UnreachableException($"a static page has no {frame.FrameType} frame");
            }
        }
    }

    // The line ends around @if and @code would be blank lines in the page.
    private void WriteMarkup(string markup)
    {
        var isBlank = string.IsNullOrWhiteSpace(markup);
        if (isBlank && _atLineStart)
            return;
        WriteRaw(isBlank && markup.Contains('\n') ? "\n" : markup);
        _atLineStart = markup.EndsWith('\n');
    }

    private void WriteElement(ReadOnlySpan<RenderTreeFrame> frames)
    {
        var name = frames[0].ElementName;
        WriteRaw("<");
        WriteRaw(name);
        var i = 1;
        for (; i < frames.Length && frames[i].FrameType == RenderTreeFrameType.Attribute; i++)
            WriteAttribute(frames[i].AttributeName, frames[i].AttributeValue);
        WriteRaw(">");
        if (IsVoid(name))
            return;
        WriteFrames(frames[i..]);
        WriteRaw("</");
        WriteRaw(name);
        WriteRaw(">");
    }

    private static bool IsVoid(string name) => name is
        "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr";

    // False and null have left no frame: Razor drops such attributes.
    private void WriteAttribute(string name, object value)
    {
        WriteRaw(" ");
        WriteRaw(name);
        if (value is true)
            return;
        WriteRaw("=\"");
        WriteEscaped(value.ToString(), SpecialInAttribute);
        WriteRaw("\"");
    }

    private void WriteEscaped(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        for (var at = text.IndexOfAny(special); at >= 0; at = text.IndexOfAny(special))
        {
            WriteRaw(text[..at]);
            WriteBytes(text[at] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                _ => "&quot;"u8,
            });
            text = text[(at + 1)..];
        }
        WriteRaw(text);
    }

    private void WriteRaw(ReadOnlySpan<char> text)
    {
        _atLineStart = false;
        MakeRoom(text.Length * 3);
        _length += Encoding.UTF8.GetBytes(text, _page.AsSpan(_length));
    }

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        MakeRoom(bytes.Length);
        bytes.CopyTo(_page.AsSpan(_length));
        _length += bytes.Length;
    }

    private void MakeRoom(int count)
    {
        if (_page.Length - _length < count)
            Array.Resize(ref _page, Math.Max(_page.Length * 2, _length + count));
    }
}
