using System.Text;
using SiteGen.Rendering;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary>What of a text an excerpt is made of.</summary>
public class ExcerptSourceTests
{
    [Theory]
    [InlineData("# A heading\n\nText.", "Text.")]
    [InlineData("![an alt text](/a.png) Text.", "Text.")]
    [InlineData("| a |\n|---|\n| 1 |\n\nText.", "Text.")]
    [InlineData("Text[^1].\n\n[^1]: A note.", "Text.")]
    [InlineData("```\ncode\n```\n\nText.", "Text.")]
    [InlineData("Text.\n\nMore <!-- no --> text.", "Text. More  text.")]
    [InlineData("- one\n- two", "one two")]
    [InlineData("- [x] one", "☑ one")]
    [InlineData("One<!--more--> two.", "One")]
    [InlineData("One.\n\n<!-- more -->\n\nTwo.", "One.")]
    [InlineData("One.\n\n> Two.\n>\n> <!--more-->\n>\n> Three.", "One. Two.")]
    [InlineData("One\\\ntwo", "One\ntwo")]
    [InlineData("Prose.\n\nOne\\\ntwo\n\nThree\\\nfour\n\nProse.", "Prose.\n\nOne\ntwo\n\nThree\nfour\n\nProse.")]
    [InlineData("soft\nbreak", "soft break")]
    [InlineData("# A heading", "A heading")]
    public void An_excerpt_is_made_of_what_is_read(string markdown, string text)
    {
        var plain = new StringBuilder();
        PlainText.Beginning(BlogMarkdown.Parse(markdown), 1000, 1000, plain);
        Assert.Equal(text, plain.ToString().Trim());
    }

    [Fact]
    public void Verse_keeps_its_lines_and_stanzas_in_excerpts_and_gets_slashes_in_descriptions()
    {
        var site = Build("Good service\\\nis the same,\n\nAnd sometimes\\\nit is not.");
        Assert.Equal("Good service\nis the same,\n\nAnd sometimes\nit is not.", site.Plan.Site.ExcerptOf(site.Plan.Site.Site.Posts[0]));
        Assert.Equal("Good service / is the same, / And sometimes / it is not.", site.Plan.Site.DescriptionOf(site.Plan.Site.Site.Posts[0]));
    }

    [Fact]
    public void The_author_may_end_an_excerpt_later_than_it_would_end()
    {
        var words = string.Join(' ', Enumerable.Range(1, 80));
        var site = Build($"{words}\n\nThe end.\n\n<!--more-->\n\nMore.");
        Assert.Equal($"{words} The end.", site.Plan.Site.ExcerptOf(site.Plan.Site.Site.Posts[0]));
    }

    [Fact]
    public void A_text_of_nothing_but_a_table_is_described_by_it()
    {
        var site = Build("| a | b |\n|---|---|\n| 1 | 2 |");
        Assert.Equal("a b 1 2", site.Plan.Site.DescriptionOf(site.Plan.Site.Site.Posts[0]));
    }

    [Fact]
    public void A_line_end_inside_of_a_Chinese_sentence_is_no_space() =>
        Assert.Contains("<p>客户服务很重要。</p>", Build("客户服务\n很重要。").Text("undated/a/index.html"), StringComparison.Ordinal);

    private static BuiltSite Build(string markdown) => StringSite.Build($"-- tips/a.md --\n---\ntitle: A\n---\n{markdown}\n");
}
