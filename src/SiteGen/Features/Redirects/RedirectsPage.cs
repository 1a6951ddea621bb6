using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Routes;

namespace SiteGen.Features.Redirects;

/// <summary>
/// Where old addresses lead now, for the host to answer with 301. In Netlify's <c>_redirects</c> format, one rule a line.
/// </summary>
/// <param name="Redirects">The redirects, by old address.</param>
public sealed record RedirectsPage(ImmutableArray<Redirect> Redirects) : Page
{
    /// <summary><c>/_redirects</c>, which Netlify reads.</summary>
    public static SitePath Path { get; } = SitePath.Of("_redirects");

    /// <inheritdoc/>
    public override string Description => "the redirects from old addresses";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Assets;

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output)
    {
        var links = content.Site.Links;
        foreach (var redirect in Redirects)
            Encoding.UTF8.GetBytes($"{links.Href(redirect.From)} {links.Href(redirect.To)} 301\n", output);
    }
}
