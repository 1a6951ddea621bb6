using System.Collections.Immutable;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Features.Comments;
using SiteGen.Features.Posts;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Cli.Previewing;

/// <summary>What there is to show at one moment: a site, or why there is none.</summary>
/// <param name="Id">Which state it is, different in each run of the program.</param>
/// <param name="Plan">The site; after a mistake, the last one without, or null.</param>
/// <param name="Diagnostics">What was said of it.</param>
/// <param name="IsWrong">Whether the site has mistakes.</param>
/// <param name="Former">The posts that had other addresses since the preview began, by their old URLs.</param>
internal sealed record PreviewState(
    string Id, SitePlan? Plan, ImmutableArray<Diagnostic> Diagnostics, bool IsWrong, ImmutableDictionary<string, Post> Former)
{
    // Few requests ask by a file's name, and a state may be gone before the first.
    private readonly Lazy<Dictionary<string, Route>> _byFile =
        new(() => (Plan?.Routes ?? []).ToDictionary(route => route.Path.Value, StringComparer.Ordinal));

    /// <summary>The URL of the one tip or page whose file, or a comment on it, has changed since the state before; null where it is none or are several.</summary>
    public string? ChangedPage { get; private init; }

    /// <summary>Completes when this is no longer the latest state.</summary>
    public TaskCompletionSource Changed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The output at a URL, which may end in <c>index.html</c> as on any static host.</summary>
    public Route? Find(string url) => Plan?.Find(url) ?? _byFile.Value.GetValueOrDefault(Uri.UnescapeDataString(url.TrimStart('/')));

    /// <summary>Where a reader of an address that no longer exists is led to; null where nobody knows.</summary>
    public string? MovedTo(string url)
    {
        if (Plan is null)
            return null;
        if (Plan.Find(url + "/") is { } folder)
            return folder.Path.Url;
        if (Plan.Site.Routes.LinkTargets.Answer(url) is { } moved)
            return moved;
        return Former.TryGetValue(url, out var post) ? AddressOf(post) : null;
    }

    /// <summary>The state after this one, which remembers the addresses of this one's posts.</summary>
    /// <param name="id">Which state it is.</param>
    /// <param name="plan">The site; null after a mistake.</param>
    /// <param name="diagnostics">What was said of it.</param>
    /// <param name="changed">The files that are new or have changed, by their paths in the input.</param>
    public PreviewState Next(string id, SitePlan? plan, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<string> changed)
    {
        var former = Former;
        if (plan is not null && Plan is not null)
        {
            former = former.SetItems(Plan.Site.Routes.Routes
                .Where(route => route.Page is PostPage && plan.Site.Routes.Find(route.Path.Url) is null)
                .Select(route => KeyValuePair.Create(route.Path.Url, ((PostPage)route.Page).Post)));
        }
        return new PreviewState(id, plan ?? Plan, diagnostics, IsWrong: plan is null, former)
        {
            ChangedPage = plan is null ? null : PageOf(changed, plan),
        };
    }

    private static string? PageOf(ImmutableArray<string> files, SitePlan plan)
    {
        if (files.IsEmpty)
            return null;
        var changed = files.ToHashSet(StringComparer.Ordinal);
        var site = plan.Site.Site;
        var comments = plan.Site.Data.Find<CommentCounts>();
        Document[] documents =
        [
            .. site.Posts.Concat<Document>(site.Pages).Where(document => changed.Contains(document.InputPath))
                .Concat(files.Select(file => comments?.PostOf(file)).OfType<Post>()).Distinct(ReferenceEqualityComparer.Instance).Cast<Document>(),
        ];
        return documents is [var one] ? plan.Site.Routes.UrlOf(one) : null;
    }

    // The post of the same file; where the file has another name, too, the one of the same title.
    private string? AddressOf(Post former)
    {
        var posts = Plan!.Site.Site.Posts;
        var post = posts.FirstOrDefault(post => post.Id == former.Id) ?? posts.FirstOrDefault(post => post.Title == former.Title);
        return post is null ? null : Plan.Site.Routes.UrlOf(post);
    }
}
