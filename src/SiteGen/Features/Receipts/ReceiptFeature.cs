using System.Buffers;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Features.Feeds;
using SiteGen.Features.Lists;
using SiteGen.Features.NotFound;
using SiteGen.Features.Redirects;
using SiteGen.Receipts;
using SiteGen.Routes;

namespace SiteGen.Features.Receipts;

/// <summary><c>/receipt.json</c>: what <c>sitegen diff</c> needs to tell what the next deploy changes.</summary>
internal sealed class ReceiptFeature : Feature
{
    public static SitePath Path { get; } = SitePath.Of("receipt.json");

    public override void Plan(PlanContext context) => context.AddHeader(Path.Url, "X-Robots-Tag", "noindex");

    // Made when somebody asks for it: a preview, which plans the site after each save, hardly ever has to.
    public override void PlanRendered(RenderedContext context) => context.Add(
        Path,
        new ReceiptPage(new Lazy<ReadOnlyMemory<byte>>(() =>
        {
            var output = new ArrayBufferWriter<byte>(64 * 1024);
            ReceiptFormat.Write(Of(context), output);
            return output.WrittenMemory;
        })),
        context.Site.Site.Config.Location);

    private static Receipt Of(RenderedContext context)
    {
        var routes = context.Site.Routes;
        var entries = new ReceiptEntry?[routes.Routes.Length];
        Parallel.For(0, entries.Length, i => entries[i] = EntryOf(routes.Routes[i], context));
        var feeds = routes.Routes
            .Where(route => route.Page.Group == PageGroup.Feeds)
            .Select(route => new ReceiptFeed(route.Path.Url, [.. PostsOf(route, context).Select(routes.UrlOf)]));
        return new Receipt(
            context.Site.Site.Config.BaseUrl,
            ReceiptFormat.Sorted(entries.OfType<ReceiptEntry>()),
            [.. feeds],
            [.. routes.Redirects.Select(redirect => new ReceiptRedirect(redirect.From.ToString(), redirect.To))])
        {
            Gone = context.Site.Data.Find<GoneAddresses>()?.Addresses ?? [],
        };
    }

    // The feed of a topic is given its posts.
    private static IEnumerable<Post> PostsOf(Route feed, RenderedContext context) =>
        context.Given.GetValueOrDefault(feed.Path)?.Values.Find<TopicFeedPosts>() is { } given
            ? given.Posts.Select(post => post.Post)
            : feed.Page.Bodies.OfType<Post>();

    // Null for what readers never ask for by name: what hosts and browsers read, and files whose names change.
    private static ReceiptEntry? EntryOf(Route route, RenderedContext context)
    {
        var url = route.Path.Url;
        switch (route.Page)
        {
            case NotFoundPage:
                return null;
            case { Subject: Post post }:
                return WithText(new ReceiptEntry(ReceiptKind.Post, url, post.Title, Id: FeedIds.Of(post)), context.BodyOf(post));
            case { Subject: StaticPage page }:
                return WithText(new ReceiptEntry(ReceiptKind.Page, url, page.Title), context.BodyOf(page));
            case HtmlPage page:
                return new ReceiptEntry(ReceiptKind.List, url, page.Description, HashOf(PostsOf(page)));
            case FilePage { File.IsNamedByContent: false } when url != NextChange.NextChangeFeature.Path.Url:
            case { Group: PageGroup.Feeds }:
                return new ReceiptEntry(ReceiptKind.File, url);
            default:
                return null;
        }
    }

    private static ReceiptEntry WithText(ReceiptEntry entry, ReadOnlyMemory<byte> html) =>
        entry with { Text = ArticleHtml.HashOf(html.Span), Words = ArticleHtml.WordsIn(html.Span) };

    private static IEnumerable<Post> PostsOf(HtmlPage page) => page switch
    {
        ListPage list => list.Posts,
        HomePage home => home.Newest.Concat(home.StartHere).Prepend(home.Lead).OfType<Post>(),
        _ => [],
    };

    // Nothing for a page that is not made of posts one by one; only its bytes tell whether it has changed.
    private static string HashOf(IEnumerable<Post> posts)
    {
        var shown = string.Join('\n', posts.Select(post => $"{post.Id}\t{post.Title}"));
        return shown.Length == 0 ? "" : ArticleHtml.HashOf(Encoding.UTF8.GetBytes(shown));
    }
}
