using System.Text.Json;
using AngleSharp.Html.Dom;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>What is true of every page, whatever its kind: of a site with one of everything, and of the blog.</summary>
public class EveryPageTests
{
    private static readonly Dictionary<string, BuiltSite> Sites = new()
    {
        ["a sample"] = SampleSite.Build(),
        ["a sample in a folder"] = SampleSite.Build("https://example.com/blog/tips/"),
        ["the blog"] = Blog.Build(),
    };

    public static TheoryData<string> SiteNames => [.. Sites.Keys];

    [Theory]
    [MemberData(nameof(SiteNames))]
    public void Its_HTML_needs_no_repair_and_says_what_it_is(string name) => OnEvery(name, (site, path, page) =>
    {
        Assert.StartsWith("<!DOCTYPE html>", site.Text(path), StringComparison.Ordinal);
        Assert.Equal("en-US", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith(site.Plan.Site.Site.Config.Title, page.Title, StringComparison.Ordinal);
        Assert.NotEqual("", page.Only("meta[name=description]").GetAttribute("content"));
        Assert.Equal("width=device-width, initial-scale=1", page.Only("meta[name=viewport]").GetAttribute("content"));
        Assert.Equal("utf-8", page.Only("meta[charset]").GetAttribute("charset"));
    });

    [Theory]
    [MemberData(nameof(SiteNames))]
    public void It_has_one_h1_and_no_level_of_headings_is_left_out(string name) => OnEvery(name, (_, _, page) =>
    {
        page.Only("h1");
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 1, pair.First + 1));
    });

    [Theory]
    [MemberData(nameof(SiteNames))]
    public void Its_ids_are_unique_and_its_labels_lead_to_them(string name) => OnEvery(name, (_, _, page) =>
    {
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.Contains(element.GetAttribute("aria-labelledby"), ids));
        Assert.All(page.Hrefs("a[href^='#']"), href => Assert.Contains(href[1..], ids));
    });

    [Theory]
    [MemberData(nameof(SiteNames))]
    public void Its_landmarks_can_be_told_apart_and_the_skip_link_comes_first(string name) => OnEvery(name, (_, _, page) =>
    {
        page.Only("main");
        page.Only("body > header");
        page.Only("body > footer");
        Assert.Equal("#main", page.QuerySelector("a")?.GetAttribute("href"));
        var labels = page.QuerySelectorAll("nav").Select(nav => nav.GetAttribute("aria-label") ?? nav.GetAttribute("aria-labelledby")).ToList();
        Assert.DoesNotContain(null, labels);
        Assert.Equal(labels.Distinct(), labels);
    });

    [Theory]
    [MemberData(nameof(SiteNames))]
    public void Every_link_has_words_and_lands_on_an_output(string name)
    {
        var outputs = Sites[name].Plan.Routes.Select(route => Sites[name].Plan.Site.Links.Absolute(route.Path)).ToHashSet();
        OnEvery(name, (site, path, page) =>
        {
            var here = UrlOf(site, path);
            foreach (var element in page.QuerySelectorAll("[href], [src]"))
            {
                var target = new Uri(here, element.GetAttribute("href") ?? element.GetAttribute("src"));
                if (target.Host == here.Host)
                    Assert.Contains(target.GetLeftPart(UriPartial.Path), outputs);
            }
            Assert.All(page.QuerySelectorAll("a"), link => Assert.NotEqual("", link.ReadableText()));
            Assert.All(page.QuerySelectorAll("img"), image => Assert.NotEqual("", image.GetAttribute("alt")));
        });
    }

    // What the Content-Security-Policy forbids.
    [Theory]
    [MemberData(nameof(SiteNames))]
    public void It_has_one_script_no_style_of_its_own_and_nothing_from_elsewhere(string name) => OnEvery(name, (_, path, page) =>
    {
        Assert.Empty(page.QuerySelectorAll("style, [style], iframe, object, embed, base"));
        var scripts = page.Scripts.Where(script => script.Type != "application/ld+json").ToList();
        Assert.All(scripts, script => Assert.StartsWith("/", script.Source, StringComparison.Ordinal));
        Assert.Equal(path == "search/index.html" ? 2 : 1, scripts.Count);
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(page.Hrefs("link[rel=stylesheet], link[rel=icon]"), href => Assert.StartsWith("/", href, StringComparison.Ordinal));
    });

    [Theory]
    [MemberData(nameof(SiteNames))]
    public void Search_engines_are_told_what_it_is_in_words_of_schema_org(string name) => OnEvery(name, (site, path, page) =>
    {
        foreach (var script in page.Scripts.Where(script => script.Type == "application/ld+json"))
        {
            using var json = JsonDocument.Parse(script.Text);
            foreach (var thing in json.RootElement.GetProperty("@graph").EnumerateArray())
            {
                var type = thing.GetProperty("@type").GetString();
                if (type == "BlogPosting")
                    Assert.Equal(page.Only("h1").TextContent, thing.GetProperty("headline").GetString());
                else if (type == "BreadcrumbList")
                    Assert.InRange(thing.GetProperty("itemListElement").GetArrayLength(), 2, 4);
                else
                    Assert.Equal(("WebSite", "index.html"), (type, path));
            }
        }
    });

    [Theory]
    [MemberData(nameof(SiteNames))]
    public void Search_engines_are_told_its_one_address(string name)
    {
        var sitemap = Sites[name].Text("sitemap.xml");
        OnEvery(name, (site, path, page) =>
        {
            var isListed = path != "404.html" && !path.StartsWith("thanks/", StringComparison.Ordinal);
            Assert.Equal(isListed ? [] : ["noindex"], page.QuerySelectorAll("meta[name=robots]").Select(meta => meta.GetAttribute("content")));
            var url = UrlOf(site, path).AbsoluteUri;
            Assert.Equal(isListed, sitemap.Contains($"<loc>{url}</loc>", StringComparison.Ordinal));
            if (path == "404.html")
            {
                Assert.Empty(page.QuerySelectorAll("link[rel=canonical]"));
                return;
            }
            Assert.Equal([url], page.Hrefs("link[rel=canonical]"));
            Assert.Equal(url, page.Only("meta[property='og:url']").GetAttribute("content"));
        });
    }

    [Theory]
    [MemberData(nameof(SiteNames))]
    public void No_text_of_an_author_becomes_markup(string name) => OnEvery(name, (site, path, page) =>
    {
        Assert.Empty(page.QuerySelectorAll("b, tags, everyone, it"));
        Assert.DoesNotContain("&amp;amp;", site.Text(path), StringComparison.Ordinal);
    });

    [Fact]
    public void Building_twice_gives_the_same_bytes()
    {
        var one = SampleSite.Build();
        var other = SampleSite.Build();
        Assert.Equal(one.Paths, other.Paths);
        Assert.All(one.Paths.Reverse(), path => Assert.Equal(one.Bytes(path), other.Bytes(path)));
    }

    [Fact]
    public void Pages_written_at_once_by_many_threads_are_the_same()
    {
        var site = SampleSite.Build();
        var alone = site.Paths.ToDictionary(path => path, site.Bytes);
        Parallel.For(0, 20, _ => Assert.All(alone, page => Assert.Equal(page.Value, site.Bytes(page.Key))));
    }

    // Assert.All names every page that fails, and why.
    private static void OnEvery(string name, Action<BuiltSite, string, IHtmlDocument> check)
    {
        var site = Sites[name];
        Assert.All(site.PagePaths, path => check(site, path, site.Html(path)));
    }

    private static Uri UrlOf(BuiltSite site, string path) =>
        new(site.Plan.Site.Site.Config.BaseUrl, path == "404.html" ? path : path[..^"index.html".Length]);
}
