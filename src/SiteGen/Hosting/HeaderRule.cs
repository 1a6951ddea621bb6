using System.Collections.Immutable;

namespace SiteGen.Hosting;

/// <summary>The headers of the responses at a path.</summary>
/// <param name="Path">
/// A path of the site; <c>*</c> at its end stands for anything, or else <c>:name</c> in the place of a folder's name for any folder.
/// </param>
/// <param name="Values">The headers by name.</param>
public sealed record HeaderRule(string Path, ImmutableArray<KeyValuePair<string, string>> Values)
{
    /// <summary>Cache-Control for files whose names change with their content.</summary>
    public const string CacheForEver = "public, max-age=31536000, immutable";

    /// <summary>Whether a request has these headers.</summary>
    /// <param name="url">The path that is asked for.</param>
    public bool Matches(string url)
    {
        if (Path.EndsWith('*'))
            return url.StartsWith(Path.AsSpan(0, Path.Length - 1), StringComparison.Ordinal);
        if (!Path.Contains("/:", StringComparison.Ordinal))
            return url == Path;
        var (rule, parts) = (Path.Split('/'), url.Split('/'));
        return rule.Length == parts.Length
            && rule.Zip(parts).All(pair => pair.First.StartsWith(':') ? pair.Second.Length > 0 : pair.First == pair.Second);
    }
}
