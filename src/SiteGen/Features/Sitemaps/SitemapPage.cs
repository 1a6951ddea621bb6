using System.Buffers;
using SiteGen.Addresses;
using SiteGen.Rendering;
using SiteGen.Routes;

namespace SiteGen.Features.Sitemaps;

/// <summary>The addresses of pages for search engines, by the sitemap protocol 0.9.</summary>
/// <param name="Part">Which part of the addresses, counted from 0.</param>
public sealed record SitemapPage(int Part) : Page
{
    internal const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>How many addresses the protocol allows in one file.</summary>
    internal const int MaxAddresses = 50_000;

    /// <summary><c>/sitemap.xml</c>: all addresses, or the list of the parts.</summary>
    public static SitePath Path { get; } = SitePath.Of("sitemap.xml");

    /// <summary><c>/sitemap-1.xml</c> for part 0.</summary>
    public static SitePath PathOf(int part) => SitePath.Of($"sitemap-{part + 1}.xml");

    /// <inheritdoc/>
    public override string Description => "the sitemap";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Assets;

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output)
    {
        using var xml = XmlOutput.Create(output);
        xml.WriteStartElement("urlset", Protocol);
        var routes = content.Site.Routes.Routes.Where(route => route.Page.Sitemap is not null);
        foreach (var route in routes.Skip(Part * MaxAddresses).Take(MaxAddresses))
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", content.Site.Links.Absolute(route.Path));
            if (route.Page.Sitemap?.LastChange is { } date)
                xml.WriteElementString("lastmod", $"{date:O}");
            xml.WriteEndElement();
        }
    }
}
