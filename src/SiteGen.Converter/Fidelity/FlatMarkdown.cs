using System.Globalization;
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
                var number = list.IsOrdered ? int.Parse(list.OrderedStart ?? "1", CultureInfo.InvariantCulture) : 0;
                foreach (var item in list)
                    Append(item, list.IsOrdered ? $"{number++}. " : "• ", lines);
                break;
            case ListItemBlock item:
                for (var i = 0; i < item.Count; i++)
                    Append(item[i], i == 0 ? mark : "", lines);
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
