using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Text;
using SiteGen.Words;

namespace SiteGen.Features.Topics;

/// <summary>
/// Decides which posts belong to which topic. A post does when its front matter names the topic, when the topic pins it,
/// or when one of the topic's words stands in its title, twice in its body, or once in a body of which only the beginning
/// is known; and never when the topic leaves it out.
/// </summary>
internal static class TopicMatching
{
    private const int BodyWords = 2;
    private const int BodyWordsOfFragment = 1;

    // Of so few posts, a share says nothing.
    private const int FewPosts = 12;

    /// <summary>The phrases by which posts are told to belong to topics; their owners are the topics' numbers.</summary>
    public static PhraseSet PhrasesOf(ImmutableArray<Topic> topics) => new([.. topics.Select(topic => topic.Words)]);

    /// <summary>The topics of each post, as numbers in the order of <paramref name="topics"/>.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="posts">The posts.</param>
    /// <param name="words">The words of each, read with <see cref="PhrasesOf"/>.</param>
    /// <param name="named">The topics that each post's front matter names.</param>
    /// <param name="diagnostics">Takes names that lead nowhere.</param>
    /// <param name="urlNow">The URL of the post that a former address led to, or null; for hints.</param>
    public static ImmutableArray<ImmutableArray<int>> Match(
        ImmutableArray<Topic> topics, ImmutableArray<PostText> posts, ImmutableArray<PostWords> words,
        Func<int, ImmutableArray<NamedTopic>> named, DiagnosticBag diagnostics, Func<string, string?>? urlNow = null)
    {
        var has = new bool[posts.Length, topics.Length];
        for (var post = 0; post < posts.Length; post++)
        {
            var enough = posts[post].IsWhole ? BodyWords : BodyWordsOfFragment;
            foreach (var phrase in words[post].Phrases)
                has[post, phrase.Owner] = phrase.Title > 0 || phrase.Body >= enough;
        }
        ApplyLists(topics, posts, has, diagnostics, urlNow);
        ApplyFrontMatter(topics, posts, named, has, diagnostics);
        var topicsOf = ImmutableArray.CreateBuilder<ImmutableArray<int>>(posts.Length);
        for (var post = 0; post < posts.Length; post++)
        {
            var some = ImmutableArray.CreateBuilder<int>();
            for (var topic = 0; topic < topics.Length; topic++)
            {
                if (has[post, topic])
                    some.Add(topic);
            }
            topicsOf.Add(some.ToImmutable());
        }
        return topicsOf.MoveToImmutable();
    }

    /// <summary>Warns of topics that help nobody, and of posts that nobody finds by a topic.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="posts">The posts.</param>
    /// <param name="topicsOf">What <see cref="Match"/> gave.</param>
    /// <param name="diagnostics">Takes the warnings.</param>
    public static void Check(
        ImmutableArray<Topic> topics, ImmutableArray<Post> posts,
        ImmutableArray<ImmutableArray<int>> topicsOf, DiagnosticBag diagnostics)
    {
        if (topics.IsEmpty || posts.IsEmpty)
            return;
        var counts = new int[topics.Length];
        for (var post = 0; post < posts.Length; post++)
        {
            foreach (var topic in topicsOf[post])
                counts[topic]++;
            if (topicsOf[post].IsEmpty)
                diagnostics.Add(TopicMistakes.TipWithoutTopic(posts[post].Location, posts[post].Title));
        }
        for (var topic = 0; topic < topics.Length; topic++)
        {
            if (counts[topic] == 0)
                diagnostics.Add(TopicMistakes.EmptyTopic(topics[topic].Location, topics[topic].Name));
            else if (posts.Length >= FewPosts && counts[topic] * 3 > posts.Length)
                diagnostics.Add(TopicMistakes.WideTopic(topics[topic].Location, topics[topic].Name, counts[topic], posts.Length));
        }
    }

    private static void ApplyLists(
        ImmutableArray<Topic> topics, ImmutableArray<PostText> posts, bool[,] has, DiagnosticBag diagnostics, Func<string, string?>? urlNow)
    {
        Dictionary<string, int>? byPath = null;
        for (var topic = 0; topic < topics.Length; topic++)
        {
            foreach (var (list, value) in new[] { (topics[topic].Pinned, true), (topics[topic].LeftOut, false) })
            {
                foreach (var entry in list)
                {
                    byPath ??= ByPath(posts);
                    if (byPath.TryGetValue(entry.Path, out var post))
                        has[post, topic] = value;
                    else
                    {
                        var meant = urlNow?.Invoke(entry.Path) ?? Spelling.Nearest(entry.Path, byPath.Keys);
                        diagnostics.Add(TopicMistakes.NoSuchTip(entry.Location, entry.Path, meant));
                    }
                }
            }
        }
    }

    private static Dictionary<string, int> ByPath(ImmutableArray<PostText> posts)
    {
        var byPath = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var post = 0; post < posts.Length; post++)
        {
            byPath[posts[post].Url] = post;
            byPath[$"tips/{posts[post].Id}.md"] = post;
        }
        return byPath;
    }

    private static void ApplyFrontMatter(
        ImmutableArray<Topic> topics, ImmutableArray<PostText> posts, Func<int, ImmutableArray<NamedTopic>> named,
        bool[,] has, DiagnosticBag diagnostics)
    {
        var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var topic = 0; topic < topics.Length; topic++)
            byName[topics[topic].Name] = topic;
        for (var post = 0; post < posts.Length; post++)
        {
            foreach (var (name, at) in named(post))
            {
                if (byName.TryGetValue(name, out var topic))
                    has[post, topic] = true;
                else
                    diagnostics.Add(TopicMistakes.NoSuchTopic(at, name, Spelling.Nearest(name, byName.Keys), TopicsFile.Path));
            }
        }
    }
}
