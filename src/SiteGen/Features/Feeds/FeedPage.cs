using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Net;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Features.SocialImages;
using SiteGen.Rendering;
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
        var feed = FeedOf(content);
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

    private Feed FeedOf(PageContent content)
    {
        var site = content.Site;
        var config = site.Site.Config;
        var page = site.Links.Absolute(Term is null ? "/" : site.Routes.UrlOf(Term));
        return new Feed(
            page, Term is null ? config.Title : $"{Term.Name} – {config.Title}", config.Description, page,
            site.Links.Absolute(content.Route.Path), config.Language, config.Author,
            [.. Posts.Select(post => EntryOf(post, content))]);
    }

    private static FeedEntry EntryOf(Post post, PageContent content)
    {
        var site = content.Site;
        var url = new Uri(site.Links.Absolute(site.Routes.UrlOf(post)));
        var html = AbsoluteLinks.In(Encoding.UTF8.GetString(content.BodyOf(post).Span), url);
        if (!post.IsWhole)
            html += NoteOnFragment(site.Site.RestOf(post), url, content.Theme.FeedWords);
        return new FeedEntry(
            FeedIds.Of(post), post.Title, url.AbsoluteUri, post.Published, post.Updated,
            [.. site.Site.TermsOf(post).Select(term => term.Name)], site.ExcerptOf(post), html)
        {
            ImageUrl = SocialImagePage.Of(site.Routes, post) is { } image ? site.Links.Absolute(image) : null,
        };
    }

    // Readers of a feed see neither label nor button.
    private static string NoteOnFragment(Uri? rest, Uri post, FeedWords words)
    {
        var link = rest is null
            ? $"<a href=\"{WebUtility.HtmlEncode(post.AbsoluteUri)}\">{words.ItsPage}</a> {words.TellsMore}"
            : $"<a href=\"{WebUtility.HtmlEncode(rest.AbsoluteUri)}\">{WebUtility.HtmlEncode(words.ReadTheRestOn(rest.SiteName()))}</a>";
        return $"<p><em>{words.OnlyTheBeginning}</em> {link}</p>\n";
    }
}
