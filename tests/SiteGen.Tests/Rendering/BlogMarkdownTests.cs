using SiteGen.Rendering;

namespace SiteGen.Tests.Rendering;

public class BlogMarkdownTests
{
    [Theory]
    [InlineData("One\ntwo.", "<p>One\ntwo.</p>\n")]
    [InlineData("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n")]
    [InlineData("<b>no</b> & <!-- no -->", "<p>&lt;b&gt;no&lt;/b&gt; &amp; &lt;!-- no --&gt;</p>\n")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    [InlineData("See www.example.org.", "<p>See <a href=\"http://www.example.org\">www.example.org</a>.</p>\n")]
    [InlineData("“Curly” … – ’", "<p>“Curly” … – ’</p>\n")]
    [InlineData("\"straight\" -- ...", "<p>&quot;straight&quot; -- ...</p>\n")]
    public void A_text_becomes_HTML(string markdown, string html) =>
        Assert.Equal(html, BlogMarkdown.ToHtml(BlogMarkdown.Parse(markdown)));

    [Theory]
    [InlineData("# One\n\n## Two", "<h2>One</h2>\n<h2>Two</h2>\n")]
    [InlineData("One\n===", "<h2>One</h2>\n")]
    [InlineData("> # One", "<blockquote>\n<h2>One</h2>\n</blockquote>\n")]
    public void A_heading_leaves_the_first_level_to_the_title(string markdown, string html) =>
        Assert.Equal(html, BlogMarkdown.ToHtml(BlogMarkdown.Parse(markdown)));

    [Fact]
    public void A_table_is_aligned_without_styles_which_the_security_policy_forbids() => Assert.Equal(
        """
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th class="center">b</th>
        <th class="right">c</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="center">2</td>
        <td class="right">3</td>
        </tr>
        </tbody>
        </table>

        """,
        BlogMarkdown.ToHtml(BlogMarkdown.Parse("| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |\n")));
}
