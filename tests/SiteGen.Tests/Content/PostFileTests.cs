using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Tests.Content;

public class PostFileTests
{
    [Fact]
    public void All_that_a_front_matter_may_say_is_read()
    {
        var file = Read("""
            ---
            title: The Sports Agent…Ethics
            slug: sports-agent
            published: 2019-04-09
            categories: [Business Advice, "Fans, and more"]
            tags: resolve
            description: A short one.
            recovered: full
            sources: [a.txt]
            redirect_from: [/old/]
            guid: 42
            ---


            Text.
            """);
        var post = file.Post;
        Assert.Equal("The Sports Agent…Ethics", post.Title);
        Assert.Equal("sports-agent", post.Slug.Value);
        Assert.Equal(new DateOnly(2019, 4, 9), post.Published);
        Assert.Equal(["Business Advice", "Fans, and more"], post.Categories);
        Assert.Equal(["resolve"], post.Tags);
        Assert.Equal("A short one.", post.Description);
        Assert.Equal(Recovery.Full, post.Recovered);
        Assert.Equal(["a.txt"], post.Sources);
        Assert.Equal(["/old/"], post.RedirectFrom);
        Assert.Equal("42", post.FeedId);
        Assert.Equal("2019/a", post.Id);
        Assert.Equal("Text.", file.Markdown);
        Assert.Equal(15, file.MarkdownLine);
    }

    [Fact]
    public void What_is_not_said_is_not_invented()
    {
        var post = Read("---\ntitle: A tip\n---\n").Post;
        Assert.Null(post.Published);
        Assert.Null(post.PublishedAbout);
        Assert.Null(post.Recovered);
        Assert.Null(post.Description);
        Assert.Null(post.FeedId);
        Assert.Empty(post.Categories);
        Assert.Equal("a-tip", post.Slug.Value);
    }

    [Fact]
    public void Evidence_for_a_date_sorts_by_its_middle()
    {
        var post = Read("""
            ---
            title: A tip
            published_about:
              from: 2010-06-01
              to: 2010-06-30
              because: it stands between two others
            ---
            """).Post;
        Assert.Null(post.Published);
        Assert.Equal(new DateOnly(2010, 6, 15), post.SortDate);
        Assert.Equal("it stands between two others", post.PublishedAbout?.Because);
    }

    [Theory]
    [InlineData("---\r\ntitle: A tip\r\n---\r\n\r\nOne.\r\nTwo.\r\n", "One.\nTwo.\n")]
    [InlineData("\uFEFF---\ntitle: A tip\n---\nOne.\n", "One.\n")]
    [InlineData("---  \ntitle: A tip\n---\t\n\n \n\nOne.\n", "One.\n")]
    [InlineData("---\ntitle: A tip\n---", "")]
    [InlineData("---\ntitle: \"A tip\" # as they say\n---\n    code\n", "    code\n")]
    [InlineData("---\ntitle: A tip\n---\nabove\n\n---\n\nbelow\n", "above\n\n---\n\nbelow\n")]
    public void Editors_and_checkouts_may_differ(string text, string markdown)
    {
        var file = Read(text);
        Assert.Equal("A tip", file.Post.Title);
        Assert.Equal(markdown, file.Markdown);
    }

    [Fact]
    public void A_post_is_written_with_its_keys_in_one_order_and_no_key_that_says_nothing() => Assert.Equal(
        """
        ---
        title: "Service: the basics"
        published: 2019-04-09
        categories: [Business Advice, "Fans, and more"]
        recovered: excerpt
        sources: ["000_4f7f.txt"]
        ---

        Text.

        """,
        new PostFile(
            new Post
            {
                Id = "2019/a",
                Title = "Service: the basics",
                Slug = Slug.From("Service: the basics")!,
                Published = new DateOnly(2019, 4, 9),
                Categories = ["Business Advice", "Fans, and more"],
                Recovered = Recovery.Excerpt,
                Sources = ["000_4f7f.txt"],
            },
            "Text.\n").Write());

    private static PostFile Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var file = PostFile.Parse(new InputFile("2019/a.md", text), diagnostics);
        Assert.Empty(diagnostics);
        Assert.NotNull(file);
        return file;
    }
}
