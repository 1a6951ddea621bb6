using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>
/// Checks that the fragments of links, <c>#a-heading</c>, are there in the texts that they lead to. Other pages than posts
/// and standalone pages are made by the theme, which alone knows their ids.
/// </summary>
internal sealed class FragmentCheck
{
    private readonly Dictionary<string, ImmutableArray<string>> _anchors = new(StringComparer.Ordinal);

    /// <summary>Adds the ids of a page's text.</summary>
    /// <param name="href">The page, as links to it are written.</param>
    /// <param name="text">Its text.</param>
    public void Add(string href, TextHtml text) => _anchors[href] = text.Anchors;

    /// <summary>Whether all links of a text lead to fragments that are there.</summary>
    public bool AreThere(ImmutableArray<TextLink> links, string page)
    {
        foreach (var link in links)
        {
            if (MistakeIn(link.Href, link.Written, page) is not null)
                return false;
        }
        return true;
    }

    /// <summary>What to say of a link whose fragment is not there, given its place; null where it is right.</summary>
    /// <param name="href">The link as it stands in the page.</param>
    /// <param name="written">The link as the author wrote it.</param>
    /// <param name="page">The page that it stands in.</param>
    public Func<Location, Diagnostic>? MistakeIn(string href, string written, string page)
    {
        var hash = href.IndexOf('#');
        if (hash < 0)
            return null;
        var path = href.AsSpan(0, hash);
        if (path.IndexOf('?') is >= 0 and var query)
            path = path[..query];
        var fragment = Nfc.Of(Uri.UnescapeDataString(href[(hash + 1)..]));
        // The top of a page is always there; `:~:text=…` is for the browser to find.
        if (fragment.Length == 0 || fragment.Equals("top", StringComparison.OrdinalIgnoreCase) || fragment.StartsWith(":~:", StringComparison.Ordinal))
            return null;
        if (!_anchors.TryGetValue(path.IsEmpty ? page : path.ToString(), out var anchors) || anchors.Contains(fragment))
            return null;
        return at => Mistakes.NoSuchFragment(at, written, fragment, anchors);
    }
}
