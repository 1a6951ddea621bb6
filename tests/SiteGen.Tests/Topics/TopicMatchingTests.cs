using System.Collections.Immutable;
using System.Text;
using SiteGen.Content;
using SiteGen.Features.Topics;
using SiteGen.Tests.Search;
using SiteGen.Text;
using SiteGen.Words;

namespace SiteGen.Tests.Topics;

public class TopicMatchingTests
{
    [Theory]
    [InlineData("Stay calm", "Text.", true)]
    [InlineData("Title", "Calm. Calmly.", true)]
    [InlineData("Title", "Calm.", false)]
    [InlineData("Title", "Upsetting our customers. An upset customer.", false)]
    [InlineData("Title", "<em>Upset</em> customers. The upset customer.", true)]
    [InlineData("Title", "Upset. Customer. Upset, customer.", true)]
    [InlineData("Upset about a customer", "Text.", false)]
    [InlineData("Your co-worker", "Text.", true)]
    [InlineData("Title", "A co-worker, and co-workers.", true)]
    public void A_whole_tip_has_a_topic_by_its_title_or_by_two_words_of_its_text(string title, string text, bool has) =>
        Assert.Equal(has, Matches(title, text, isWhole: true));

    [Theory]
    [InlineData("Calm.", true)]
    [InlineData("Nothing.", false)]
    public void One_word_is_enough_in_a_fragment(string text, bool has) => Assert.Equal(has, Matches("Title", text, isWhole: false));

    [Fact]
    public void Lists_and_front_matter_overrule_words()
    {
        var (topics, messages) = Read(
            """
            topics:
              - name: Calm
                line: A line.
                words: [calm]
                pinned: [/b/]
                left_out: [tips/a.md]
              - name: Other
                line: A line.
            """);
        Assert.Empty(messages);
        ImmutableArray<PostText> posts = [Post("a", "Calm", "."), Post("b", "B", "."), Post("c", "Calm", ".")];
        var matched = Match(topics, posts, new DiagnosticBag(), post => post == 0 ? [new NamedTopic("other", new Location("a.md", 3))] : []);
        Assert.Equal(["1", "0", "0"], matched.Select(numbers => string.Join(' ', numbers)));
    }

    [Fact]
    public void The_blog_has_topics_for_nearly_all_tips()
    {
        var (posts, topics) = BlogTexts.Read();
        var diagnostics = new DiagnosticBag();
        var matched = Match(topics, posts, diagnostics);
        TopicMatching.Check(topics, [.. posts.Select(post => new Post { Id = post.Id, Title = post.Title, Slug = Slug.From(post.Title)! })], matched, diagnostics);
        Assert.Empty(diagnostics);
        Assert.InRange(topics.Length, 12, 15);
        Assert.True(matched.Count(numbers => numbers.Length > 0) >= 55);
        var wholeTips = Enumerable.Range(0, topics.Length)
            .Select(topic => Enumerable.Range(0, posts.Length).Count(post => posts[post].IsWhole && matched[post].Contains(topic)));
        Assert.True(wholeTips.Count(count => count >= 2) >= 12);
    }

    private static bool Matches(string title, string text, bool isWhole)
    {
        var topic = new Topic { Name = "Calm", Slug = Slug.From("calm")!, Line = "", Words = ["calm", "upset customer", "co-workers"] };
        return Match([topic], [Post("a", title, text, isWhole)], new DiagnosticBag())[0].Length > 0;
    }

    private static PostText Post(string id, string title, string text, bool isWhole = true) =>
        new(id, $"/{id}/", title, null, isWhole, [], Encoding.UTF8.GetBytes($"<p>{text}</p>"));

    private static ImmutableArray<ImmutableArray<int>> Match(
        ImmutableArray<Topic> topics, ImmutableArray<PostText> posts, DiagnosticBag diagnostics,
        Func<int, ImmutableArray<NamedTopic>>? named = null) =>
        TopicMatching.Match(topics, posts, Corpus.Of(posts, [], TopicMatching.PhrasesOf(topics)).Posts, named ?? (_ => []), diagnostics);

    private static (ImmutableArray<Topic> Topics, string Messages) Read(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var topics = TopicsFile.Parse(new InputFile("topics.yml", yaml), diagnostics);
        return (topics ?? [], string.Join('\n', diagnostics));
    }
}
