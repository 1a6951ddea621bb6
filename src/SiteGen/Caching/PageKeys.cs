using System.Runtime.InteropServices;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Rendering;
using SiteGen.Routes;

namespace SiteGen.Caching;

/// <summary>
/// What each output is made of: everything but the posts' bodies, which any page may show, and the bodies that it
/// shows itself. That no page shows another body is not bookkeeping that could go wrong: <see cref="ITheme"/> is handed
/// none.
/// </summary>
/// <param name="shell">The key of everything but the bodies.</param>
/// <param name="site">The site.</param>
internal sealed class PageKeys(ContentKey shell, RenderedSite site)
{
    public ContentKey Of(Page page) => page switch
    {
        PostPage post => ContentKey.Of([shell, KeyOfBody(post.Post)]),
        FeedPage => KeyOfFeed(),
        _ => shell,
    };

    /// <summary>The key of a post without its body.</summary>
    /// <param name="post">The front matter and the file's place.</param>
    /// <param name="text">The text.</param>
    /// <param name="scratch">A writer into a memory stream of any content.</param>
    public static ContentKey KeyOfHead(Post post, TextHtml text, BinaryWriter scratch)
    {
        var stream = (MemoryStream)scratch.BaseStream;
        stream.SetLength(0);
        scratch.Write(post.Id);
        scratch.Write(post.Location.File);
        KeptPostFormat.WriteHead(post, text, scratch);
        return ContentKey.Of(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private ContentKey KeyOfFeed()
    {
        List<ContentKey> keys = [shell];
        foreach (var post in RssFeed.PostsOf(site.Site))
            keys.Add(KeyOfBody(post));
        return ContentKey.Of(CollectionsMarshal.AsSpan(keys));
    }

    private ContentKey KeyOfBody(Post post) => ContentKey.Of(site.TextOf(post).Body.Span);
}
