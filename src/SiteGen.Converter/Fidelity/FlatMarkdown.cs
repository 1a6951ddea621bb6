using Markdig.Syntax;
using SiteGen.Rendering;

namespace SiteGen.Converter.Fidelity;

/// <summary>A rendered text line by line, with the marks of lists as a reader sees them.</summary>
internal static class FlatMarkdown
{
    public static List<string> Lines(string markdown)
    {
        var lines = new List<string>();
        Append(BlogMarkdown.Parse(markdown), "", lines);
        return lines;
    }

    private static void Append(Block block, string mark, List<string> lines)
    {
        switch (block)
        {
            case ListBlock list:
                var number = list.IsOrdered ? int.Parse(list.OrderedStart ?? "1") : 0;
                foreach (var item in list)
                    Append(item, list.IsOrdered ? $"{number++}. " : "• ", lines);
                break;
            case ListItemBlock item:
                // An item without words of its own: empty, or nothing but a list in the list.
                var isEmpty = item is [] or [ListBlock, ..];
                if (isEmpty)
                    lines.Add(mark.TrimEnd());
                for (var i = 0; i < item.Count; i++)
                    Append(item[i], i == 0 && !isEmpty ? mark : "", lines);
                break;
            case ContainerBlock blocks:
                foreach (var child in blocks)
                    Append(child, mark, lines);
                break;
            default:
                lines.AddRange((mark + PlainText.Of(block)).Split('\n'));
                break;
        }
    }
}
