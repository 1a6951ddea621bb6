using SiteGen.Tests.Support;

namespace SiteGen.Tests.Features;

public class RedirectsTests
{
    private const string Hidden = "/.sitegen /404.html 404!\n";

    [Theory]
    [InlineData(null, "/old /2019/04/09/a/ 301\n/old/ /2019/04/09/a/ 301\n/older.html /2019/04/09/a/ 301\n")]
    [InlineData(
        "https://example.com/blog/",
        "/blog/old /blog/2019/04/09/a/ 301\n/blog/old/ /blog/2019/04/09/a/ 301\n/blog/older.html /blog/2019/04/09/a/ 301\n")]
    public void Old_addresses_lead_to_new_ones(string? baseUrl, string rules) => Assert.Equal(
        (baseUrl is null ? Hidden : "/blog/.sitegen /blog/404.html 404!\n") + rules, Rules("/older.html, /old/", baseUrl));

    [Theory]
    [InlineData("/café/", "/caf%C3%A9 /2019/04/09/a/ 301\n/caf%C3%A9/ /2019/04/09/a/ 301\n")]
    [InlineData("\"/?p=123\"", "/ p=123 /2019/04/09/a/ 301!\n")]
    [InlineData("\"/index.php?p=123&page=2\"", "/index.php p=123 page=2 /2019/04/09/a/ 301!\n")]
    [InlineData("\"/Old\"", "/Old /2019/04/09/a/ 301\n/Old/ /2019/04/09/a/ 301\n")]
    public void An_address_is_written_as_hosts_compare_it(string from, string rules) => Assert.Equal(Hidden + rules, Rules(from));

    [Fact]
    public void No_address_injects_a_rule() => Assert.Equal(
        """
        tips/a.md(4,17): error SG1107: '/﻿//evil.example/﻿302!' in 'redirect_from' can't be redirected: it has the invisible character U+FEFF in it
          hint: write the part behind the domain, such as /old-name/ or /?p=123

        """,
        StringSite.Build(Site("\"/\uFEFF//evil.example/\uFEFF302!\"")).Messages);

    [Theory]
    [InlineData("/café/, \"/caf%c3%a9\"")]
    [InlineData("\"/?a=1&b=2\", \"/?b=2&a=1\"")]
    public void Two_spellings_of_an_address_are_one(string from) =>
        Assert.Contains("error SG1303", StringSite.Build(Site(from)).Messages, StringComparison.Ordinal);

    [Fact]
    public void A_link_to_an_old_address_leads_to_the_new_one_in_any_spelling()
    {
        var site = StringSite.Build(Site("/café/") + "\n[x](/caf%c3%a9)\n");
        Assert.Equal("/2019/04/09/a/", site.Html("2019/04/09/a/index.html").QuerySelector(".e-content a")?.GetAttribute("href"));
    }

    [Fact]
    public void Settings_move_addresses_that_no_tip_names() => Assert.Equal(
        Hidden + "/news /archive/ 301\n/news/ /archive/ 301\n/shop https://shop.example.com/ 301\n/shop/ https://shop.example.com/ 301\n",
        RulesOf(StringSite.Build(
            "-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\nmoved:\n  /news/: /archive/\n  /shop/: https://shop.example.com\n")));

    [Fact]
    public void A_host_without_redirects_gets_pages_that_lead_on()
    {
        var site = StringSite.Build(
            "-- site.yml --\ntitle: Tips\nbase_url: https://example.com/blog/\nredirects: pages\n" + Site("/old/, /older.html"));
        Assert.DoesNotContain("_redirects", site.Paths);
        foreach (var path in new[] { "old/index.html", "older.html" })
        {
            var page = site.Html(path);
            Assert.Equal("https://example.com/blog/2019/04/09/a/", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
            Assert.Equal("0; url=/blog/2019/04/09/a/", page.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content"));
            Assert.Equal("/blog/2019/04/09/a/", page.QuerySelector("a")?.GetAttribute("href"));
        }
        Assert.DoesNotContain("/old/", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void More_rules_than_a_host_reads_are_named()
    {
        var from = string.Join(", ", Enumerable.Range(1, 1000).Select(number => $"/old-{number}/"));
        Assert.Contains("warning SG1704: there are 2", StringSite.Build(Site(from)).Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_of_an_old_blog_stand_below_all_others()
    {
        var rules = StringSite.Build(
            "-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\nold_blog: wordpress\n" + Site("/feed/old/")).Text("_redirects").Split('\n');
        Assert.True(Array.IndexOf(rules, "/feed/old/ /2019/04/09/a/ 301") < Array.IndexOf(rules, "/feed/* /feed.xml 301"));
        Assert.Contains("/2019/04/page/* /2019/04/ 301", rules);
    }

    private static string Rules(string from, string? baseUrl = null) => RulesOf(StringSite.Build(Site(from), baseUrl: baseUrl));

    // Without those that every site has, where WordPress has its feeds.
    private static string RulesOf(BuiltSite site) => string.Concat(
        site.Text("_redirects").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(rule => !rule.EndsWith("/feed.xml 301", StringComparison.Ordinal) && !rule.EndsWith("/atom.xml 301", StringComparison.Ordinal))
            .Select(rule => rule + "\n"));

    private static string Site(string from) => $"-- tips/a.md --\n---\ntitle: A\npublished: 2019-04-09\nredirect_from: [{from}]\n---\n";
}
