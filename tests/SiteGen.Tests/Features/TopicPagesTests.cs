using SiteGen.Tests.Support;

namespace SiteGen.Tests.Features;

public class TopicPagesTests
{
    private const string Topics = """
        -- topics.yml --
        topics:
          - name: Staying Calm
            line: When it gets loud.
            words: [calm]
          - name: A Wait
            line: They wait.
            words: [wait]

        """;

    private const string Tips = """
        -- tips/a.md --
        ---
        title: Calm
        published: 2019-01-01
        ---
        They wait, and wait.

        Be calm.
        -- tips/b.md --
        ---
        title: Calm Again
        published: 2019-01-08
        takeaway: Breathe.
        ---
        Text.
        -- tips/c.md --
        ---
        title: Calm Once More
        published: 2019-01-15
        recovered: excerpt
        ---
        Only the
        -- tips/d.md --
        ---
        title: Something Else
        published: 2019-01-22
        topics: [a wait]
        ---
        Text.

        """;

    private static readonly BuiltSite Site = StringSite.Build(Topics + Tips);

    [Fact]
    public void Whole_tips_come_first_with_their_takeaways_and_fragments_behind_them_by_title()
    {
        var page = Site.Html("topics/staying-calm/index.html");
        Assert.Equal(["Calm Again", "Calm"], Site.Titles("topics/staying-calm/index.html"));
        Assert.Equal(["Breathe.", "Be calm."], page.Texts("main .p-summary"));
        Assert.Equal(["Calm Once More"], page.Texts("main .fragments a"));
    }

    [Fact]
    public void The_topics_are_listed_with_their_lines_and_counts()
    {
        var page = Site.Html("topics/index.html");
        Assert.Equal(["Staying Calm", "A Wait"], page.Texts("main li a"));
        Assert.Equal(["3 tips, 2 whole", "2 tips"], page.Texts("main .meta"));
        Assert.Equal(["When it gets loud.", "They wait."], page.Texts("main small"));
    }

    [Fact]
    public void A_tip_shows_its_topics_with_the_tips_before_and_after_it()
    {
        var page = Site.Html("2019/01/08/calm-again/index.html");
        Assert.Equal(["Staying Calm", "Calm Once More", "Calm"], page.Texts("section[aria-labelledby=in-topics] a"));
        page = Site.Html("2019/01/22/something-else/index.html");
        Assert.Equal(["A Wait", "Calm"], page.Texts("section[aria-labelledby=in-topics] a"));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("search/index.html")]
    [InlineData("404.html")]
    public void Topics_are_offered_where_readers_begin(string path) =>
        Assert.Equal(["/topics/staying-calm/", "/topics/a-wait/"], Site.Html(path).Hrefs("main section[aria-labelledby=topics] a"));

    [Fact]
    public void A_site_without_topics_has_no_page_of_them()
    {
        var site = StringSite.Build(StringSite.Tips(2));
        Assert.DoesNotContain(site.Paths, path => path.StartsWith("topics/", StringComparison.Ordinal));
        Assert.Empty(site.Diagnostics);
    }

    [Fact]
    public void A_topic_that_takes_more_than_a_third_of_the_tips_is_named()
    {
        var site = StringSite.Build(StringSite.Tips(12) + "-- topics.yml --\ntopics:\n  - name: All\n    line: All.\n    words: [tip]\n");
        Assert.Equal(
            "topics.yml(2,11): warning SG1507: the topic “All” takes 12 of 12 tips\n  hint: give it words that fewer tips have\n",
            site.Messages);
    }

    [Fact]
    public void Every_tip_has_three_related_ones_with_their_takeaways()
    {
        var page = Site.Html("2019/01/15/calm-once-more/index.html");
        var related = page.Texts("section[aria-labelledby=related] a");
        Assert.Equal(3, related.Length);
        Assert.Equal(["Calm", "Calm Again"], related.Intersect(["Calm", "Calm Again"]).Order());
        Assert.Contains("Breathe.", page.Texts("section[aria-labelledby=related] small"));
    }

    [Fact]
    public void A_series_is_a_box_with_its_parts_and_gaps_and_its_phrases_are_links()
    {
        var site = StringSite.Build("""
            -- tips/a.md --
            ---
            title: Customer for Life – The First Step
            published: 2019-03-12
            ---
            Text.
            -- tips/b.md --
            ---
            title: Customer for Life – The Third Step
            published: 2019-03-26
            ---
            Two weeks ago, we addressed the First Step. Now the second step is missing.
            -- tips/c.md --
            ---
            title: Customer for Life – The Fourth Step
            published: 2019-04-02
            series: none
            ---
            As last week we discussed, the First Step.
            """);
        var page = site.Html("2019/03/26/customer-for-life-the-third-step/index.html");
        Assert.Equal(
            ["Customer for Life – The First Step", "This part is missing. It probably came out between March 12 and March 26, 2019.", "Customer for Life – The Third Step"],
            page.QuerySelectorAll("section[aria-labelledby=series] li").Select(part => part.TextContent.Trim()));
        Assert.Equal(["/2019/03/12/customer-for-life-the-first-step/"], page.Hrefs(".e-content a"));
        var alone = site.Html("2019/04/02/customer-for-life-the-fourth-step/index.html");
        Assert.Null(alone.QuerySelector("section[aria-labelledby=series]"));
        Assert.Equal(["/2019/03/26/customer-for-life-the-third-step/"], alone.Hrefs(".e-content a"));
        Assert.DoesNotContain("<a href=\"/2019", site.Text("feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Search_is_described_to_browsers_and_offered_on_every_page()
    {
        Assert.Contains("template=\"https://tips.example.com/search/?q={searchTerms}\"", Site.Text("opensearch.xml"), StringComparison.Ordinal);
        Assert.All(Site.PagePaths, path =>
        {
            var page = Site.Html(path);
            Assert.Equal("/search/", page.Only("form[role=search]").GetAttribute("action"));
            Assert.Equal("q", page.Only("form[role=search] input").GetAttribute("name"));
            Assert.Equal("/opensearch.xml", page.Only("link[rel=search]").GetAttribute("href"));
        });
    }

    [Theory]
    [InlineData("Tips", "Tips")]
    [InlineData("Customer Service Tip of the Week", "Customer Service")]
    [InlineData("Donaudampfschifffahrt", "Donaudampfschiff")]
    [InlineData("Tips for all of us", "Tips for all of")]
    public void The_name_of_the_search_is_short(string title, string name) => Assert.Contains(
        $"<ShortName>{name}</ShortName>",
        StringSite.Build($"-- site.yml --\ntitle: {title}\nbase_url: https://tips.example.com\n").Text("opensearch.xml"),
        StringComparison.Ordinal);

    [Fact]
    public void A_site_below_a_path_searches_there()
    {
        var site = StringSite.Build(Topics + Tips, baseUrl: "https://example.com/blog/");
        var page = site.Html("search/index.html");
        Assert.StartsWith("/blog/search/files/index-", page.Only("#search").GetAttribute("data-index"), StringComparison.Ordinal);
        var rows = site.Paths.Single(path => path.StartsWith("search/files/tips-", StringComparison.Ordinal));
        Assert.Contains("\"/blog/2019/01/01/calm/\"", site.Text(rows), StringComparison.Ordinal);
    }
}
