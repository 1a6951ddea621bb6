using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Rendering;
using SiteGen.Sites;

namespace SiteGen.Routes;

/// <summary>
/// The site as any page may show it: posts, terms, settings, addresses, and what a list tells of a text. The texts
/// themselves are not here, so that a change of one is a change of the pages that name it alone
/// (<see cref="PageContent"/>).
/// </summary>
public sealed class RenderedSite
{
    private readonly IReadOnlyDictionary<Document, TextHtml> _texts;

    internal RenderedSite(
        Site site, RouteTable routes, SiteLinks links, Menus menus, IReadOnlyDictionary<Document, TextHtml> texts,
        FeatureData data)
    {
        Site = site;
        Routes = routes;
        Links = links;
        Menus = menus;
        Data = data;
        _texts = texts;
    }

    /// <summary>The posts, terms and settings.</summary>
    public Site Site { get; }

    /// <summary>The outputs but those that are made of the rendered texts.</summary>
    public RouteTable Routes { get; }

    /// <summary>How addresses are written.</summary>
    public SiteLinks Links { get; }

    /// <summary>The menus of the settings, their links checked.</summary>
    public Menus Menus { get; }

    /// <summary>What features have read.</summary>
    public FeatureData Data { get; }

    /// <summary>The first words of a document as plain text.</summary>
    public string ExcerptOf(Document document) => _texts[document].Excerpt;

    /// <summary>A sentence on a document for search engines, as plain text.</summary>
    public string DescriptionOf(Document document) => _texts[document].Description;

    /// <summary>The link to the page of a post or term, as it stands in a page.</summary>
    public string Href(object subject) => Links.Href(Routes.UrlOf(subject));
}

/// <summary>A menu entry whose link has been checked.</summary>
/// <param name="Text">What a reader sees.</param>
/// <param name="Href">The link as it stands in a page.</param>
public sealed record MenuItem(string Text, string Href);

/// <summary>The menus that the settings name.</summary>
/// <param name="Navigation">The links at the head of each page.</param>
/// <param name="CallToAction">The links below each post.</param>
public sealed record Menus(ImmutableArray<MenuItem> Navigation, ImmutableArray<MenuItem> CallToAction);
