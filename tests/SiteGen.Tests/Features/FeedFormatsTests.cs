using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SiteGen.Features.Feeds;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Features;

public class FeedFormatsTests
{
    private static readonly FeedEntry Whole = new(
        "urn:uuid:1", "Say “Thanks” & <mean> it", "https://tips.example.com/2019/04/09/thanks/", new DateOnly(2019, 4, 9), new DateOnly(2020, 1, 2),
        ["R&D"], "First words.", "<p>First &amp; last.</p>\n");

    private static readonly FeedEntry Undated = Whole with { Id = "urn:uuid:2", Published = null, Updated = null, Terms = [], Summary = "" };

    private static readonly Feed Sample = new(
        "https://tips.example.com/", "Tips & “Tricks”", "A tip.", "https://tips.example.com/", "https://tips.example.com/feed.atom", "en-US", "Us",
        [Whole, Undated]);

    [Fact]
    public void Atom_follows_its_rules() => Assert.Empty(AtomRules.BrokenBy(Atom(Sample)));

    [Fact]
    public void Atom_leaves_out_what_has_no_date() =>
        Assert.Equal(["urn:uuid:1"], Atom(Sample).Root!.Elements().Where(element => element.Name.LocalName == "entry").Select(entry => entry.Elements().First().Value));

    [Fact]
    public void A_feed_without_entries_is_valid() =>
        Assert.Empty(AtomRules.BrokenBy(Atom(Sample with { Entries = [], Author = null, Description = "" })));

    [Fact]
    public void Atom_says_when_an_entry_was_published_and_when_it_changed()
    {
        var entry = Atom(Sample).Root!.Elements().Single(element => element.Name.LocalName == "entry");
        Assert.Equal("2019-04-09T12:00:00Z", entry.Elements().Single(element => element.Name.LocalName == "published").Value);
        Assert.Equal("2020-01-02T12:00:00Z", entry.Elements().Single(element => element.Name.LocalName == "updated").Value);
    }

    [Fact]
    public void JSON_Feed_follows_its_rules() => Assert.Empty(JsonFeedRules.BrokenBy(Json(Sample)));

    [Fact]
    public void JSON_Feed_makes_no_date_up()
    {
        var undated = Json(Sample).RootElement.GetProperty("items")[1];
        Assert.False(undated.TryGetProperty("date_published", out _));
        Assert.False(undated.TryGetProperty("date_modified", out _));
    }

    [Fact]
    public void Texts_come_through_every_format()
    {
        Assert.Contains(Whole.Title, Atom(Sample).Descendants().Select(element => element.Value));
        Assert.Contains(Whole.Html, Atom(Sample).Descendants().Select(element => element.Value));
        Assert.Equal(Whole.Title, Json(Sample).RootElement.GetProperty("items")[0].GetProperty("title").GetString());
        Assert.Equal(Whole.Html, Json(Sample).RootElement.GetProperty("items")[0].GetProperty("content_html").GetString());
    }

    [Fact]
    public void An_update_from_before_the_publication_is_none() =>
        Assert.Equal(Whole.Published, (Whole with { Updated = new DateOnly(2018, 1, 1) }).LastChange);

    // The rules themselves: each must be able to find what it is for.
    // An owner writes it once; the site's domain may change.
    [Theory]
    [InlineData("", "https://example.com/")]
    [InlineData("feed_id: https://first.example/", "https://first.example/")]
    [InlineData("feed_id: tag:example.com,2019:tips", "tag:example.com,2019:tips")]
    [InlineData("feed_id: urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6", "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6")]
    public void The_Atom_feed_has_the_name_that_the_settings_say(string setting, string id) => Assert.Contains(
        $"  <id>{id}</id>\n",
        StringSite.Build($"-- site.yml --\ntitle: T\nbase_url: https://example.com\n{setting}\n").Text("atom.xml"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<feed/>", "no feed")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'/>", "has no id")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><id>a:b</id><id>a:b</id></feed>", "more than one id")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><updated>today</updated></feed>", "no date")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry/></feed>", "an entry has no author")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><link href='/a'/></feed>", "not absolute")]
    public void Broken_rules_of_Atom_are_found(string feed, string what) =>
        Assert.Contains(AtomRules.BrokenBy(XDocument.Parse(feed)), broken => broken.Contains(what, StringComparison.Ordinal));

    [Theory]
    [InlineData("<rss version='2.0'/>", "not one channel")]
    [InlineData("<rss version='2.0'><channel><item><guid>x</guid></item></channel></rss>", "no permalink")]
    [InlineData("<rss version='2.0'><channel><lastBuildDate>Mon, 09 Apr 2019 12:00:00 +0000</lastBuildDate></channel></rss>", "no date")]
    [InlineData("<rss version='2.0'><channel><item/></channel></rss>", "neither title nor description")]
    public void Broken_rules_of_RSS_are_found(string feed, string what) =>
        Assert.Contains(RssRules.BrokenBy(XDocument.Parse(feed)), broken => broken.Contains(what, StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"items":[]}""", "the version")]
    [InlineData("""{"items":[{}]}""", "no id")]
    [InlineData("""{"items":[{"id":"1"},{"id":"1"}]}""", "two items")]
    [InlineData("""{"items":[], "guid":"1"}""", "no key guid")]
    public void Broken_rules_of_JSON_Feed_are_found(string feed, string what) =>
        Assert.Contains(JsonFeedRules.BrokenBy(JsonDocument.Parse(feed)), broken => broken.Contains(what, StringComparison.Ordinal));

    private static XDocument Atom(Feed feed) => XDocument.Parse(Text(feed, AtomFeed.Write));

    private static JsonDocument Json(Feed feed) => JsonDocument.Parse(Text(feed, JsonFeed.Write));

    private static string Text(Feed feed, Action<Feed, IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(feed, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
