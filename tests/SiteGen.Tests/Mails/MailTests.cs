using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MimeKit;
using SiteGen.Features.Headers;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Mails;

public partial class MailTests
{
    private const string Settings = "mail: {from: tips@example.com, to: list@example.com, unsubscribe: https://example.com/u?a=1&b=2, postal_address: \"1 Main St, Town\"}";

    private const string Tip = """
        -- tips/other.md --
        ---
        title: Other
        published: 2019-04-02
        recovered: excerpt
        ---
        Only the beginning
        -- logo.png --
        -- tips/a.md --
        ---
        title: Say “Thanks” & <mean> it – it’s free
        published: 2019-04-09
        ---
        Begin with *two* words, a [link](other.md), and a\
        break. See https://example.org/x or us@example.org.

        ## A heading

        - one
        - two
          1. inner
          2. inner too

        > quoted
        >
        > twice

        | a | b |
        | - | -: |
        | 1 | 2 |

        ![Our logo](/logo.png) and `code & <code>`[^1].

            indented
              code

        ---

        End.

        [^1]: A note.

        """;

    private static readonly BuiltSite Site = StringSite.Build($"-- site.yml --\ntitle: Tips & “Tricks”\nbase_url: https://tips.example.com\n{Settings}\n{Tip}");

    private static readonly string Folder = Site.Paths.Single(path => path.EndsWith("message.eml", StringComparison.Ordinal))[..^"message.eml".Length];

    [Fact]
    public void Nobody_gets_mails_who_did_not_ask_for_them() =>
        Assert.DoesNotContain(Blog.Build().Paths, path => path.StartsWith("mail/", StringComparison.Ordinal));

    [Fact]
    public void The_ten_newest_whole_tips_are_mails()
    {
        var site = StringSite.Build($"""
            -- site.yml --
            title: Tips
            base_url: https://tips.example.com
            {Settings}
            -- tips/same.md --
            ---
            title: Tip 12
            published: 2019-03-18
            ---
            The same name on another day.
            -- tips/part.md --
            ---
            title: Only a part
            published: 2020-01-01
            recovered: excerpt
            ---
            Only
            -- tips/undated.md --
            ---
            title: Undated
            ---
            Text.
            -- tips/draft.md --
            ---
            title: Draft
            published: 2020-01-02
            draft: true
            ---
            Text.
            {StringSite.Tips(12)}
            """);
        Assert.Equal(
            ["tip-12", "tip-12-2019-03-18", .. Enumerable.Range(4, 8).Reverse().Select(number => $"tip-{number}")],
            site.Paths.Where(path => path.StartsWith("mail/", StringComparison.Ordinal)).Select(path => path.Split('/')[1]).Distinct());
    }

    [Fact]
    public void They_are_found_by_nobody_but_who_sends_them()
    {
        Assert.DoesNotContain("/mail/", Site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("/mail/", Site.Text("receipt.json"), StringComparison.Ordinal);
        foreach (var page in Site.PagePaths.Where(path => !path.StartsWith("mail/", StringComparison.Ordinal)))
            Assert.DoesNotContain("/mail/", Site.Text(page), StringComparison.Ordinal);
        var headers = (HeadersPage)Site.Plan.Find("/_headers")!.Page;
        foreach (var (file, type) in new[] { ("", null), ("message.txt", "text/plain; charset=utf-8"), ("message.eml", "message/rfc822") })
        {
            var values = headers.For($"/{Folder}{file}").ToLookup(header => header.Key, header => header.Value);
            Assert.Equal(["noindex"], values["X-Robots-Tag"]);
            Assert.Equal(type is null ? [] : [type], values["Content-Type"]);
        }
        Assert.Equal("noindex", Site.Html(Folder + "index.html").QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public void The_file_is_a_message_that_any_server_takes()
    {
        var bytes = Site.Bytes(Folder + "message.eml");
        Assert.All(bytes, octet => Assert.InRange(octet, (byte)'\t', (byte)'~'));
        Assert.All(Encoding.ASCII.GetString(bytes).Split("\r\n"), line => Assert.True(line.Length <= 78 && !line.Contains('\n'), line));
        using var message = Message(bytes);
        Assert.Equal("\"Tips & “Tricks”\" <tips@example.com>", message.From.ToString());
        Assert.Equal("list@example.com", message.To.ToString());
        Assert.Equal("Say “Thanks” & <mean> it – it’s free", message.Subject);
        Assert.Equal("2019-04-09T12:00:00+00:00", $"{message.Date:yyyy-MM-dd'T'HH:mm:sszzz}");
        Assert.Matches("^[0-9a-f]{32}@tips.example.com$", message.MessageId);
        Assert.Equal("<tips.example.com>", message.Headers[HeaderId.ListId]);
        Assert.Equal("<https://example.com/u?a=1&b=2>", message.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal(["text/plain", "text/html"], ((MultipartAlternative)message.Body!).Select(part => part.ContentType.MimeType));
        Assert.Equal(Site.Text(Folder + "message.txt"), message.TextBody!.Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Equal(Site.Text(Folder + "index.html"), message.HtmlBody!.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_tip_is_the_same_message()
    {
        var one = Blog.BuildWith(Settings);
        var other = Blog.BuildWith(Settings);
        var mails = one.Paths.Where(path => path.StartsWith("mail/", StringComparison.Ordinal)).ToList();
        Assert.Equal(30, mails.Count);
        Assert.All(mails, path => Assert.Equal(one.Bytes(path), other.Bytes(path)));
        Assert.Equal(10, mails.Where(path => path.EndsWith(".eml", StringComparison.Ordinal)).Select(path => Message(one.Bytes(path)).MessageId).Distinct().Count());
    }

    [Fact]
    public void A_mail_says_what_the_page_says()
    {
        var blog = Blog.BuildWith(Settings);
        var folders = blog.Paths.Where(path => path.EndsWith("message.txt", StringComparison.Ordinal)).Select(path => (blog, path[..^"message.txt".Length]));
        Assert.All([.. folders, (Site, Folder)], mail => AssertSame(mail.Item1, mail.Item2));
    }

    [Fact]
    public void Whatever_an_author_writes_the_mail_says_the_same() => Properties.Hold(HostileTip.Any, tip =>
    {
        var site = tip.Build();
        foreach (var path in site.IsBuilt ? site.Paths.Where(path => path.StartsWith("mail/", StringComparison.Ordinal)) : [])
        {
            if (path.EndsWith(".html", StringComparison.Ordinal))
                AssertSameHtml(site, site.Html(path));
            else if (path.EndsWith(".eml", StringComparison.Ordinal))
                Assert.Equal(site.Text(path.Replace(".eml", ".txt", StringComparison.Ordinal)), Message(site.Bytes(path)).TextBody!.Replace("\r\n", "\n", StringComparison.Ordinal));
        }
        return true;
    }, 200);

    private static void AssertSame(BuiltSite site, string folder)
    {
        var (page, article) = AssertSameHtml(site, site.Html(folder + "index.html"));
        foreach (var picture in article.QuerySelectorAll("img"))
            picture.Replace(page.CreateTextNode(picture.GetAttribute("alt") ?? ""));
        foreach (var mark in article.QuerySelectorAll(".footnote-ref"))
            mark.TextContent = $"[{mark.TextContent}]";
        var text = site.Text(folder + "message.txt");
        var body = text[(text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..text.IndexOf("Read this tip on the site", StringComparison.Ordinal)];
        Assert.StartsWith(page.Only("h1.p-name").TextContent + "\n", text, StringComparison.Ordinal);
        Assert.Equal(WithoutSpace(article.TextContent), WithoutSpace(WithoutMarks(body)));
    }

    private static (IDocument Page, IElement Article) AssertSameHtml(BuiltSite site, IDocument mail)
    {
        var page = site.Html($"{new Uri(mail.Only(".button a").GetAttribute("href")!).AbsolutePath.Trim('/')}/index.html");
        var article = page.Only("article .prose");
        foreach (var back in article.QuerySelectorAll(".footnote-back-ref"))
            back.Remove();
        Assert.Equal(article.TextContent.Trim(), mail.Only("#text").TextContent.Trim());
        Assert.Equal(page.Only("h1.p-name").TextContent, mail.QuerySelector("h1")!.TextContent);
        return (page, article);
    }

    [Fact]
    public void The_plain_text_can_be_read_by_people()
    {
        var text = Site.Text(Folder + "message.txt");
        Golden.Same(
            """
            Say “Thanks” & <mean> it – it’s free
            April 9, 2019

            Begin with two words, a link <https://tips.example.com/2019/04/02/other/>, and a
            break. See https://example.org/x or us@example.org.

            A heading

            - one
            - two
              1. inner
              2. inner too

            > quoted
            >
            > twice

            a | b
            1 | 2

            Our logo and code & <code>[1].

            indented
              code

            * * *

            End.

            * * *

            [1] A note.

            Read this tip on the site <https://tips.example.com/2019/04/09/say-thanks-mean-it-its-free/>

            -- 
            You get this because you signed up for the Tips & “Tricks”.
            Unsubscribe <https://example.com/u?a=1&b=2>
            1 Main St, Town

            """,
            text, "message.txt");
    }

    [Fact]
    public void Footnotes_are_found_by_their_numbers()
    {
        var text = StringSite.Build(
            $"-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\n{Settings}\n-- tips/a.md --\n---\ntitle: A\npublished: 2019-04-09\n---\n"
            + "One[^a], two[^b], one again[^a].\n\n1. a list\n\n[^a]: The [first](/feeds/).\n\n    In two parts.\n\n[^b]: The second.\n").Text("mail/a/message.txt");
        Assert.Contains("\n\nOne[1], two[2], one again[1].\n\n1. a list\n\n* * *\n\n[1] The first <https://tips.example.com/feeds/>.\n    In two parts.\n[2] The second.\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_from_right_to_left_has_its_marks_on_the_right()
    {
        var mail = StringSite.Build(
            $"-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\n{Settings}\n-- tips/a.md --\n---\ntitle: A\npublished: 2019-04-09\n---\n- نقطة\n\n> اقتباس\n")
            .Html("mail/a/index.html");
        Assert.Contains("padding:0 24px 0 0", mail.Only("#text ul").GetAttribute("style"), StringComparison.Ordinal);
        Assert.Contains("border-right", mail.Only("#text blockquote").GetAttribute("style"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_fits_and_its_caption_stands_below_it()
    {
        var site = StringSite.Build(
            $"""
            -- site.yml --
            title: Tips
            base_url: https://tips.example.com
            {Settings}
            -- desk.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="1500" height="1000"/>
            -- tips/a.md --
            ---
            title: A
            published: 2019-04-09
            ---
            ![Two people](/desk.svg "The front desk")
            """);
        Assert.Contains("\n\nTwo people\n\nThe front desk\n\n", site.Text("mail/a/message.txt"), StringComparison.Ordinal);
        var picture = site.Html("mail/a/index.html").Only("#text figure img");
        Assert.Equal(("600", "400"), (picture.GetAttribute("width"), picture.GetAttribute("height")));
    }

    [Fact]
    public void The_HTML_is_what_mail_programs_read()
    {
        var blog = Blog.BuildWith(Settings);
        foreach (var (site, path) in blog.Paths.Select(path => (blog, path)).Append((Site, Folder + "index.html")).Where(mail => mail.Item2.StartsWith("mail/", StringComparison.Ordinal) && mail.Item2.EndsWith(".html", StringComparison.Ordinal)))
        {
            Assert.InRange(site.Bytes(path).Length, 1_000, 60_000);
            var mail = site.Html(path);
            Assert.Empty(mail.QuerySelectorAll("script, link, form, iframe, [srcset], #text [id], #text [class]"));
            Assert.All(mail.QuerySelectorAll("#text p, #text a, #text ul, #text ol, #text li, #text h2, #text img"), element => Assert.True(element.HasAttribute("style"), element.OuterHtml));
            Assert.All(mail.QuerySelectorAll("table:not(#text table)"), table => Assert.Equal("presentation", table.GetAttribute("role")));
            Assert.All(mail.QuerySelectorAll("[href], [src]"), link => Assert.Matches("^(https?://|mailto:)", link.GetAttribute("href") ?? link.GetAttribute("src")));
            Assert.Contains("@media (prefers-color-scheme:dark)", mail.Only("style").TextContent, StringComparison.Ordinal);
            Assert.Equal("en", mail.DocumentElement.GetAttribute("lang")?[..2]);
        }
    }

    [Fact]
    public void A_tip_that_mail_programs_would_cut_off_is_named() => Assert.Contains(
        "tips/a.md(1,1): warning SG2603: the mail of the tip “A” has more than 50 KB",
        StringSite.Build($"-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\n{Settings}\n-- tips/a.md --\n---\ntitle: A\npublished: 2019-01-01\n---\n{string.Concat(Enumerable.Repeat("Word and word.\n\n", 4_000))}").Messages,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("a b@example.com")]
    [InlineData("tips@example")]
    [InlineData("Tips <tips@example.com>")]
    [InlineData("tips@exa mple.com")]
    [InlineData(".tips@example.com")]
    [InlineData("tips@example.com, others@example.com")]
    [InlineData("tips")]
    [InlineData("@example.com")]
    [InlineData("tips@exämple.com")]
    public void What_is_no_address_is_refused(string address) => Assert.Contains(
        " SG2601: ", StringSite.Build($"-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\nmail:\n  from: \"{address}\"\n").Messages, StringComparison.Ordinal);

    private static MimeMessage Message(byte[] bytes) => MimeMessage.Load(new MemoryStream(bytes), TestContext.Current.CancellationToken);

    // The addresses of links, and the marks of lists, quotations and rules.
    private static string WithoutMarks(string text) =>
        Mark().Replace(Address().Replace(text, ""), "");

    private static string WithoutSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character != '|'));

    [GeneratedRegex(@" <(?:https?:|mailto:)[^>\s]*>")]
    private static partial Regex Address();

    [GeneratedRegex(@"^ *(?:> ?)*(?:- |\d+\. |\[\d+\] |\* \* \*$)?", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
