using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Content;

namespace SiteGen.Routes;

/// <summary>Every output of the site, planned before anything is rendered.</summary>
public sealed class RouteTable
{
    private readonly Dictionary<string, Route> _byUrl;
    private readonly Dictionary<string, Route> _added = new(StringComparer.Ordinal);
    private readonly Dictionary<object, string> _urlsBySubject = new(ReferenceEqualityComparer.Instance);

    internal RouteTable(ImmutableArray<Route> routes, ImmutableArray<Redirect> redirects)
    {
        Routes = routes;
        Redirects = redirects;
        _byUrl = routes.ToDictionary(route => route.Path.Url, StringComparer.Ordinal);
        var urlsByFile = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var route in routes)
        {
            if (route.Page.Subject is { } subject)
                _urlsBySubject[subject] = route.Path.Url;
            if (route.Page.Subject is Document document)
                urlsByFile[document.InputPath] = route.Path.Url;
        }
        LinkTargets = new LinkTargets(_byUrl.Keys, urlsByFile, redirects);
    }

    private RouteTable(RouteTable before, ImmutableArray<Route> added)
    {
        Routes = [.. before.Routes, .. added];
        Redirects = before.Redirects;
        LinkTargets = before.LinkTargets;
        _byUrl = before._byUrl;
        _urlsBySubject = before._urlsBySubject;
        _added = new(before._added, StringComparer.Ordinal);
        foreach (var route in added)
            _added.Add(route.Path.Url, route);
    }

    /// <summary>The outputs in the order of the features that planned them.</summary>
    public ImmutableArray<Route> Routes { get; }

    /// <summary>The old addresses that lead to pages, by old address.</summary>
    public ImmutableArray<Redirect> Redirects { get; }

    /// <summary>The same, as texts may link to it.</summary>
    public LinkTargets LinkTargets { get; }

    /// <summary>The URL of the page about a value of this site: a post, a term (<see cref="Page.Subject"/>).</summary>
    /// <exception cref="KeyNotFoundException">The site has no such page.</exception>
    public string UrlOf(object subject) => _urlsBySubject[subject];

    /// <summary>The route at a URL, or null.</summary>
    /// <param name="url">A path with a <c>/</c> in front, without query and fragment.</param>
    public Route? Find(string url) => _byUrl.GetValueOrDefault(url) ?? _added.GetValueOrDefault(url);

    /// <summary>The same with further outputs, to which texts do not link.</summary>
    internal RouteTable With(ImmutableArray<Route> added) => added.IsEmpty ? this : new RouteTable(this, added);
}
