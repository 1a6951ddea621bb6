using SiteGen.Features.Archives;
using SiteGen.Features.Lists;
using SiteGen.Features.NotFound;
using SiteGen.Features.Posts;
using SiteGen.Features.Standalone;
using SiteGen.Features.Terms;
using SiteGen.Theme.Pages;
using SiteGen.Theme.Parts;

namespace SiteGen.Theme;

/// <summary>The views of all kinds of pages. A new kind of page is a component in <c>Pages/</c> and a line here.</summary>
internal static class PageViews
{
    public static IReadOnlyList<PageViewRule> All { get; } =
    [
        PageViewRule.For<PostPage>(() => new PostView()),
        PageViewRule.For<ListPage>(() => new ListView()),
        PageViewRule.For<TermsPage>(() => new TermsView()),
        PageViewRule.For<YearPage>(() => new YearView()),
        PageViewRule.For<MonthPage>(() => new MonthView()),
        PageViewRule.For<ArchivePage>(() => new ArchiveView()),
        PageViewRule.For<StandalonePage>(() => new StandaloneView()),
        PageViewRule.For<NotFoundPage>(() => new NotFoundView()),
    ];
}
