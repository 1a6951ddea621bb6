using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Routes;
using SiteGen.Sites;

namespace SiteGen.Features.Feeds;

/// <summary>How a feed is written.</summary>
public enum FeedFormat
{
    /// <summary>RSS 2.0.</summary>
    Rss,

    /// <summary>Atom 1.0.</summary>
    Atom,

    /// <summary>JSON Feed 1.1.</summary>
    Json,
}

/// <summary>Posts for feed readers: the newest ones of the blog, or of a category or tag.</summary>
/// <param name="Term">Whose posts they are; null for all.</param>
/// <param name="Format">How they are written.</param>
/// <param name="Posts">The posts, the newest first.</param>
public sealed record FeedPage(Term? Term, FeedFormat Format, ImmutableArray<Post> Posts) : Page
{
    /// <summary><c>/feed.xml</c>, <c>/atom.xml</c>, <c>/feed.json</c>, <c>/tag/nhl/feed.xml</c>.</summary>
    /// <param name="term">Whose feed; null for all posts. Only RSS is written for a term.</param>
    /// <param name="format">How it is written.</param>
    public static SitePath PathOf(Term? term, FeedFormat format = FeedFormat.Rss) => SitePath.Of(term is null
        ? format switch
        {
            FeedFormat.Rss => "feed.xml",
            FeedFormat.Atom => "atom.xml",
            FeedFormat.Json => "feed.json",
            _ => throw new UnreachableException(),
        }
        : $"{term.Taxonomy.Singular()}/{term.Slug}/feed.xml");

    /// <inheritdoc/>
    public override string Description => Term is null ? "the feed" : $"the feed of the {Term.Taxonomy.Singular()} “{Term.Name}”";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Feeds;

    /// <inheritdoc/>
    public override PageFacts Facts => new(GroupKey: Term?.Name);

    /// <inheritdoc/>
    public override ImmutableArray<Document> Bodies => ImmutableArray<Document>.CastUp(Posts);

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output)
    {
        var config = content.Site.Site.Config;
        var feed = FeedContent.Of(
            content, Term is null ? config.Title : $"{Term.Name} – {config.Title}", config.Description,
            Term is null ? "/" : content.Site.Routes.UrlOf(Term),
            [.. Posts.Select(post => FeedContent.EntryOf(post, content.BodyOf(post).Span, content))]);
        if (Term is null && content.Site.Data.Find<FeedSettings>()?.Id is { } id)
            feed = feed with { Id = id };
        switch (Format)
        {
            case FeedFormat.Rss:
                RssFeed.Write(feed, output);
                break;
            case FeedFormat.Atom:
                AtomFeed.Write(feed, output);
                break;
            case FeedFormat.Json:
                JsonFeed.Write(feed, output);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
