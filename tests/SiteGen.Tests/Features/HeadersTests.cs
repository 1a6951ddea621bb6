using SiteGen.Editors;
using SiteGen.Features.Headers;
using SiteGen.Hosting;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Features;

public class HeadersTests
{
    [Fact]
    public void Hosts_are_told_what_to_send() => Assert.Matches(
        """
        ^/\*
          Content-Security-Policy: default-src 'none'; connect-src 'self'; form-action 'self' https://news\.example\.org; img-src 'self'; script-src 'self'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests
          X-Content-Type-Options: nosniff
        (  .*
        )+/assets/answers-\*
          Cache-Control: public, max-age=31536000, immutable
        /assets/feed-\*
          Cache-Control: public, max-age=31536000, immutable
        /assets/pictures-\*
          Cache-Control: public, max-age=31536000, immutable
        /assets/style-\*
          Cache-Control: public, max-age=31536000, immutable
        """,
        SampleSite.Build().Text("_headers"));

    [Fact]
    public void A_file_with_a_date_in_its_name_is_not_kept_for_ever()
    {
        var headers = (HeadersPage)StringSite.Build("-- team-20260103.txt --\nThe team\n").Plan.Find("/_headers")!.Page;
        Assert.DoesNotContain(headers.For("/team-20260103.txt"), header => header.Key == "Cache-Control");
    }

    [Fact]
    public void Feeds_are_served_so_that_browsers_show_them()
    {
        var headers = (HeadersPage)SampleSite.Build().Plan.Find("/_headers")!.Page;
        foreach (var url in new[] { "/feed.xml", "/atom.xml", "/tag/nhl/feed.xml", "/topics/nothing/feed.xml" })
            Assert.Contains(new KeyValuePair<string, string>("Content-Type", "application/xml; charset=utf-8"), headers.For(url));
        Assert.Contains(new KeyValuePair<string, string>("Content-Type", "application/feed+json; charset=utf-8"), headers.For("/feed.json"));
        Assert.Contains(headers.For("/feed.xml"), header => header.Key == "Content-Security-Policy");
        Assert.DoesNotContain(headers.For("/about/"), header => header.Key is "Content-Type" or "Cache-Control" or "X-Robots-Tag");
    }

    // A host compares a rule with the whole path.
    [Fact]
    public void A_site_in_a_folder_has_the_folder_in_front_of_each_rule()
    {
        var site = StringSite.Build(StringSite.Tips(1), baseUrl: "https://example.com/blog/");
        var paths = site.Text("_headers").Split('\n').Where(line => line.StartsWith('/')).ToList();
        Assert.Equal("/blog/*", paths[0]);
        Assert.Contains("/blog/feed.xml", paths);
        Assert.All(paths, path => Assert.StartsWith("/blog/", path, StringComparison.Ordinal));
        Assert.All(site.Text("_redirects").Split('\n', StringSplitOptions.RemoveEmptyEntries), rule => Assert.Matches("^/blog/[^ ]* /blog/", rule));
        Assert.Contains("site.yml(1,1): note SG1706: the site stands in /blog/, and hosts read", site.Messages, StringComparison.Ordinal);
        Assert.Equal("", StringSite.Build("-- site.yml --\ntitle: T\nbase_url: https://example.com/blog/\nredirects: pages\n").Messages);
    }

    // What it does not read, it leaves out in silence: the policy of the pages, or the types of feeds.
    [Theory]
    [InlineData("", 0, "")]
    [InlineData("editor: {backend: git-gateway}", 10, "")]
    [InlineData("", 200, "")]
    [InlineData("editor: {backend: git-gateway}", 100, "site.yml(1,1): warning SG1711: there are 1")]
    [InlineData("newsletter: {action: 'https://a.example/', redirects_to: [LONG]}", 0, "site.yml(1,1): warning SG1712: the header Content-Security-Policy has 2")]
    public void More_than_Cloudflare_reads_is_named(string settings, int files, string message)
    {
        var sites = string.Join(", ", Enumerable.Range(0, 30).Select(i => $"'https://a-site-with-a-long-name-of-fifty-characters-it-is-{i}.example'"));
        var site = StringSite.Build(
            $"-- site.yml --\ntitle: T\nbase_url: https://example.com\nterm_feeds: 1000\nmail: {{from: a@example.com}}\n{settings.Replace("LONG", sites, StringComparison.Ordinal)}\n"
            + string.Concat(Enumerable.Range(0, 60).Select(i => $"-- tips/{i}.md --\n---\ntitle: Tip {i}\npublished: 2019-04-09\ntags: [tag-{i}]\n---\nText.\n"))
            + string.Concat(Enumerable.Range(0, files).Select(i => $"-- file-{i}.txt --\nA file.\n")),
            editor: new EditorSource("1", () => []));
        Assert.True(site.IsBuilt);
        Assert.StartsWith(message, site.Messages, StringComparison.Ordinal);
        Assert.Equal(message.Length == 0, site.Messages.Length == 0);
    }

    [Theory]
    [InlineData("/*", "/a/b", true)]
    [InlineData("/a/*", "/a", false)]
    [InlineData("/tag/:slug/feed.xml", "/tag/nhl/feed.xml", true)]
    [InlineData("/tag/:slug/feed.xml", "/tag/nhl/2/feed.xml", false)]
    [InlineData("/tag/:slug/feed.xml", "/tag//feed.xml", false)]
    [InlineData("/tag/:slug/feed.xml", "/tag/feed.xml", false)]
    [InlineData("/tag/:slug/feed.xml", "/tag/nhl/feed.xml2", false)]
    [InlineData("/:a/:b/", "/x/y/", true)]
    [InlineData("/:a/:b/", "/x/y", false)]
    public void A_name_with_a_colon_is_any_folder(string rule, string url, bool matches) => Assert.Equal(matches, new HeaderRule(rule, []).Matches(url));

    [Theory]
    [InlineData("/receipt.json")]
    [InlineData("/next-change.txt")]
    public void What_is_for_machines_is_not_indexed(string url)
    {
        var headers = (HeadersPage)SampleSite.Build().Plan.Find("/_headers")!.Page;
        Assert.Contains(new KeyValuePair<string, string>("X-Robots-Tag", "noindex"), headers.For(url));
    }

    [Fact]
    public void A_policy_names_each_source_once()
    {
        var policy = ContentSecurityPolicy.Default.Allow("script-src", "'self'").Allow("script-src", "'self'").Allow("connect-src", "https://search.example.com");
        Assert.Contains("; connect-src https://search.example.com; form-action 'self'; img-src 'self'; script-src 'self'; style-src 'self'; ", policy.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("upgrade-insecure-requests", policy.Value(isSecure: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("script-src", "'self'; img-src *")]
    [InlineData("script-src", "a,b")]
    [InlineData("script-src", "")]
    [InlineData("script-src", "x\ny")]
    [InlineData("report-uri", "/x")]
    public void A_policy_can_not_be_widened_by_a_source(string directive, string source) =>
        Assert.Throws<ArgumentException>(() => ContentSecurityPolicy.Default.Allow(directive, source));
}
