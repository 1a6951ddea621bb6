using SiteGen.Building;
using SiteGen.Routes;
using SiteGen.Tests.Support;
using SiteGen.Theme;

namespace SiteGen.Tests.Building;

public class PageKindsTests
{
    // A switch over the kinds of pages is not checked by the compiler, so each is rendered here. A sitemap of several parts
    // takes more than 50,000 addresses; SitemapTests makes one.
    [Fact]
    public void Every_kind_of_page_is_rendered_by_the_tests() =>
        Assert.Equal([typeof(SitemapIndexPage)], PageKinds.All.Except(KindsRenderedOf(SampleSite.Build().Plan)));

    // The program meets its code by this site; a kind that is not in it is met late.
    [Fact]
    public void The_site_of_one_tip_has_every_kind_that_needs_no_more() => Assert.Equal(
        [typeof(RedirectsPage), typeof(SitemapIndexPage)],
        PageKinds.All.Except(KindsRenderedOf(OneTipSite.Plan(new RazorTheme()))).OrderBy(kind => kind.Name));

    private static IEnumerable<Type> KindsRenderedOf(SitePlan plan)
    {
        Assert.All(plan.Routes, route => Assert.NotEmpty(plan.Render(route).ToArray()));
        return plan.Routes.Select(route => route.Page.GetType());
    }
}
