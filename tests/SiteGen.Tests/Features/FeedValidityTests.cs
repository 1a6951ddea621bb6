using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using SiteGen.Features.Feeds;
using SiteGen.Routes;
using SiteGen.Tests.Support;
using SiteGen.Yaml;

namespace SiteGen.Tests.Features;

/// <summary>Every feed of a site by the rules of its format.</summary>
public class FeedValidityTests
{
    // What one format or another could take for its own, in titles and in texts.
    private static readonly string[] Markup =
    [
        "]]>", "<![CDATA[", "<!--", "-->", "<?xml?>", "</item>", "</content>", "&amp;", "&lt;b&gt;", "&#x1;", "&#0;", "&nbsp;", "&bogus;", "\"", "\\u0000",
        "<script>alert(1)</script>", "<a href='x'>", "שלום", "مرحبا بالعالم", "\u202Eevil", "\u2066", "👩🏽‍🚀", "𝔘", "e\u0301\u0301\u0301", "\uFFFD",
    ];

    private static readonly string[] Blocks =
    [
        "[other](other.md)", "[other](other.md#part)", "[here](#part)", "[root](/)", "[query](?a=1&b=2)", "[away](//example.org/x)",
        "[mail](mailto:a@example.org)", "[odd](https://example.org/%22%3C%27)", "![a picture](/logo.png)", "![a \"picture\" <of> us](/logo.png?a=1&b=2 \"T&T\")",
        "A note[^1].\n\n[^1]: Of [this](other.md).", "`href=\"/no-link/\"` and `src=\"/x\"`", "> quoted", "- a\n- b", "| a | b |\n| - | - |\n| 1 | <2> |", "# Part\n\nText",
        "```\n<a href=\"/x\">\n```", "<https://example.org/?q=<b>>", "https://example.org/a_b", "line\\\nbreak", "<!--more-->", "- [x] done",
    ];

    [Fact]
    public void The_blog_has_valid_feeds()
    {
        var site = Blog.Build();
        Assert.Equal(26, site.Plan.Routes.Count(route => route.Page.Group == PageGroup.Feeds));
        Assert.Empty(BrokenBy(site));
    }

    [Fact]
    public void The_sample_has_valid_feeds_below_a_folder_too() => Assert.Empty(BrokenBy(SampleSite.Build("https://example.com/blog/")));

    [Fact]
    public void A_site_without_tips_has_valid_feeds() =>
        Assert.Empty(BrokenBy(StringSite.Build("-- topics.yml --\ntopics:\n  - name: A topic\n    line: A line.\n")));

    [Fact]
    public void An_enormous_tip_is_in_the_feeds_from_its_first_word_to_its_last()
    {
        var site = StringSite.Build($"-- tips/a.md --\n---\ntitle: {new string('x', 200)}\npublished: 2019-01-01\n---\nFirst.\n\n{Many("A [link](/) & more.\n\n", 20_000)}\n\nLast.\n");
        Assert.Empty(BrokenBy(site));
        Assert.All(["feed.xml", "atom.xml", "feed.json"], feed => Assert.Matches(@"First\.[\s\S]{500000,}Last\.", site.Text(feed)));
    }

    [Fact]
    public void Whatever_an_author_writes_the_feeds_are_valid()
    {
        var built = 0;
        var tried = 0;
        Properties.Hold(Tips, tip =>
        {
            tried++;
            var site = Build(tip);
            if (!site.IsBuilt)
                return site.Messages.Contains(": error SG", StringComparison.Ordinal);
            built++;
            var broken = BrokenBy(site).ToList();
            Assert.True(broken.Count == 0, string.Join('\n', broken));
            Assert.Equal(
                site.Plan.Site.Site.Posts.Select(post => post.Title),
                site.Xml("feed.xml").Descendants("item").Select(item => item.Element("title")!.Value));
            return true;
        }, 300);
        // Many a text is refused for good reasons: control characters, comments without an end.
        Assert.True(built > tried / 5, $"only {built} of {tried} sites were built");
    }

    private sealed record HostileTip(string Title, string Tag, string Topic, string Body, bool IsWhole, bool IsDated)
    {
        public override string ToString() => $"title: {YamlText.Scalar(Title)}, tag: {YamlText.Scalar(Tag)}, topic: {YamlText.Scalar(Topic)}, body:\n{Body}";
    }

    private static Gen<string> Line =>
        from words in Texts.Line
        from markup in Gen.Elements(Markup).ArrayOf()
        select $"a {words}{string.Concat(markup.Take(3))} z";

    private static Gen<HostileTip> Tips =>
        from title in Line
        from tag in Line
        from topic in Line
        from blocks in Gen.OneOf(Gen.Elements(Blocks), Gen.Elements(Markup), Line).ArrayOf()
        from isWhole in Gen.Elements(true, true, false)
        from isDated in Gen.Elements(true, true, false)
        select new HostileTip(title, tag, topic, string.Join("\n\n", blocks), isWhole, isDated);

    private static BuiltSite Build(HostileTip tip) => StringSite.Build($"""
        -- topics.yml --
        topics:
          - name: {YamlText.Scalar(tip.Topic)}
            slug: topic
            line: {YamlText.Scalar(tip.Title)}
            pinned: [tips/a.md]
        -- logo.png --
        -- tips/other.md --
        ---
        title: Other
        published: 2019-01-08
        ---
        Text.

        # Part
        -- tips/a.md --
        ---
        title: {YamlText.Scalar(tip.Title)}
        slug: a-tip
        {(tip.IsDated ? "published: 2019-01-01" : "recovered: full")}
        {(tip.IsWhole ? "updated: 2019-02-02" : "takeaway: None")}
        tags: [{YamlText.Scalar(tip.Tag)}]
        ---
        # Part

        {tip.Body}

        """);

    private static IEnumerable<string> BrokenBy(BuiltSite site) => site.Plan.Routes
        .Where(route => route.Page.Group == PageGroup.Feeds)
        .SelectMany(route => BrokenBy(route, site).Select(broken => $"{route.Path}: {broken}"));

    private static IEnumerable<string> BrokenBy(Route route, BuiltSite site) => route.Page switch
    {
        FeedPage { Format: FeedFormat.Json } => JsonFeedRules.BrokenBy(JsonDocument.Parse(site.Bytes(route.Path.Value))),
        FeedPage { Format: FeedFormat.Atom } => AtomRules.BrokenBy(XDocument.Parse(site.Text(route.Path.Value))),
        _ => RssRules.BrokenBy(XDocument.Parse(site.Text(route.Path.Value))),
    };

    private static string Many(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
