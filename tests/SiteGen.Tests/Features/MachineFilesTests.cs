using SiteGen.Tests.Support;

namespace SiteGen.Tests.Features;

public class MachineFilesTests
{
    [Fact]
    public void Crawlers_may_read_all_and_are_shown_the_sitemap() => Assert.Equal(
        "User-agent: *\nAllow: /\n\nSitemap: https://example.com/blog/sitemap.xml\n",
        SampleSite.Build("https://example.com/blog/").Text("robots.txt"));
}
