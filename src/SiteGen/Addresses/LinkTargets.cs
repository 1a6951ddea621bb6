namespace SiteGen.Addresses;

/// <summary>All that a link inside the site can lead to.</summary>
public sealed class LinkTargets
{
    private readonly IReadOnlyDictionary<string, string> _urlsByFile;
    private readonly ICollection<string> _urls;
    private readonly Dictionary<string, string> _redirects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _redirectsInAnyCase = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="urls">The URLs of all outputs.</param>
    /// <param name="urlsByFile">The URL of each document by its path inside the input.</param>
    /// <param name="redirects">The old addresses.</param>
    internal LinkTargets(
        ICollection<string> urls, IReadOnlyDictionary<string, string> urlsByFile, IEnumerable<Redirect> redirects)
    {
        _urls = urls;
        _urlsByFile = urlsByFile;
        foreach (var redirect in redirects)
        {
            _redirects[redirect.From.Key] = redirect.To;
            _redirectsInAnyCase[redirect.From.Key] = redirect.To;
        }
    }

    /// <summary>The URLs of all outputs.</summary>
    public IEnumerable<string> Urls => _urls;

    /// <summary>Whether an output is at a URL: a path with a <c>/</c> in front, without query and fragment.</summary>
    public bool Contains(string url) => _urls.Contains(url);

    /// <summary>The URL of the page that is made of a file of the input; null where there is none.</summary>
    /// <param name="file">The file's path inside the input: <c>tips/2019/2019-04-09-a-tip.md</c>.</param>
    public string? UrlOfFile(string file) => _urlsByFile.GetValueOrDefault(file);

    /// <summary>Where an old address leads now, in any spelling of it; null where it was none.</summary>
    /// <param name="address">The path, and the query where it has one.</param>
    public string? Redirect(string address) =>
        OldAddress.KeyOf(address) is { } key ? _redirects.GetValueOrDefault(key) ?? _redirectsInAnyCase.GetValueOrDefault(key) : null;

    /// <summary>Where a host sends a request for an old address; hosts tell upper from lower case.</summary>
    /// <param name="request">The path, and the query where it has one.</param>
    public string? Answer(string request) => OldAddress.KeyOf(request) is { } key ? _redirects.GetValueOrDefault(key) : null;
}
