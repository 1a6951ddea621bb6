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
        var words = content.Theme.FeedWords;
        var feed = FeedContent.Of(content, words.Comments(config.Title), config.Description, "/", content.Find<CommentEntries>()!.Entries);
        if (words.ThisIsACommentFeed is { } text && feed.Intro is { } intro)
            feed = feed with { Intro = intro with { Text = text } };
        RssFeed.Write(feed, output);
    }
}

/// <summary>The newest comments, for their feed.</summary>
/// <param name="Entries">The entries, the newest first.</param>
internal sealed record CommentEntries(ImmutableArray<FeedEntry> Entries);
