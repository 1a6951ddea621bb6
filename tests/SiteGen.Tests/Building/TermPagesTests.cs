using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

public class TermPagesTests
{
    private const string Files = """
        -- site.yml --
        title: Tips
        base_url: https://tips.example.com
        category_slugs:
          Business Advice: service-advice
        -- tips/a.md --
        ---
        title: A
        published: 2019-01-01
        categories: [Business Advice]
        tags: [nhl, Co-worker]
        ---
        -- tips/b.md --
        ---
        title: B
        published: 2019-01-02
        categories: [business  advice]
        tags: [NHL]
        ---
        -- tips/c.md --
        ---
        title: C
        published: 2019-01-03
        categories: ["Business\u00A0Advice", Sports]
        tags: [NHL, NHL]
        ---
        """;

    [Fact]
    public void Spellings_that_differ_in_case_or_spacing_are_one_term_by_its_commonest_name()
    {
        var site = StringSite.Build(Files);
        Assert.Equal("", site.Messages);
        Assert.Equal(["C", "B", "A"], site.Titles("tag/nhl/index.html"));
        Assert.Equal("NHL", site.Html("tag/nhl/index.html").Only("h1").TextContent);
        Assert.Equal(["C", "B", "A"], site.Titles("category/service-advice/index.html"));
        Assert.DoesNotContain("category/business-advice/index.html", site.Paths);
    }

    [Fact]
    public void The_lists_of_terms_have_counts()
    {
        var site = StringSite.Build(Files);
        Assert.Equal(["Business Advice 3", "Sports 1"], site.Html("category/index.html").Texts("main li"));
        Assert.Equal(["/category/service-advice/", "/category/sports/"], site.Html("category/index.html").Hrefs("main li a"));
        Assert.Equal(["Co-worker 1", "NHL 3"], site.Html("tag/index.html").Texts("main li"));
    }

    [Fact]
    public void A_category_and_a_tag_may_have_one_name()
    {
        var site = StringSite.Build("-- tips/a.md --\n---\ntitle: A\ncategories: [NHL]\ntags: [nhl]\n---\n");
        Assert.Contains("category/nhl/index.html", site.Paths);
        Assert.Contains("tag/nhl/index.html", site.Paths);
    }

    [Fact]
    public void A_term_of_many_tips_has_several_pages()
    {
        var site = StringSite.Build(StringSite.Tips(11, "tags: [many]"));
        Assert.Equal(["Tip 1"], site.Titles("tag/many/page/2/index.html"));
        Assert.Equal(["/tag/many/", "/tag/many/"], site.Html("tag/many/page/2/index.html").Hrefs(".pager a"));
        Assert.Equal(["2"], site.Html("tag/many/page/2/index.html").Texts(".pager [aria-current=page]"));
    }

    [Fact]
    public void Without_terms_the_lists_say_so() =>
        Assert.Contains("none yet", StringSite.Build("").Html("tag/index.html").Only("main").TextContent, StringComparison.Ordinal);
}
