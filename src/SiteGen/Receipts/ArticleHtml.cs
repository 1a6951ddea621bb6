using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace SiteGen.Receipts;

/// <summary>What a receipt says of an article, from its HTML without the page around it.</summary>
public static class ArticleHtml
{
    // ASCII that is neither white space nor the beginning of a tag.
    private static readonly SearchValues<byte> InWords =
        SearchValues.Create("!\"#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    /// <summary>The hash (XXH3, 64 bits) as 16 hex digits. Links and pictures enter it as well as words.</summary>
    public static string HashOf(ReadOnlySpan<byte> html) =>
        XxHash3.HashToUInt64(html).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>How many words stand between the tags. A tag parts words only where a browser breaks the line.</summary>
    /// <param name="html">HTML as Markdig writes it: <c>&lt;</c> and <c>&gt;</c> in texts and attributes are escaped.</param>
    public static int WordsIn(ReadOnlySpan<byte> html)
    {
        var words = 0;
        var inWord = false;
        while (!html.IsEmpty)
        {
            if (html[0] == '<')
            {
                var end = html.IndexOf((byte)'>') + 1;
                if (end == 0)
                    return words;
                // <em>, <strong>, <code>, <a> and <img> stand inside of a line.
                inWord &= !IsBlock(html[1..end]);
                html = html[end..];
                continue;
            }
            if (html[0] is > (byte)' ' and < 0x7F)
            {
                words += inWord ? 0 : 1;
                inWord = true;
                // The rest of a plain word at once.
                var end = html.IndexOfAnyExcept(InWords);
                if (end < 0)
                    return words;
                html = html[end..];
                continue;
            }
            Rune.DecodeFromUtf8(html, out var rune, out var length);
            var isSpace = Rune.IsWhiteSpace(rune);
            if (!isSpace && !inWord)
                words++;
            inWord = !isSpace;
            html = html[length..];
        }
        return words;
    }

    private static bool IsBlock(ReadOnlySpan<byte> tag)
    {
        var name = tag.TrimStart((byte)'/');
        name = name[..name.IndexOfAnyExceptInRange((byte)'a', (byte)'z')];
        return !(name.SequenceEqual("em"u8) || name.SequenceEqual("strong"u8) || name.SequenceEqual("code"u8)
            || name.SequenceEqual("a"u8) || name.SequenceEqual("img"u8) || name.SequenceEqual("del"u8) || name.SequenceEqual("sup"u8));
    }
}
