using SiteGen.Feeds;
using SiteGen.Rendering;
using SiteGen.Routes;

namespace SiteGen.Caching;

/// <summary>
/// What each output is made of: everything but the posts' bodies, which any page may show, and the bodies that it
/// shows itself. That no page shows another body is not bookkeeping that could go wrong: <see cref="ITheme"/> is handed
/// none.
/// </summary>
/// <param name="around">The key of everything around the posts: settings, pages, assets, theme and program.</param>
/// <param name="site">The site.</param>
internal sealed class PageKeys(ContentKey around, RenderedSite site)
{
    private readonly Lazy<ContentKey> _shell = new(() => ContentKey.Of([around, KeyOfHeads(site)]));

    public ContentKey Of(Page page) => page switch
    {
        PostPage post => ContentKey.Of([_shell.Value, KeyOfBody(post.Post)]),
        FeedPage => ContentKey.Of([_shell.Value, .. RssFeed.PostsOf(site.Site).Select(KeyOfBody)]),
        _ => _shell.Value,
    };

    private ContentKey KeyOfBody(Content.Post post) => ContentKey.Of(site.TextOf(post).Body.Span);

    // In the site's order, so that no thread decides on it.
    private static ContentKey KeyOfHeads(RenderedSite site)
    {
        var posts = site.Site.Posts;
        var keys = new ContentKey[posts.Length];
        Parallel.For(0, keys.Length, () => new BinaryWriter(new MemoryStream()), (i, _, writer) =>
        {
            var stream = (MemoryStream)writer.BaseStream;
            stream.SetLength(0);
            writer.Write(posts[i].Id);
            writer.Write(posts[i].Location.File);
            KeptPostFormat.WriteHead(posts[i], site.TextOf(posts[i]), writer);
            keys[i] = ContentKey.Of(stream.GetBuffer().AsSpan(0, (int)stream.Length));
            return writer;
        }, writer => writer.Dispose());
        return ContentKey.Of(keys);
    }
}
