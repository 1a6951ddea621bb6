using System.Buffers;
using System.Text;
using SiteGen.Rendering;
using SiteGen.Routes;

namespace SiteGen.Feeds;

/// <summary>What crawlers may read, which is all, and where the sitemap is (RFC 9309).</summary>
public static class Robots
{
    /// <summary>Writes <c>robots.txt</c>.</summary>
    public static void Write(RenderedSite site, IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(
        $"User-agent: *\nAllow: /\n\nSitemap: {site.Links.Absolute(Permalinks.Sitemap)}\n", output);
}
