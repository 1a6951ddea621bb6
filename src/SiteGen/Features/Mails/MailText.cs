using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace SiteGen.Features.Mails;

/// <summary>
/// A mail as plain text: each paragraph on one line, which the reader's program breaks; lists with their marks; the address
/// of a link behind its words, in pointed brackets; a footnote by its number in square brackets, in the text and below it.
/// </summary>
internal sealed class MailText
{
    private readonly string _here;

    private MailText(string here) => _here = here;

    /// <summary>The whole text, lines ended by <c>\n</c>.</summary>
    public static string Write(MailContent mail)
    {
        var (words, settings) = (mail.Words, mail.Settings);
        var text = new StringBuilder($"{mail.Title}\n");
        if (mail.Date is { } date)
            text.Append(date).Append('\n');
        text.Append('\n').AppendJoin("\n", new MailText($"{mail.Url}#").Blocks(mail.Body, "", "")).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{words.ReadOnTheSite} <{mail.Url}>\n\n-- \n{words.WhyYouGetThis(mail.Site)}\n");
        if (settings.Unsubscribe is { } unsubscribe)
            text.Append(CultureInfo.InvariantCulture, $"{words.Unsubscribe} <{unsubscribe.AbsoluteUri}>\n");
        if (settings.PostalAddress is { } address)
            text.Append(address).Append('\n');
        return text.ToString();
    }

    // The blocks of an element, each ended by a line end, so that joined by another they have an empty line between them.
    // `first` stands in front of the very first line, such as the mark of a list's item, and `rest` in front of all others.
    private IEnumerable<string> Blocks(XElement parent, string first, string rest)
    {
        var words = new StringBuilder();
        foreach (var node in parent.Nodes())
        {
            if (node is XElement block && IsBlock(block))
            {
                foreach (var line in Flush())
                    yield return line;
                foreach (var line in Block(block, first, rest))
                {
                    yield return line;
                    first = rest;
                }
                first = rest;
            }
            else
            {
                AppendInline(node, words);
            }
        }
        foreach (var line in Flush())
            yield return line;

        IEnumerable<string> Flush()
        {
            var paragraph = words.ToString();
            words.Clear();
            if (string.IsNullOrWhiteSpace(paragraph))
                yield break;
            // White space at the ends of a line is the HTML's, not the author's.
            yield return Prefixed(string.Join('\n', paragraph.Trim().Split('\n', StringSplitOptions.TrimEntries)), first, rest);
            first = rest;
        }
    }

    private IEnumerable<string> Block(XElement block, string first, string rest)
    {
        switch (block.Name.LocalName)
        {
            case "ul" or "ol":
                // Its items stand close, whatever is in them.
                return [string.Concat(Items(block, first, rest))];
            case "blockquote":
                return [string.Join($"{rest}>\n", Blocks(block, first + "> ", rest + "> "))];
            case "pre":
                return [Prefixed(block.Value.TrimEnd('\n'), first, rest)];
            case "hr":
                return [$"{first}* * *\n"];
            case "table":
                return [string.Concat(block.Descendants("tr").Select((row, index) => Prefixed(
                    string.Join(" | ", row.Elements().Select(Inline)), index == 0 ? first : rest, rest)))];
            default:
                return Blocks(block, first, rest);
        }
    }

    private IEnumerable<string> Items(XElement list, string first, string rest)
    {
        var number = int.TryParse(list.Attribute("start")?.Value, out var start) ? start : 1;
        foreach (var item in list.Elements("li"))
        {
            var mark = Is(list, Footnotes.List) ? $"[{number++}] " : list.Name.LocalName == "ol" ? $"{number++}. " : "- ";
            var blocks = Blocks(item, first + mark, rest + new string(' ', mark.Length)).ToList();
            yield return blocks.Count > 0 ? string.Concat(blocks) : $"{first}{mark}\n";
            first = rest;
        }
    }

    private string Inline(XElement element)
    {
        var words = new StringBuilder();
        foreach (var node in element.Nodes())
            AppendInline(node, words);
        return words.ToString().Trim();
    }

    private void AppendInline(XNode node, StringBuilder words)
    {
        switch (node)
        {
            case XText text:
                words.Append(text.Value.Replace('\n', ' '));
                break;
            case XElement { Name.LocalName: "br" }:
                words.Append('\n');
                break;
            case XElement { Name.LocalName: "img" } picture:
                words.Append(picture.Attribute("alt")?.Value);
                break;
            case XElement element when Is(element, Footnotes.Mark):
                words.Append(CultureInfo.InvariantCulture, $"[{element.Value}]");
                break;
            case XElement element:
                foreach (var child in element.Nodes())
                    AppendInline(child, words);
                if (element.Name.LocalName == "a" && element.Attribute("href")?.Value is { } address && !SaysIt(element.Value, address))
                    words.Append(CultureInfo.InvariantCulture, $" <{address}>");
                break;
        }
    }

    private static bool Is(XElement element, Footnotes part) => element.Annotations<object>().Contains(part);

    // Or leads to a place in this very text, such as a footnote.
    private bool SaysIt(string words, string address) =>
        address.StartsWith(_here, StringComparison.Ordinal) || words == address || $"mailto:{words}" == address || $"https://{words}" == address || $"http://{words}" == address;

    private static string Prefixed(string lines, string first, string rest)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Split('\n'))
        {
            text.Append($"{(text.Length == 0 ? first : rest)}{line}".TrimEnd(' ')).Append('\n');
        }
        return text.ToString();
    }

    private static bool IsBlock(XElement element) => element.Name.LocalName is
        "p" or "ul" or "ol" or "li" or "blockquote" or "pre" or "hr" or "table" or "div" or "section" or "figure" or "figcaption"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
}
