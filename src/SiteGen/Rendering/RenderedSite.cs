using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Routes;
using SiteGen.Sites;

namespace SiteGen.Rendering;

/// <summary>All that a page or feed may ask: the site, its addresses, and its texts as HTML.</summary>
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

    /// <summary>The text of a post.</summary>
    public TextHtml TextOf(Post post) => _posts[post];

    /// <summary>The text of a page.</summary>
    public TextHtml TextOf(StaticPage page) => _pages[page];
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
