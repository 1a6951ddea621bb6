using System.Collections.Immutable;
using System.Text;
using SiteGen.Features.Related;
using SiteGen.Features.Topics;
using SiteGen.Tests.Search;
using SiteGen.Text;
using SiteGen.Words;

namespace SiteGen.Tests.Related;

public class RelatedPostsTests
{
    [Fact]
    public void Posts_are_near_each_other_by_rare_words() => Assert.Equal(
        ["b", "a", "d", "c"],
        Nearest(Post("a", "angry calm service"), Post("b", "angry calm service"), Post("c", "phone desk service"), Post("d", "phone desk service")));

    [Fact]
    public void A_topic_of_both_decides_between_equals()
    {
        PostText[] posts = [Post("a", "alpha beta"), Post("b", "alpha"), Post("c", "alpha"), Post("d", "x"), Post("e", "y"), Post("f", "z"), Post("g", "u"), Post("h", "v"), Post("i", "w")];
        Assert.Equal("c", Nearest(posts)[0]);
        var topic = new Topic { Name = "T", Slug = SiteGen.Content.Slug.From("t")!, Line = "", Pinned = [new("/a/", default), new("/b/", default)] };
        Assert.Equal("b", Nearest([.. posts], [topic])[0]);
    }

    [Fact]
    public void Whole_tips_stand_before_fragments()
    {
        var (posts, topics) = BlogTexts.Read();
        foreach (var (post, related) in posts.Zip(Find(posts, topics)))
        {
            Assert.Equal(3, related.Distinct().Count());
            Assert.DoesNotContain(posts.IndexOf(post), related);
            Assert.Equal(related.OrderByDescending(other => posts[other].IsWhole).Select(other => posts[other].IsWhole), related.Select(other => posts[other].IsWhole));
        }
    }

    [Fact]
    public void A_blog_of_a_few_posts_has_related_posts_too()
    {
        Assert.Equal([], Find([], []));
        Assert.Equal([[]], Find([Post("a", "x")], []).Select(related => related.ToArray()));
        Assert.Equal([[1], [0]], Find([Post("a", "x"), Post("b", "y")], []).Select(related => related.ToArray()));
    }

    [Fact]
    public void The_order_of_threads_changes_nothing()
    {
        var (posts, topics) = BlogTexts.Read();
        var first = Find(posts, topics);
        for (var i = 0; i < 5; i++)
            Assert.Equal(first.Select(related => string.Join(' ', related)), Find(posts, topics).Select(related => string.Join(' ', related)));
    }

    private static PostText Post(string id, string text) =>
        new(id, $"/{id}/", id, null, true, [], Encoding.UTF8.GetBytes($"<p>{text}</p>"));

    private static string[] Nearest(params PostText[] posts) => Nearest([.. posts], []);

    private static string[] Nearest(ImmutableArray<PostText> posts, ImmutableArray<Topic> topics) =>
        [.. Find(posts, topics).Select(related => posts[related[0]].Id)];

    private static ImmutableArray<ImmutableArray<int>> Find(ImmutableArray<PostText> posts, ImmutableArray<Topic> topics)
    {
        var corpus = Corpus.Of(posts, [.. topics.Select(topic => topic.Label)], TopicMatching.PhrasesOf(topics));
        var topicsOf = TopicMatching.Match(topics, posts, corpus.Posts, _ => [], new DiagnosticBag());
        return RelatedPosts.Find(posts, corpus, Postings.Of(corpus, topicsOf), topicsOf);
    }
}
