using System.Globalization;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace SiteGen.Rendering.Syntax;

/// <summary>
/// Makes links of addresses that stand in a text as they are: <c>https://…</c>, <c>http://…</c>, <c>www.…</c>,
/// <c>mailto:…</c>, <c>tel:…</c>. Markdig's own parser keeps the marks around an address, and looks back over the whole
/// paragraph at each one.
/// </summary>
/// <remarks>
/// An address begins behind anything but a letter or digit; letters without case, as of Chinese, which has no spaces, may
/// stand before it. It ends before white space, control and format characters, ASCII that RFC 3986 excludes, and whatever
/// else is neither letter, mark nor number outside of ASCII: quotation marks, dashes, ellipses, CJK punctuation. Then
/// <c>? ! . , : ; ' * _ ~</c> and closing brackets that were not opened in it are taken off its end, again and again.
/// </remarks>
internal sealed class BareAddressParser : InlineParser
{
    private const string Excluded = "<>\"`|\\^{}";

    // Longer than any name of a host, and than any address of mail.
    private const int Window = 400;
    private const string NotAtEnd = "?!.,:;'*_~";

    public BareAddressParser() => OpeningCharacters = [':', 'w', 'W'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(0, slice.End + 1);
        var at = slice.Start;
        if (Begin(text, at) is not var (start, body, kind) || !MayBeginAt(text, start))
            return false;
        // A colon comes behind its scheme, which is a literal already.
        var before = processor.Inline as LiteralInline;
        if (start < at && (before is null || before.Content.End != at - 1 || before.Content.Start > start))
            return false;
        // What is no address is found out near its beginning: else each of many beginnings would look at all the rest.
        var window = text[..Math.Min(text.Length, body + Window)];
        if (!MayBeAddress(window[body..], kind))
            return false;
        var end = End(window, body, kind);
        if (end == window.Length && end < text.Length)
            end = kind is Kind.Mail or Kind.Phone ? 0 : End(text, body, kind);
        if (end <= body)
            return false;

        if (start < at)
        {
            before!.Content.End = start - 1;
            before.Span.End -= at - start;
            if (before.Content.IsEmpty)
                before.Remove();
        }
        processor.Inline = Link(processor, slice.Text, (start, kind is Kind.Mail or Kind.Phone ? body : start, end), kind);
        slice.Start = end;
        return true;
    }

    private enum Kind
    {
        Web,
        WebWithoutScheme,
        Mail,
        Phone,
    }

    // A quick look for what the address can't do without.
    private static bool MayBeAddress(ReadOnlySpan<char> text, Kind kind)
    {
        if (kind == Kind.Mail)
            return text.Contains('@');
        if (kind == Kind.Phone)
            return text.ContainsAnyInRange('0', '9');
        if (kind != Kind.Web)
            return true;
        var host = text.IndexOfAny('/', ':', ' ');
        return (host < 0 ? text : text[..host]).Contains('.');
    }

    private static int End(ReadOnlySpan<char> text, int body, Kind kind)
    {
        var end = EndOf(text, body);
        return kind switch
        {
            Kind.Mail => IsMail(text[body..end]) ? end : 0,
            Kind.Phone => text[body..end].ContainsAnyInRange('0', '9') ? end : 0,
            _ => EndOfHost(text, body, end),
        };
    }

    private static LinkInline Link(InlineProcessor processor, string text, (int Start, int Shown, int End) at, Kind kind)
    {
        var position = processor.GetSourcePosition(at.Start, out var line, out var column);
        var url = text[at.Start..at.End];
        var shown = new StringSlice(text, at.Shown, at.End - 1);
        if (url.Contains('&'))
        {
            url = HtmlHelper.Unescape(url, removeBackSlash: false);
            shown = new StringSlice(HtmlHelper.Unescape(shown.ToString(), removeBackSlash: false));
        }
        var span = new Markdig.Syntax.SourceSpan(position, position + at.End - at.Start - 1);
        var link = new LinkInline(kind == Kind.WebWithoutScheme ? "http://" + url : url, "")
        {
            IsAutoLink = true,
            IsClosed = true,
            Title = null,
            Span = span,
            Line = line,
            Column = column,
        };
        link.AppendChild(new LiteralInline { Content = shown, IsClosed = true, Span = span, Line = line, Column = column });
        return link;
    }

    // Where the address begins, and where what is behind its scheme does.
    private static (int Start, int Body, Kind Kind)? Begin(ReadOnlySpan<char> text, int at)
    {
        if (text[at] != ':')
            return Is(text[at..], "www.") ? (at, at, Kind.WebWithoutScheme) : null;
        if (text[at..].StartsWith("://"))
        {
            if (at >= 5 && Is(text[(at - 5)..], "https"))
                return (at - 5, at + 3, Kind.Web);
            return at >= 4 && Is(text[(at - 4)..], "http") ? (at - 4, at + 3, Kind.Web) : null;
        }
        if (at >= 6 && Is(text[(at - 6)..], "mailto"))
            return (at - 6, at + 1, Kind.Mail);
        return at >= 3 && Is(text[(at - 3)..], "tel") ? (at - 3, at + 1, Kind.Phone) : null;
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool MayBeginAt(ReadOnlySpan<char> text, int start) =>
        start == 0 || !char.IsLetterOrDigit(text[start - 1])
        || char.GetUnicodeCategory(text[start - 1]) == UnicodeCategory.OtherLetter;

    private static int EndOf(ReadOnlySpan<char> text, int from)
    {
        var end = from;
        var (round, square) = (0, 0);
        var entity = (Start: -1, End: -1);
        while (end < text.Length)
        {
            var character = text[end];
            if (character == '&' && EntityAt(text, end) is var (length, decoded))
            {
                if (!MayStandInside(decoded, 0))
                    break;
                entity = (end, end + length);
                end += length;
                continue;
            }
            if (!MayStandInside(text, end) || (character == ']' && square == 0))
                break;
            round += character == '(' ? 1 : character == ')' ? -1 : 0;
            square += character == '[' ? 1 : character == ']' ? -1 : 0;
            end += char.IsHighSurrogate(character) ? 2 : 1;
        }
        while (end > from)
        {
            if (end == entity.End)
                end = entity.Start;
            else if (NotAtEnd.Contains(text[end - 1]))
                end--;
            else if (text[end - 1] == ')' && round < 0)
                (end, round) = (end - 1, round + 1);
            else
                break;
        }
        return end;
    }

    // `&amp;` and the like, which stand for one character; a lone `&` is itself.
    private static (int Length, string Decoded)? EntityAt(ReadOnlySpan<char> text, int at)
    {
        const int LongestEntity = 34;
        var rest = text[at..Math.Min(text.Length, at + LongestEntity)];
        var end = rest.IndexOf(';');
        if (end < 2)
            return null;
        var written = rest[..(end + 1)].ToString();
        var decoded = HtmlHelper.Unescape(written, removeBackSlash: false);
        return decoded == written || decoded.Length == 0 ? null : (end + 1, decoded);
    }

    private static bool MayStandInside(ReadOnlySpan<char> text, int at)
    {
        if (text[at] < 0x80)
            return text[at] > ' ' && text[at] != '\x7F' && !Excluded.Contains(text[at]);
        if (System.Text.Rune.DecodeFromUtf16(text[at..], out var rune, out _) != System.Buffers.OperationStatus.Done)
            return false;
        return System.Text.Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherNumber;
    }

    // Where the address ends, whose host must be a name with a dot in it; 0 where there is no such host.
    private static int EndOfHost(ReadOnlySpan<char> text, int from, int end)
    {
        const int LongestName = 63;
        var dots = 0;
        var label = from;
        var at = from;
        for (; at < end && text[at] is not ('/' or '?' or '#' or ':'); at++)
        {
            if (text[at] == '.')
            {
                if (at == label || at - label > LongestName)
                    return 0;
                (dots, label) = (dots + 1, at + 1);
            }
            else if (text[at] < 0x80 && !char.IsAsciiLetterOrDigit(text[at]) && text[at] is not ('-' or '_'))
            {
                return 0;
            }
            else if (at > label && char.IsAscii(text[at - 1]) && char.GetUnicodeCategory(text[at]) == UnicodeCategory.OtherLetter)
            {
                // `https://example.com是` in a text without spaces.
                end = at;
                break;
            }
        }
        if (dots == 0 || at == label || at - label > LongestName || !char.IsLetterOrDigit(text[label]))
            return 0;
        if (at == end || text[at] != ':')
            return end;
        var port = at + 1;
        while (port < end && char.IsAsciiDigit(text[port]))
            port++;
        return port > at + 1 && port - at <= 6 && (port == end || text[port] is '/' or '?' or '#') ? end : 0;
    }

    private static bool IsMail(ReadOnlySpan<char> address)
    {
        var at = address.IndexOf('@');
        return at > 0 && EndOfHost(address, at + 1, address.Length) > 0;
    }
}
