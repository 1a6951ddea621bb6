using System.Buffers;
using System.Collections.Immutable;
using SiteGen.Receipts;

namespace SiteGen.Tests.Receipts;

/// <summary>
/// A receipt in a few lines: <c>post /a/ id-a text-of-a Title</c>, <c>page /about/ text Title</c>, <c>list /tag/x/ text</c>,
/// <c>file /a.png</c>, <c>feed /feed.xml /a/ /b/</c>, <c>from /old/ /a/</c>, <c>gone /b/</c>. A text stands for its own hash, and has as
/// many words as it has hyphens and one more.
/// </summary>
internal static class Receipts
{
    public static Receipt Of(string lines, string site = "https://tips.example.com/")
    {
        var entries = new List<ReceiptEntry>();
        var feeds = ImmutableArray.CreateBuilder<ReceiptFeed>();
        var gone = ImmutableArray.CreateBuilder<string>();
        var redirects = ImmutableArray.CreateBuilder<ReceiptRedirect>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ');
            switch (words[0])
            {
                case "post":
                    entries.Add(new(ReceiptKind.Post, words[1], string.Join(' ', words[4..]), words[3], WordsIn(words[3]), words[2]));
                    break;
                case "page":
                    entries.Add(new(ReceiptKind.Page, words[1], string.Join(' ', words[3..]), words[2], WordsIn(words[2])));
                    break;
                case "list":
                    entries.Add(new(ReceiptKind.List, words[1], "A list", words[2]));
                    break;
                case "file":
                    entries.Add(new(ReceiptKind.File, words[1]));
                    break;
                case "feed":
                    feeds.Add(new(words[1], [.. words[2..]]));
                    break;
                case "from":
                    redirects.Add(new(words[1], words[2]));
                    break;
                case "gone":
                    gone.Add(words[1]);
                    break;
                default:
                    throw new ArgumentException(line, nameof(lines));
            }
        }
        return new(new Uri(site), ReceiptFormat.Sorted(entries), feeds.ToImmutable(), redirects.ToImmutable()) { Gone = gone.ToImmutable() };
    }

    public static byte[] Bytes(Receipt receipt)
    {
        var output = new ArrayBufferWriter<byte>();
        ReceiptFormat.Write(receipt, output);
        return output.WrittenSpan.ToArray();
    }

    private static int WordsIn(string text) => text.Count(character => character == '-') + 1;
}
