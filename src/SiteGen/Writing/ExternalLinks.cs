using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Features;
using SiteGen.Text;

namespace SiteGen.Writing;

/// <summary>An address on another site to which this one links.</summary>
/// <param name="Address">The address, without a fragment.</param>
/// <param name="Places">Where the links stand, each file once.</param>
public sealed record ExternalLink(Uri Address, ImmutableArray<Location> Places);

/// <summary>Collects the links to other sites, of texts, menus and settings. It plans nothing.</summary>
/// <param name="lines">Finds lines.</param>
internal sealed partial class ExternalLinks(TipLines lines) : Feature
{
    private readonly SortedDictionary<string, List<Location>> _links = new(StringComparer.Ordinal);

    /// <summary>The addresses, each once.</summary>
    public ImmutableArray<ExternalLink> All =>
        [.. _links.Select(link => new ExternalLink(new Uri(link.Key), [.. link.Value.DistinctBy(place => place.File)]))];

    public override void PlanRendered(RenderedContext context)
    {
        var config = context.Site.Site.Config;
        var home = context.Site.Links.Absolute("/");
        foreach (var document in context.Site.Site.Posts.AsEnumerable<Document>().Concat(context.Site.Site.Pages))
        {
            var file = document is Post post ? post.Location.File : ((StaticPage)document).Location.File;
            foreach (Match match in Href().Matches(Encoding.UTF8.GetString(context.BodyOf(document).Span)))
                Add(WebUtility.HtmlDecode(match.Groups[1].Value), file);
        }
        var menus = context.Site.Menus;
        foreach (var href in menus.Navigation.Concat(menus.CallToAction).Select(item => item.Href))
            Add(href, config.Location.File);
        if (config.OldSite is { } oldSite)
            Add(oldSite.AbsoluteUri, config.Location.File);

        void Add(string href, string file)
        {
            // The links of a text stand there as written, but for hosts that are not ASCII.
            var address = href.StartsWith("//", StringComparison.Ordinal) ? $"https:{href}" : href;
            if (address.StartsWith(home, StringComparison.Ordinal) || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                return;
            var key = uri.GetLeftPart(UriPartial.Query);
            if (!_links.TryGetValue(key, out var places))
                _links.Add(key, places = []);
            places.Add(lines.Find(file, href));
        }
    }

    [GeneratedRegex("href=\"((?:https?:)?//[^\"]+)\"")]
    private static partial Regex Href();
}
