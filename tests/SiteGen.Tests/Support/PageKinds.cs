using SiteGen.Routes;

namespace SiteGen.Tests.Support;

internal static class PageKinds
{
    /// <summary>All kinds of pages there are.</summary>
    public static Type[] All { get; } =
        [.. typeof(Page).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Page)) && !type.IsAbstract)];

    /// <summary>Whether a page is rendered by the theme.</summary>
    public static bool IsHtml(Page page) => page is not
        (FeedPage or SitemapPage or SitemapIndexPage or RobotsPage or RedirectsPage or AssetPage);
}
