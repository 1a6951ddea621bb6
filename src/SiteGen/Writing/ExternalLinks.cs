using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Features;
using SiteGen.Features.Comments;
using SiteGen.Features.Forms;
using SiteGen.Features.Posts;
using SiteGen.Text;

namespace SiteGen.Writing;

/// <summary>An address on another site to which this one links.</summary>
/// <param name="Address">The address, without a fragment.</param>
/// <param name="Places">Where the links stand, each file once.</param>
public sealed record ExternalLink(Uri Address, ImmutableArray<Location> Places)
{
    /// <summary>Whether forms are sent there, and nobody follows a link: it may refuse a request without a form.</summary>
    public bool TakesForms { get; init; }
}

/// <summary>
/// Collects the links to other sites: of texts, comments, menus and settings, those to the rest of posts on the old site, and
/// the addresses of the newsletter. It plans nothing.
/// </summary>
/// <param name="lines">Finds lines.</param>
internal sealed partial class ExternalLinks(TipLines lines) : Feature
{
    private readonly SortedDictionary<string, List<Location>> _links = new(StringComparer.Ordinal);
    private readonly HashSet<string> _followed = new(StringComparer.Ordinal);

    /// <summary>The addresses, each once.</summary>
    public ImmutableArray<ExternalLink> All =>
        [.. _links.Select(link => new ExternalLink(new Uri(link.Key), [.. link.Value.DistinctBy(place => place.File)]) { TakesForms = !_followed.Contains(link.Key) })];

    public override void PlanRendered(RenderedContext context)
    {
        var config = context.Site.Site.Config;
        var home = context.Site.Links.Absolute("/");
        foreach (var page in context.Site.Site.Pages)
            AddLinksIn(context.BodyOf(page), page.Location.File);
        foreach (var post in context.Site.Site.Posts)
        {
            AddLinksIn(context.BodyOf(post), post.Location.File);
            if (context.Site.Site.RestOf(post) is { } rest)
                Add(rest.AbsoluteUri, post.Location.File, post.RedirectFrom[0]);
            foreach (var comment in context.Given.GetValueOrDefault(PostPage.PathOf(post))?.Values.Find<PostComments>()?.Comments ?? [])
                AddLinksIn(comment.Html, comment.Location.File);
        }
        var menus = context.Site.Menus;
        foreach (var href in menus.Navigation.Concat(menus.CallToAction).Select(item => item.Href))
            Add(href, config.Location.File);
        if (config.OldSite is { } oldSite)
            Add(oldSite.AbsoluteUri, config.Location.File);
        if (context.Site.Data.Find<SiteForms>()?.Newsletter is { } newsletter)
        {
            Add(newsletter.Action.AbsoluteUri, config.Location.File, isForm: true);
            foreach (var address in newsletter.RedirectsTo)
                Add(address.AbsoluteUri, config.Location.File);
        }

        void AddLinksIn(ReadOnlyMemory<byte> html, string file)
        {
            foreach (Match match in Href().Matches(Encoding.UTF8.GetString(html.Span)))
                Add(WebUtility.HtmlDecode(match.Groups[1].Value), file);
        }

        // As the file has it, where that is not the whole address.
        void Add(string href, string file, string? written = null, bool isForm = false)
        {
            // The links of a text stand there as written, but for hosts that are not ASCII.
            var address = href.StartsWith("//", StringComparison.Ordinal) ? $"https:{href}" : href;
            if (address.StartsWith(home, StringComparison.Ordinal) || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                return;
            var key = uri.GetLeftPart(UriPartial.Query);
            if (!_links.TryGetValue(key, out var places))
                _links.Add(key, places = []);
            places.Add(lines.Find(file, written ?? href));
            if (!isForm)
                _followed.Add(key);
        }
    }

    [GeneratedRegex("href=\"((?:https?:)?//[^\"]+)\"")]
    private static partial Regex Href();
}
