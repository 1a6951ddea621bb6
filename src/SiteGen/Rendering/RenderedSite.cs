using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Routes;
using SiteGen.Sites;

namespace SiteGen.Rendering;

/// <summary>
/// All that a page may ask: the site, its addresses, and what a reader of a list gets of its texts. A text's body is not
/// among it; only the page that is its own is handed it, so that a change of a body changes that page and the feed alone.
/// </summary>
public sealed class RenderedSite
{
    private readonly Dictionary<Post, TextHtml> _posts;
    private readonly Dictionary<StaticPage, TextHtml> _pages;

    internal RenderedSite(
        Site site, RouteTable routes, SiteLinks links, Menus menus, Dictionary<Post, TextHtml> posts,
        Dictionary<StaticPage, TextHtml> pages)
    {
        Site = site;
        Routes = routes;
        Links = links;
        Menus = menus;
        _posts = posts;
        _pages = pages;
    }

    /// <summary>The posts, terms and settings.</summary>
    public Site Site { get; }

    /// <summary>The outputs.</summary>
    public RouteTable Routes { get; }

    /// <summary>How addresses are written.</summary>
    public SiteLinks Links { get; }

    /// <summary>The menus of the settings, their links checked.</summary>
    public Menus Menus { get; }

    /// <summary>The first words of a post as plain text.</summary>
    public string ExcerptOf(Post post) => _posts[post].Excerpt;

    /// <summary>A sentence on a post for search engines, as plain text.</summary>
    public string DescriptionOf(Post post) => _posts[post].Description;

    /// <summary>A sentence on a page for search engines, as plain text.</summary>
    public string DescriptionOf(StaticPage page) => _pages[page].Description;

    internal TextHtml TextOf(Post post) => _posts[post];

    /// <summary>The text that is a page's own; nothing where it has none.</summary>
    internal ReadOnlyMemory<byte> BodyOf(Page page) => page switch
    {
        PostPage post => _posts[post.Post].Body,
        StandalonePage standalone => _pages[standalone.Content].Body,
        _ => default,
    };
}

/// <summary>A menu entry whose link has been checked.</summary>
/// <param name="Text">What a reader sees.</param>
/// <param name="Href">The link as it stands in a page.</param>
public sealed record MenuItem(string Text, string Href);

/// <summary>The menus that the settings name.</summary>
/// <param name="Navigation">The links at the head of each page.</param>
/// <param name="CallToAction">The links below each post.</param>
/// <param name="Comments">“Leave a comment”; null where comments are not wanted.</param>
public sealed record Menus(
    ImmutableArray<MenuItem> Navigation, ImmutableArray<MenuItem> CallToAction, MenuItem? Comments);
