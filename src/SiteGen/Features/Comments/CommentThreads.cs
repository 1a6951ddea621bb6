using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Features.Posts;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Features.Comments;

/// <summary>
/// Which comments belong to which post. A folder means the post whose file it is called like, or else the one whose slug it
/// is, or was once by a redirect: the comments of a renamed post go with it.
/// </summary>
/// <param name="ByPost">The comments of each post that has some, the oldest first.</param>
internal sealed record CommentThreads(IReadOnlyDictionary<Post, ImmutableArray<CommentFile>> ByPost)
{
    /// <summary>How many comments a post may have.</summary>
    public const int MaxComments = 1_000;

    /// <summary>Finds the post of each comment.</summary>
    /// <param name="files">The comments.</param>
    /// <param name="site">The site.</param>
    /// <param name="heldBack">Posts that are not published yet. Their comments wait with them.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static CommentThreads Of(ImmutableArray<CommentFile> files, Site site, ImmutableArray<Post> heldBack, DiagnosticBag diagnostics)
    {
        var byPost = new Dictionary<Post, ImmutableArray<CommentFile>>(ReferenceEqualityComparer.Instance);
        if (files.IsEmpty)
            return new CommentThreads(byPost);
        var posts = new PostNames([.. site.Posts, .. heldBack]);
        foreach (var folder in files.GroupBy(file => file.Folder, StringComparer.Ordinal).OrderBy(folder => folder.Key, StringComparer.Ordinal))
        {
            var first = folder.MinBy(file => file.FileName, StringComparer.Ordinal)!;
            if (posts.Find(folder.Key, first.Location, diagnostics) is not { } post || heldBack.Contains(post, ReferenceEqualityComparer.Instance))
                continue;
            // Two folders may mean one post: its slug, and its former one.
            var thread = byPost.GetValueOrDefault(post, []).AddRange(folder)
                .Sort((one, other) => (one.Date, one.FileName, one.Folder).CompareTo((other.Date, other.FileName, other.Folder)));
            byPost[post] = thread;
        }
        foreach (var (post, thread) in byPost)
            Check(post, thread, diagnostics);
        return new CommentThreads(byPost);
    }

    /// <summary>The same without some comments.</summary>
    public CommentThreads Without(Func<Post, CommentFile, bool> isLeftOut)
    {
        var byPost = new Dictionary<Post, ImmutableArray<CommentFile>>(ReferenceEqualityComparer.Instance);
        foreach (var (post, thread) in ByPost)
        {
            if (thread.RemoveAll(file => isLeftOut(post, file)) is { IsEmpty: false } left)
                byPost.Add(post, left);
        }
        return new CommentThreads(byPost);
    }

    private static void Check(Post post, ImmutableArray<CommentFile> thread, DiagnosticBag diagnostics)
    {
        if (thread.Length > MaxComments)
            diagnostics.Add(CommentMistakes.TooMany(thread[0].Location, thread[0].Folder, MaxComments));
        foreach (var twice in thread.GroupBy(file => file.FileName, StringComparer.Ordinal).Where(files => files.Count() > 1))
            diagnostics.Add(CommentMistakes.SameName(twice.Last().Location, twice.Key, twice.First().Location));
        if (post.Published is not { } published)
            return;
        foreach (var early in thread.Where(file => file.Date < published))
            diagnostics.Add(CommentMistakes.BeforeTip(early.DateLocation, early.Date, published));
    }

    private sealed class PostNames
    {
        private readonly ILookup<string, Post> _byFile;
        private readonly ILookup<string, Post> _bySlug;

        public PostNames(ImmutableArray<Post> posts)
        {
            _byFile = posts.ToLookup(post => post.Id[(post.Id.LastIndexOf('/') + 1)..], StringComparer.Ordinal);
            _bySlug = posts
                .SelectMany(post => post.RedirectFrom.SelectMany(NamesIn).Append(post.Slug.Value).Distinct(StringComparer.Ordinal).Select(slug => (slug, post)))
                .ToLookup(pair => pair.slug, pair => pair.post, StringComparer.Ordinal);
        }

        public Post? Find(string folder, Location at, DiagnosticBag diagnostics)
        {
            Post[] found = [.. _byFile[folder]];
            if (found.Length == 0)
                found = [.. _bySlug[folder]];
            if (found.Length == 1)
                return found[0];
            diagnostics.Add(found.Length == 0
                ? CommentMistakes.NoSuchTip(at, folder, Spelling.Nearest(folder, _bySlug.Select(posts => posts.Key)))
                : CommentMistakes.TwoTips(at, folder, PostPage.PathOf(found[0]).Url, PostPage.PathOf(found[1]).Url));
            return null;
        }

        // `/2019/04/09/listen/`: listen, and the name that the file had by custom, 2019-04-09-listen.
        private static IEnumerable<string> NamesIn(string address)
        {
            if (!OldAddress.TryParse(address, out var old, out _))
                return [];
            var parts = old.Path.Trim('/').Split('/');
            return parts.Length == 4 ? [parts[^1], string.Join('-', parts)] : [parts[^1]];
        }
    }
}
