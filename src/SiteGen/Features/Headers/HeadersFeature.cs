using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Hosting;
using SiteGen.Routes;

namespace SiteGen.Features.Headers;

/// <summary>The headers that a host sends. It comes last, when all features have said what their pages need.</summary>
internal sealed class HeadersFeature : Feature
{
    public override void Plan(PlanContext context) => context.Add(
        HeadersPage.Path,
        new HeadersPage(context.Policy, [
            Rule("/*",
                ("Content-Security-Policy", context.Policy.ToString()),
                ("X-Content-Type-Options", "nosniff"),
                ("X-Frame-Options", "DENY"),
                ("Referrer-Policy", "strict-origin-when-cross-origin"),
                ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
                ("Cross-Origin-Opener-Policy", "same-origin"),
                ("Strict-Transport-Security", "max-age=31536000; includeSubDomains")),
            // A name that changes with the content. For all else the hosts' own rule is right: a browser asks each time
            // whether its copy is still good.
            .. Fingerprinted(context).Select(path => Rule(path, ("Cache-Control", HeaderRule.CacheForEver))),
            .. context.Headers,
        ]));

    // One rule for each kind of name, and not for each build's: a page that is still open asks for the old one.
    private static IEnumerable<string> Fingerprinted(PlanContext context) => context.Routes
        .Where(route => route.Page is FilePage && Fingerprints.IsInName(route.Path))
        .Select(route => route.Path.Url[..(route.Path.Url.LastIndexOf('-') + 1)] + "*")
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static HeaderRule Rule(string path, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var values = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>(headers.Length);
        foreach (var (name, value) in headers)
            values.Add(new(name, value));
        return new HeaderRule(path, values.ToImmutable());
    }
}
