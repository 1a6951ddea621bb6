using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

public class ListPageTests
{
    [Theory]
    [InlineData(0, "index.html")]
    [InlineData(1, "index.html")]
    [InlineData(10, "index.html")]
    [InlineData(11, "index.html page/2/index.html")]
    [InlineData(21, "index.html page/2/index.html page/3/index.html")]
    public void A_list_has_ten_tips_a_page(int tips, string pages)
    {
        var site = StringSite.Build(StringSite.Tips(tips));
        Assert.Equal(pages.Split(' '), site.Paths.Where(path => path == "index.html" || path.StartsWith("page/", StringComparison.Ordinal)));
        Assert.Equal(tips, pages.Split(' ').Sum(page => site.Titles(page).Length));
    }

    [Fact]
    public void The_newest_comes_first_and_pages_lead_to_each_other()
    {
        var site = StringSite.Build(StringSite.Tips(25));
        Assert.Equal(Enumerable.Range(6, 10).Reverse().Select(number => $"Tip {number}"), site.Titles("page/2/index.html"));
        var pager = site.Html("page/2/index.html");
        Assert.Equal(["1", "3"], pager.Texts(".numbers a"));
        Assert.Equal(["/"], pager.Hrefs(".pager a[rel=prev]"));
        Assert.Equal(["/page/3/"], pager.Hrefs(".pager a[rel=next]"));
        Assert.Equal(["/"], pager.Hrefs("head link[rel=prev]"));
        Assert.Equal(["/page/3/"], pager.Hrefs("head link[rel=next]"));
        Assert.Equal("All tips, page 2 | Tips", pager.Title);
        Assert.Empty(site.Html("index.html").QuerySelectorAll("[rel=prev]"));
        Assert.Empty(site.Html("page/3/index.html").QuerySelectorAll("[rel=next]"));
    }

    [Fact]
    public void The_page_size_is_a_setting()
    {
        var site = StringSite.Build("-- site.yml --\ntitle: T\nbase_url: https://example.com\npage_size: 2\n" + StringSite.Tips(5, "tags: [a]"));
        Assert.Contains("page/3/index.html", site.Paths);
        Assert.Contains("tag/a/page/3/index.html", site.Paths);
        Assert.DoesNotContain("page/4/index.html", site.Paths);
    }

    [Fact]
    public void Tips_of_one_day_come_by_slug_and_those_without_a_date_last()
    {
        var site = StringSite.Build("""
            -- tips/z.md --
            ---
            title: Zebra
            published: 2019-04-09
            ---
            -- tips/a.md --
            ---
            title: Ant
            published: 2019-04-09
            ---
            -- tips/n.md --
            ---
            title: No date
            ---
            -- tips/b.md --
            ---
            title: About
            published_about:
              from: 2019-04-01
              to: 2019-04-30
              because: evidence
            ---
            -- tips/o.md --
            ---
            title: Old
            published: 1999-12-31
            ---
            """);
        Assert.Equal(["About", "Ant", "Zebra", "Old", "No date"], site.Titles("index.html"));
        Assert.Contains("undated/about/index.html", site.Paths);
        Assert.Contains("undated/no-date/index.html", site.Paths);
    }

    [Fact]
    public void A_card_has_title_date_terms_and_excerpt()
    {
        var words = string.Join(' ', Enumerable.Range(1, 60).Select(number => $"w{number}"));
        var site = StringSite.Build($"-- tips/a.md --\n---\ntitle: A\npublished: 2019-04-09\ntags: [t]\n---\n{words}\n");
        var card = site.Html("tag/t/index.html").Only("main article.h-entry");
        Assert.Equal(["/2019/04/09/a/"], card.Hrefs(".p-name a.u-url"));
        Assert.Equal("2019-04-09", card.Only("time.dt-published").GetAttribute("datetime"));
        Assert.Equal(["t"], card.Texts(".p-category"));
        Assert.EndsWith("w49 w50…", card.Only(".p-summary").ReadableText(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_blog_says_so()
    {
        var site = StringSite.Build("");
        Assert.Equal("", site.Messages);
        Assert.Contains("yet to come", site.Html("index.html").Only("main").TextContent, StringComparison.Ordinal);
    }
}
