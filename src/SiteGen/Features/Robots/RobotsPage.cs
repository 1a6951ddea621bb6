using System.Buffers;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Features.Sitemaps;
using SiteGen.Routes;

namespace SiteGen.Features.Robots;

/// <summary>What crawlers may read, which is all, and where the sitemap is (RFC 9309).</summary>
public sealed record RobotsPage : Page
{
    /// <summary><c>/robots.txt</c></summary>
    public static SitePath Path { get; } = SitePath.Of("robots.txt");

    /// <inheritdoc/>
    public override string Description => "robots.txt";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Assets;

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(
        $"User-agent: *\nAllow: /\n\nSitemap: {content.Site.Links.Absolute(SitemapPage.Path)}\n", output);
}
