using System.Collections.Immutable;
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
/// <param name="pictures">The pictures that texts may show.</param>
/// <param name="cache">The texts that earlier builds have made.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class TextStage(SiteContent content, Site site, RouteTable routes, TextPictures pictures, PostCache cache, DiagnosticBag diagnostics)
{
    private readonly SiteLinks _links = new(site.Config.BaseUrl);
    private readonly LinkResolver _resolver = new(routes.LinkTargets, new SiteLinks(site.Config.BaseUrl), pictures);
    private readonly BrokenLinks _broken = new();
    private readonly FragmentCheck _fragments = new();

    public RenderedTexts Render()
    {
        var renderer = new TextRenderer(_resolver, _broken, diagnostics);
        var posts = new TextHtml[content.Posts.Length];
        var postLinks = new ImmutableArray<TextLink>[posts.Length];
        var heads = new ContentKey[posts.Length];
        Parallel.For(0, posts.Length, () => new BinaryWriter(new MemoryStream()), (i, _, buffer) =>
        {
            var rendered = RenderPost(content.Posts[i], renderer);
            (posts[i], postLinks[i]) = (rendered.Html, rendered.Links);
            heads[i] = CachedPostFormat.HashOfHead(content.Posts[i].Post, posts[i], buffer);
            return buffer;
        }, buffer => buffer.Dispose());

        var texts = new Dictionary<Document, TextHtml>(posts.Length + content.Pages.Length, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < posts.Length; i++)
            texts[content.Posts[i].Post] = posts[i];
        var pageLinks = new List<ImmutableArray<TextLink>>(content.Pages.Length);
        foreach (var (page, markdown, line) in content.Pages)
        {
            var rendered = renderer.Render(markdown, page.InputPath, page.Location with { Line = line }, page.Description);
            texts[page] = rendered.Html;
            pageLinks.Add(rendered.Links);
        }
        foreach (var (document, text) in texts)
            _fragments.Add(HrefOf(document), text);
        CheckFragments(renderer, postLinks, pageLinks);

        var config = site.Config;
        var menus = new Menus(
            [.. config.Navigation.Select(ItemOf).OfType<MenuItem>()],
            [.. config.CallToAction.Select(ItemOf).OfType<MenuItem>()]);
        _broken.Report(routes.LinkTargets.Urls, diagnostics);
        return new RenderedTexts(new RenderedSite(site, routes, _links, menus, texts, content.Data), texts, ContentKey.Of(heads));
    }

    private string HrefOf(Document document) => _links.Href(routes.UrlOf(document));

    // When all texts are there, and with them all ids.
    private void CheckFragments(
        TextRenderer renderer, ImmutableArray<TextLink>[] postLinks, List<ImmutableArray<TextLink>> pageLinks)
    {
        for (var i = 0; i < postLinks.Length; i++)
        {
            var source = content.Posts[i];
            if (_fragments.AreThere(postLinks[i], HrefOf(source.Post)))
                continue;
            var (markdown, line) = source.ReadMarkdown();
            renderer.ReportFragments(
                markdown, source.Post.InputPath, source.Post.Location with { Line = line }, HrefOf(source.Post), _fragments);
        }
        for (var i = 0; i < pageLinks.Count; i++)
        {
            var (page, markdown, line) = content.Pages[i];
            if (!_fragments.AreThere(pageLinks[i], HrefOf(page)))
                renderer.ReportFragments(markdown, page.InputPath, page.Location with { Line = line }, HrefOf(page), _fragments);
        }
    }

    private RenderedText RenderPost(PostSource source, TextRenderer renderer)
    {
        var post = source.Post;
        if (source.Cached is { } cached && renderer.LeadTheSameWay(cached.Links, post.InputPath))
            return new RenderedText(cached.Text, cached.Links, IsClean: true);
        var (markdown, line) = source.ReadMarkdown();
        var isCutOff = post.Recovered == Recovery.Excerpt;
        var rendered = renderer.Render(markdown, post.InputPath, post.Location with { Line = line }, post.Description, isCutOff);
        if (rendered.IsClean && source.IsClean)
            cache.Add(source.Key, new CachedPost(post, rendered.Html, rendered.Links));
        return rendered;
    }

    private MenuItem? ItemOf(MenuLink link) =>
        HrefOf(link.Link, link.Location) is { } href ? new MenuItem(link.Text, href) : null;

    // A link of the settings, checked.
    private string? HrefOf(string link, Location at)
    {
        var resolved = _resolver.Resolve(link, "site.yml");
        if (resolved.MissingPath is { } path)
            _broken.Add(at, link, path);
        else if (resolved.Mistake is { } mistake)
            diagnostics.Add(mistake(at));
        else if (resolved.Href is { } href && _fragments.MistakeIn(href, link, _links.Href("/")) is { } noFragment)
            diagnostics.Add(noFragment(at));
        return resolved.Href;
    }
}
