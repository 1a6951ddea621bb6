using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Routes;

/// <summary>Names every output of a site, and refuses a second one for an address.</summary>
internal sealed class RoutePlanner(Site site, DiagnosticBag diagnostics)
{
    private readonly ImmutableArray<Route>.Builder _routes = ImmutableArray.CreateBuilder<Route>();
    private readonly Dictionary<string, Route> _taken = new(StringComparer.OrdinalIgnoreCase);

    public ImmutableArray<Route> Plan(IEnumerable<InputFile> assets)
    {
        PlanPosts();
        PlanList(null, site.Posts);
        PlanTerms(Taxonomy.Category);
        PlanTerms(Taxonomy.Tag);
        PlanArchives();
        foreach (var page in site.Pages)
            Add(Permalinks.Static(page), new StandalonePage(page), page.Location);
        Add(Permalinks.NotFound, new NotFoundPage());
        Add(Permalinks.Feed, new FeedPage());
        Add(Permalinks.Robots, new RobotsPage());
        PlanSitemap();
        foreach (var asset in assets)
            PlanAsset(asset);
        PlanRedirects();
        RefuseFilesUsedAsFolders();
        return _routes.ToImmutable();
    }

    /// <summary>The old addresses of posts with where they lead now, by old address.</summary>
    public ImmutableArray<Redirect> Redirects { get; private set; } = [];

    private void PlanPosts()
    {
        for (var i = 0; i < site.Posts.Length; i++)
        {
            var post = site.Posts[i];
            var newer = i > 0 ? site.Posts[i - 1] : null;
            var older = i + 1 < site.Posts.Length ? site.Posts[i + 1] : null;
            Add(Permalinks.Post(post), new PostPage(post, newer, older), post.Location);
        }
    }

    private void PlanTerms(Taxonomy taxonomy)
    {
        Add(Permalinks.Terms(taxonomy), new TermsPage(taxonomy));
        foreach (var term in site.Terms(taxonomy))
            PlanList(term, term.Posts);
    }

    private void PlanList(Term? term, ImmutableArray<Post> posts)
    {
        var size = site.Config.PageSize;
        var count = Math.Max(1, (posts.Length + size - 1) / size);
        // A term has no file of its own: the newest post that bears it is where an author would look.
        var origin = term is null ? site.Config.Location : term.Posts[0].Location;
        for (var number = 1; number <= count; number++)
        {
            var first = (number - 1) * size;
            var some = posts.Slice(first, Math.Min(size, posts.Length - first));
            Add(Permalinks.List(term, number), new ListPage(term, some, number, count), origin);
        }
    }

    private void PlanArchives()
    {
        Add(Permalinks.Archive, new ArchivePage());
        foreach (var year in site.Years)
        {
            Add(Permalinks.Year(year.Year), new YearPage(year));
            foreach (var month in year.Months)
                Add(Permalinks.Month(month.Year, month.Month), new MonthPage(month));
        }
    }

    private void PlanSitemap()
    {
        var parts = Sitemap.Parts(_routes.Count(route => Sitemap.Lists(route.Page)));
        if (parts == 1)
        {
            Add(Permalinks.Sitemap, new SitemapPage(0));
            return;
        }
        Add(Permalinks.Sitemap, new SitemapIndexPage(parts));
        for (var part = 0; part < parts; part++)
            Add(Permalinks.SitemapPart(part), new SitemapPage(part));
    }

    private void PlanAsset(InputFile asset)
    {
        var origin = new Location(asset.Origin);
        if (SitePath.TryCreate(asset.Path, out var path, out var why))
            Add(path, new AssetPage(asset.Content), origin);
        else
            diagnostics.Add(Mistakes.BadPath(origin, asset.Path, why));
    }

    private sealed record Moved(string Key, Redirect Redirect, Location Origin);

    private void PlanRedirects()
    {
        var redirects = new Dictionary<string, Moved>();
        foreach (var post in site.Posts)
        {
            foreach (var from in post.RedirectFrom)
            {
                var key = from.TrimEnd('/').ToLowerInvariant();
                if (RouteAt(key.TrimStart('/')) is { } route)
                    diagnostics.Add(Mistakes.RedirectTaken(post.Location, from, route.Origin));
                else if (!redirects.TryAdd(key, new Moved(key, new Redirect(from, Permalinks.Post(post).Url), post.Location)))
                    diagnostics.Add(Mistakes.RedirectTaken(post.Location, from, redirects[key].Origin));
            }
        }
        Redirects = [.. redirects.Values.OrderBy(moved => moved.Key, StringComparer.Ordinal).Select(moved => moved.Redirect)];
        if (Redirects.Length > 0)
            Add(Permalinks.Redirects, new RedirectsPage(Redirects));
    }

    // The file or folder at an address as an author writes it.
    private Route? RouteAt(string address) =>
        _taken.GetValueOrDefault(address) ?? _taken.GetValueOrDefault($"{address}/index.html".TrimStart('/'));

    // An asset called `about` and the page /about/ would want a file and a folder of one name.
    private void RefuseFilesUsedAsFolders()
    {
        var taken = _taken.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var route in _routes)
        {
            var path = route.Path.Value;
            for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
            {
                if (taken.TryGetValue(path.AsSpan(0, slash), out var file))
                {
                    diagnostics.Add(Mistakes.SameAddress(
                        file.Origin, file.Path.Url, file.Description, route.Description, route.Origin, "rename one of them"));
                }
            }
        }
    }

    private void Add(SitePath path, Page page) => Add(path, page, site.Config.Location);

    private void Add(SitePath path, Page page, Location origin)
    {
        var route = new Route(path, page, origin);
        if (_taken.TryAdd(path.Value, route))
        {
            _routes.Add(route);
            return;
        }
        var first = _taken[path.Value];
        var hint = page switch
        {
            ListPage { Term: { } term } => $"give one of them another slug in the settings, under {term.Taxonomy.Singular()}_slugs",
            PostPage => "give one of them another 'slug: …'",
            _ => "rename one of them",
        };
        // One mistake for a list of many pages.
        if (page is not ListPage { Number: > 1 })
            diagnostics.Add(Mistakes.SameAddress(origin, path.Url, route.Description, first.Description, first.Origin, hint));
    }
}
