using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SiteGen.Content;
using SiteGen.Features.Posts;
using SiteGen.Text;
using SiteGen.Words;

namespace SiteGen.Features.Topics;

/// <summary>
/// The situations in which readers look for help: a page that lists them, a page for each, and the topics of each post.
/// It reads the words of all texts, from which search and related posts go on (<see cref="PostCorpus"/>).
/// </summary>
internal sealed class TopicsFeature : Feature
{
    private static readonly InputKind TopicsInput = InputKind.File(TopicsFile.Path);

    public override IReadOnlyList<InputKind> Inputs => [TopicsInput];

    public override void Read(ReadContext context)
    {
        var topics = context.FilesOf(TopicsInput) is [var file] ? TopicsFile.Parse(file, context.Diagnostics) ?? [] : [];
        context.Provide(new TopicList(topics));
    }

    public override void Plan(PlanContext context)
    {
        var topics = TopicsOf(context.Data);
        if (topics.IsEmpty)
            return;
        context.Add(TopicsPage.Path, new TopicsPage());
        foreach (var topic in topics)
            context.Add(TopicPage.PathOf(topic), new TopicPage(topic), topic.Location);
    }

    public override void PlanRendered(RenderedContext context)
    {
        var topics = TopicsOf(context.Site.Data);
        var corpus = Read(topics, context);
        context.Provide(corpus);
        if (topics.IsEmpty)
            return;

        TopicMatching.Check(topics, corpus.Posts, corpus.TopicsOf, context.Diagnostics);
        var postsOf = topics.Select(_ => new List<int>()).ToArray();
        for (var post = 0; post < corpus.Posts.Length; post++)
        {
            foreach (var topic in corpus.TopicsOf[post])
                postsOf[topic].Add(post);
        }
        GiveToTopics(topics, postsOf, corpus, context);
        GiveToPosts(topics, postsOf, corpus, context);
    }

    private static ImmutableArray<Topic> TopicsOf(Routes.FeatureData data) => data.Find<TopicList>()?.Topics ?? [];

    private static PostCorpus Read(ImmutableArray<Topic> topics, RenderedContext context)
    {
        var site = context.Site;
        ImmutableArray<Post> posts = [.. site.Site.Posts.Reverse()];
        var texts = new PostText[posts.Length];
        var takeaways = new string?[posts.Length];
        Parallel.For(0, posts.Length, i =>
        {
            var post = posts[i];
            texts[i] = new PostText(
                post.Id, site.Routes.UrlOf(post), post.Title, post.Published, post.IsWhole, post.Tags, context.BodyOf(post));
            takeaways[i] = post.Takeaway ?? (post.IsWhole ? context.TakeawayOf(post) : null);
        });
        var all = ImmutableCollectionsMarshal.AsImmutableArray(texts);
        var words = Corpus.Of(all, [.. topics.Select(topic => topic.Label)], TopicMatching.PhrasesOf(topics), context.Memory?.Of<WordMemory>());
        topics = [.. topics.Select(topic => WithoutHeldBack(topic, context.HeldBack))];
        var topicsOf = TopicMatching.Match(topics, all, words.Posts, post => posts[post].Topics, context.Diagnostics, link => FormerAddress.UrlNow(link, posts));
        return new PostCorpus(
            posts, all, ImmutableCollectionsMarshal.AsImmutableArray(takeaways), words, Postings.Of(words, topicsOf), topicsOf);
    }

    // A topic may name a tip before its day: the build says already that it is held back.
    private static Topic WithoutHeldBack(Topic topic, ImmutableArray<Post> heldBack)
    {
        return heldBack.IsEmpty ? topic : topic with { Pinned = Published(topic.Pinned), LeftOut = Published(topic.LeftOut) };

        ImmutableArray<TopicPost> Published(ImmutableArray<TopicPost> posts) =>
            posts.RemoveAll(named => heldBack.Any(post => PostPage.PathOf(post).Url == named.Path || post.InputPath == named.Path));
    }

    private static void GiveToTopics(ImmutableArray<Topic> topics, List<int>[] postsOf, PostCorpus corpus, RenderedContext context)
    {
        for (var topic = 0; topic < topics.Length; topic++)
        {
            var tips = new TopicTips(
                [.. postsOf[topic].AsEnumerable().Reverse().Select(post => new TopicTip(corpus.Posts[post], corpus.Takeaways[post]))]);
            context.Give(TopicPage.PathOf(topics[topic]), tips, tips.Hash);
        }
        var counts = new TopicCounts(
            [.. postsOf.Select(posts => (posts.Count, posts.Count(post => corpus.Posts[post].IsWhole)))]);
        context.Give(TopicsPage.Path, counts, counts.Hash);
    }

    private static void GiveToPosts(ImmutableArray<Topic> topics, List<int>[] postsOf, PostCorpus corpus, RenderedContext context)
    {
        for (var post = 0; post < corpus.Posts.Length; post++)
        {
            if (corpus.TopicsOf[post].IsEmpty)
                continue;
            var places = new TipTopics([.. corpus.TopicsOf[post].Select(topic => PlaceIn(topic, post))]);
            context.Give(PostPage.PathOf(corpus.Posts[post]), places, places.Hash);
        }

        TipTopic PlaceIn(int topic, int post)
        {
            var posts = postsOf[topic];
            var place = posts.BinarySearch(post);
            return new TipTopic(
                topics[topic],
                place + 1 < posts.Count ? corpus.Posts[posts[place + 1]] : null,
                place > 0 ? corpus.Posts[posts[place - 1]] : null);
        }
    }
}
