using System.Text.Json;
using SiteGen.Features.Feeds;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Features;

public class TopicFeedTests
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
          - name: Nothing Yet
            line: Nobody knows.

        """;

    private const string Tips = """
        -- tips/a.md --
        ---
        title: Calm
        published: 2019-01-01
        tags: [one]
        ---
        See [the other](b.md).
        -- tips/b.md --
        ---
        title: Calm Again
        published: 2019-01-08
        tags: [one, two]
        ---
        Text.
        -- tips/c.md --
        ---
        title: They Wait
        published: 2019-01-15
        topics: [a wait]
        ---
        Text.
        -- tips/d.md --
        ---
        title: Calm, but not yet
        published: 2030-01-15
        topics: [a wait]
        ---
        Text.

        """;

    private static readonly BuiltSite Site = StringSite.Build(Topics + Tips, now: "2026-01-01");

    [Theory]
    [InlineData("staying-calm", "Calm Again", "Calm")]
    [InlineData("a-wait", "They Wait")]
    [InlineData("nothing-yet")]
    public void A_topic_has_a_feed_of_its_tips_the_newest_first(string topic, params string[] titles)
    {
        var feed = Site.Xml($"topics/{topic}/feed.xml");
        Assert.Equal(titles, feed.Descendants("item").Select(item => item.Element("title")?.Value));
        Assert.Empty(RssRules.BrokenBy(feed));
    }

    [Fact]
    public void It_says_whose_it_is()
    {
        var channel = Site.Xml("topics/staying-calm/feed.xml").Root!.Element("channel")!;
        Assert.Equal("Staying Calm – Tips", channel.Element("title")?.Value);
        Assert.Equal("When it gets loud.", channel.Element("description")?.Value);
        Assert.Equal("https://tips.example.com/topics/staying-calm/", channel.Element("link")?.Value);
    }

    [Fact]
    public void Its_entries_are_those_of_the_blogs_feed()
    {
        var ofBlog = Site.Xml("feed.xml").Descendants("item").Select(item => item.ToString()).ToHashSet();
        Assert.All(Site.Xml("topics/staying-calm/feed.xml").Descendants("item"), item => Assert.Contains(item.ToString(), ofBlog));
    }

    [Fact]
    public void It_has_the_twenty_newest_tips()
    {
        var site = StringSite.Build(StringSite.Tips(25, "topics: [Staying Calm]") + Topics);
        Assert.Equal(
            Enumerable.Range(6, 20).Reverse().Select(number => $"Tip {number}"),
            site.Xml("topics/staying-calm/feed.xml").Descendants("item").Select(item => item.Element("title")?.Value));
    }

    [Fact]
    public void The_page_of_a_topic_names_its_feed_before_the_blogs() => Assert.Equal(
        ["Staying Calm – Tips /topics/staying-calm/feed.xml", "Tips /feed.xml"],
        Site.Html("topics/staying-calm/index.html").QuerySelectorAll("link[rel=alternate]")
            .Select(link => $"{link.GetAttribute("title")} {link.GetAttribute("href")}"));

    [Fact]
    public void The_page_of_feeds_lists_them_all_with_how_many_tips_they_follow()
    {
        var page = Site.Html("feeds/index.html");
        Assert.Equal(
            ["Staying Calm 2", "A Wait 1", "Nothing Yet 0", "one 2", "two 1"],
            page.Texts("main ul:not(:first-of-type) li"));
        var feeds = Site.Plan.Routes.Where(route => route.Page is FeedPage or TopicFeedPage).Select(route => route.Path.Url);
        Assert.Equal(feeds.Order(), page.QuerySelectorAll("main li a").Select(link => link.GetAttribute("href")).Order());
    }

    // Three topics and two tags.
    [Theory]
    [InlineData(5, "staying-calm", "a-wait", "nothing-yet", "one", "two")]
    [InlineData(4, "staying-calm", "a-wait", "nothing-yet", "one")]
    [InlineData(3, "staying-calm", "a-wait", "nothing-yet")]
    [InlineData(2, "staying-calm", "a-wait")]
    [InlineData(0)]
    public void No_more_have_a_feed_than_the_settings_say(int count, params string[] with)
    {
        var site = StringSite.Build($"-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\nterm_feeds: {count}\n{Topics}{Tips}", now: "2026-01-01");
        Assert.Equal(
            with.Order(),
            site.Paths.Where(path => path.EndsWith("/feed.xml", StringComparison.Ordinal)).Select(path => path.Split('/')[1]).Order());
        Assert.Equal(with.Length + 3, site.Html("feeds/index.html").QuerySelectorAll("main li a").Length);
        Assert.Equal(
            with.Contains("a-wait") ? 2 : 1,
            site.Html("topics/a-wait/index.html").QuerySelectorAll("link[type='application/rss+xml']").Length);
    }

    [Fact]
    public void The_receipt_knows_what_is_in_it()
    {
        using var receipt = JsonDocument.Parse(Site.Bytes("receipt.json"));
        Assert.Equal(
            ["/2019/01/08/calm-again/", "/2019/01/01/calm/"],
            receipt.RootElement.GetProperty("feeds").GetProperty("/topics/staying-calm/feed.xml").EnumerateArray().Select(url => url.GetString()));
    }
}
