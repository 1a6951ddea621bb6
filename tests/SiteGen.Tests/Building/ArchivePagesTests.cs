using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

public class ArchivePagesTests
{
    private static readonly string Files = StringSite.Tips(6) + "-- tips/u.md --\n---\ntitle: Undated\n---\n"
        + "-- tips/o.md --\n---\ntitle: Old\npublished: 2009-12-31\n---\n";

    [Fact]
    public void A_year_shows_its_months_and_a_month_its_tips_the_newest_first()
    {
        var site = StringSite.Build(Files);
        var year = site.Html("2019/index.html");
        Assert.Equal("2019", year.Only("h1").TextContent);
        Assert.Equal(["February", "January"], year.Texts("main h2"));
        Assert.Equal(["/2019/02/", "/2019/01/"], year.Hrefs("main h2 a"));
        Assert.Equal(
            ["/2019/02/05/tip-6/", "/2019/01/29/tip-5/", "/2019/01/22/tip-4/", "/2019/01/15/tip-3/", "/2019/01/08/tip-2/", "/2019/01/01/tip-1/"],
            year.Hrefs("main li a"));
        Assert.Equal(["Tip 5", "Tip 4", "Tip 3", "Tip 2", "Tip 1"], site.Titles("2019/01/index.html"));
        Assert.Equal("January 2019", site.Html("2019/01/index.html").Only("h1").TextContent);
    }

    [Fact]
    public void Years_and_months_without_tips_have_no_page() => Assert.Equal(
        ["2019/index.html", "2019/02/index.html", "2019/01/index.html", "2009/index.html", "2009/12/index.html"],
        StringSite.Build(Files).Paths.Where(path => path.StartsWith("20", StringComparison.Ordinal) && path.Count(c => c == '/') < 3));

    [Fact]
    public void The_archive_leads_to_every_tip_that_it_shows()
    {
        var site = StringSite.Build(Files);
        var links = site.Html("archive/index.html").Hrefs("main a");
        Assert.Contains("/2019/01/22/tip-4/", links);
        Assert.Contains("/2009/12/31/old/", links);
        Assert.Contains("/undated/undated/", links);
        Assert.Contains("/2019/", links);
    }
}
