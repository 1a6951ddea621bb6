using System.Buffers;
using System.Text;
using SiteGen.Rendering;
using SiteGen.Routes;

namespace SiteGen.Feeds;

/// <summary>Old addresses and where they lead, in Netlify's <c>_redirects</c> format: one rule a line.</summary>
public static class NetlifyRedirects
{
    /// <summary>Writes <c>_redirects</c>.</summary>
    public static void Write(RedirectsPage redirects, RenderedSite site, IBufferWriter<byte> output)
    {
        foreach (var redirect in redirects.Redirects)
            Encoding.UTF8.GetBytes($"{site.Links.Href(redirect.From)} {site.Links.Href(redirect.To)} 301\n", output);
    }
}
