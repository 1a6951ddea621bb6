using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Features.Lists;
using SiteGen.Features.Topics;
using SiteGen.Routes;
using SiteGen.Sites;

namespace SiteGen.Features.Feeds;

/// <summary>
/// The feeds: all posts as RSS, Atom and JSON Feed, and the posts of each topic, category and tag as RSS, with the page
/// that lists them. WordPress’s addresses of feeds lead to them.
/// </summary>
internal sealed class FeedsFeature : Feature
{
    private const int MaxPosts = 20;
    private const int DefaultTermFeeds = 50;
    private const string TermFeeds = "term_feeds";
    private const string FeedId = "feed_id";

    /// <summary>
    /// The media type of RSS and Atom. Browsers show what is served as application/rss+xml or application/atom+xml as source, or
    /// download it; only as application/xml do they show it in the style that it names. Feed readers take all of these.
    /// </summary>
    public const string XmlType = "application/xml; charset=utf-8";

    public override IReadOnlyList<string> SettingKeys => [TermFeeds, FeedId];

    public override void Read(ReadContext context)
    {
        var id = context.Settings.Text(FeedId);
        if (id is not null && !FeedIds.IsName(id))
            context.Diagnostics.Add(FeedMistakes.NotAnId(context.Settings.LocationOf(FeedId), id));
        context.Provide(new FeedSettings(context.Settings.Number(TermFeeds, 0, 10_000) ?? DefaultTermFeeds, id));
    }

    public override void Plan(PlanContext context)
    {
        var newest = context.Site.Posts.Take(MaxPosts).ToImmutableArray();
        foreach (var format in Enum.GetValues<FeedFormat>())
            Add(context, FeedPage.PathOf(null, format), new FeedPage(null, format, newest));
        var topics = TopicsWithFeed(context.Data);
        var terms = TermsWithFeed(context.Site, CountOf(context.Data) - topics.Length);
        foreach (var term in terms)
            Add(context, FeedPage.PathOf(term), new FeedPage(term, FeedFormat.Rss, [.. term.Posts.Take(MaxPosts)]));
        foreach (var topic in topics)
            Add(context, TopicFeedPage.PathOf(topic), new TopicFeedPage(topic));
        context.Add(FeedsPage.Path, new FeedsPage(topics, terms));
        PlanOldAddresses(context, terms);
    }

    public override void PlanRendered(RenderedContext context)
    {
        var topics = TopicsWithFeed(context.Site.Data);
        if (topics.IsEmpty || context.Data.Find<PostCorpus>() is not { } corpus)
            return;
        var counts = new (int All, int Whole)[topics.Length];
        var posts = Array.ConvertAll(counts, _ => ImmutableArray.CreateBuilder<(Content.Post, ReadOnlyMemory<byte>)>());
        for (var i = corpus.Posts.Length - 1; i >= 0; i--)
        {
            foreach (var topic in corpus.TopicsOf[i])
            {
                if (topic >= topics.Length)
                    continue;
                counts[topic].All++;
                counts[topic].Whole += corpus.Posts[i].IsWhole ? 1 : 0;
                if (posts[topic].Count < MaxPosts)
                    posts[topic].Add((corpus.Posts[i], context.BodyOf(corpus.Posts[i])));
            }
        }
        for (var topic = 0; topic < topics.Length; topic++)
        {
            var shown = new TopicFeedPosts(posts[topic].ToImmutable());
            context.Give(TopicFeedPage.PathOf(topics[topic]), shown, shown.Hash);
        }
        var given = new TopicCounts([.. counts]);
        context.Give(FeedsPage.Path, given, given.Hash);
    }

    private static void Add(PlanContext context, SitePath path, Page page)
    {
        context.Add(path, page);
        var isJson = page is FeedPage { Format: FeedFormat.Json };
        // One rule for all terms of a kind: /tag/:slug/feed.xml
        var parts = path.Value.Split('/');
        context.AddHeader(parts is [var kind, _, var file] ? $"/{kind}/:slug/{file}" : path.Url, "Content-Type", isJson ? "application/feed+json; charset=utf-8" : XmlType);
    }

    private static int CountOf(FeatureData data) => data.Find<FeedSettings>()!.TermFeeds;

    // How many posts a topic has is not known before all texts are read. Topics are few, and an author wants each of them.
    private static ImmutableArray<Topic> TopicsWithFeed(FeatureData data) =>
        [.. (data.Find<TopicList>()?.Topics ?? []).Take(CountOf(data))];

    // Those with the most posts, in the order of their lists.
    private static ImmutableArray<Term> TermsWithFeed(Site site, int count)
    {
        Term[] terms = [.. site.Terms(Taxonomy.Category), .. site.Terms(Taxonomy.Tag)];
        return count >= terms.Length
            ? [.. terms]
            : [.. terms.Index().OrderByDescending(term => term.Item.Posts.Length).Take(count).OrderBy(term => term.Index).Select(term => term.Item)];
    }

    // Where WordPress has them. A term without a feed of its own is followed by the blog's feed.
    private static void PlanOldAddresses(PlanContext context, ImmutableArray<Term> withFeed)
    {
        var at = context.Site.Config.Location;
        var rss = FeedPage.PathOf(null).Url;
        // The feed of comments has been planned where there is one.
        foreach (var old in new[] { "/feed/", "/feed/rss/", "/feed/rss2/", "/feed/rdf/", "/rss/", "/comments/feed/" })
        {
            if (!context.HasRedirect(OldAddress.Of(old)))
                context.AddRedirect(OldAddress.Of(old), rss, at);
        }
        context.AddRedirect(OldAddress.Of("/feed/atom/"), FeedPage.PathOf(null, FeedFormat.Atom).Url, at);
        var have = withFeed.ToHashSet<Term>(ReferenceEqualityComparer.Instance);
        foreach (var term in context.Site.Terms(Taxonomy.Category).Concat(context.Site.Terms(Taxonomy.Tag)))
        {
            var feed = have.Contains(term) ? FeedPage.PathOf(term).Url : rss;
            context.AddRedirect(OldAddress.Of($"{ListPage.PathOf(term, 1).Url}feed/"), feed, at);
        }
    }
}

/// <summary>What the settings say of feeds.</summary>
/// <param name="TermFeeds">How many topics, categories and tags have a feed at most.</param>
/// <param name="Id">The name by which Atom knows the blog's feed; null for its address.</param>
internal sealed record FeedSettings(int TermFeeds, string? Id);
