using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Rendering;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

public class BareAddressTests
{
    // The address is between [ and ].
    [Theory]
    [InlineData("See [https://example.com/a].")]
    [InlineData("(See [https://example.com/a].)")]
    [InlineData("(See [https://example.com/a]!)")]
    [InlineData("Is it [https://example.com/a]?!")]
    [InlineData("Yes: [https://example.com/a]…")]
    [InlineData("“[https://example.com/a]”")]
    [InlineData("\"[https://example.com/a]\"")]
    [InlineData("here:[https://example.com/a]")]
    [InlineData("so—[https://example.com/a]—and")]
    [InlineData("so–[https://example.com/a]–and")]
    [InlineData("a|[https://example.com/a]|b")]
    [InlineData("‘[https://example.com/a]’")]
    [InlineData("«[https://example.com/a]»")]
    [InlineData("[https://example.com]\u200Bnext")]
    [InlineData("[https://example.com]\u00ADnext")]
    [InlineData("[https://example.com]\uFEFFnext")]
    [InlineData("[https://example.com]\u2060next")]
    [InlineData("[https://example.com/a]\u00A0next")]
    [InlineData("[https://example.com/a]\u3000next")]
    [InlineData("[https://example.com/a]\u2028next")]
    [InlineData("请看[https://example.com/a]。")]
    [InlineData("请看[https://example.com]吧")]
    [InlineData("【[https://example.com/a]】")]
    [InlineData("[https://example.com/wiki/日本]")]
    [InlineData("[https://bücher.example/ä]")]
    [InlineData("[https://example.com/a_(b)].")]
    [InlineData("([https://example.com/a_(b)])")]
    [InlineData("([https://example.com/a]).")]
    [InlineData("[https://example.com/a,b;c],")]
    [InlineData("[https://example.com/a's],")]
    [InlineData("[https://example.com:8080/?a=1#b]:")]
    [InlineData("[https://example.com/a*b*c]*.")]
    [InlineData("[HTTPS://EXAMPLE.com/a]")]
    [InlineData("[http://example.com/]")]
    [InlineData("/[https://example.com/a]")]
    [InlineData("[www.example.org].")]
    [InlineData("[Www.Example.org/x]!")]
    [InlineData("([www.example.org])")]
    [InlineData("mailto:[a.b@example.org].")]
    [InlineData("tel:[+1-555-0100].")]
    [InlineData("[https://a.example/][https://b.example/]")]
    public void An_address_becomes_a_link_without_what_is_around_it(string text)
    {
        var bare = text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        if (text.Contains("][", StringComparison.Ordinal))
        {
            Assert.Single(Links(bare));
            return;
        }
        Assert.Equal([text[(text.IndexOf('[') + 1)..text.IndexOf(']')]], Links(bare));
        Assert.Equal(bare.Replace("mailto:", "", StringComparison.Ordinal).Replace("tel:", "", StringComparison.Ordinal), PlainText.Of(BlogMarkdown.Parse(bare)));
    }

    [Theory]
    [InlineData("xhttps://example.com/a")]
    [InlineData("éhttps://example.com/a")]
    [InlineData("9https://example.com/a")]
    [InlineData("https://")]
    [InlineData("https://localhost/")]
    [InlineData("https://.example.com")]
    [InlineData("https://user:secret@example.com/")]
    [InlineData("https://good.example@evil.example/")]
    [InlineData("https://example.com:port/")]
    [InlineData("https\\://example.com/a")]
    [InlineData("awww.example.com")]
    [InlineData("www.")]
    [InlineData("www.…")]
    [InlineData("mailto:nobody")]
    [InlineData("Hotel:5")]
    [InlineData("tel: 5")]
    [InlineData("`https://example.com/a`")]
    [InlineData("ftp://example.com/a")]
    [InlineData("javascript://example.com/a")]
    public void What_is_no_address_stays_text(string text) => Assert.Empty(Links(text));

    [Theory]
    [InlineData("**https://example.com/a**", "<p><strong><a href=\"https://example.com/a\">https://example.com/a</a></strong></p>\n")]
    [InlineData("**See https://example.com/a.**", "<p><strong>See <a href=\"https://example.com/a\">https://example.com/a</a>.</strong></p>\n")]
    [InlineData("*https://example.com/a*, *b*", "<p><em><a href=\"https://example.com/a\">https://example.com/a</a></em>, <em>b</em></p>\n")]
    [InlineData("https://example.com/?a=1&amp;b=2&copy=3", "<p><a href=\"https://example.com/?a=1&amp;b=2&amp;copy=3\">https://example.com/?a=1&amp;b=2&amp;copy=3</a></p>\n")]
    [InlineData("https://example.com/a&quot; b&amp;", "<p><a href=\"https://example.com/a\">https://example.com/a</a>&quot; b&amp;</p>\n")]
    [InlineData("https://example.com/?a&nbsp;b", "<p><a href=\"https://example.com/?a\">https://example.com/?a</a>\u00A0b</p>\n")]
    [InlineData("<https://example.com/a>", "<p><a href=\"https://example.com/a\">https://example.com/a</a></p>\n")]
    [InlineData("[x](https://example.com/a)", "<p><a href=\"https://example.com/a\">x</a></p>\n")]
    public void Markup_around_an_address_stays_markup(string markdown, string html) =>
        Assert.Equal(html.Replace("/?a</a>", "/?a</a>", StringComparison.Ordinal), BlogMarkdown.ToHtml(BlogMarkdown.Parse(markdown)));

    [Theory]
    [InlineData("[https://example.com/a](/about/)", "https://example.com/a")]
    [InlineData("[See <https://example.com/a>, *www.example.org*](/about/)", "See https://example.com/a, www.example.org")]
    public void A_link_has_no_link_inside(string markdown, string text)
    {
        var site = StringSite.Build($"-- pages/about.md --\n---\ntitle: About\n---\n-- tips/a.md --\n---\ntitle: A\n---\n{markdown}\n");
        var link = site.Html("undated/a/index.html").Only(".e-content a");
        Assert.Equal((text, "/about/"), (link.TextContent, link.GetAttribute("href")));
    }

    private static IEnumerable<string> Links(string markdown) =>
        BlogMarkdown.Parse(markdown).Descendants<LinkInline>().Where(link => link.IsAutoLink)
            .Select(link => ((LiteralInline)link.FirstChild!).Content.ToString());
}
