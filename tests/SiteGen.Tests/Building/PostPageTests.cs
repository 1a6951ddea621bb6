using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

public class PostPageTests
{
    [Fact]
    public void A_tip_is_marked_up_for_machines_and_readers()
    {
        var page = SampleSite.Build().Html("2018/12/25/quotes-tags-its-100/index.html");
        var entry = page.Only("main > article.h-entry");
        Assert.Equal("\"Quotes\" & <tags>: it’s 100% 👍", entry.Only("h1.p-name").TextContent);
        Assert.Equal("2018-12-25", entry.Only("time.dt-published").GetAttribute("datetime"));
        Assert.Equal("December 25, 2018", entry.Only("time.dt-published").TextContent);
        Assert.Equal(["Business Advice", "R&D", "NHL", "<b>"], entry.Texts("a.p-category"));
        Assert.Equal(["/category/service-advice/", "/category/r-d/", "/tag/nhl/", "/tag/b/"], entry.Hrefs("a.p-category"));
        var body = entry.Only(".e-content");
        Assert.Equal(["one", "two & three"], body.Texts("ul > li"));
        Assert.Contains("alert(1)", body.TextContent, StringComparison.Ordinal);
        Assert.Equal("/2019/01/01/tip-1/", body.QuerySelector("p a")?.GetAttribute("href"));
        Assert.Empty(entry.QuerySelectorAll(".p-summary, .note"));
        Assert.Equal("Say \"no\" & mean <it>.", page.Only("meta[name=description]").GetAttribute("content"));
        Assert.Equal(["/about/"], entry.Hrefs(".call-to-action a"));
        Assert.Equal(["Leave a comment"], entry.Texts(".comment a"));
    }

    [Fact]
    public void Of_a_tip_known_by_its_excerpt_the_page_says_so()
    {
        var entry = SampleSite.Build().Html("2018/11/06/an-excerpt/index.html").Only("main > article.h-entry");
        Assert.StartsWith("Only the beginning of", entry.Only(".p-summary").ReadableText(), StringComparison.Ordinal);
        Assert.StartsWith("Only the beginning of this tip has been recovered", entry.Only(".note").ReadableText(), StringComparison.Ordinal);
        Assert.Equal(["https://old.example.com/2018/11/06/an-excerpt-old/"], entry.Hrefs(".note a"));
        Assert.Empty(entry.QuerySelectorAll(".e-content"));
    }

    [Fact]
    public void A_date_that_is_not_known_is_not_shown()
    {
        var site = SampleSite.Build();
        var undated = site.Html("undated/without-a-date/index.html").Only("main > article");
        Assert.Empty(undated.QuerySelectorAll("time, .about"));
        var about = site.Html("undated/about-a-date/index.html").Only("main > article");
        Assert.Empty(about.QuerySelectorAll("time"));
        Assert.Equal("about June 2018", about.Only(".about").ReadableText());
    }

    [Fact]
    public void Its_neighbors_are_the_tips_before_and_after_it()
    {
        var site = StringSite.Build(StringSite.Tips(3));
        var middle = site.Html("2019/01/08/tip-2/index.html");
        Assert.Equal(["/2019/01/01/tip-1/"], middle.Hrefs(".neighbors a[rel=prev]"));
        Assert.Equal(["/2019/01/15/tip-3/"], middle.Hrefs(".neighbors a[rel=next]"));
        Assert.Equal(["/2019/01/01/tip-1/"], middle.Hrefs("head link[rel=prev]"));
        Assert.Equal(["/2019/01/15/tip-3/"], middle.Hrefs("head link[rel=next]"));
        Assert.Empty(site.Html("2019/01/01/tip-1/index.html").QuerySelectorAll("[rel=prev]"));
        Assert.Empty(site.Html("2019/01/15/tip-3/index.html").QuerySelectorAll("[rel=next]"));
    }

    [Fact]
    public void A_tip_alone_has_no_neighbors() =>
        Assert.Empty(StringSite.Build(StringSite.Tips(1)).Html("2019/01/01/tip-1/index.html").QuerySelectorAll(".neighbors"));

    [Fact]
    public void Beside_it_stand_the_ten_newest_tips()
    {
        var site = StringSite.Build(StringSite.Tips(12));
        var sidebar = site.Html("2019/01/01/tip-1/index.html").Only("aside");
        Assert.Equal(Enumerable.Range(3, 10).Reverse().Select(number => $"Tip {number}"), sidebar.Texts("h3"));
        var newest = sidebar.QuerySelector("li")!;
        Assert.Equal(["/2019/03/19/tip-12/"], newest.Hrefs("h3 a"));
        Assert.Equal("2019-03-19", newest.Only("time").GetAttribute("datetime"));
        Assert.Equal("Text of tip 12. Read more", newest.Only("p").ReadableText());
        Assert.Equal("Read more: Tip 12", newest.Only("a.read-more").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_term_spelled_twice_is_linked_once()
    {
        var site = StringSite.Build("-- tips/a.md --\n---\ntitle: A\npublished: 2019-04-09\ntags: [NHL, nhl]\n---\n");
        Assert.Equal(["/tag/nhl/"], site.Html("2019/04/09/a/index.html").Hrefs("main .p-category"));
        Assert.Single(site.Xml("feed.xml").Descendants("category"));
    }
}
