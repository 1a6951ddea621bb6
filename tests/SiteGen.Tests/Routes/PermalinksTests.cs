using SiteGen.Content;
using SiteGen.Routes;
using SiteGen.Sites;

namespace SiteGen.Tests.Routes;

public class PermalinksTests
{
    [Theory]
    [InlineData("2019-04-09", "/2019/04/09/use-the-actions/")]
    [InlineData("0987-01-02", "/0987/01/02/use-the-actions/")]
    [InlineData(null, "/undated/use-the-actions/")]
    public void A_tip_stands_where_the_old_blog_had_it(string? published, string url) => Assert.Equal(
        url,
        Permalinks.Post(new Post
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
        Assert.Equal(url, Permalinks.List(term, number).Url);
    }

    [Fact]
    public void The_other_addresses_are_as_promised()
    {
        Assert.Equal("/category/", Permalinks.Terms(Taxonomy.Category).Url);
        Assert.Equal("/tag/", Permalinks.Terms(Taxonomy.Tag).Url);
        Assert.Equal("/2019/", Permalinks.Year(2019).Url);
        Assert.Equal("/2019/04/", Permalinks.Month(2019, 4).Url);
        Assert.Equal("/feed.xml", Permalinks.Feed.Url);
        Assert.Equal("/sitemap.xml", Permalinks.Sitemap.Url);
        Assert.Equal("/robots.txt", Permalinks.Robots.Url);
        Assert.Equal("/404.html", Permalinks.NotFound.Url);
    }
}
