using System.Globalization;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Sites;

public class SiteConfigTests
{
    [Theory]
    [InlineData("America/New_York", "2026-11-24T04:59:59Z", "2026-11-23")]
    [InlineData("America/New_York", "2026-11-24T05:00:00Z", "2026-11-24")]
    [InlineData("America/New_York", "2026-07-24T04:00:00Z", "2026-07-24")]
    [InlineData("UTC", "2026-11-24T00:00:00Z", "2026-11-24")]
    [InlineData("Pacific/Auckland", "2026-11-23T11:00:00Z", "2026-11-24")]
    public void A_day_begins_at_midnight_of_the_blog_s_own_time_zone(string zone, string moment, string day)
    {
        var config = StringSite.Build($"-- site.yml --\ntitle: T\nbase_url: https://example.com\ntime_zone: {zone}\n").Plan.Site.Site.Config;
        Assert.Equal(day, $"{config.DateAt(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)):yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("https://tips.example.com", "https://tips.example.com/")]
    [InlineData("https://tips.example.com/", "https://tips.example.com/")]
    [InlineData("http://example.com:8080/blog", "http://example.com:8080/blog/")]
    [InlineData("https://example.com/a/b/", "https://example.com/a/b/")]
    [InlineData("https://bücher.example", "https://xn--bcher-kva.example/")]
    [InlineData("HTTPS://Bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4/")]
    public void The_address_of_the_site_may_end_in_a_slash_or_not(string written, string read) => Assert.Equal(
        read,
        StringSite.Build($"-- site.yml --\ntitle: T\nbase_url: {written}\n").Plan.Site.Site.Config.BaseUrl.AbsoluteUri);

    [Fact]
    public void A_host_that_is_not_ASCII_is_the_same_everywhere()
    {
        var site = StringSite.Build("""
            -- site.yml --
            title: T
            base_url: https://bücher.example
            -- tips/a.md --
            ---
            title: A
            published: 2019-04-09
            ---
            [One](https://bücher.example/), [two](https://BÜCHER.example/2019/), [three](https://xn--bcher-kva.example/tag/), https://bücher.example.
            """);
        Assert.Equal(["/", "/2019/", "/tag/", "/"], site.Html("2019/04/09/a/index.html").QuerySelectorAll(".e-content a").Select(link => link.GetAttribute("href")));
        foreach (var path in new[] { "index.html", "feed.xml", "sitemap.xml", "robots.txt", "2019/04/09/a/index.html" })
            Assert.DoesNotContain("\"https://bücher", site.Text(path), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("https://xn--bcher-kva.example/2019/04/09/a/", site.Text("feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_settings_leave_out_has_a_sensible_value()
    {
        var config = StringSite.Build("").Plan.Site.Site.Config;
        Assert.Equal(("en", 10, "UTC", ""), (config.Language, config.PageSize, config.TimeZone, config.Description));
        Assert.Null(config.Author);
        Assert.Empty(config.Navigation);
    }
}
