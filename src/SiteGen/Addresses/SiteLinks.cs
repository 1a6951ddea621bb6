namespace SiteGen.Addresses;

/// <summary>Turns URLs of the site into what stands in a page, where the site may begin below its domain's root.</summary>
/// <param name="baseUrl">Where the site stands, with a <c>/</c> at the end.</param>
public sealed class SiteLinks(Uri baseUrl)
{
    private readonly string _origin = baseUrl.GetLeftPart(UriPartial.Authority);
    private readonly string _prefix = baseUrl.AbsolutePath.TrimEnd('/');

    /// <summary>The scheme and domain, without a <c>/</c> at the end.</summary>
    public string Origin => _origin;

    /// <summary>A URL of the site as a link from any of its pages: <c>/about/</c>, or <c>/blog/about/</c>.</summary>
    public string Href(string url) => _prefix.Length == 0 ? url : _prefix + url;

    /// <summary>The link to an output.</summary>
    public string Href(SitePath path) => Href(path.Url);

    /// <summary>A URL of the site in full: <c>https://tips.example.com/about/</c>.</summary>
    public string Absolute(string url) => _origin + _prefix + url;

    /// <summary>The full address of an output.</summary>
    public string Absolute(SitePath path) => Absolute(path.Url);
}
