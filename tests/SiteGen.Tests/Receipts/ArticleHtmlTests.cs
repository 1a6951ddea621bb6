using System.Text;
using SiteGen.Receipts;

namespace SiteGen.Tests.Receipts;

public class ArticleHtmlTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("<p>One two.</p>\n<p>Three</p>\n", 3)]
    [InlineData("<p>One</p><p>two</p>", 2)]
    [InlineData("<p>O<em>n</em>e <a href=\"/x/\">t<strong>wo</strong></a></p>", 2)]
    [InlineData("<p>one<br />two</p>", 2)]
    [InlineData("<p>one\u00a0two — three</p>", 4)]
    [InlineData("<p>one <img src=\"/a.png\" alt=\"not this\" /> two</p>", 2)]
    [InlineData("<p>日本</p>", 1)]
    [InlineData("<p>cut off <", 2)]
    public void Words_are_what_stands_between_the_tags(string html, int words) =>
        Assert.Equal(words, ArticleHtml.WordsIn(Encoding.UTF8.GetBytes(html)));

    [Fact]
    public void A_changed_link_changes_the_hash() => Assert.NotEqual(
        ArticleHtml.HashOf("<a href=\"/a/\">x</a>"u8), ArticleHtml.HashOf("<a href=\"/b/\">x</a>"u8));
}
