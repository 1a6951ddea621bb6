using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Features.Comments;
using SiteGen.Features.Forms;
using SiteGen.Routes;
using SiteGen.Sites;

namespace SiteGen.Theme.Parts;

/// <summary>What a part needs that looks the same on every page.</summary>
/// <param name="Rendered">The whole site.</param>
public record SiteContext(RenderedSite Rendered)
{
    /// <summary>Posts, terms and settings.</summary>
    public Site Site => Rendered.Site;

    /// <summary>The settings.</summary>
    public SiteConfig Config => Rendered.Site.Config;

    /// <summary>Which forms the site has.</summary>
    public SiteForms Forms => Rendered.Data.Find<SiteForms>() ?? SiteForms.None;

    /// <summary>How many comments a post has.</summary>
    public int CommentsOn(Post post) => Rendered.Data.Find<CommentCounts>()?.Of(post) ?? 0;

    /// <summary>The link to a post.</summary>
    public string Href(Post post) => Rendered.Href(post);

    /// <summary>The link to a term's first page.</summary>
    public string Href(Term term) => Rendered.Href(term);

    /// <summary>The link to an output.</summary>
    public string Href(SitePath path) => Rendered.Links.Href(path);
}

/// <summary>What every part of a page may need, passed down in one piece.</summary>
/// <param name="Content">The page that is being written, with its texts.</param>
/// <param name="Shared">What looks the same on all pages.</param>
public sealed record PageContext(PageContent Content, SharedParts Shared) : SiteContext(Content.Site)
{
    /// <summary>The page and its address.</summary>
    public Route Route => Content.Route;

    /// <summary>Whether one of the texts that it shows has a picture.</summary>
    public bool HasPicture
    {
        get
        {
            foreach (var document in Route.Page.Bodies)
            {
                if (Content.BodyOf(document).Span.IndexOf("<img "u8) >= 0)
                    return true;
            }
            return false;
        }
    }
}
