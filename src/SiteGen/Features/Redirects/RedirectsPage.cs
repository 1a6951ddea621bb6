using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Routes;

namespace SiteGen.Features.Redirects;

/// <summary>
/// Where old addresses lead now, for the host to answer with 301: Netlify's and Cloudflare's <c>_redirects</c>, one rule a
/// line. tests/netlify tries every rule with Netlify's own code.
/// </summary>
/// <param name="Redirects">The redirects, by old address.</param>
/// <param name="Patterns">Rules for many addresses at once; they stand below all others, because the first one counts.</param>
public sealed record RedirectsPage(ImmutableArray<Redirect> Redirects, ImmutableArray<string> Patterns) : Page
{
    /// <summary>How many rules Cloudflare Pages reads; Netlify names no number.</summary>
    public const int MaxRules = 2000;

    /// <summary><c>/_redirects</c></summary>
    public static SitePath Path { get; } = SitePath.Of("_redirects");

    /// <summary>Addresses where nothing is any more, and never will be.</summary>
    public ImmutableArray<OldAddress> Gone { get; init; } = [];

    /// <inheritdoc/>
    public override string Description => "the redirects from old addresses";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Assets;

    /// <summary>How many rules it has.</summary>
    internal int RuleCount => 1 + Patterns.Length + Redirects.Select(redirect => redirect.From).Concat(Gone).Sum(address => Spellings(address).Count());

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output)
    {
        var links = content.Site.Links;
        // How a build tells its folder from somebody else's is nothing for readers.
        Line($"{links.Href("/.sitegen")} {links.Href("/404.html")} 404!");
        foreach (var address in Gone.Select(address => address.Below(links.Href(""))))
        {
            foreach (var path in Spellings(address))
                Line($"{path}{QueryOf(address)} {links.Href("/404.html")} 410");
        }
        foreach (var redirect in Redirects)
        {
            var from = redirect.From.Below(links.Href(""));
            // Forced: there may be a page at the path, which is meant for requests without the parameters.
            var status = from.Query.IsEmpty ? "301" : "301!";
            foreach (var path in Spellings(from))
                Line($"{path}{QueryOf(from)} {Target(redirect.To)} {status}");
        }
        foreach (var pattern in Patterns)
            Line(pattern);

        void Line(string rule) => Encoding.UTF8.GetBytes(rule + "\n", output);

        static string QueryOf(OldAddress address) => string.Concat(address.Query.Select(pair => $" {pair.Key}={pair.Value}"));

        string Target(string to) => to[0] == '/' ? links.Href(to) : to;
    }

    // Netlify takes the two for one address, Cloudflare for two.
    private static IEnumerable<string> Spellings(OldAddress address)
    {
        var bare = address.Path.Length == 1 ? address.Path : address.Path.TrimEnd('/');
        return address.IsFile || bare == "/" ? [bare] : [bare, bare + "/"];
    }
}
