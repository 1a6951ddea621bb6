using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Features.Lists;
using SiteGen.Sites;

namespace SiteGen.Features.Feeds;

/// <summary>
/// The feeds: all posts as RSS, Atom and JSON Feed, and the posts of each category and tag as RSS, with the page that
/// lists them. WordPress’s addresses of feeds lead to them.
/// </summary>
internal sealed class FeedsFeature : Feature
{
    private const int MaxPosts = 20;
    private const int DefaultTermFeeds = 50;
    private const string TermFeeds = "term_feeds";

    public override IReadOnlyList<string> SettingKeys => [TermFeeds];

    public override void Read(ReadContext context) =>
        context.Provide(new FeedSettings(context.Settings.Number(TermFeeds, 0, 10_000) ?? DefaultTermFeeds));

    public override void Plan(PlanContext context)
    {
        var newest = context.Site.Posts.Take(MaxPosts).ToImmutableArray();
        foreach (var format in Enum.GetValues<FeedFormat>())
        {
            context.Add(FeedPage.PathOf(null, format), new FeedPage(null, format, newest));
            context.AddHeader(FeedPage.PathOf(null, format).Url, "Content-Type", ContentTypeOf(format));
        }
        var withFeed = TermsWithFeed(context.Site, context.Data.Find<FeedSettings>()!.TermFeeds);
        foreach (var term in withFeed)
        {
            context.Add(FeedPage.PathOf(term), new FeedPage(term, FeedFormat.Rss, [.. term.Posts.Take(MaxPosts)]));
            context.AddHeader(FeedPage.PathOf(term).Url, "Content-Type", ContentTypeOf(FeedFormat.Rss));
        }
        context.Add(FeedsPage.Path, new FeedsPage(withFeed));
        PlanOldAddresses(context, withFeed);
    }

    private static string ContentTypeOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "application/rss+xml; charset=utf-8",
        FeedFormat.Atom => "application/atom+xml; charset=utf-8",
        _ => "application/feed+json; charset=utf-8",
    };

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
        foreach (var old in new[] { "/feed/", "/feed/rss/", "/feed/rss2/", "/feed/rdf/", "/rss/", "/comments/feed/" })
            context.AddRedirect(OldAddress.Of(old), rss, at);
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
/// <param name="TermFeeds">How many categories and tags have a feed at most; those with the most posts.</param>
internal sealed record FeedSettings(int TermFeeds);
