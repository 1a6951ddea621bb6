using System.Collections.Immutable;
using SiteGen.Features.Redirects;
using SiteGen.Hosting;
using SiteGen.Routes;

namespace SiteGen.Features.Headers;

/// <summary>The headers that a host sends. It comes last, when all features have said what their pages need.</summary>
internal sealed class HeadersFeature : Feature
{
    public override void Plan(PlanContext context)
    {
        (string Name, string Value)[] headers =
        [
            ("Content-Security-Policy", context.Policy.ToString()),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Referrer-Policy", "strict-origin-when-cross-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
        ];
        var own = context.OwnHeaders.SelectMany(folder => folder.Values).Select(header => header.Name).ToHashSet(StringComparer.Ordinal);
        (string Name, string Value)[] withoutOwn = [.. headers.Where(header => !own.Contains(header.Name))];
        (string Name, string Value)[] ofOthers = [.. headers.Where(header => own.Contains(header.Name))];
        var page = new HeadersPage(context.Policy, [
            Rule("/*", withoutOwn),
            .. context.OwnHeaders.Select(folder => Rule($"{folder.Folder}*", folder.Values.AsSpan())),
            .. ofOthers.Length == 0 ? [] : Others(context).Select(path => Rule(path, ofOthers)),
            // A name that changes with the content. For all else the hosts' own rule is right: a browser asks each time
            // whether its copy is still good.
            .. Fingerprinted(context).Select(path => Rule(path, ("Cache-Control", HeaderRule.CacheForEver))),
            .. context.Headers,
        ]);
        context.Add(HeadersPage.Path, page);
        var at = context.Site.Config.Location;
        if (page.Rules.Length > HeadersPage.MaxRules)
            context.Diagnostics.Add(HeaderMistakes.TooMany(at, page.Rules.Length));
        var longest = page.Rules.SelectMany(rule => rule.Values).MaxBy(header => header.Key.Length + header.Value.Length);
        if (longest.Key.Length + longest.Value.Length + ": ".Length > HeadersPage.MaxLineLength)
            context.Diagnostics.Add(HeaderMistakes.TooLong(at, longest.Key, longest.Value.Length));
    }

    // All but the folders with headers of their own: a rule can't be taken back for a part of its paths. Some of what is made of all
    // texts, and planned later, has asked for a header already. What hosts read themselves they don't serve.
    private static IEnumerable<string> Others(PlanContext context) => context.Routes
        .Select(route => route.Path.Url)
        .Concat(context.Headers.Select(rule => rule.Path))
        .Where(url => url != RedirectsPage.Path.Url)
        .Where(url => !context.OwnHeaders.Any(folder => url.StartsWith(folder.Folder, StringComparison.Ordinal)))
        .Select(url => url.IndexOf('/', 1) is > 0 and var end ? $"{url[..end]}/*" : url)
        .Distinct()
        .Order(StringComparer.Ordinal);

    // One rule for each kind of name, and not for each build's: a page that is still open asks for the old one.
    private static IEnumerable<string> Fingerprinted(PlanContext context) => context.Routes
        .Where(route => route.Page is FilePage { File.IsNamedByContent: true })
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
