using SiteGen.Addresses;
using SiteGen.Caching;
using SiteGen.Content;
using SiteGen.Hashing;
using SiteGen.Rendering;
using SiteGen.Routes;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>The texts of a site as HTML.</summary>
/// <param name="Site">The site.</param>
/// <param name="ByDocument">The texts.</param>
/// <param name="Heads">The hash of all posts without their texts.</param>
internal sealed record RenderedTexts(RenderedSite Site, IReadOnlyDictionary<Document, TextHtml> ByDocument, ContentKey Heads);

/// <summary>Makes HTML of every text, once, and checks all links: those of the texts, and those of the settings.</summary>
/// <param name="content">What has been read.</param>
/// <param name="site">The same, sorted and grouped.</param>
/// <param name="routes">Where links can lead.</param>
/// <param name="cache">The texts that earlier builds have made.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class TextStage(SiteContent content, Site site, RouteTable routes, PostCache cache, DiagnosticBag diagnostics)
{
    private readonly SiteLinks _links = new(site.Config.BaseUrl);
    private readonly LinkResolver _resolver = new(routes.LinkTargets, new SiteLinks(site.Config.BaseUrl));

    public RenderedTexts Render()
    {
        var renderer = new TextRenderer(_resolver, diagnostics);
        var posts = new TextHtml[content.Posts.Length];
        var heads = new ContentKey[posts.Length];
        Parallel.For(0, posts.Length, () => new BinaryWriter(new MemoryStream()), (i, _, buffer) =>
        {
            posts[i] = RenderPost(content.Posts[i], renderer);
            heads[i] = CachedPostFormat.HashOfHead(content.Posts[i].Post, posts[i], buffer);
            return buffer;
        }, buffer => buffer.Dispose());

        var texts = new Dictionary<Document, TextHtml>(posts.Length + content.Pages.Length, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < posts.Length; i++)
            texts[content.Posts[i].Post] = posts[i];
        foreach (var (page, markdown, line) in content.Pages)
            texts[page] = renderer.Render(markdown, page.InputPath, page.Location with { Line = line }, page.Description).Html;

        var config = site.Config;
        var menus = new Menus(
            [.. config.Navigation.Select(ItemOf).OfType<MenuItem>()],
            [.. config.CallToAction.Select(ItemOf).OfType<MenuItem>()],
            config.Comments is { } comments ? HrefOf(comments.Link, comments.Location) : null);
        return new RenderedTexts(new RenderedSite(site, routes, _links, menus, texts, content.Data), texts, ContentKey.Of(heads));
    }

    private TextHtml RenderPost(PostSource source, TextRenderer renderer)
    {
        var post = source.Post;
        if (source.Cached is { } cached && renderer.LeadTheSameWay(cached.Links, post.InputPath))
            return cached.Text;
        var (markdown, line) = source.ReadMarkdown();
        var isCutOff = post.Recovered == Recovery.Excerpt;
        var rendered = renderer.Render(markdown, post.InputPath, post.Location with { Line = line }, post.Description, isCutOff);
        if (rendered.Links is { } links)
            cache.Add(source.Key, new CachedPost(post, rendered.Html, links));
        return rendered.Html;
    }

    private MenuItem? ItemOf(MenuLink link) =>
        HrefOf(link.Link, link.Location) is { } href ? new MenuItem(link.Text, href) : null;

    // A link of the settings, checked.
    private string? HrefOf(string link, Location at)
    {
        var resolved = _resolver.Resolve(link, "site.yml");
        if (resolved.Mistake is { } mistake)
            diagnostics.Add(mistake(at));
        return resolved.Href;
    }
}
