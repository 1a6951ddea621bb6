using AngleSharp.Html.Dom;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Features;

public class FormsTests
{
    private const string Settings = "-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\n";

    private const string Newsletter = """
        newsletter:
          action: https://news.example.org:8443/subscribe/post?u=1&id=2
          email_field: EMAIL
          hidden: {embed: "1", trap: ""}

        """;

    private const string Everything = Settings + "netlify_forms: [comments, contact]\n" + Newsletter;

    private static readonly BuiltSite Site = StringSite.Build(Everything + StringSite.Tips(2));

    private static readonly string[] PagesWithSignUp = ["index.html", "2019/01/01/tip-1/index.html", "2019/01/08/tip-2/index.html", "signup/index.html"];

    private static IEnumerable<(string Path, IHtmlFormElement Form)> FormsOf(BuiltSite site) =>
        site.PagePaths.SelectMany(path => site.Html(path).Forms.Select(form => (path, form)));

    private static string[] PathsOf(string name) => [.. FormsOf(Site).Where(one => one.Form.Name == name).Select(one => one.Path)];

    [Fact]
    public void The_forms_stand_where_readers_look_for_them()
    {
        Assert.Equal(["2019/01/01/tip-1/index.html", "2019/01/08/tip-2/index.html"], PathsOf("comment").Order(StringComparer.Ordinal));
        Assert.Equal(["contact/index.html"], PathsOf("contact"));
        Assert.Equal(
            PagesWithSignUp.Order(StringComparer.Ordinal),
            Site.PagePaths.Where(path => Site.Html(path).QuerySelector("main form[action^='https://news.']") is not null).Order(StringComparer.Ordinal));
        Assert.All(Site.PagePaths, path => Assert.Contains("/signup/", Site.Html(path).Hrefs(".nav a")));
        // But for the page that has it below its menu.
        Assert.Equal(["signup/index.html"], Site.PagePaths.Where(path => Site.Html(path).QuerySelector(".nav details form[action^='https://news.']") is null));
        Assert.Equal("page", Site.Html("signup/index.html").Only(".nav a[href='/signup/']").GetAttribute("aria-current"));
        Assert.All(Site.PagePaths, path => Assert.Equal(IdsOf(Site, path).Distinct(), IdsOf(Site, path)));
    }

    // Headings are named by authors, and a browser goes to the first of two of one name.
    [Fact]
    public void No_heading_has_the_name_of_a_part_of_the_page()
    {
        const string Pages = "-- comments/tip-1/ann.yml --\nname: Ann\ndate: 2019-02-01\ntext: Thanks!\n";
        var site = StringSite.Build(Everything + StringSite.Tips(2) + Pages);
        var ids = site.PagePaths.SelectMany(path => IdsOf(site, path)).Distinct().Except(["comment-ann"]).ToList();
        Assert.Empty(((string[])["comments", "comment", "contact", "signup", "main"]).Except(ids));
        var headings = string.Concat(ids.Select(id => $"## {id}\n\n"));
        var other = StringSite.Build(
            $"{Everything}{StringSite.Tips(2)}{Pages}-- tips/x.md --\n---\ntitle: X\npublished: 2019-01-09\n---\n{headings}"
            + $"-- pages/contact.md --\n---\ntitle: C\n---\n{headings}-- pages/signup.md --\n---\ntitle: S\n---\n{headings}");
        Assert.All(other.PagePaths, path => Assert.Equal(IdsOf(other, path).Distinct(), IdsOf(other, path)));
    }

    private static IEnumerable<string?> IdsOf(BuiltSite site, string path) => site.Html(path).QuerySelectorAll("[id]").Select(element => element.Id);

    // Over the sample, too, which has forms on pages of authors.
    [Fact]
    public void Every_form_is_whole()
    {
        var forms = FormsOf(Site).Concat(FormsOf(SampleSite.Build())).Where(one => one.Form.GetAttribute("role") != "search").ToList();
        Assert.NotEmpty(forms);
        Assert.All(forms, one =>
        {
            var form = one.Form;
            Assert.Equal("post", form.Method);
            IHtmlElement[] fields = [.. form.Elements.Where(element => element is not (IHtmlButtonElement or IHtmlInputElement { Type: "hidden" }))];
            Assert.All(fields, field =>
            {
                Assert.Single(form.QuerySelectorAll($"label[for='{field.Id}']"));
                Assert.True(field.Closest("[hidden]") is not null || field.HasAttribute("required"), field.OuterHtml);
                Assert.True(field is IHtmlInputElement { Type: "checkbox" } || field.HasAttribute("autocomplete"), field.OuterHtml);
                foreach (var id in (field.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    Assert.NotEqual("", form.QuerySelector($"#{id}")?.TextContent ?? "");
            });
            var names = form.QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")).ToList();
            Assert.Equal(names.Distinct(), names);
            Assert.Single(form.QuerySelectorAll("button[type=submit]"));
            Assert.Single(form.QuerySelectorAll("input[type=checkbox][required]"));
            Assert.Equal("email", form.Only("input[type=email]").GetAttribute("autocomplete"));
        });
    }

    [Fact]
    public void A_form_of_Netlify_s_has_all_that_Netlify_asks_for()
    {
        var forms = FormsOf(Site).Where(one => one.Form.HasAttribute("data-netlify")).ToList();
        Assert.Equal(["comment", "contact"], forms.Select(one => one.Form.Name!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(forms, one =>
        {
            var form = one.Form;
            Assert.Equal("true", form.GetAttribute("data-netlify"));
            Assert.Equal(form.Name, form.Only("input[type=hidden][name=form-name]").GetAttribute("value"));
            var trap = form.Only($"input[name='{form.GetAttribute("netlify-honeypot")}']");
            Assert.NotNull(trap.Closest("[hidden]"));
            Assert.False(trap.HasAttribute("required"));
            Assert.Contains($"{form.GetAttribute("action")![1..]}index.html", Site.Paths);
        });
        // Netlify takes forms of one name for one form: all must have the same fields.
        foreach (var same in forms.GroupBy(one => one.Form.Name))
            Assert.Single(same.Select(one => string.Join(' ', one.Form.QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")))).Distinct());
    }

    [Fact]
    public void A_comment_says_which_tip_it_is_for() => Assert.Equal(
        "/2019/01/01/tip-1/", Site.Html("2019/01/01/tip-1/index.html").Only("input[name=tip]").GetAttribute("value"));

    [Fact]
    public void Sign_up_sends_what_the_service_asks_for_and_nothing_else()
    {
        var form = FormsOf(Site).First(one => one.Path == "signup/index.html" && one.Form.GetAttribute("role") != "search").Form;
        Assert.Equal("https://news.example.org:8443/subscribe/post?u=1&id=2", form.GetAttribute("action"));
        Assert.Equal(
            ["embed=1", "trap=", "EMAIL="],
            form.QuerySelectorAll("[name]").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}"));
    }

    [Theory]
    [InlineData(Everything, "form-action 'self' https://news.example.org:8443;")]
    [InlineData(Everything + "  redirects_to: [https://one.example.org/thanks, https://bücher.example]\n", "form-action 'self' https://news.example.org:8443 https://one.example.org https://xn--bcher-kva.example;")]
    [InlineData(Settings, "form-action 'self';")]
    public void The_security_policy_lets_forms_post_there_and_nowhere_else(string settings, string policy) =>
        Assert.Contains(policy, StringSite.Build(settings).Text("_headers"), StringComparison.Ordinal);

    [Theory]
    [InlineData("netlify_forms: contact", "thanks/contact/index.html")]
    [InlineData("netlify_forms: [comments]", "thanks/comment/index.html")]
    [InlineData("newsletter: {action: https://news.example.org/}", "thanks/signup/index.html")]
    public void Who_has_sent_a_form_is_thanked_on_a_page_that_is_in_no_list(string setting, string thanks)
    {
        var site = StringSite.Build($"{Settings}{setting}\n" + StringSite.Tips(1));
        Assert.Equal([thanks], site.Paths.Where(path => path.StartsWith("thanks/", StringComparison.Ordinal)));
        Assert.Equal("noindex", site.Html(thanks).Only("meta[name=robots]").GetAttribute("content"));
        Assert.DoesNotContain("/thanks/", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_goes_below_the_author_s_own_words()
    {
        var site = StringSite.Build(Everything + "-- pages/contact.md --\n---\ntitle: Write to us\n---\nWe like letters.\n-- pages/signup.md --\n---\ntitle: Join\n---\nDo.\n");
        var contact = site.Html("contact/index.html");
        Assert.Equal("Write to us", contact.Only("h1").TextContent);
        Assert.Contains("We like letters.", contact.Only("main").TextContent, StringComparison.Ordinal);
        Assert.NotNull(contact.Forms["contact"]);
        Assert.Equal("Join", site.Html("signup/index.html").Only("h1").TextContent);
        Assert.Single(site.Html("signup/index.html").QuerySelectorAll("main form"));
    }

    [Fact]
    public void Without_settings_there_is_no_form_but_the_search()
    {
        var site = Blog.Build();
        Assert.All(FormsOf(site), one => Assert.Equal("search", one.Form.GetAttribute("role")));
        Assert.All(site.PagePaths, path => Assert.DoesNotContain("leave a comment", site.Text(path), StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(site.Paths, path => path.Contains("thanks", StringComparison.Ordinal) || path.Contains("answers", StringComparison.Ordinal));
    }

    [Fact]
    public void The_menu_leads_to_the_sign_up_page_once()
    {
        var site = StringSite.Build(Everything);
        Assert.Single(site.Html("index.html").Hrefs(".nav a"), "/signup/");
        site = StringSite.Build(Settings + "navigation:\n  - text: Join\n    link: /signup/\n" + Newsletter);
        Assert.Equal(["/signup/"], site.Html("index.html").Hrefs(".nav a"));
        Assert.Equal("Join", site.Html("index.html").Only(".nav summary").TextContent);
        Assert.Equal("Join", site.Html("signup/index.html").Only(".nav a").TextContent);
    }
}
