using System.Text.Json;
using SiteGen.Content;
using SiteGen.Editors;
using SiteGen.Features.Headers;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Tests.Features;

/// <summary>The browser editor on the published site.</summary>
public class EditorTests
{
    private const string GitGateway = "editor: {backend: git-gateway}";

    private static readonly EditorSource Installed =
        new("1", () => [new InputFile("admin/decap-cms.js", "1;"), new InputFile("admin/103.decap-cms.js", "2;")]);

    [Fact]
    public void There_is_none_unless_the_settings_ask_for_it()
    {
        var without = Build("");
        Assert.DoesNotContain(without.Paths, path => path.StartsWith("admin", StringComparison.Ordinal));
        var with = Build(GitGateway);
        Assert.Equal(
            ["admin/103.decap-cms.js", "admin/config.yml", "admin/decap-cms.js", "admin/index.html", "admin/start.js"],
            with.Paths.Except(without.Paths).Order(StringComparer.Ordinal));
        // Nothing else of the site changes but the headers, and the page that says itself what no header can say of addresses that
        // nobody knows.
        Assert.Equal(["404.html", "_headers"], without.Paths.Where(path => without.Text(path) != with.Text(path)).Order(StringComparer.Ordinal));
        Assert.Null(PolicyIn(without));
        Assert.Equal("default-src 'none'; connect-src 'self'; form-action 'self'; img-src 'self'; script-src 'self'; style-src 'self'; base-uri 'none'", PolicyIn(with));

        static string? PolicyIn(BuiltSite site) =>
            site.Html("404.html").QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content");
    }

    // The preview has an editor of its own, and a check publishes nothing.
    [Fact]
    public void A_host_that_publishes_none_needs_none()
    {
        var site = StringSite.Build(Site(GitGateway));
        Assert.DoesNotContain("admin/index.html", site.Paths);
        Assert.Equal("", site.Messages);
    }

    [Fact]
    public void Where_it_is_not_installed_the_author_is_told_how()
    {
        var site = StringSite.Build(Site(GitGateway), editor: new EditorSource("1", () => null));
        Assert.False(site.IsBuilt);
        Assert.Equal(
            """
            site.yml(3,9): error SG2707: the settings ask for the browser editor, which is not on this machine
              hint: run 'sitegen edit --install' once, which needs Node.js; or take out 'editor'

            """,
            site.Messages);
    }

    [Fact]
    public void Its_page_has_a_policy_of_its_own_and_every_other_page_the_sites()
    {
        var site = Build(GitGateway);
        var headers = (HeadersPage)site.Plan.Find("/_headers")!.Page;
        Assert.All(site.Plan.Routes, route => Assert.All(headers.For(route.Path.Url).GroupBy(header => header.Key), header => Assert.Single(header)));
        var strict = ((HeadersPage)Build("").Plan.Find("/_headers")!.Page).For("/").Single(header => header.Key == "Content-Security-Policy").Value;
        // What hosts read themselves, they don't serve.
        foreach (var route in site.Plan.Routes.Where(route => Path.GetExtension(route.Path.Value) is not ""))
        {
            var of = headers.For(route.Path.Url).ToDictionary(header => header.Key, header => header.Value);
            var isEditor = route.Path.Value.StartsWith("admin/", StringComparison.Ordinal);
            Assert.Equal(isEditor, of["Content-Security-Policy"].Contains("'unsafe-eval'", StringComparison.Ordinal));
            Assert.Equal(isEditor, of["Content-Security-Policy"].Contains("'unsafe-inline'", StringComparison.Ordinal));
            Assert.Equal(isEditor ? "same-origin-allow-popups" : "same-origin", of["Cross-Origin-Opener-Policy"]);
            Assert.Equal("nosniff", of["X-Content-Type-Options"]);
            if (!isEditor)
                Assert.Equal(strict, of["Content-Security-Policy"]);
        }
        Assert.Contains(headers.For("/receipt.json"), header => header.Value == strict);
        Assert.DoesNotContain(headers.Rules, rule => rule.Path is "/_redirects" or "/_headers");
    }

    [Fact]
    public void Search_engines_are_not_led_to_it()
    {
        var site = Build(GitGateway);
        var headers = (HeadersPage)site.Plan.Find("/_headers")!.Page;
        Assert.Contains(new KeyValuePair<string, string>("X-Robots-Tag", "noindex"), headers.For("/admin/"));
        Assert.Equal("noindex", site.Html("admin/index.html").QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("/admin/", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("/admin/", site.Text("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GitGateway, """{"name":"git-gateway","branch":"main"}""", "input/tips", "connect-src 'self' blob: data: https://www.netlifystatus.com;")]
    [InlineData(
        "editor: {backend: github, repo: acme/tips.blog, branch: live/site, folder: blog/in/, login: https://login.example.com/}",
        """{"name":"github","repo":"acme/tips.blog","base_url":"https://login.example.com","branch":"live/site"}""", "blog/in/tips",
        "connect-src 'self' blob: data: https://api.github.com https://www.githubstatus.com;")]
    [InlineData("editor: {backend: github, repo: a/b, folder: .}", """{"name":"github","repo":"a/b","branch":"main"}""", "tips", "https://avatars.githubusercontent.com")]
    public void It_works_with_the_repository_that_the_settings_name(string settings, string backend, string folder, string policy)
    {
        var site = Build(settings);
        var config = Config(site);
        Assert.Equal(backend, JsonSerializer.Serialize(config.GetProperty("backend")));
        Assert.Equal(folder, config.GetProperty("collections")[0].GetProperty("folder").GetString());
        Assert.Contains(policy, ((HeadersPage)site.Plan.Find("/_headers")!.Page).For("/admin/").Single(header => header.Key == "Content-Security-Policy").Value, StringComparison.Ordinal);
    }

    // What is no field stays in the file as it is.
    [Fact]
    public void Every_key_of_a_tip_is_a_field_or_left_alone()
    {
        var fields = Fields(Config(Build(GitGateway)), 0).Select(field => field.GetProperty("name").GetString()!).ToList();
        Assert.Equal(["body", "guid", "published_about", "recovered", "series", "sources"], PostFile.Keys.Append("body").Except(fields.Except(["body"])).Order(StringComparer.Ordinal));
        Assert.Equal(["title", "published", "draft", "categories", "tags", "body"], fields.Take(6));
        Assert.Empty(fields.Except(PostFile.Keys.Append("body")));
        Assert.Equal(["title", "description", "body"], Fields(Config(Build(GitGateway)), 1).Select(field => field.GetProperty("name").GetString()!));
    }

    [Theory]
    [InlineData("title", """{"required":true,"widget":"string"}""")]
    [InlineData("published", """{"required":true,"widget":"datetime","format":"YYYY-MM-DD","date_format":"YYYY-MM-DD","time_format":false,"picker_utc":true,"default":"{{now}}"}""")]
    [InlineData("updated", """{"required":false,"widget":"datetime","format":"YYYY-MM-DD","date_format":"YYYY-MM-DD","time_format":false,"picker_utc":true,"default":""}""")]
    [InlineData("draft", """{"required":false,"widget":"boolean","default":false}""")]
    [InlineData("slug", """{"required":false,"widget":"string","pattern":["^\\s*[a-z0-9]+(-[a-z0-9]+)*\\s*$","small letters, digits and hyphens"]}""")]
    [InlineData("categories", """{"required":false,"widget":"list","label_singular":"Category","collapsed":false,"allow_add":true,"max":100,"default":["Fans, \"patients\" & <b>"],"field":{"name":"item","label":"Category","widget":"string"}}""")]
    public void A_field_holds_what_the_key_may_be(string key, string expected)
    {
        var field = Fields(Config(Build(GitGateway)), 0).Single(field => field.GetProperty("name").GetString() == key);
        var said = field.EnumerateObject().Where(property => property.Name is not ("name" or "label" or "hint")).ToDictionary(property => property.Name, property => property.Value);
        using var wanted = JsonDocument.Parse(expected);
        Assert.True(JsonElement.DeepEquals(wanted.RootElement, JsonSerializer.SerializeToElement(said)), JsonSerializer.Serialize(said));
        Assert.NotEqual("", field.GetProperty("hint").GetString());
    }

    // Decap reads YAML.
    [Theory]
    [InlineData("Tips")]
    [InlineData("\"'Tips': {a} # \\\\ </script> & é \\U0001F600\"")]
    [InlineData("\"- !x *y &z %a @b `c` | >\"")]
    public void Its_settings_are_yaml_whatever_the_titles(string title)
    {
        var site = StringSite.Build(
            $"-- site.yml --\ntitle: {title}\nbase_url: https://example.com/blog/\n{GitGateway}\n-- tips/a.md --\n---\ntitle: A\npublished: 2019-04-09\ncategories: [{title}]\n---\n",
            editor: Installed);
        var mistakes = new DiagnosticBag();
        var map = YamlReader.ReadMap(site.Text("admin/config.yml"), "config.yml", 0, mistakes);
        Assert.Empty(mistakes);
        Assert.Equal(["backend", "site_url", "show_preview_links", "media_folder", "public_folder", "slug", "collections"], map!.Entries.Select(entry => entry.Key));
        var category = Assert.Single(site.Plan.Site.Site.Categories).Name;
        Assert.Equal(category, Fields(Config(site), 0).Single(field => field.GetProperty("name").GetString() == "categories").GetProperty("default")[0].GetString());
        Assert.Contains($"Editor – {site.Plan.Site.Site.Config.Title}", site.Html("admin/index.html").Title!, StringComparison.Ordinal);
        Assert.Equal("https://example.com/blog/", Config(site).GetProperty("site_url").GetString());
    }

    private static JsonElement.ArrayEnumerator Fields(JsonElement config, int collection) =>
        config.GetProperty("collections")[collection].GetProperty("fields").EnumerateArray();

    private static JsonElement Config(BuiltSite site) => JsonSerializer.Deserialize<JsonElement>(site.Text("admin/config.yml"));

    private static BuiltSite Build(string settings) => StringSite.Build(Site(settings), editor: Installed);

    private static string Site(string settings) =>
        $"""
        -- site.yml --
        title: Tips
        base_url: https://tips.example.com
        {settings}
        -- tips/a.md --
        ---
        title: A
        published: 2019-04-09
        categories: ['Fans, "patients" & <b>']
        ---
        Text.
        """;
}
