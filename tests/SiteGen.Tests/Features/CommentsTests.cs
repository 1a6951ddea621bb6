using System.Text;
using AngleSharp.Dom;
using SiteGen.Features.Comments;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Tests.Features;

public class CommentsTests
{
    private const string Tip = """
        -- tips/2019/2019-04-09-listen.md --
        ---
        title: Listen
        published: 2019-04-09
        redirect_from: [/2019/04/09/hear/]
        ---
        Hear them out.
        -- pages/about.md --
        ---
        title: About
        ---
        Us.

        """;

    private const string Ann = "-- comments/listen/ann.yml --\nname: Ann\ndate: 2019-04-10\ntext: Yes.\n";
    private const string Page = "2019/04/09/listen/index.html";
    private const string Feed = "comments/feed.xml";

    [Theory]
    [InlineData("One\ntwo", "<p>One<br />\ntwo</p>\n")]
    [InlineData("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>\n")]
    [InlineData("[us](/about/)", "<p><a href=\"/about/\" rel=\"nofollow ugc\">us</a></p>\n")]
    [InlineData("See https://example.org/.", "<p>See <a href=\"https://example.org/\" rel=\"nofollow ugc\">https://example.org/</a>.</p>\n")]
    [InlineData("<https://example.org/>", "<p><a href=\"https://example.org/\" rel=\"nofollow ugc\">https://example.org/</a></p>\n")]
    [InlineData("[us]\n\n[us]: https://example.org/", "<p><a href=\"https://example.org/\" rel=\"nofollow ugc\">us</a></p>\n")]
    [InlineData("# No heading", "<p># No heading</p>\n")]
    [InlineData("No heading\n===", "<p>No heading<br />\n===</p>\n")]
    [InlineData("a\n\n    no code", "<p>a</p>\n<p>no code</p>\n")]
    [InlineData("| a |\n| - |\n| b |", "<p>| a |<br />\n| - |<br />\n| b |</p>\n")]
    [InlineData("<b>x</b><!-- y -->", "<p>&lt;b&gt;x&lt;/b&gt;&lt;!-- y --&gt;</p>\n")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    [InlineData("1. one\n2. two\n\n> said", "<ol>\n<li>one</li>\n<li>two</li>\n</ol>\n<blockquote>\n<p>said</p>\n</blockquote>\n")]
    public void A_comment_is_restricted_Markdown(string markdown, string html)
    {
        var site = StringSite.Build(Tip + Yaml("listen", "ann", "2019-04-10", markdown));
        Assert.Contains($"<div class=\"said\">\n{html}</div>", site.Text(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_stand_below_their_tip_the_oldest_first_and_are_counted_in_lists()
    {
        var site = StringSite.Build(
            Tip + Yaml("listen", "b", "2019-04-12", "Third") + Yaml("listen", "a", "2019-04-12", "Second") + Yaml("listen", "z", "2019-04-10", "First"));
        var page = site.Html(Page);
        Assert.Equal(["comment-z", "comment-a", "comment-b"], page.QuerySelectorAll(".thread > li").Select(comment => comment.Id));
        Assert.Equal(["First", "Second", "Third"], page.QuerySelectorAll(".thread .said").Select(comment => comment.TextContent.Trim()));
        Assert.Equal("3 comments", page.Only("#comments h2").TextContent);
        Assert.Contains("/2019/04/09/listen/#comments", site.Html("2019/04/index.html").Hrefs("main .meta a"));
        Assert.Contains("assets/answers-", site.Text(Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("listen")]
    [InlineData("2019-04-09-listen")]
    [InlineData("hear")]
    [InlineData("2019-04-09-hear")]
    public void A_folder_is_called_like_its_tip_s_slug_or_file_or_former_slug(string folder) =>
        Assert.Single(StringSite.Build(Tip + Yaml(folder, "ann", "2019-04-10", "Yes.")).Html(Page).QuerySelectorAll(".thread > li"));

    [Fact]
    public void Of_two_tips_of_one_slug_the_file_s_name_tells()
    {
        const string Other = "-- tips/2020/2020-04-09-listen.md --\n---\ntitle: Listen\npublished: 2020-04-09\n---\nAgain.\n";
        var site = StringSite.Build(Tip + Other + Yaml("2020-04-09-listen", "ann", "2020-04-10", "Yes."));
        Assert.Empty(site.Html(Page).QuerySelectorAll(".thread"));
        Assert.Single(site.Html("2020/04/09/listen/index.html").QuerySelectorAll(".thread > li"));
    }

    [Fact]
    public void The_feed_has_the_newest_twenty_with_whole_texts_and_absolute_links()
    {
        var site = StringSite.Build(
            Tip + string.Concat(Enumerable.Range(1, 22).Select(day => Yaml("listen", $"c-{day}", $"2019-05-{day:D2}", $"Day {day}, [us](/about/) & *you*"))));
        var items = site.Xml(Feed).Descendants("item").ToList();
        Assert.Equal(20, items.Count);
        Assert.Equal("Ann on “Listen”", items[0].Element("title")!.Value);
        Assert.Equal("https://tips.example.com/2019/04/09/listen/#comment-c-22", items[0].Element("link")!.Value);
        Assert.Equal("Wed, 22 May 2019 12:00:00 +0000", items[0].Element("pubDate")!.Value);
        Assert.Equal("Day 22, us & you", items[0].Element("description")!.Value);
        Assert.Contains("href=\"https://tips.example.com/about/\"", items[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(20, items.Select(item => item.Element("guid")!.Value).Distinct().Count());
        Assert.Empty(RssRules.BrokenBy(site.Xml(Feed)));
        Assert.Contains("the newest comments", site.Text(Feed), StringComparison.Ordinal);
        Assert.DoesNotContain("the newest tips", site.Text(Feed), StringComparison.Ordinal);
        Assert.Contains("/comments/feed.xml", site.Html(Page).Hrefs("link[rel=alternate]"));
        Assert.Contains("/comments/feed.xml", site.Html("feeds/index.html").Hrefs("main a"));
    }

    [Fact]
    public void A_comment_keeps_its_name_in_the_feed_when_text_and_folder_change()
    {
        var before = StringSite.Build(Tip + Ann).Xml(Feed).Descendants("guid").Single().Value;
        var after = StringSite.Build(Tip + Yaml("hear", "ann", "2019-04-11", "No.")).Xml(Feed).Descendants("guid").Single().Value;
        Assert.Equal(before, after);
    }

    [Theory]
    [InlineData("", "/feed.xml")]
    [InlineData(Ann, "/comments/feed.xml")]
    public void WordPress_s_feed_of_comments_leads_on(string comments, string to)
    {
        var rules = StringSite.Build("-- site.yml --\ntitle: T\nbase_url: https://tips.example.com\nold_blog: wordpress\n" + Tip + comments).Text("_redirects");
        Assert.Contains($"/comments/feed {to} 301\n/comments/feed/ {to} 301\n", rules, StringComparison.Ordinal);
        Assert.Contains($"/comments/feed/* {to} 301\n", rules, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_comments_nothing_speaks_of_them()
    {
        var site = StringSite.Build(Tip);
        Assert.DoesNotContain(site.Paths, path => path.Contains("comment", StringComparison.Ordinal) || path.Contains("answers", StringComparison.Ordinal));
        Assert.All(site.PagePaths, path => Assert.DoesNotContain("comment", site.Text(path), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("published: 2019-04-09\ndraft: true")]
    [InlineData("published: 2030-04-09")]
    public void Comments_on_a_tip_that_is_held_back_are_nowhere(string matter)
    {
        var files = $"-- tips/a/secret.md --\n---\ntitle: Secret\n{matter}\n---\nX.\n" + Tip + Yaml("secret", "ann", "2031-04-10", "Hush hush");
        var site = StringSite.Build(files, now: "2026-11-24");
        Assert.All(site.Paths, path => Assert.DoesNotContain("Hush", Encoding.UTF8.GetString(site.Bytes(path)), StringComparison.Ordinal));
        Assert.DoesNotContain(Feed, site.Paths);
        Assert.Contains("Hush", StringSite.Build(files, now: "2026-11-24", early: true).Text(Feed), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_of_a_day_to_come_waits_for_it()
    {
        var files = Tip + Ann + Yaml("listen", "bob", "2026-12-01", "Hush");
        var site = StringSite.Build(files, now: "2026-11-24");
        Assert.Equal("comments/listen/bob.yml(2,7): note SG2409: the comment of Ann on “Listen” is held back until 2026-12-01\n", site.Messages);
        Assert.All(site.Paths, path => Assert.DoesNotContain("Hush", Encoding.UTF8.GetString(site.Bytes(path)), StringComparison.Ordinal));
        Assert.Equal("2026-12-01T00:00:00+00:00\n", site.Text("next-change.txt"));
        Assert.Equal(new DateOnly(2026, 12, 1), site.Plan.ChangesOn);

        var due = StringSite.Build(files, now: "2026-12-01");
        Assert.Equal("", due.Messages);
        Assert.Contains("Hush", due.Text(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("Comes on", due.Text(Page), StringComparison.Ordinal);
        Assert.Equal("never\n", due.Text("next-change.txt"));
        // The list counts comments, and shows none of their texts.
        Assert.All([Page, "2019/04/index.html", Feed], path => Assert.NotEqual(Fingerprint(site, path), Fingerprint(due, path)));

        var early = StringSite.Build(files, now: "2026-11-24", early: true);
        Assert.Equal(["Comes on December 1, 2026"], early.Html(Page).QuerySelectorAll(".thread .early").Select(label => label.TextContent));
        Assert.Equal("2026-12-01T00:00:00+00:00\n", early.Text("next-change.txt"));
        Assert.NotEqual(Fingerprint(early, Page), Fingerprint(StringSite.Build(files, now: "2026-12-01", early: true), Page));

        static SiteGen.Hashing.ContentKey Fingerprint(BuiltSite built, string path) =>
            built.Plan.FingerprintOf(built.Plan.Routes.Single(route => route.Path.Value == path));
    }

    [Fact]
    public void Where_all_comments_wait_there_are_none()
    {
        var site = StringSite.Build(Tip + Yaml("listen", "bob", "2026-12-01", "Hush"), now: "2026-11-24");
        Assert.DoesNotContain(Feed, site.Paths);
        Assert.DoesNotContain("comments", site.Text(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_and_threads_without_end_are_refused()
    {
        Assert.Contains(
            "comments/listen/ann.yml(3,7): error SG2405: 'text' has more than 5,000 characters",
            StringSite.Build(Tip + Yaml("listen", "ann", "2019-04-10", new string('x', 5_001))).Messages, StringComparison.Ordinal);
        Assert.Contains(
            "comments/listen/ann.yml(1,7): error SG2405: 'name' has more than 100 characters",
            StringSite.Build(Tip + Ann.Replace("Ann", new string('x', 101), StringComparison.Ordinal)).Messages, StringComparison.Ordinal);
        IEnumerable<InputFile> many =
        [
            .. StringSite.Files(Tip),
            .. Enumerable.Range(0, CommentThreads.MaxComments + 1).Select(i => new InputFile($"comments/listen/c-{i}.yml", "name: A\ndate: 2019-04-10\ntext: B")),
        ];
        Assert.Contains("error SG2406: the tip 'listen' has more than 1,000 comments", StringSite.Build(many).Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    public void Markup_that_goes_down_without_end_is_explained(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 2_000));
        Assert.StartsWith(
            "comments/listen/ann.yml(4,3): error SG1024:",
            StringSite.Build(Tip + Yaml("listen", "ann", "2019-04-10", text + "x")).Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_stranger_writes_the_page_is_safe() => Properties.Hold(Texts.Any, text =>
    {
        var site = StringSite.Build([.. StringSite.Files(Tip), new InputFile("comments/listen/ann.yml", $"name: Ann\ndate: 2019-04-10\ntext: {YamlText.Scalar(text)}\n")]);
        if (!site.IsBuilt)
            return site.Diagnostics.All(found => found.Location.File == "comments/listen/ann.yml");
        var said = site.Html(Page).Only(".said");
        return said.QuerySelectorAll("*").All(element => Harmless.Contains(element.LocalName))
            && said.QuerySelectorAll("a").All(link => link.GetAttribute("rel") == "nofollow ugc"
                && Beginnings.Any(beginning => link.GetAttribute("href")!.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)));
    });

    private static readonly string[] Harmless = ["p", "br", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "a"];

    private static readonly string[] Beginnings = ["http://", "https://", "//", "mailto:", "tel:", "/", "#", "?"];

    private static string Yaml(string folder, string name, string date, string text) =>
        $"-- comments/{folder}/{name}.yml --\nname: Ann\ndate: {date}\ntext: |\n  {text.Replace("\n", "\n  ", StringComparison.Ordinal)}\n";
}
