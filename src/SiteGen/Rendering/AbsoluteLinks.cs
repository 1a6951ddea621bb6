using System.Text.RegularExpressions;

namespace SiteGen.Rendering;

/// <summary>Makes a text readable away from its page: in a feed, in a book.</summary>
internal static partial class AbsoluteLinks
{
    /// <summary>A text with the full address in each link and picture.</summary>
    /// <param name="html">A rendered text.</param>
    /// <param name="page">The address of its page.</param>
    public static string In(string html, Uri page) => RelativeLink().Replace(ForThePageAlone().Replace(html, ""), match => match.Value switch
    {
        "//" => $"{page.Scheme}://",
        "/" => $"{page.GetLeftPart(UriPartial.Authority)}/",
        _ => page.AbsoluteUri + match.Value,
    });

    // Markdig writes quotation marks in texts as &quot;, so these can only be attributes. Copies of a picture, and when to
    // load it, are chosen for the layout of the page.
    [GeneratedRegex(" (?:srcset|sizes|loading)=\"[^\"]*\"")]
    private static partial Regex ForThePageAlone();

    [GeneratedRegex("""(?<=(?:href|src)=")(?://|/|#|\?)""")]
    private static partial Regex RelativeLink();
}
