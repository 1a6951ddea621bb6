using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SiteGen.Building;
using SiteGen.Features.Headers;
using SiteGen.Routes;

namespace SiteGen.Cli.Previewing;

/// <summary>
/// The headers of the published site, so that an author sees at once what its security policy keeps from a page. They
/// differ where the preview does: it reloads pages by a script of its own, and has no HTTPS and nothing to be cached but files
/// that are named by their content.
/// </summary>
internal static class PreviewHeaders
{
    /// <summary>Adds the headers of an output.</summary>
    /// <returns>The content type, where the site says it; else null.</returns>
    public static string? Add(HttpResponse response, SitePlan plan, Route route)
    {
        if (plan.Find(HeadersPage.Path.Url)?.Page is not HeadersPage headers)
            return null;
        string? type = null;
        foreach (var (name, value) in headers.For(route.Path.Url))
        {
            if (name == HeaderNames.ContentType)
                type = value;
            else if (name == HeaderNames.ContentSecurityPolicy)
                response.Headers[name] = headers.Policy.Allow("script-src", "'self'").Allow("connect-src", "'self'").Value(isSecure: false);
            else if (IsTrueHere(name, route))
                response.Headers[name] = value;
        }
        return type;
    }

    // Only a file that is named by its content stays what it is. With such ones kept, a page is there 15 ms sooner.
    private static bool IsTrueHere(string name, Route route) =>
        name == HeaderNames.CacheControl ? route.Page is FilePage { File.IsNamedByContent: true } : name != HeaderNames.StrictTransportSecurity;
}
