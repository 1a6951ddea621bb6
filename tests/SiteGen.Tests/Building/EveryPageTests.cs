using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>What is true of every page, whatever its kind.</summary>
public class EveryPageTests
{
    private static readonly Dictionary<string, BuiltSite> Sites =
        SampleSite.BaseUrls.ToDictionary(baseUrl => baseUrl, baseUrl => SampleSite.Build(baseUrl));

    public static TheoryData<string, string> Pages => SampleSite.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_HTML_needs_no_repair_and_says_what_it_is(string baseUrl, string path)
    {
        var page = Sites[baseUrl].Html(path);
        Assert.StartsWith("<!DOCTYPE html>", Sites[baseUrl].Text(path), StringComparison.Ordinal);
        Assert.Equal("en-US", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("Tips & “Tricks”", page.Title, StringComparison.Ordinal);
        Assert.NotEqual("", page.Only("meta[name=description]").GetAttribute("content"));
        Assert.Equal("width=device-width, initial-scale=1", page.Only("meta[name=viewport]").GetAttribute("content"));
        Assert.Equal("utf-8", page.Only("meta[charset]").GetAttribute("charset"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void It_has_one_h1_and_no_level_of_headings_is_left_out(string baseUrl, string path)
    {
        var page = Sites[baseUrl].Html(path);
        page.Only("h1");
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 1, pair.First + 1));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_ids_are_unique_and_its_labels_lead_to_them(string baseUrl, string path)
    {
        var page = Sites[baseUrl].Html(path);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.Contains(element.GetAttribute("aria-labelledby"), ids));
        Assert.All(page.Hrefs("a[href^='#']"), href => Assert.Contains(href[1..], ids));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_landmarks_can_be_told_apart_and_the_skip_link_comes_first(string baseUrl, string path)
    {
        var page = Sites[baseUrl].Html(path);
        page.Only("main");
        page.Only("body > header");
        page.Only("body > footer");
        Assert.Equal("#main", page.QuerySelector("a")?.GetAttribute("href"));
        var labels = page.QuerySelectorAll("nav").Select(nav => nav.GetAttribute("aria-label")).ToList();
        Assert.DoesNotContain(null, labels);
        Assert.Equal(labels.Distinct(), labels);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_has_words_and_lands_on_an_output(string baseUrl, string path)
    {
        var site = Sites[baseUrl];
        var outputs = site.Plan.Routes.Select(route => site.Plan.Site.Links.Absolute(route.Path)).ToHashSet();
        var page = site.Html(path);
        var here = new Uri(site.Plan.Site.Links.Absolute(site.Plan.Routes.Single(route => route.Path.Value == path).Path));
        foreach (var element in page.QuerySelectorAll("[href], [src]"))
        {
            var target = new Uri(here, element.GetAttribute("href") ?? element.GetAttribute("src"));
            if (target.Host == here.Host)
                Assert.Contains(target.GetLeftPart(UriPartial.Path), outputs);
        }
        Assert.All(page.QuerySelectorAll("a"), link => Assert.NotEqual("", link.ReadableText()));
        Assert.All(page.QuerySelectorAll("img"), image => Assert.NotEqual("", image.GetAttribute("alt")));
    }

    // What the Content-Security-Policy of netlify.toml forbids.
    [Theory]
    [MemberData(nameof(Pages))]
    public void It_has_no_script_no_style_of_its_own_and_nothing_from_elsewhere(string baseUrl, string path)
    {
        var page = Sites[baseUrl].Html(path);
        Assert.Empty(page.QuerySelectorAll("script, style, [style], iframe, object, embed, base"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(page.Hrefs("link[rel=stylesheet], link[rel=icon]"), href => Assert.StartsWith("/", href, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Search_engines_are_told_its_one_address(string baseUrl, string path)
    {
        var page = Sites[baseUrl].Html(path);
        if (path == "404.html")
        {
            Assert.Empty(page.QuerySelectorAll("link[rel=canonical]"));
            Assert.Equal("noindex", page.Only("meta[name=robots]").GetAttribute("content"));
            return;
        }
        var url = new Uri(new Uri(baseUrl), path[..^"index.html".Length]).AbsoluteUri;
        Assert.Equal([url], page.Hrefs("link[rel=canonical]"));
        Assert.Equal(url, page.Only("meta[property='og:url']").GetAttribute("content"));
        Assert.Contains($"<loc>{url}</loc>", Sites[baseUrl].Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_text_of_an_author_becomes_markup(string baseUrl, string path)
    {
        var page = Sites[baseUrl].Html(path);
        Assert.Empty(page.QuerySelectorAll("b, tags, everyone, it"));
        Assert.DoesNotContain("&amp;amp;", Sites[baseUrl].Text(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Building_twice_gives_the_same_bytes()
    {
        var one = SampleSite.Build();
        var other = SampleSite.Build();
        Assert.Equal(one.Paths, other.Paths);
        Assert.All(one.Paths.Reverse(), path => Assert.Equal(one.Bytes(path), other.Bytes(path)));
    }

    [Fact]
    public void The_order_of_the_files_makes_no_difference()
    {
        var files = StringSite.Files(StringSite.Tips(12, "tags: [a, A]"));
        var one = StringSite.Build(files);
        var other = StringSite.Build(files.Reverse());
        Assert.Equal(one.Paths, other.Paths);
        Assert.All(one.Paths, path => Assert.Equal(one.Bytes(path), other.Bytes(path)));
    }

    [Fact]
    public void Pages_written_at_once_by_many_threads_are_the_same()
    {
        var site = SampleSite.Build();
        var alone = site.Paths.ToDictionary(path => path, site.Bytes);
        Parallel.For(0, 20, _ => Assert.All(alone, page => Assert.Equal(page.Value, site.Bytes(page.Key))));
    }
}
