using SiteGen.Building;
using SiteGen.Routes;
using SiteGen.Tests.Support;
using SiteGen.Theme;

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

    // The program meets its code by this site; a kind that is not in it is met late.
    [Fact]
    public void The_site_of_one_tip_has_every_kind_that_needs_no_more()
    {
        var plan = OneTipSite.Plan(new RazorTheme());
        Assert.All(plan.Routes, route => Assert.NotEmpty(plan.Render(route).ToArray()));
        var rendered = plan.Routes.Select(route => route.Page.GetType());
        Assert.Equal([typeof(RedirectsPage), typeof(SitemapIndexPage)], PageKinds.All.Except(rendered).OrderBy(kind => kind.Name));
    }
}
