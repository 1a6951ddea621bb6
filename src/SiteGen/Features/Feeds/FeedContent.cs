using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Features.SocialImages;
using SiteGen.Rendering;
using SiteGen.Routes;

namespace SiteGen.Features.Feeds;

/// <summary>Makes feeds and their entries, in no format yet, of posts.</summary>
internal static class FeedContent
{
    // A post stands in the feeds of the blog and of its terms.
    private static readonly ConditionalWeakTable<RenderedSite, ConcurrentDictionary<Post, FeedEntry>> Entries = [];

    /// <summary>A feed at the address of a page's route.</summary>
    /// <param name="content">The feed's page.</param>
    /// <param name="title">Its title.</param>
    /// <param name="description">A sentence on it.</param>
    /// <param name="pageUrl">The URL of the page that shows the same posts.</param>
    /// <param name="entries">Its entries, the newest first.</param>
    public static Feed Of(PageContent content, string title, string description, string pageUrl, ImmutableArray<FeedEntry> entries)
    {
        var (links, config, theme) = (content.Site.Links, content.Site.Site.Config, content.Theme);
        var page = links.Absolute(pageUrl);
        return new Feed(page, title, description, page, links.Absolute(content.Route.Path), config.Language, config.Author, entries)
        {
            Intro = theme.FeedStyleSheet is { } style
                ? new FeedIntro(links.Href(style), theme.FeedWords.ThisIsAFeed, theme.FeedWords.MoreOnFeeds, links.Absolute(FeedsPage.Path))
                : null,
        };
    }

    /// <summary>A post as an entry.</summary>
    /// <param name="post">The post.</param>
    /// <param name="body">Its text as HTML in UTF-8.</param>
    /// <param name="content">The feed's page.</param>
    public static FeedEntry EntryOf(Post post, ReadOnlySpan<byte> body, PageContent content)
    {
        var made = Entries.GetOrCreateValue(content.Site);
        if (!made.TryGetValue(post, out var entry))
            made[post] = entry = Make(post, body, content);
        return entry;
    }

    private static FeedEntry Make(Post post, ReadOnlySpan<byte> body, PageContent content)
    {
        var site = content.Site;
        var url = new Uri(site.Links.Absolute(site.Routes.UrlOf(post)));
        var html = AbsoluteLinks.In(Encoding.UTF8.GetString(body), url);
        if (!post.IsWhole)
            html += NoteOnFragment(site.Site.RestOf(post), url, content.Theme.FeedWords);
        return new FeedEntry(
            FeedIds.Of(post), post.Title, url.AbsoluteUri, post.Published, post.Updated,
            [.. site.Site.TermsOf(post).Select(term => term.Name)], site.ExcerptOf(post), html)
        {
            DateInWords = content.Theme.DateOf(post),
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
