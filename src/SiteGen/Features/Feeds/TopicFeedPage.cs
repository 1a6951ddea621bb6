using System.Buffers;
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Features.Topics;
using SiteGen.Hashing;
using SiteGen.Routes;

namespace SiteGen.Features.Feeds;

/// <summary>
/// The newest posts of a topic, as RSS. Which ones these are is known when all texts have been read: it is given
/// <see cref="TopicFeedPosts"/>.
/// </summary>
/// <param name="Topic">The topic.</param>
public sealed record TopicFeedPage(Topic Topic) : Page
{
    /// <summary><c>/topics/saying-no/feed.xml</c></summary>
    public static SitePath PathOf(Topic topic) => SitePath.Of($"topics/{topic.Slug}/feed.xml");

    /// <inheritdoc/>
    public override string Description => $"the feed of the topic “{Topic.Name}”";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Feeds;

    /// <inheritdoc/>
    public override PageFacts Facts => new(GroupKey: Topic.Name);

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output)
    {
        var posts = content.Find<TopicFeedPosts>()?.Posts ?? [];
        RssFeed.Write(
            FeedContent.Of(
                content, $"{Topic.Name} – {content.Site.Site.Config.Title}", Topic.Line, content.Site.Routes.UrlOf(Topic),
                [.. posts.Select(post => FeedContent.EntryOf(post.Post, post.Body.Span, content))]),
            output);
    }
}

/// <summary>The posts of a topic's feed, for its page.</summary>
/// <param name="Posts">The posts with their texts as HTML in UTF-8, the newest first.</param>
internal sealed record TopicFeedPosts(ImmutableArray<(Post Post, ReadOnlyMemory<byte> Body)> Posts)
{
    public ContentKey Hash => ContentKey.Of(
        [TextHash.Of(Posts.Select(post => post.Post.Id)), .. Posts.Select(post => ContentKey.Of(post.Body.Span))]);
}
