using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Routes;

/// <summary>Every output of the site, planned before anything is rendered.</summary>
public sealed class RouteTable
{
    private readonly Dictionary<string, Route> _byUrl;
    private readonly Dictionary<Post, string> _postUrls = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Term, string> _termUrls = new(ReferenceEqualityComparer.Instance);

    private RouteTable(ImmutableArray<Route> routes, ImmutableArray<Redirect> redirects)
    {
        Routes = routes;
        Redirects = redirects;
        _byUrl = routes.ToDictionary(route => route.Path.Url, StringComparer.Ordinal);
        foreach (var route in routes)
        {
            if (route.Page is PostPage page)
                _postUrls[page.Post] = route.Path.Url;
            else if (route.Page is ListPage { Term: { } term, Number: 1 })
                _termUrls[term] = route.Path.Url;
        }
    }

    /// <summary>The outputs in a fixed order: posts, lists, archives, pages, machines' files, assets.</summary>
    public ImmutableArray<Route> Routes { get; }

    /// <summary>The old addresses that lead to posts.</summary>
    public ImmutableArray<Redirect> Redirects { get; }

    /// <summary>The URL of a post of this site.</summary>
    public string UrlOf(Post post) => _postUrls[post];

    /// <summary>The URL of a term's first page.</summary>
    public string UrlOf(Term term) => _termUrls[term];

    /// <summary>The route at a URL, or null.</summary>
    /// <param name="url">A path with a <c>/</c> in front, without query and fragment.</param>
    public Route? Find(string url) => _byUrl.GetValueOrDefault(url);

    /// <summary>
    /// Plans the outputs. Two sources for one address, ignoring case as some file systems do, are an error that names
    /// both.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="assets">Files to publish as they are.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static RouteTable Plan(Site site, IEnumerable<InputFile> assets, DiagnosticBag diagnostics)
    {
        var planner = new RoutePlanner(site, diagnostics);
        return new RouteTable(planner.Plan(assets), planner.Redirects);
    }
}
