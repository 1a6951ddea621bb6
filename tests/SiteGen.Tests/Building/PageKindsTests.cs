using SiteGen.Routes;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

public class PageKindsTests
{
    // A switch over the kinds of pages is not checked by the compiler, so each is rendered here.
    [Fact]
    public void Every_kind_of_page_is_rendered_by_the_tests()
    {
        var site = SampleSite.Build();
        Assert.All(site.Plan.Routes, route => Assert.NotEmpty(site.Plan.Render(route).ToArray()));
        var rendered = site.Plan.Routes.Select(route => route.Page.GetType());
        // A sitemap of several parts takes more than 50,000 addresses; SitemapTests makes one.
        Assert.Empty(PageKinds.All.Except(rendered).Except([typeof(SitemapIndexPage)]));
    }
}
