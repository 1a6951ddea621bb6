using SiteGen.Rendering;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Rendering;

public class LinkTests
{
    [Theory]
    [InlineData("/2019/04/09/target/", "/2019/04/09/target/")]
    [InlineData("/2019/04/09/target", "/2019/04/09/target/")]
    [InlineData("/2019/04/09/target/index.html", "/2019/04/09/target/")]
    [InlineData("/2019/04/09/target/?a=1#part", "/2019/04/09/target/?a=1#part")]
    [InlineData("https://tips.example.com/2019/04/09/target/", "/2019/04/09/target/")]
    [InlineData("HTTPS://TIPS.example.com/about/", "/about/")]
    [InlineData("../2019/target.md", "/2019/04/09/target/")]
    [InlineData("../2019/target.md#part", "/2019/04/09/target/#part")]
    [InlineData("./../2019/./target.md", "/2019/04/09/target/")]
    [InlineData("../../pages/about.md", "/about/")]
    [InlineData("/tips/2019/target.md", "/2019/04/09/target/")]
    [InlineData("/old-target/", "/2019/04/09/target/")]
    [InlineData("/Old-Target", "/2019/04/09/target/")]
    [InlineData("/images/a%20b.png", "/images/a%20b.png")]
    [InlineData("</images/a b.png>", "/images/a%20b.png")]
    [InlineData("/feed.xml", "/feed.xml")]
    [InlineData("/tag/nhl/", "/tag/nhl/")]
    [InlineData("#part", "#part")]
    [InlineData("//cdn.example.org/x", "//cdn.example.org/x")]
    [InlineData("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4")]
    [InlineData("//bücher.example/", "//xn--bcher-kva.example/")]
    [InlineData("/images/caf%C3%A9.png", "/images/caf%C3%A9.png")]
    [InlineData("/images/cafe%CC%81.png", "/images/caf%C3%A9.png")]
    [InlineData("</images/café.png>", "/images/caf%C3%A9.png")]
    [InlineData("https://example.org/about/", "https://example.org/about/")]
    [InlineData("mailto:us@example.org", "mailto:us@example.org")]
    [InlineData("tel:+1-555", "tel:+1-555")]
    public void A_link_becomes_what_a_browser_needs(string link, string href) =>
        Assert.Equal(href, Follow(link, null));

    [Theory]
    [InlineData("/about/", "/blog/about/")]
    [InlineData("../2019/target.md", "/blog/2019/04/09/target/")]
    [InlineData("https://tips.example.com/blog/about/", "/blog/about/")]
    [InlineData("/old-target/", "/blog/2019/04/09/target/")]
    [InlineData("https://tips.example.com/about/", "https://tips.example.com/about/")]
    [InlineData("#part", "#part")]
    public void A_site_below_its_domain_s_root_has_its_folder_in_front(string link, string href) =>
        Assert.Equal(href, Follow(link, "https://tips.example.com/blog/"));

    [Fact]
    public void No_link_makes_the_resolver_stumble()
    {
        var site = SampleSite.Build().Plan.Site;
        var resolver = new LinkResolver(site.Routes.LinkTargets, site.Links);
        Properties.Hold(Texts.Any, link =>
        {
            var resolved = resolver.Resolve(link, "tips/2019/a.md");
            return resolved.Href is not null
                ? !resolved.Href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
                : resolved.Mistake?.Invoke(new Location("a.md")) is { Severity: Severity.Error };
        });
    }

    [Fact]
    public void Any_Markdown_at_all_is_rendered_or_explained() => Properties.Hold(Texts.Any, text =>
    {
        var site = StringSite.Build([.. StringSite.Files(""), new InputFile("tips/a.md", $"---\ntitle: A\n---\n{text}")]);
        return !site.IsBuilt || (Dom.Parse(site.Text("undated/a/index.html")) is not null && site.Xml("feed.xml") is not null);
    });

    private const string Decomposed = "cafe\u0301";

    private static string? Follow(string link, string? baseUrl)
    {
        var site = StringSite.Build($"""
            -- pages/about.md --
            ---
            title: About
            ---
            -- images/a b.png --
            -- images/{Decomposed}.png --
            -- tips/2019/target.md --
            ---
            title: Target
            published: 2019-04-09
            tags: [NHL]
            redirect_from: [/old-target/]
            ---
            ## Part

            -- tips/2020/from.md --
            ---
            title: From
            published: 2020-01-01
            ---
            [link]({link})

            ## Part
            """, baseUrl: baseUrl);
        return site.Html("2020/01/01/from/index.html").Only(".e-content p a").GetAttribute("href");
    }
}
