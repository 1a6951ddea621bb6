using System.Globalization;
using System.Xml.Linq;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Features;

public class RssFeedTests
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void The_feed_says_whose_it_is()
    {
        var channel = SampleSite.Build("https://example.com/blog/").Xml("feed.xml").Root!.Element("channel")!;
        Assert.Equal("2.0", channel.Parent!.Attribute("version")?.Value);
        Assert.Equal("Tips & “Tricks”", channel.Element("title")?.Value);
        Assert.Equal("https://example.com/blog/", channel.Element("link")?.Value);
        Assert.Equal("A tip every Tuesday for <everyone>.", channel.Element("description")?.Value);
        Assert.Equal("en-US", channel.Element("language")?.Value);
        Assert.Equal("https://example.com/blog/feed.xml", channel.Element(Atom + "link")?.Attribute("href")?.Value);
        Assert.Equal("Tue, 12 Mar 2019 12:00:00 +0000", channel.Element("lastBuildDate")?.Value);
    }

    [Fact]
    public void It_has_the_twenty_newest_tips_the_newest_first() => Assert.Equal(
        Enumerable.Range(6, 20).Reverse().Select(number => $"Tip {number}"),
        StringSite.Build(StringSite.Tips(25)).Xml("feed.xml").Descendants("item").Select(item => item.Element("title")?.Value));

    [Fact]
    public void An_item_has_the_whole_body_and_all_that_a_reader_program_needs()
    {
        var item = Item(SampleSite.Build(), "\"Quotes\" & <tags>: it’s 100% 👍");
        Assert.Equal("https://tips.example.com/2018/12/25/quotes-tags-its-100/", item.Element("link")?.Value);
        Assert.Equal("Tue, 25 Dec 2018 12:00:00 +0000", item.Element("pubDate")?.Value);
        Assert.Equal(["Business Advice", "R&D", "NHL", "<b>"], item.Elements("category").Select(category => category.Value));
        Assert.StartsWith("First paragraph with code", item.Element("description")?.Value, StringComparison.Ordinal);
        var body = item.Element(Content + "encoded")!.Value;
        Assert.Contains("<h2 id=\"another\"><a class=\"anchor\" href=\"https://tips.example.com/2018/12/25/quotes-tags-its-100/#another\">Another</a></h2>", body, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_is_not_known_is_not_made_up() =>
        Assert.Null(Item(SampleSite.Build(), "Without a date").Element("pubDate"));

    [Theory]
    [InlineData("[x](/about/)", "https://example.com/blog/about/")]
    [InlineData("[x](b.md#part)", "https://example.com/blog/undated/b/#part")]
    [InlineData("[x](#part)", "https://example.com/blog/undated/a/#part")]
    [InlineData("[x](//cdn.example.org/y)", "https://cdn.example.org/y")]
    [InlineData("[x](https://example.org/?a=1&b=2)", "https://example.org/?a=1&b=2")]
    [InlineData("![x](/logo.png)", "https://example.com/blog/logo.png")]
    [InlineData("[x](mailto:us@example.org)", "mailto:us@example.org")]
    public void Links_are_absolute(string markdown, string target)
    {
        var site = StringSite.Build($"""
            -- pages/about.md --
            ---
            title: About
            ---
            -- logo.png --
            <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
            -- tips/b.md --
            ---
            title: B
            ---
            Part
            ====
            -- tips/a.md --
            ---
            title: A
            ---
            `href="/no-link/"` {markdown}

            Part
            ====
            """, baseUrl: "https://example.com/blog/");
        var body = Dom.Parse("<!DOCTYPE html><title>x</title>" + Item(site, "A").Element(Content + "encoded")!.Value);
        var element = body.Only("p a, p img");
        Assert.Equal(target, element.GetAttribute("href") ?? element.GetAttribute("src"));
        Assert.Equal("href=\"/no-link/\"", body.Only("code").TextContent);
    }

    // Every subscriber would get every tip again.
    [Fact]
    public void A_guid_stays_when_title_slug_date_and_domain_change()
    {
        const string Before = "-- tips/a.md --\n---\ntitle: A\n---\n";
        const string After = "-- tips/a.md --\n---\ntitle: B\nslug: c\npublished: 2019-04-09\n---\nText.\n";
        Assert.Equal("urn:uuid:33f093c9-7a92-8773-9b1e-fc5d35536df2", Guid(StringSite.Build(Before)));
        Assert.Equal(Guid(StringSite.Build(Before)), Guid(StringSite.Build(After, baseUrl: "https://other.example.org/blog/")));
    }

    [Fact]
    public void A_guid_may_be_written_down_before_a_file_moves() => Assert.Equal(
        "urn:uuid:3b6fe6f1-2343-8e41-8e70-9e431df4c92a",
        Guid(StringSite.Build("-- tips/2019/b.md --\n---\ntitle: A\nguid: urn:uuid:3b6fe6f1-2343-8e41-8e70-9e431df4c92a\n---\n")));

    [Fact]
    public void Guids_are_unique_and_no_addresses()
    {
        var guids = SampleSite.Build().Xml("feed.xml").Descendants("guid").ToList();
        Assert.Equal(guids.Count, guids.Select(guid => guid.Value).Distinct().Count());
        Assert.All(guids, guid => Assert.Equal("false", guid.Attribute("isPermaLink")?.Value));
        Assert.All(guids, guid => Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", guid.Value));
    }

    [Fact]
    public void Dates_are_readable_for_programs() => Assert.All(
        SampleSite.Build().Xml("feed.xml").Descendants("pubDate"),
        date => Assert.True(DateTimeOffset.TryParseExact(
            date.Value, "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), date.Value));

    private static XElement Item(BuiltSite site, string title) =>
        site.Xml("feed.xml").Descendants("item").Single(item => item.Element("title")?.Value == title);

    private static string? Guid(BuiltSite site) => site.Xml("feed.xml").Descendants("guid").Single().Value;
}
