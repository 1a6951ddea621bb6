namespace SiteGen.Addresses;

/// <summary>How a URL is spoken of.</summary>
public static class UrlNames
{
    /// <summary>The host as people know it: <c>example.com</c> for <c>https://www.example.com/a</c>.</summary>
    public static string SiteName(this Uri url) =>
        url.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? url.IdnHost[4..] : url.IdnHost;
}
