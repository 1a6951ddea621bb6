using System.Diagnostics;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Routes;

/// <summary>One output: where it goes and what it is.</summary>
/// <param name="Path">Where its bytes go.</param>
/// <param name="Page">What it is.</param>
/// <param name="Origin">The file that asks for it, so that two for one address can be named.</param>
public sealed record Route(SitePath Path, Page Page, Location Origin)
{
    /// <summary>What it is in an author's words: <c>the tip “Use the Actions of Empathy”</c>.</summary>
    public string Description => Page switch
    {
        PostPage page => $"the tip “{page.Post.Title}”",
        ListPage { Term: { } term } => $"the {term.Taxonomy.Singular()} “{term.Name}”",
        ListPage => "the home page",
        TermsPage page => $"the list of {page.Taxonomy.Plural()}",
        YearPage page => $"the archive of {page.Year.Year}",
        MonthPage page => $"the archive of {page.Month.Year:D4}-{page.Month.Month:D2}",
        ArchivePage => "the archive",
        StandalonePage page => $"the page “{page.Content.Title}”",
        NotFoundPage => "the page for unknown addresses",
        FeedPage => "the feed",
        SitemapPage or SitemapIndexPage => "the sitemap",
        RobotsPage => "robots.txt",
        RedirectsPage => "the redirects from old addresses",
        AssetPage => $"the file {Path}",
        _ => throw new UnreachableException($"no name for {Page.GetType().Name}"),
    };
}
