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
        Assert.Empty(page.QuerySelectorAll("div.rest"));
        Assert.Equal("Say \"no\" & mean <it>.", page.Only("meta[name=description]").GetAttribute("content"));
        Assert.Equal(["/about/"], page.Hrefs(".more a"));
        Assert.Equal("Leave a comment", page.Only("#comments summary").TextContent);
    }

    [Fact]
    public void Of_a_tip_known_by_its_excerpt_the_page_says_so()
    {
        var page = SampleSite.Build().Html("2018/11/06/an-excerpt/index.html");
        var entry = page.Only("main > article.h-entry");
        Assert.Equal("November 6, 2018 Beginning only", entry.Only(".meta").ReadableText());
        Assert.Equal("Only the beginning of…", entry.Only(".p-summary").ReadableText());
        Assert.Contains("Only the beginning of this tip has been recovered", entry.Only(".rest").ReadableText(), StringComparison.Ordinal);
        Assert.Equal(["Read the rest on old.example.com"], entry.Texts(".rest a"));
        Assert.Equal(["https://old.example.com/2018/11/06/an-excerpt-old/"], entry.Hrefs(".rest a"));
        Assert.Empty(entry.QuerySelectorAll(".e-content"));
        Assert.NotEmpty(page.QuerySelectorAll("[aria-labelledby=go-on] li, [aria-labelledby=related] li"));
    }

    [Fact]
    public void Its_date_of_change_is_told_to_machines()
    {
        var site = StringSite.Build("-- tips/a.md --\n---\ntitle: A\npublished: 2019-04-09\nupdated: 2026-11-26\n---\nText.\n");
        Assert.Contains("\"dateModified\":\"2026-11-26\"", site.Text("2019/04/09/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("<lastmod>2026-11-26</lastmod>", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_language_is_the_one_of_the_site_unless_it_says_otherwise()
    {
        var site = StringSite.Build("-- tips/a.md --\n---\ntitle: A\npublished: 2019-04-09\nlanguage: he\n---\nText.\n");
        var entry = site.Html("2019/04/09/a/index.html").Only("main > article");
        Assert.Equal(("he", "rtl"), (entry.GetAttribute("lang"), entry.GetAttribute("dir")));
        var hebrew = StringSite.Build("-- site.yml --\ntitle: T\nbase_url: https://example.com\nlanguage: he-IL\n" + StringSite.Tips(1));
        Assert.Equal("rtl", hebrew.Html("index.html").DocumentElement.GetAttribute("dir"));
        Assert.Null(hebrew.Html("2019/01/01/tip-1/index.html").Only("main > article").GetAttribute("dir"));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("noindex_fragments: true\n", true)]
    public void Search_engines_may_be_asked_to_leave_fragments_out(string setting, bool isLeftOut)
    {
        var site = StringSite.Build(
            $"-- site.yml --\ntitle: T\nbase_url: https://example.com\n{setting}-- tips/a.md --\n---\ntitle: A\nrecovered: excerpt\n---\nText\n");
        Assert.Equal(isLeftOut, site.Html("undated/a/index.html").QuerySelector("meta[name=robots]") is not null);
        Assert.Equal(isLeftOut, !site.Text("sitemap.xml").Contains("/undated/a/", StringComparison.Ordinal));
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
        // As in lists, the newest comes first.
        Assert.Equal(["/2019/01/15/tip-3/"], middle.Hrefs("[aria-label='Neighboring tips'] a[rel=prev]"));
        Assert.Equal(["/2019/01/01/tip-1/"], middle.Hrefs("[aria-label='Neighboring tips'] a[rel=next]"));
        Assert.Equal(["/2019/01/15/tip-3/"], middle.Hrefs("head link[rel=prev]"));
        Assert.Equal(["/2019/01/01/tip-1/"], middle.Hrefs("head link[rel=next]"));
        Assert.Empty(site.Html("2019/01/01/tip-1/index.html").QuerySelectorAll("[rel=next]"));
        Assert.Empty(site.Html("2019/01/15/tip-3/index.html").QuerySelectorAll("[rel=prev]"));
    }

    [Fact]
    public void A_tip_alone_has_no_neighbors() =>
        Assert.Empty(StringSite.Build(StringSite.Tips(1)).Html("2019/01/01/tip-1/index.html").QuerySelectorAll("[aria-label='Neighboring tips']"));

    [Fact]
    public void Beside_lists_and_pages_stand_the_ten_newest_titles()
    {
        var site = StringSite.Build("-- pages/about.md --\n---\ntitle: About\n---\n" + StringSite.Tips(12, "tags: [a]"));
        foreach (var path in (string[])["about/index.html", "tag/index.html", "tag/a/index.html"])
        {
            var aside = site.Html(path).Only("aside");
            Assert.Equal(Enumerable.Range(3, 10).Reverse().Select(number => $"Tip {number}"), aside.Texts("li a"));
            Assert.Equal("March 19, 2019", aside.QuerySelector("time")?.TextContent);
        }
    }

    // So that a new tip changes no other tip's page but its neighbors' and those of related tips.
    [Fact]
    public void Beside_a_tip_stands_nothing_that_a_new_tip_changes()
    {
        var (before, after) = (StringSite.Build(StringSite.Tips(12)), StringSite.Build(StringSite.Tips(13)));
        // What “Read next” has is another test's; these tips are all alike.
        string[] PartsOf(BuiltSite site, string path) =>
            [.. site.Html(path).QuerySelectorAll("main > *:not(.related), aside").Select(part => part.OuterHtml)];
        var changed = before.PagePaths.Where(path => path.Contains("/tip-", StringComparison.Ordinal)
            && !PartsOf(before, path).SequenceEqual(PartsOf(after, path)));
        Assert.Equal(["2019/03/19/tip-12/index.html"], changed);
    }

    [Fact]
    public void A_term_spelled_twice_is_linked_once()
    {
        var site = StringSite.Build("-- tips/a.md --\n---\ntitle: A\npublished: 2019-04-09\ntags: [NHL, nhl]\n---\n");
        Assert.Equal(["/tag/nhl/"], site.Html("2019/04/09/a/index.html").Hrefs("main .p-category"));
        Assert.Single(site.Xml("feed.xml").Descendants("category"));
    }
}
