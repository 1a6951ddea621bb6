using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Hosting;
using SiteGen.Routes;

namespace SiteGen.Features.Headers;

/// <summary>
/// With which headers the host serves the site: Netlify's and Cloudflare's <c>_headers</c>. The preview serves with the
/// same ones. Hosts compare a rule with the whole path of a request, so a site in a folder has the folder in front of each.
/// </summary>
/// <param name="Policy">What browsers may load.</param>
/// <param name="Rules">The headers, by paths inside the site; of two of one name, both hosts join the values, so no path has a header twice.</param>
public sealed record HeadersPage(ContentSecurityPolicy Policy, ImmutableArray<HeaderRule> Rules) : Page
{
    /// <summary>How many rules Cloudflare Pages reads; Netlify names no number.</summary>
    public const int MaxRules = 100;

    /// <summary>Longer lines are left out by Cloudflare Pages.</summary>
    public const int MaxLineLength = 2000;

    /// <summary><c>/_headers</c></summary>
    public static SitePath Path { get; } = SitePath.Of("_headers");

    /// <inheritdoc/>
    public override string Description => "the headers";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Assets;

    /// <summary>The headers of the response to a request.</summary>
    /// <param name="url">The path that is asked for.</param>
    public IEnumerable<KeyValuePair<string, string>> For(string url) =>
        Rules.Where(rule => rule.Matches(url)).SelectMany(rule => rule.Values);

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output)
    {
        var links = content.Site.Links;
        foreach (var rule in Rules)
        {
            Encoding.UTF8.GetBytes(links.Href(rule.Path) + "\n", output);
            foreach (var (name, value) in rule.Values)
                Encoding.UTF8.GetBytes($"  {name}: {value}\n", output);
        }
    }
}
