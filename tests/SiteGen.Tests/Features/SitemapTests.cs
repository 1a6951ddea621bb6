using System.Xml.Linq;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Features;

public class SitemapTests
{
    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void It_names_every_page_but_those_for_unknown_addresses_and_for_forms_that_were_sent()
    {
        var site = SampleSite.Build("https://example.com/blog/");
        Assert.Equal(
            site.PagePaths.Where(path => path != "404.html" && !path.StartsWith("thanks/", StringComparison.Ordinal))
                .Select(path => "https://example.com/blog/" + path[..^"index.html".Length]).Order(),
            site.Xml("sitemap.xml").Descendants(Protocol + "loc").Select(loc => loc.Value).Order());
    }

    [Theory]
    [InlineData("/2019/01/08/tip-2/", "2019-01-08")]
    [InlineData("/", "2019-01-22")]
    [InlineData("/2019/", "2019-01-22")]
    [InlineData("/2019/01/", "2019-01-22")]
    [InlineData("/tag/a/", "2019-01-22")]
    [InlineData("/undated/u/", null)]
    [InlineData("/tag/", null)]
    public void A_page_changed_on_the_newest_day_that_it_shows(string url, string? date)
    {
        var site = StringSite.Build(StringSite.Tips(4, "tags: [a]") + "-- tips/u.md --\n---\ntitle: U\n---\n");
        var entry = site.Xml("sitemap.xml").Descendants(Protocol + "url")
            .Single(entry => entry.Element(Protocol + "loc")?.Value == "https://tips.example.com" + url);
        Assert.Equal(date, entry.Element(Protocol + "lastmod")?.Value);
    }

    // The protocol allows 50,000 addresses in one file.
    [Fact]
    public void A_site_of_too_many_pages_for_one_file_has_a_list_of_sitemaps()
    {
        var site = StringSite.Build(string.Concat(Enumerable.Range(0, 501).Select(tip =>
            $"-- tips/{tip}.md --\n---\ntitle: T{tip}\ntags: [{string.Join(", ", Enumerable.Range(0, 100).Select(tag => $"t{(100 * tip) + tag}"))}]\n---\n")));
        var index = site.Xml("sitemap.xml");
        Assert.Equal("sitemapindex", index.Root?.Name.LocalName);
        Assert.Equal(
            ["https://tips.example.com/sitemap-1.xml", "https://tips.example.com/sitemap-2.xml"],
            index.Descendants(Protocol + "loc").Select(loc => loc.Value));
        var pages = site.PagePaths.Count() - 1;
        Assert.Equal(50_000, site.Xml("sitemap-1.xml").Descendants(Protocol + "loc").Count());
        Assert.Equal(pages - 50_000, site.Xml("sitemap-2.xml").Descendants(Protocol + "loc").Count());
    }
}
