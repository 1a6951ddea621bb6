using System.Net;
using System.Text;

namespace SiteGen.Rendering;

/// <summary>
/// The one line to remember of a tip. These tips end with it, so it is the last paragraph where that is short, or else
/// the last sentence of it. A tip that ends in a list, a quotation or a long sentence has none, and neither has one of
/// which only the beginning is known.
/// </summary>
internal static class Takeaway
{
    private const int MaxWords = 45;

    // A word may be as long as a tip; this one stands on other tips' pages.
    private const int MaxLength = 500;

    /// <summary>The takeaway of a whole post's body; null where there is none.</summary>
    /// <param name="body">The body as HTML in UTF-8, as <see cref="BlogMarkdown"/> writes it.</param>
    public static string? Of(ReadOnlySpan<byte> body)
    {
        // Footnotes stand behind the text. What looks like them in it is written with &lt;
        if (body.IndexOf("<div class=\"footnotes\">"u8) is >= 0 and var notes)
            body = body[..notes];
        body = body.TrimEnd(" \n"u8);
        // A paragraph of verse has a class.
        var start = Math.Max(body.LastIndexOf("<p>"u8), body.LastIndexOf("<p "u8));
        if (start < 0 || !body.EndsWith("</p>"u8) || HasOpenBlock(body[..start]))
            return null;
        var text = TextOf(Encoding.UTF8.GetString(body[start..]));
        if (IsShort(text))
            return text.Length == 0 ? null : text;
        var sentence = text[LastSentence(text)..];
        return IsShort(sentence) ? sentence : null;
    }

    // The last paragraph may be one of a list item's or a quotation's, though nothing is closed behind it.
    private static bool HasOpenBlock(ReadOnlySpan<byte> before) =>
        before.LastIndexOf("<li>"u8) > before.LastIndexOf("</li>"u8)
        || before.LastIndexOf("<blockquote>"u8) > before.LastIndexOf("</blockquote>"u8);

    private static string TextOf(string html)
    {
        var text = new StringBuilder(html.Length);
        var at = 0;
        while (at < html.Length)
        {
            var tag = html.IndexOf('<', at);
            text.Append(html, at, (tag < 0 ? html.Length : tag) - at);
            if (tag < 0)
                break;
            if (html.AsSpan(tag).StartsWith("<br"))
                text.Append(' ');
            // The number of a footnote is in no sentence.
            var end = html.AsSpan(tag).StartsWith("<a id=\"fnref:") ? html.IndexOf("</a>", tag, StringComparison.Ordinal) + 3 : html.IndexOf('>', tag);
            at = end < 0 ? html.Length : end + 1;
        }
        return string.Join(' ', WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsShort(string text) => text.Length <= MaxLength && WordsIn(text) <= MaxWords;

    private static int WordsIn(string text) => text.AsSpan().Count(' ') + 1;

    // Where the last sentence begins: behind a mark that ends one, its closing quotation mark, and a space.
    private static int LastSentence(string text)
    {
        for (var i = text.Length - 2; i > 1; i--)
        {
            if (text[i] != ' ' || !(char.IsUpper(text[i + 1]) || text[i + 1] is '“' or '"'))
                continue;
            var mark = i - 1;
            while (mark > 0 && text[mark] is '”' or '"' or '’' or ')')
                mark--;
            if (text[mark] is '.' or '!' or '?' or '…')
                return i + 1;
        }
        return 0;
    }
}
