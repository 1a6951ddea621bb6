using System.Buffers;
using SiteGen.Rendering;
using SiteGen.Routes;

namespace SiteGen.Features.Sitemaps;

/// <summary>The list of the sitemap's parts, on a site with too many addresses for one file.</summary>
/// <param name="Parts">How many parts there are.</param>
public sealed record SitemapIndexPage(int Parts) : Page
{
    /// <inheritdoc/>
    public override string Description => "the sitemap";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Assets;

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output)
    {
        using var xml = XmlOutput.Create(output);
        xml.WriteStartElement("sitemapindex", SitemapPage.Protocol);
        for (var part = 0; part < Parts; part++)
        {
            xml.WriteStartElement("sitemap");
            xml.WriteElementString("loc", content.Site.Links.Absolute(SitemapPage.PathOf(part)));
            xml.WriteEndElement();
        }
    }
}
