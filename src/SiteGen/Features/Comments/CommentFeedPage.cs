using System.Buffers;
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Features.Feeds;
using SiteGen.Routes;

namespace SiteGen.Features.Comments;

/// <summary>The newest comments for feed readers, as RSS.</summary>
public sealed record CommentFeedPage : Page
{
    /// <summary><c>/comments/feed.xml</c></summary>
    public static SitePath Path { get; } = SitePath.Of("comments/feed.xml");

    /// <inheritdoc/>
    public override string Description => "the feed of comments";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Feeds;

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output)
    {
        var config = content.Site.Site.Config;
        var title = content.Theme.FeedWords.Comments(config.Title);
        RssFeed.Write(FeedContent.Of(content, title, config.Description, "/", content.Find<CommentEntries>()!.Entries), output);
    }
}

/// <summary>The newest comments, for their feed.</summary>
/// <param name="Entries">The entries, the newest first.</param>
internal sealed record CommentEntries(ImmutableArray<FeedEntry> Entries);
