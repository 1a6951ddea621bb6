using System.Text.RegularExpressions;
using SiteGen.Rendering;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

public class BlogMarkdownTests
{
    [Theory]
    [InlineData("One\ntwo.", "<p>One\ntwo.</p>\n")]
    [InlineData("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n")]
    [InlineData("<b>no</b> & *so*", "<p>&lt;b&gt;no&lt;/b&gt; &amp; <em>so</em></p>\n")]
    [InlineData("<b title=\"*x*\">", "<p>&lt;b title=&quot;*x*&quot;&gt;</p>\n")]
    [InlineData("~~gone~~ ~kept~", "<p><del>gone</del> ~kept~</p>\n")]
    [InlineData("- [ ] to do\n- [x] done [x]\n- [x]not", "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\">☐ to do</li>\n<li class=\"task-list-item\">☑ done [x]</li>\n<li>[x]not</li>\n</ul>\n")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    [InlineData("See www.example.org.", "<p>See <a href=\"http://www.example.org\">www.example.org</a>.</p>\n")]
    [InlineData("“Curly” … – ’", "<p>“Curly” … – ’</p>\n")]
    [InlineData("\"straight\" -- ...", "<p>&quot;straight&quot; -- ...</p>\n")]
    public void A_text_becomes_HTML(string markdown, string html) =>
        Assert.Equal(html, BlogMarkdown.ToHtml(BlogMarkdown.Parse(markdown)));

    [Theory]
    [InlineData("# One\n\n## Two", "<h2 id=\"one\"><a class=\"anchor\" href=\"#one\">One</a></h2>\n<h2 id=\"two\"><a class=\"anchor\" href=\"#two\">Two</a></h2>\n")]
    [InlineData("One\n===", "<h2 id=\"one\"><a class=\"anchor\" href=\"#one\">One</a></h2>\n")]
    [InlineData("> # One", "<blockquote>\n<h2 id=\"one\"><a class=\"anchor\" href=\"#one\">One</a></h2>\n</blockquote>\n")]
    public void A_heading_leaves_the_first_level_to_the_title(string markdown, string html) =>
        Assert.Equal(html, BlogMarkdown.ToHtml(BlogMarkdown.Parse(markdown)));

    [Theory]
    [InlineData("## [One](/a/) *two*", "<h2 id=\"one-two\"><a href=\"/a/\">One</a> <em>two</em></h2>\n")]
    [InlineData("## Café, isn’t it?", "<h2 id=\"cafe-isnt-it\"><a class=\"anchor\" href=\"#cafe-isnt-it\">Café, isn’t it?</a></h2>\n")]
    [InlineData("## 第3章 開始", "<h2 id=\"第3章-開始\"><a class=\"anchor\" href=\"#%E7%AC%AC3%E7%AB%A0-%E9%96%8B%E5%A7%8B\">第3章 開始</a></h2>\n")]
    public void A_heading_has_an_id_and_links_to_itself_unless_it_has_a_link_already(string markdown, string html) =>
        Assert.Equal(html, BlogMarkdown.ToHtml(BlogMarkdown.Parse(markdown)));

    [Fact]
    public void No_two_headings_have_one_id()
    {
        var html = BlogMarkdown.ToHtml(BlogMarkdown.Parse("# Main\n\n# A\n\n# A\n\n# A 2\n\n# A\n\n# !\n\n# ?\n"));
        Assert.Equal(["main-2", "a", "a-2", "a-2-2", "a-3", "section", "section-2"], Regex.Matches(html, "id=\"([^\"]*)\"").Select(id => id.Groups[1].Value));
    }

    [Theory]
    [InlineData("One <!-- not this --> two.", "<p>One  two.</p>\n")]
    [InlineData("One\n\n<!-- not\n\nthis -->\n\ntwo", "<p>One</p>\n<p>two</p>\n")]
    [InlineData("One\n<!-- not this -->\ntwo", "<p>One</p>\n<p>two</p>\n")]
    [InlineData("<!-- a\nb --> # Text", "<h2 id=\"text\"><a class=\"anchor\" href=\"#text\">Text</a></h2>\n")]
    [InlineData("<!-- a --> <!--> <!-- b -->", "")]
    [InlineData("<!-- a --> text", "<p> text</p>\n")]
    [InlineData("- a\n  <!-- b -->\n- c", "<ul>\n<li>a</li>\n<li>c</li>\n</ul>\n")]
    [InlineData("`<!-- kept -->` \\<!-- kept -->", "<p><code>&lt;!-- kept --&gt;</code> &lt;!-- kept --&gt;</p>\n")]
    [InlineData("    <!-- kept -->", "<pre><code>&lt;!-- kept --&gt;\n</code></pre>\n")]
    public void Comments_are_for_authors(string markdown, string html) =>
        Assert.Equal(html, BlogMarkdown.ToHtml(BlogMarkdown.Parse(markdown)));

    [Theory]
    [InlineData("| a |\n| - |\n| 1 |\ntext right below\n\nText.", "a¦/1¦/text right below¦")]
    [InlineData("a | b\n-|-\n`x\\|y` | \\|", "a¦b¦/x|y¦|¦")]
    [InlineData("above\n| a | b |\n|---|:-:|\n| 1 |\n| 1 | 2 | 3 |", "a¦b¦/1¦¦/1¦2¦3¦")]
    [InlineData("| a | b |\n|---|---|\n|   | 2 |\n> quoted", "a¦b¦/¦2¦")]
    [InlineData("> | a |\n> |---|\n> | 1 |\nlazy", "a¦/1¦")]
    [InlineData("- | a |\n  |---|\n  | 1 |\n- item", "a¦/1¦")]
    [InlineData("| a |\n|---|\n# Heading", "a¦")]
    [InlineData("| a |\n|---|\n- item", "a¦")]
    [InlineData("| a |\n|---|\n***", "a¦")]
    [InlineData("| a |\n|---|\n| https://example.com/x|", "a¦/https://example.com/x¦")]
    [InlineData("| a | b |\n| --- |", "")]
    [InlineData("a\n---", "")]
    public void A_table_is_read_as_GitHub_reads_it(string markdown, string cells)
    {
        var document = Dom.Parse("<!DOCTYPE html><title>T</title>" + BlogMarkdown.ToHtml(BlogMarkdown.Parse(markdown)));
        Assert.Equal(cells, string.Join('/', document.QuerySelectorAll("tr").Select(row => string.Concat(row.Children.Select(cell => cell.TextContent + "¦")))));
    }

    [Fact]
    public void A_short_row_ends_in_one_cell() => Assert.Contains(
        "<tr>\n<td>1</td>\n<td colspan=\"2\"></td>\n</tr>",
        BlogMarkdown.ToHtml(BlogMarkdown.Parse("| a | b | c |\n|-|-|-|\n| 1 |")), StringComparison.Ordinal);

    [Fact]
    public void A_footnote_stands_below_the_text_and_leads_back() => Assert.Equal(
        """
        <p>One<a id="fnref:1" href="#fn:1" class="footnote-ref"><sup>1</sup></a>.</p>
        <div class="footnotes">
        <hr />
        <ol>
        <li id="fn:1">
        <p>The <em>note</em>.<a href="#fnref:1" class="footnote-back-ref">&#8617;</a></p>
        </li>
        </ol>
        </div>

        """,
        BlogMarkdown.ToHtml(BlogMarkdown.Parse("One[^n].\n\n[^n]: The *note*.\n")));

    [Theory]
    [InlineData("שלום", "<p dir=\"rtl\">שלום</p>\n")]
    [InlineData("“1. שלום” hello", "<p dir=\"rtl\">“1. שלום” hello</p>\n")]
    [InlineData("hello שלום", "<p>hello שלום</p>\n")]
    [InlineData("- سلام", "<ul dir=\"rtl\">\n<li>سلام</li>\n</ul>\n")]
    public void What_begins_from_the_right_is_written_from_there(string markdown, string html) =>
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
