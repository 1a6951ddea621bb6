using System.Buffers;
using SiteGen.Rendering;
using SiteGen.Routes;

namespace SiteGen.Feeds;

/// <summary>The addresses of all pages for search engines, by the sitemap protocol 0.9.</summary>
public static class Sitemap
{
    // The protocol allows no more addresses in one file.
    private const int Limit = 50_000;
    private const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Whether a page belongs into a sitemap.</summary>
    public static bool Lists(Page page) =>
        page is PostPage or ListPage or TermsPage or YearPage or MonthPage or ArchivePage or StandalonePage;

    /// <summary>How many files a sitemap of so many addresses takes.</summary>
    public static int Parts(int addresses) => Math.Max(1, (addresses + Limit - 1) / Limit);

    /// <summary>Writes one part.</summary>
    public static void Write(SitemapPage sitemap, RenderedSite site, IBufferWriter<byte> output)
    {
        using var xml = XmlOutput.Create(output);
        xml.WriteStartElement("urlset", Protocol);
        foreach (var route in site.Routes.Routes.Where(route => Lists(route.Page)).Skip(sitemap.Part * Limit).Take(Limit))
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", site.Links.Absolute(route.Path));
            if (LastChange(route.Page) is { } date)
                xml.WriteElementString("lastmod", $"{date:O}");
            xml.WriteEndElement();
        }
    }

    /// <summary>Writes the list of the parts.</summary>
    public static void WriteIndex(SitemapIndexPage index, RenderedSite site, IBufferWriter<byte> output)
    {
        using var xml = XmlOutput.Create(output);
        xml.WriteStartElement("sitemapindex", Protocol);
        for (var part = 0; part < index.Parts; part++)
        {
            xml.WriteStartElement("sitemap");
            xml.WriteElementString("loc", site.Links.Absolute(Permalinks.SitemapPart(part)));
            xml.WriteEndElement();
        }
    }

    // The newest date that a page shows. File times would change with every checkout.
    private static DateOnly? LastChange(Page page) => page switch
    {
        PostPage post => post.Post.Published,
        ListPage list => list.Posts.FirstOrDefault()?.Published,
        YearPage year => year.Year.Months[0].Posts[0].Published,
        MonthPage month => month.Month.Posts[0].Published,
        _ => null,
    };
}
