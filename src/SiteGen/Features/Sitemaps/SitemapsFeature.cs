namespace SiteGen.Features.Sitemaps;

/// <summary>
/// The sitemap. It counts the pages that are planned before it, so it comes behind all features whose pages are in it.
/// </summary>
internal sealed class SitemapsFeature : Feature
{
    public override void Plan(PlanContext context)
    {
        var addresses = context.Routes.Count(route => route.Page.Sitemap is not null);
        var parts = Math.Max(1, (addresses + SitemapPage.MaxAddresses - 1) / SitemapPage.MaxAddresses);
        if (parts == 1)
        {
            context.Add(SitemapPage.Path, new SitemapPage(0));
            return;
        }
        context.Add(SitemapPage.Path, new SitemapIndexPage(parts));
        for (var part = 0; part < parts; part++)
            context.Add(SitemapPage.PathOf(part), new SitemapPage(part));
    }
}
