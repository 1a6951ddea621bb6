using System.Collections.Immutable;

namespace SiteGen.Hosting;

/// <summary>
/// What browsers may load and run on the site's pages: nothing but what is named (Content Security Policy, level 3).
/// </summary>
public sealed class ContentSecurityPolicy
{
    private readonly ImmutableSortedDictionary<string, ImmutableSortedSet<string>> _sources;

    private ContentSecurityPolicy(ImmutableSortedDictionary<string, ImmutableSortedSet<string>> sources) => _sources = sources;

    /// <summary>The site's own style sheets, images and scripts.</summary>
    public static ContentSecurityPolicy Default { get; } =
        new ContentSecurityPolicy(ImmutableSortedDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal))
            .Allow("style-src", "'self'")
            .Allow("img-src", "'self'")
            .Allow("script-src", "'self'")
            .Allow("form-action", "'self'");

    /// <summary>The policy that also lets a directive use a source.</summary>
    /// <param name="directive">The directive: <c>script-src</c>.</param>
    /// <param name="source">The source: <c>'self'</c>, or an origin.</param>
    /// <exception cref="ArgumentException">One of the two would end the directive or the header.</exception>
    public ContentSecurityPolicy Allow(string directive, string source)
    {
        if (!directive.EndsWith("-src", StringComparison.Ordinal) && directive is not "form-action")
            throw new ArgumentException($"'{directive}' is no directive that takes sources", nameof(directive));
        if (source.Length == 0 || source.Any(character => character is <= ' ' or > '~' or ';' or ','))
            throw new ArgumentException($"'{source}' is no source", nameof(source));
        var sources = _sources.GetValueOrDefault(directive, ImmutableSortedSet.Create<string>(StringComparer.Ordinal));
        return new ContentSecurityPolicy(_sources.SetItem(directive, sources.Add(source)));
    }

    /// <summary>The header's value on a site that is reached by HTTPS.</summary>
    public override string ToString() => Value(isSecure: true);

    /// <summary>The header's value.</summary>
    /// <param name="isSecure">Whether links to HTTP are made HTTPS; not on a machine that serves HTTP only.</param>
    public string Value(bool isSecure) => string.Join("; ",
    [
        "default-src 'none'",
        .. _sources.Keys.Select(directive => $"{directive} {string.Join(' ', _sources[directive])}"),
        "base-uri 'none'",
        "frame-ancestors 'none'",
        .. isSecure ? ["upgrade-insecure-requests"] : Array.Empty<string>(),
    ]);
}
