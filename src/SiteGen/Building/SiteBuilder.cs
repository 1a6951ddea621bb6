using System.Collections.Immutable;
using SiteGen.Caching;
using SiteGen.Content;
using SiteGen.Rendering;
using SiteGen.Routes;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>
/// From files to a plan of outputs, in stages:
/// <list type="number">
/// <item>read settings, posts and pages;</item>
/// <item>sort and group them (<see cref="Site"/>) and name every output (<see cref="RouteTable"/>);</item>
/// <item>make HTML of every text and check its links (<see cref="RenderedSite"/>).</item>
/// </list>
/// Each stage reports all mistakes it finds, and the next begins only when there were none.
/// </summary>
public static class SiteBuilder
{
    /// <summary>Plans the site.</summary>
    /// <param name="input">The files.</param>
    /// <param name="theme">How it looks.</param>
    /// <param name="options">What else the build is told.</param>
    /// <param name="diagnostics">Takes what is wrong, and notes.</param>
    /// <returns>The plan, or null after an error. With a plan in hand nothing can go wrong any more.</returns>
    public static SitePlan? Plan(SiteInput input, ITheme theme, BuildOptions options, DiagnosticBag diagnostics)
    {
        var content = ReadContent(input, options, diagnostics);
        options.Times.End("front matter");
        return content is null || diagnostics.HasErrors ? null : Plan(content, input, theme, options, diagnostics);
    }

    /// <summary>Plans a site whose posts and pages have been read.</summary>
    internal static SitePlan? Plan(
        SiteContent content, SiteInput input, ITheme theme, BuildOptions options, DiagnosticBag diagnostics)
    {
        var site = Site.From(content.Config, content.Posts.Select(file => file.Post), content.Pages.Select(file => file.Page), diagnostics);
        var routes = RouteTable.Plan(site, input.Assets.Concat(theme.Assets), diagnostics);
        options.Times.End("plan");
        if (diagnostics.HasErrors)
            return null;

        var (rendered, heads) = RenderTexts(content, site, routes, options.Cache, diagnostics);
        options.Times.End("markdown");
        if (diagnostics.HasErrors)
            return null;
        var around = BuildKey.Of([.. input.Pages, .. input.Assets, input.Settings!], theme, options);
        var keys = new PageKeys(ContentKey.Of([around, heads]), rendered);
        return new SitePlan(rendered, theme, keys, content.Today, content.ChangesOn);
    }

    private static SiteContent? ReadContent(SiteInput input, BuildOptions options, DiagnosticBag diagnostics)
    {
        SiteConfig? config = null;
        if (input.Settings is null)
            diagnostics.Add(Mistakes.NoSettings(new Location("site.yml")));
        else
            config = SiteConfigFile.Parse(input.Settings, diagnostics);
        foreach (var stray in input.Strays)
            diagnostics.Add(Mistakes.MarkdownElsewhere(new Location(stray.Origin)));

        var posts = new PostSource?[input.Tips.Length];
        Parallel.For(0, posts.Length, i => posts[i] = PostSource.Read(input.Tips[i], options.Cache, diagnostics));
        ImmutableArray<PageFile> pages = [.. input.Pages.Select(file => PageFile.Parse(file, diagnostics)).OfType<PageFile>()];
        if (config is null)
            return null;
        config = config with { BaseUrl = options.BaseUrl ?? config.BaseUrl };
        var today = options.Today ?? options.Clock?.Invoke(config);
        DateOnly? next = null;
        ImmutableArray<PostSource> due = [.. posts.OfType<PostSource>().Where(IsDue)];
        return new SiteContent(config, due, pages, today, next);

        bool IsDue(PostSource file)
        {
            var post = file.Post;
            const int FirstBlogs = 1990, YearsAhead = 10;
            if (post.SortDate is { } day && (day.Year < FirstBlogs || day.Year > (today?.Year ?? day.Year) + YearsAhead))
                diagnostics.Add(Mistakes.DoubtfulYear(post.Location, day));
            if (post.Published is not { } date || today is null || date <= today)
                return true;
            next = next is null || date < next ? date : next;
            diagnostics.Add(Mistakes.HeldBack(post.Location, post.Title, date));
            return false;
        }
    }

    // With the key of all posts without their bodies.
    private static (RenderedSite Site, ContentKey Heads) RenderTexts(
        SiteContent content, Site site, RouteTable routes, PostCache cache, DiagnosticBag diagnostics)
    {
        var links = new SiteLinks(site.Config.BaseUrl);
        var resolver = new LinkResolver(site, routes, links);
        var broken = new BrokenLinks();
        var texts = new TextRenderer(resolver, broken, diagnostics);
        var fragments = new FragmentCheck();

        var posts = new TextHtml[content.Posts.Length];
        var postLinks = new ImmutableArray<KeptLink>[posts.Length];
        var heads = new ContentKey[posts.Length];
        Parallel.For(0, posts.Length, () => new BinaryWriter(new MemoryStream()), (i, _, scratch) =>
        {
            var rendered = RenderPost(content.Posts[i]);
            (posts[i], postLinks[i]) = (rendered.Html, rendered.Links);
            heads[i] = PageKeys.KeyOfHead(content.Posts[i].Post, posts[i], scratch);
            return scratch;
        }, scratch => scratch.Dispose());
        var postTexts = new Dictionary<Post, TextHtml>(posts.Length, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < posts.Length; i++)
        {
            postTexts[content.Posts[i].Post] = posts[i];
            fragments.Add(HrefOf(content.Posts[i].Post), posts[i]);
        }

        var pageTexts = new Dictionary<StaticPage, TextHtml>(ReferenceEqualityComparer.Instance);
        var pageLinks = new List<ImmutableArray<KeptLink>>();
        foreach (var file in content.Pages)
        {
            var rendered = texts.Render(file.Markdown, PathOf(file), StartOf(file), file.Page.Description);
            pageTexts[file.Page] = rendered.Html;
            pageLinks.Add(rendered.Links);
            fragments.Add(links.Href(Permalinks.Static(file.Page)), rendered.Html);
        }
        CheckFragments();

        var menus = new Menus(
            [.. site.Config.Navigation.Select(Check).OfType<MenuItem>()],
            [.. site.Config.CallToAction.Select(Check).OfType<MenuItem>()],
            site.Config.Comments is { } comments ? Check(comments) : null);
        broken.Report(routes, diagnostics);
        return (new RenderedSite(site, routes, links, menus, postTexts, pageTexts), ContentKey.Of(heads));

        string HrefOf(Post post) => links.Href(routes.UrlOf(post));

        static string PathOf(PageFile file) => $"pages/{file.Page.Path}.md";

        static Location StartOf(PageFile file) => file.Page.Location with { Line = file.MarkdownLine };

        void CheckFragments()
        {
            for (var i = 0; i < posts.Length; i++)
            {
                var source = content.Posts[i];
                if (fragments.AreThere(postLinks[i], HrefOf(source.Post)))
                    continue;
                var (markdown, line) = source.ReadMarkdown();
                texts.ReportFragments(
                    markdown, $"tips/{source.Post.Id}.md", source.Post.Location with { Line = line }, HrefOf(source.Post), fragments);
            }
            for (var i = 0; i < pageLinks.Count; i++)
            {
                var file = content.Pages[i];
                var href = links.Href(Permalinks.Static(file.Page));
                if (!fragments.AreThere(pageLinks[i], href))
                    texts.ReportFragments(file.Markdown, PathOf(file), StartOf(file), href, fragments);
            }
        }

        RenderedText RenderPost(PostSource source)
        {
            var post = source.Post;
            var path = $"tips/{post.Id}.md";
            if (source.Kept is { } kept && texts.LeadTheSameWay(kept.Links, path))
                return new RenderedText(kept.Text, kept.Links, IsClean: true);
            var (markdown, line) = source.ReadMarkdown();
            var isCutOff = post.Recovered == Recovery.Excerpt;
            var rendered = texts.Render(markdown, path, post.Location with { Line = line }, post.Description, isCutOff);
            if (rendered.IsClean && source.IsClean)
                cache.Keep(source.Key, new KeptPost(post, rendered.Html, rendered.Links));
            return rendered;
        }

        MenuItem? Check(MenuLink link)
        {
            var resolved = resolver.Resolve(link.Link, "site.yml");
            if (resolved.MissingPath is { } path)
                broken.Add(link.Location, link.Link, path);
            else if (resolved.Mistake is { } mistake)
                diagnostics.Add(mistake(link.Location));
            else if (resolved.Href is { } target && fragments.MistakeIn(target, link.Link, links.Href("/")) is { } noFragment)
                diagnostics.Add(noFragment(link.Location));
            return resolved.Href is { } href ? new MenuItem(link.Text, href) : null;
        }
    }
}
