using System.Text;
using SiteGen.Rendering;
using SiteGen.Tests.Search;

namespace SiteGen.Tests.Rendering;

public class TakeawayTests
{
    [Theory]
    [InlineData("<p>Text.</p>\n<p>Learn to <em>listen</em> &amp; wait.</p>\n", "Learn to listen & wait.")]
    [InlineData("<p>S.E.N.D. the right message. Convey empathy with your actions.</p>", "S.E.N.D. the right message. Convey empathy with your actions.")]
    [InlineData("<p>One line<br />\nand another.</p>", "One line and another.")]
    [InlineData("<p>Text.</p>\n<p class=\"verse\">A line.</p>\n", "A line.")]
    [InlineData("<p>Text.</p>\n<ul>\n<li>Listen.</li>\n</ul>\n", null)]
    [InlineData("<blockquote>\n<p>Listen.</p>\n</blockquote>\n", null)]
    [InlineData("<h2>Listen</h2>", null)]
    [InlineData("", null)]
    public void The_last_paragraph_is_the_takeaway(string body, string? takeaway) => Assert.Equal(takeaway, Of(body));

    [Fact]
    public void Footnotes_are_no_part_of_it() =>
        Assert.Equal("Listen, then act.", Of(BlogMarkdown.ToHtml(BlogMarkdown.Parse("Text.\n\nListen[^1], then act.[^2]\n\n[^1]: One.\n[^2]: Two."))));

    [Theory]
    [InlineData("In the end, listen.", "In the end, listen.")]
    [InlineData("“Listen,” he said.", "“Listen,” he said.")]
    public void Of_a_long_paragraph_it_is_the_last_sentence(string last, string takeaway) =>
        Assert.Equal(takeaway, Of($"<p>{string.Join(' ', Enumerable.Repeat("word", 50))}. {last}</p>"));

    [Fact]
    public void A_long_sentence_is_none() => Assert.Null(Of($"<p>{string.Join(' ', Enumerable.Repeat("word", 50))}.</p>"));

    [Fact]
    public void Nearly_every_whole_tip_of_the_blog_has_one()
    {
        var whole = BlogTexts.Read().Posts.Where(post => post.IsWhole).ToList();
        Assert.All(whole, post => Assert.NotNull(Takeaway.Of(post.Body.Span)));
        Assert.Contains("Summon all your patience when presented with a service recovery situation.", whole.Select(post => Takeaway.Of(post.Body.Span)));
    }

    private static string? Of(string body) => Takeaway.Of(Encoding.UTF8.GetBytes(body));
}
