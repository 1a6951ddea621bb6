using SiteGen.Features.Archives;
using SiteGen.Features.Feeds;
using SiteGen.Features.Forms;
using SiteGen.Features.Lists;
using SiteGen.Features.NotFound;
using SiteGen.Features.Posts;
using SiteGen.Features.Search;
using SiteGen.Features.Standalone;
using SiteGen.Features.Terms;
using SiteGen.Features.Topics;
using SiteGen.Theme.Pages;
using SiteGen.Theme.Parts;

namespace SiteGen.Theme;

/// <summary>The views of all kinds of pages. A new kind of page is a component in <c>Pages/</c> and a line here.</summary>
internal static class PageViews
{
    public static IReadOnlyList<PageViewRule> All { get; } =
    [
        PageViewRule.For<PostPage>(() => new PostView()),
        PageViewRule.For<HomePage>(() => new HomeView()),
        PageViewRule.For<ListPage>(() => new ListView()),
        PageViewRule.For<TermsPage>(() => new TermsView()),
        PageViewRule.For<TopicsPage>(() => new TopicsView()),
        PageViewRule.For<TopicPage>(() => new TopicView()),
        PageViewRule.For<SearchPage>(() => new SearchView()),
        PageViewRule.For<YearPage>(() => new YearView()),
        PageViewRule.For<MonthPage>(() => new MonthView()),
        PageViewRule.For<ArchivePage>(() => new ArchiveView()),
        PageViewRule.For<StandalonePage>(() => new StandaloneView()),
        PageViewRule.For<FeedsPage>(() => new FeedsView()),
        PageViewRule.For<FormPage>(() => new FormView()),
        PageViewRule.For<ThanksPage>(() => new ThanksView()),
        PageViewRule.For<NotFoundPage>(() => new NotFoundView()),
    ];
}
