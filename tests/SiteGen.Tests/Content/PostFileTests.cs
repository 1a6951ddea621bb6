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

    [Theory]
    // By custom a file's name begins with the date; it is compared with the front matter, and nothing else is.
    [InlineData("2019/2019-04-09-a", "published: 2019-04-09", "")]
    [InlineData("2019/2019-04-09-a", "published: 2019-04-10", "SG1125")]
    [InlineData("2019-04-09", "published: 2019-04-10", "SG1125")]
    [InlineData("one/two/2019-04-09 a", "published: 2019-04-10", "SG1125")]
    [InlineData("2019-04-09-a/b", "published: 2019-04-10", "")]
    [InlineData("2019-04-091", "published: 2019-04-10", "")]
    [InlineData("2019-04-09th", "", "")]
    [InlineData("2019-04-9", "", "")]
    [InlineData("2019-04-31-a", "", "")]
    [InlineData("2019-04-09-a", "", "SG1126")]
    [InlineData("2019-04-09-a", "published_about: {from: 2018-01-01, to: 2018-12-31, because: evidence}", "")]
    // One mistake is said once.
    [InlineData("2019-04-09-a", "published: soon", "SG1101")]
    // A range may be a single day, and a post may be changed on the day on which it was published.
    [InlineData("a", "published_about: {from: 2019-04-09, to: 2019-04-09, because: evidence}", "")]
    [InlineData("a", "published_about: {from: 2019-04-09, to: 2019-04-08, because: evidence}", "SG1103")]
    [InlineData("a", "published: 2019-04-09\nupdated: 2019-04-09", "")]
    [InlineData("a", "published: 2019-04-09\nupdated: 2019-04-08", "SG1111")]
    [InlineData("a", "updated: 2019-04-08", "")]
    public void Dates_that_contradict_each_other_are_named(string name, string keys, string codes)
    {
        var diagnostics = new DiagnosticBag();
        PostFile.Parse(new InputFile(name + ".md", $"---\ntitle: A tip\n{keys}\n---\n"), diagnostics);
        Assert.Equal(codes, string.Join(' ', diagnostics.Select(diagnostic => diagnostic.Code)));
    }

    [Fact]
    public void Only_a_post_of_which_nothing_is_said_is_clean()
    {
        Assert.True(Head("published: 2019-04-09\n").IsClean);
        Assert.False(Head("").IsClean);

        // The file's name has a date, too.
        static PostHead Head(string keys) => PostFile.ReadHead(new InputFile("2019-04-09-a.md", $"---\ntitle: A tip\n{keys}---\n"), new DiagnosticBag())!;
    }

    [Theory]
    [InlineData("series: none", "none", null, true)]
    [InlineData("series: {name: none}", "none", null, false)]
    [InlineData("series: {name: none, part: 2}", "none", 2, false)]
    [InlineData("series: Waiting", "Waiting", null, false)]
    [InlineData("series: {name: Waiting, part: 2}", "Waiting", 2, false)]
    public void A_series_may_have_the_name_that_stands_for_no_series(string line, string name, int? number, bool isNone)
    {
        var file = Read($"---\ntitle: A tip\n{line}\n---\n");
        Assert.Equal(isNone, file.Post.Series == SeriesPart.None);
        if (!isNone)
            Assert.Equal((name, number), (file.Post.Series?.Name, file.Post.Series?.Number));
        Assert.Contains($"\n{line}\n", file.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_has_one_id_however_its_name_is_encoded() =>
        Assert.Equal("2019/caf\u00E9", PostFile.IdOf(new InputFile("2019/cafe\u0301.md", "")));

    private static PostFile Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var file = PostFile.Parse(new InputFile("2019/a.md", text), diagnostics);
        Assert.Empty(diagnostics);
        Assert.NotNull(file);
        return file;
    }
}
