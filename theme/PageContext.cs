using SiteGen.Content;
using SiteGen.Rendering;
using SiteGen.Routes;
using SiteGen.Sites;

namespace SiteGen.Theme;

/// <summary>What every part of a page may need, passed down in one piece.</summary>
/// <param name="Route">The page that is being written.</param>
/// <param name="Rendered">The whole site.</param>
/// <param name="Shared">What looks the same on all pages.</param>
public sealed record PageContext(Route Route, RenderedSite Rendered, SharedParts Shared)
{
    /// <summary>Posts, terms and settings.</summary>
    public Site Site => Rendered.Site;

    /// <summary>The settings.</summary>
    public SiteConfig Config => Rendered.Site.Config;

    /// <summary>The link to a post.</summary>
    public string Href(Post post) => Rendered.Links.Href(Rendered.Routes.UrlOf(post));

    /// <summary>The link to a term's first page.</summary>
    public string Href(Term term) => Rendered.Links.Href(Rendered.Routes.UrlOf(term));

    /// <summary>The link to an output.</summary>
    public string Href(SitePath path) => Rendered.Links.Href(path);

    /// <summary>
    /// The terms of a post that tell readers something: the category that is called like the blog is on most tips.
    /// </summary>
    public IEnumerable<Term> TellingTermsOf(Post post) =>
        Site.TermsOf(post).Where(term => Term.Fold(term.Name) != Term.Fold(Config.Title));
}
