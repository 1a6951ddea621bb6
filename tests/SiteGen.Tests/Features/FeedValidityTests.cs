using System.Text.Json;
using System.Xml.Linq;
using SiteGen.Features.Feeds;
using SiteGen.Routes;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Features;

/// <summary>Every feed of a site by the rules of its format.</summary>
public class FeedValidityTests
{
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
        Properties.Hold(HostileTip.Any, tip =>
        {
            tried++;
            var site = tip.Build();
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
