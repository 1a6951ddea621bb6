using SiteGen.Tests.Support;

namespace SiteGen.Tests.Features;

public class MachineFilesTests
{
    [Fact]
    public void Crawlers_may_read_all_and_are_shown_the_sitemap() => Assert.Equal(
        "User-agent: *\nAllow: /\n\nSitemap: https://example.com/blog/sitemap.xml\n",
        SampleSite.Build("https://example.com/blog/").Text("robots.txt"));

    [Theory]
    [InlineData(null, "/old/ /2019/04/09/a/ 301\n/older.html /2019/04/09/a/ 301\n")]
    [InlineData("https://example.com/blog/", "/blog/old/ /blog/2019/04/09/a/ 301\n/blog/older.html /blog/2019/04/09/a/ 301\n")]
    public void Old_addresses_lead_to_new_ones(string? baseUrl, string redirects) => Assert.Equal(
        redirects,
        StringSite.Build("-- tips/a.md --\n---\ntitle: A\npublished: 2019-04-09\nredirect_from: [/older.html, /old/]\n---\n", baseUrl: baseUrl)
            .Text("_redirects"));

    [Fact]
    public void Without_old_addresses_there_is_no_file_for_them() =>
        Assert.DoesNotContain("_redirects", StringSite.Build(StringSite.Tips(1)).Paths);
}
