using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>The blog as it is published.</summary>
public class BlogTests
{
    private static readonly BuiltSite Site = Blog.Build();

    [Fact]
    public void It_is_built_without_a_word() => Assert.Equal("", Site.Messages);

    // A review shows by this file which addresses a change adds, moves or removes.
    [Fact]
    public void Its_addresses_are_as_reviewed() => Golden.Matches(
        "routes.txt",
        Unversioned(string.Concat(
            Site.Plan.Routes.Select(route => $"{route.Path.Url}  {route.Page.Description}\n")
                .Concat(Site.Plan.Site.Routes.Redirects.Select(old => $"{old.From}  leads to {old.To}\n")))));

    [Fact]
    public void Each_recovered_tip_has_a_page_with_its_title_date_and_terms()
    {
        var posts = Site.Plan.Site.Site.Posts;
        Assert.Equal(59, posts.Count(post => post.Sources.Length > 0));
        Assert.All(posts, post =>
        {
            var entry = Site.Html(Site.Plan.Site.Routes.UrlOf(post)[1..] + "index.html").Only("main > article.h-entry");
            Assert.Equal(post.Title, entry.Only(".p-name").TextContent);
            Assert.Equal(
                post.Published is { } date ? [$"{date:yyyy-MM-dd}"] : [],
                entry.QuerySelectorAll(".dt-published").Select(time => time.GetAttribute("datetime")));
            Assert.Equal(post.Categories.Concat(post.Tags), entry.Texts(".p-category"));
            Assert.Single(entry.QuerySelectorAll(post.Recovered == SiteGen.Content.Recovery.Excerpt ? ".p-summary" : ".e-content"));
        });
    }

    [Theory]
    [InlineData("Signup for FREE Tips")]
    [InlineData("Contact Us More Resources for You")]
    [InlineData("Visit Our Home Page")]
    [InlineData("Posted on in")]
    [InlineData("Please leave a comment")]
    [InlineData("Read more")]
    public void No_footer_and_no_byline_of_the_old_blog_is_left_in_a_text(string words) => Assert.All(
        Site.PagePaths,
        path => Assert.All(Site.Html(path).Texts(".prose"), text => Assert.DoesNotContain(words, text, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Its_home_page_below_a_tip_is_the_company_s() => Assert.Equal(
        "https://www.cssamerica.com/",
        Assert.Single(
            Site.Html("2019/04/09/use-the-actions-of-empathy/index.html").QuerySelectorAll(".more a"), link => link.TextContent == "Visit our home page")
            .GetAttribute("href"));

    [Theory]
    [InlineData("/2019/04/09/use-the-actions-of-empathy/")]
    [InlineData("/category/service-advice/")]
    [InlineData("/tag/co-worker/")]
    [InlineData("/tag/resolve/")]
    [InlineData("/page/2/")]
    [InlineData("/2019/04/")]
    [InlineData("/signup/")]
    [InlineData("/contact/")]
    [InlineData("/resources/")]
    [InlineData("/about/")]
    [InlineData("/search/")]
    [InlineData("/topics/")]
    [InlineData("/topics/an-angry-customer/")]
    public void What_was_promised_is_there(string url) => Assert.NotNull(Site.Plan.Site.Routes.Find(url));

    [Fact]
    public void A_tip_that_is_added_shows_up_wherever_a_reader_looks()
    {
        var site = Blog.Build("""
            -- tips/2026/new.md --
            ---
            title: A brand-new tip
            published: 2026-11-17
            categories: [Business Advice]
            tags: [brand new]
            ---

            Fresh.
            """);
        const string Url = "/2026/11/17/a-brand-new-tip/";
        Assert.Equal("Fresh.", site.Html($"{Url[1..]}index.html").Only(".e-content").ReadableText());
        Assert.All(
            ["index.html", "2026/index.html", "2026/11/index.html", "category/service-advice/index.html", "tag/brand-new/index.html", "archive/index.html"],
            path => Assert.Contains(Url, site.Html(path).Hrefs("main a")));
        Assert.Equal(Url, site.Html("about/index.html").Hrefs("aside li a")[0]);
        Assert.Contains($"<link>https://customer-service-tips.netlify.app{Url}</link>", site.Text("feed.xml"), StringComparison.Ordinal);
        Assert.Contains(Url, site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    // The style sheet's name changes with every rule in it, the index's with every word of a tip.
    private static string Unversioned(string text) => Regex.Replace(text, "(?<=/[a-z]+-)[0-9a-f]{8}(?=\\.)", "*");
}
