using SiteGen.Building;
using SiteGen.Features.Editor;
using SiteGen.Features.Mails;
using SiteGen.Features.Pictures;
using SiteGen.Features.Redirects;
using SiteGen.Features.Sitemaps;
using SiteGen.Features.SocialImages;
using SiteGen.Routes;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

public class PageKindsTests
{
    private static IEnumerable<Type> Kinds =>
        typeof(Page).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Page)) && !type.IsAbstract);

    // A sitemap of several parts takes more than 50,000 addresses; SitemapTests makes one. RedirectsTests makes pages that
    // lead on, for hosts without redirects; SocialImagesTests draws images, PicturesTests makes them smaller, and MailTests
    // writes mails. EditorTests publishes the browser editor.
    [Fact]
    public void Every_kind_of_page_is_rendered_by_the_tests() =>
        Assert.Equal(
        [typeof(EditorConfigPage), typeof(EditorFilePage), typeof(EditorPage), typeof(MailPage), typeof(RedirectPage), typeof(SitemapIndexPage), typeof(SmallerPicturePage), typeof(SocialImagePage)],
        Kinds.Except(KindsRenderedOf(SampleSite.Build().Plan)).OrderBy(kind => kind.Name));

    private static IEnumerable<Type> KindsRenderedOf(SitePlan plan)
    {
        Assert.All(plan.Routes, route => Assert.NotEmpty(plan.Render(route).ToArray()));
        return plan.Routes.Select(route => route.Page.GetType());
    }
}
