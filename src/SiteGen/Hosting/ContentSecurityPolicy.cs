using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Hosting;

/// <summary>
/// What browsers may load and run on the site's pages: nothing but what is named (Content Security Policy, level 3).
/// </summary>
public sealed class ContentSecurityPolicy
{
    // A directive and one of its sources each, sorted: script-src 'self'.
    private readonly ImmutableArray<string> _sources;

    private ContentSecurityPolicy(ImmutableArray<string> sources) => _sources = sources;

    /// <summary>The site's own style sheets, images and scripts.</summary>
    public static ContentSecurityPolicy Default { get; } =
        new(["form-action 'self'", "img-src 'self'", "script-src 'self'", "style-src 'self'"]);

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
        var added = $"{directive} {source}";
        var place = _sources.BinarySearch(added, StringComparer.Ordinal);
        return place >= 0 ? this : new ContentSecurityPolicy(_sources.Insert(~place, added));
    }

    /// <summary>The header's value on a site that is reached by HTTPS.</summary>
    public override string ToString() => Value(isSecure: true);

    /// <summary>The header's value.</summary>
    /// <param name="isSecure">Whether links to HTTP are made HTTPS; not on a machine that serves HTTP only.</param>
    public string Value(bool isSecure) => $"{InPage}; frame-ancestors 'none'{(isSecure ? "; upgrade-insecure-requests" : "")}";

    /// <summary>What a page can say itself where no header says it: browsers take who may frame a page from headers only.</summary>
    public string InPage => Sources().Append("; base-uri 'none'").ToString();

    private StringBuilder Sources()
    {
        var text = new StringBuilder("default-src 'none'");
        var last = "";
        foreach (var source in _sources)
        {
            var directive = source[..source.IndexOf(' ')];
            text.Append(directive == last ? "" : $"; {directive}").Append(source, directive.Length, source.Length - directive.Length);
            last = directive;
        }
        return text;
    }
}
