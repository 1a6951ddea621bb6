using System.Collections.Immutable;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Features.Feeds;
using SiteGen.Features.Posts;
using SiteGen.Hashing;
using SiteGen.Rendering;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Features.Comments;

/// <summary>
/// What readers have answered, a file each, on the pages of posts, counted in lists, and as a feed. It stands before the
/// feeds, so that the address of WordPress's feed of comments leads to this one.
/// </summary>
internal sealed class CommentsFeature : Feature
{
    /// <summary>The folder of comments inside the input.</summary>
    public const string FolderName = "comments/";

    private const int MaxInFeed = 20;

    private static readonly InputKind CommentsInput = InputKind.Below(FolderName, ".yml");

    private sealed record CommentFiles(ImmutableArray<CommentFile> Files);

    private sealed record Rendered(Post Post, CommentFile File, CommentHtml Html);

    public override IReadOnlyList<InputKind> Inputs => [CommentsInput];

    public override void Read(ReadContext context) => context.Provide(new CommentFiles(
        [.. context.FilesOf(CommentsInput).Select(file => CommentFile.Parse(file, context.Diagnostics)).OfType<CommentFile>()]));

    public override void Plan(PlanContext context)
    {
        var threads = CommentThreads.Of(context.Data.Find<CommentFiles>()?.Files ?? [], context.Site, context.HeldBack, context.Diagnostics)
            .Without((post, file) => HoldsBack(post, file, context));
        if (threads.ByPost.Count == 0)
            return;
        context.Provide(threads);
        context.Provide(new CommentCounts(threads.ByPost));
        context.Add(CommentFeedPage.Path, new CommentFeedPage());
        context.AddHeader(CommentFeedPage.Path.Url, "Content-Type", FeedsFeature.XmlType);
        context.AddRedirect(OldAddress.Of("/comments/feed/"), CommentFeedPage.Path.Url, context.Site.Config.Location);
    }

    private static bool HoldsBack(Post post, CommentFile file, PlanContext context)
    {
        if (!context.HoldsBack(file.Location.File, file.Date))
            return false;
        context.Diagnostics.Add(CommentMistakes.HeldBack(file.DateLocation, file.Name, post.Title, file.Date));
        return true;
    }

    public override void PlanRendered(RenderedContext context)
    {
        var site = context.Site;
        if (site.Data.Find<CommentThreads>() is not { } threads)
            return;
        var broken = new BrokenLinks();
        var markdown = new CommentMarkdown(new LinkResolver(site.Routes.LinkTargets, site.Links), broken, context.Diagnostics);
        var all = new List<Rendered>();
        foreach (var post in site.Site.Posts)
        {
            if (!threads.ByPost.TryGetValue(post, out var files))
                continue;
            Rendered[] thread =
            [
                .. files.Select(file => markdown.Render(file.Text, file.InputPath, file.PlaceOf) is { } html ? new Rendered(post, file, html) : null)
                    .OfType<Rendered>(),
            ];
            all.AddRange(thread);
            var comments = new PostComments([.. thread.Select(one => CommentOf(one, context))]);
            context.Give(PostPage.PathOf(post), comments, comments.Hash);
        }
        broken.Report(site.Routes.LinkTargets.Urls, context.Diagnostics);
        var entries = EntriesOf(all, site, context.Words);
        context.Give(CommentFeedPage.Path, new CommentEntries(entries), TextHash.Of(entries.SelectMany(TextsOf)));
    }

    private static Comment CommentOf(Rendered one, RenderedContext context) =>
        new(AnchorOf(one.File), one.File.Name, one.File.Date, one.Html.Html)
        {
            IsToCome = context.IsToCome(one.File.Date),
            Location = one.File.Location,
        };

    private static string AnchorOf(CommentFile file) => $"comment-{file.FileName}";

    private static ImmutableArray<FeedEntry> EntriesOf(List<Rendered> all, RenderedSite site, FeedWords words) =>
    [
        .. all.OrderByDescending(one => one.File.Date).ThenBy(one => one.Post.Id, StringComparer.Ordinal)
            .ThenByDescending(one => one.File.FileName, StringComparer.Ordinal)
            .Take(MaxInFeed).Select(one => EntryOf(one, site, words)),
    ];

    private static FeedEntry EntryOf(Rendered comment, RenderedSite site, FeedWords words)
    {
        var page = new Uri(site.Links.Absolute(site.Routes.UrlOf(comment.Post)));
        return new FeedEntry(
            FeedIds.OfName($"{FeedIds.Of(comment.Post)}/comments/{comment.File.FileName}"),
            words.CommentOn(comment.File.Name, comment.Post.Title), $"{page.AbsoluteUri}#{AnchorOf(comment.File)}",
            comment.File.Date, null, [], comment.Html.Excerpt,
            AbsoluteLinks.In(Encoding.UTF8.GetString(comment.Html.Html.Span), page))
        {
            Author = comment.File.Name,
        };
    }

    private static IEnumerable<string?> TextsOf(FeedEntry entry) =>
        [entry.Id, entry.Title, entry.Url, $"{entry.Published:O}", entry.Author, entry.Summary, entry.Html];
}
