using System.Buffers;
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Routes;

namespace SiteGen.Features.Feeds;

/// <summary>Posts for feed readers, as RSS 2.0.</summary>
/// <param name="Posts">The posts, the newest first.</param>
public sealed record FeedPage(ImmutableArray<Post> Posts) : Page(PageGroup.Feeds)
{
    /// <summary><c>/feed.xml</c></summary>
    public static SitePath Path { get; } = SitePath.Of("feed.xml");

    /// <inheritdoc/>
    public override string Description => "the feed";

    /// <inheritdoc/>
    public override ImmutableArray<Document> Bodies => ImmutableArray<Document>.CastUp(Posts);

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output) => RssFeed.Write(Posts, content, output);
}
