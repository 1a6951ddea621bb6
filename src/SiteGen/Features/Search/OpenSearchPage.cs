using System.Buffers;
using SiteGen.Addresses;
using SiteGen.Rendering;
using SiteGen.Routes;

namespace SiteGen.Features.Search;

/// <summary>Tells browsers how to search the site from their address bar (OpenSearch 1.1).</summary>
public sealed record OpenSearchPage : Page
{
    // The specification allows the name no more.
    private const int MaxNameLength = 16;

    /// <summary><c>/opensearch.xml</c></summary>
    public static SitePath Path { get; } = SitePath.Of("opensearch.xml");

    /// <inheritdoc/>
    public override string Description => "the description of the search";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Assets;

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output)
    {
        var site = content.Site;
        using var xml = XmlOutput.Create(output);
        xml.WriteStartElement("OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/");
        xml.WriteElementString("ShortName", ShortNameOf(site.Site.Config.Title));
        xml.WriteElementString("LongName", site.Site.Config.Title);
        xml.WriteElementString("Description", site.Site.Config.Description);
        xml.WriteElementString("InputEncoding", "UTF-8");
        xml.WriteStartElement("Url");
        xml.WriteAttributeString("type", "text/html");
        xml.WriteAttributeString("template", $"{site.Links.Absolute(SearchPage.Path)}?{SearchPage.QueryName}={{searchTerms}}");
        xml.WriteEndElement();
    }

    // Whole words, or else the beginning of the first.
    internal static string ShortNameOf(string title)
    {
        if (title.Length <= MaxNameLength)
            return title;
        var end = title[MaxNameLength] == ' ' ? MaxNameLength : title.LastIndexOf(' ', MaxNameLength - 1);
        end = end <= 0 ? MaxNameLength : end;
        return title[..(char.IsHighSurrogate(title[end - 1]) ? end - 1 : end)].TrimEnd();
    }
}
