using System.Text;
using SiteGen.Hashing;

namespace SiteGen.Cli.Previewing;

/// <summary>A page without its text: all but what stands in its one <c>main</c> element.</summary>
internal static class PageShell
{
    private const string Start = "<main";
    private const string End = "</main>";

    /// <summary>
    /// What it is known by: pages with the same one differ in their texts alone. Nothing where a script in the text has to run,
    /// or the text is not in one element. Pictures and the page's policy are not in the HTML: they depend on <paramref name="around"/>.
    /// </summary>
    /// <param name="html">The page.</param>
    /// <param name="added">What the preview adds to it.</param>
    /// <param name="around">The hash of all files but the tips.</param>
    public static string HashOf(string html, string added, ContentKey around)
    {
        var start = html.IndexOf(Start, StringComparison.Ordinal);
        var end = html.IndexOf(End, StringComparison.Ordinal);
        if (start < 0 || end < start || html.LastIndexOf(Start, StringComparison.Ordinal) != start)
            return "";
        if (html.AsSpan(start, end - start).Contains("<script", StringComparison.OrdinalIgnoreCase))
            return "";
        var shell = ContentKey.Of(Encoding.UTF8.GetBytes(html[..start] + html[end..] + added));
        return $"{ContentKey.Of([shell, around]).High:x16}";
    }
}
