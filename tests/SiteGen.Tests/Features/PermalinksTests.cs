using SiteGen.Content;
using SiteGen.Features.Archives;
using SiteGen.Features.Feeds;
using SiteGen.Features.Lists;
using SiteGen.Features.NotFound;
using SiteGen.Features.Posts;
using SiteGen.Features.Robots;
using SiteGen.Features.Sitemaps;
using SiteGen.Features.Terms;
using SiteGen.Sites;

namespace SiteGen.Tests.Features;

public class PermalinksTests
{
    [Theory]
    [InlineData("2019-04-09", "/2019/04/09/use-the-actions/")]
    [InlineData("0987-01-02", "/0987/01/02/use-the-actions/")]
    [InlineData(null, "/undated/use-the-actions/")]
    public void A_tip_stands_where_the_old_blog_had_it(string? published, string url) => Assert.Equal(
        url,
        PostPage.PathOf(new Post
        {
            Id = "a",
            Title = "Use the actions",
            Slug = Slug.From("Use the actions")!,
            Published = published is null ? null : DateOnly.Parse(published),
        }).Url);

    [Theory]
    [InlineData(null, 1, "/")]
    [InlineData(null, 2, "/page/2/")]
    [InlineData(Taxonomy.Category, 1, "/category/nhl/")]
    [InlineData(Taxonomy.Category, 12, "/category/nhl/page/12/")]
    [InlineData(Taxonomy.Tag, 1, "/tag/nhl/")]
    [InlineData(Taxonomy.Tag, 2, "/tag/nhl/page/2/")]
    public void Lists_are_numbered_from_their_second_page(Taxonomy? taxonomy, int number, string url)
    {
        var term = taxonomy is { } of ? new Term(of, "NHL", Slug.From("NHL")!, []) : null;
        Assert.Equal(url, ListPage.PathOf(term, number).Url);
    }

    [Fact]
    public void The_other_addresses_are_as_promised()
    {
        Assert.Equal("/category/", TermsPage.PathOf(Taxonomy.Category).Url);
        Assert.Equal("/tag/", TermsPage.PathOf(Taxonomy.Tag).Url);
        Assert.Equal("/2019/", YearPage.PathOf(2019).Url);
        Assert.Equal("/2019/04/", MonthPage.PathOf(2019, 4).Url);
        Assert.Equal("/feed.xml", FeedPage.PathOf(null).Url);
        Assert.Equal("/sitemap.xml", SitemapPage.Path.Url);
        Assert.Equal("/robots.txt", RobotsPage.Path.Url);
        Assert.Equal("/404.html", NotFoundPage.Path.Url);
    }
}
