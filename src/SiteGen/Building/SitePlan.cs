using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using SiteGen.Caching;
using SiteGen.Feeds;
using SiteGen.Rendering;
using SiteGen.Routes;

namespace SiteGen.Building;

/// <summary>
/// A site without a mistake in it, ready to be written: a host asks for the bytes of one output after another, in any
/// order and from any thread, so that the whole site need never be in memory.
/// </summary>
public sealed class SitePlan
{
    private readonly ITheme _theme;
    private readonly PageKeys _keys;

    internal SitePlan(RenderedSite site, ITheme theme, PageKeys keys, DateOnly? today, DateOnly? changesOn)
    {
        Site = site;
        _keys = keys;
        Today = today;
        ChangesOn = changesOn;
        _theme = theme;
    }

    /// <summary>The site.</summary>
    public RenderedSite Site { get; }

    /// <summary>The day on which the build happened; null where that was left open.</summary>
    public DateOnly? Today { get; }

    /// <summary>The first later day on which the site would come out differently: a post is published.</summary>
    public DateOnly? ChangesOn { get; }

    /// <summary>The outputs.</summary>
    public ImmutableArray<Route> Routes => Site.Routes.Routes;

    /// <summary>
    /// What an output is made of: where two plans have the same key for a path, they render the same bytes for it.
    /// </summary>
    public ContentKey KeyOf(Route route) => _keys.Of(route.Page);

    /// <summary>Writes the bytes of one output.</summary>
    /// <param name="route">One of <see cref="Routes"/>.</param>
    /// <param name="output">Takes the bytes.</param>
    public void Render(Route route, IBufferWriter<byte> output)
    {
        switch (route.Page)
        {
            case PostPage or ListPage or TermsPage or YearPage or MonthPage or ArchivePage
                or StandalonePage or NotFoundPage:
                _theme.Render(route, Site.BodyOf(route.Page), Site, output);
                break;
            case FeedPage:
                RssFeed.Write(Site, output);
                break;
            case SitemapPage sitemap:
                Sitemap.Write(sitemap, Site, output);
                break;
            case SitemapIndexPage index:
                Sitemap.WriteIndex(index, Site, output);
                break;
            case RobotsPage:
                Robots.Write(Site, output);
                break;
            case RedirectsPage redirects:
                NetlifyRedirects.Write(redirects, Site, output);
                break;
            case AssetPage asset:
                output.Write(asset.Content.Span);
                break;
            default:
                throw new UnreachableException($"no way to render {route.Page.GetType().Name}");
        }
    }

    /// <summary>The bytes of one output.</summary>
    public ReadOnlyMemory<byte> Render(Route route)
    {
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        Render(route, output);
        return output.WrittenMemory;
    }
}
