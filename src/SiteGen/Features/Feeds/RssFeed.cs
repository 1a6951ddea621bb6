using System.Buffers;
using System.Xml;
using SiteGen.Rendering;

namespace SiteGen.Features.Feeds;

/// <summary>A feed as RSS 2.0, by the profile of the RSS Advisory Board (https://www.rssboard.org/rss-profile).</summary>
internal static class RssFeed
{
    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";
    private const string CreatorNamespace = "http://purl.org/dc/elements/1.1/";

    /// <summary>Writes the feed.</summary>
    public static void Write(Feed feed, IBufferWriter<byte> output)
    {
        using var xml = XmlOutput.Create(output);
        feed.Intro?.WriteStyleSheet(xml);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.WriteAttributeString("xmlns", "content", null, ContentNamespace);
        xml.WriteAttributeString("xmlns", "dc", null, CreatorNamespace);
        xml.WriteAttributeString("xmlns", "atom", null, AtomNamespace);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", feed.Title);
        xml.WriteElementString("link", feed.PageUrl);
        xml.WriteElementString("description", feed.Description);
        xml.WriteElementString("language", feed.Language);
        xml.WriteStartElement("link", AtomNamespace);
        xml.WriteAttributeString("href", feed.Url);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        if (feed.Updated is { } updated)
            xml.WriteElementString("lastBuildDate", FeedDates.Rfc5322(updated));
        feed.Intro?.WriteHtml(xml, feed);
        foreach (var entry in feed.Entries)
            WriteItem(xml, entry, entry.Author ?? feed.Author);
    }

    private static void WriteItem(XmlWriter xml, FeedEntry entry, string? author)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", entry.Title);
        xml.WriteElementString("link", entry.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(entry.Id);
        xml.WriteEndElement();
        if (entry.Published is { } date)
            xml.WriteElementString("pubDate", FeedDates.Rfc5322(date));
        // RSS has no date of a change; Atom's stands in for it.
        if (entry.Updated is not null && entry.LastChange is { } changed)
            xml.WriteElementString("updated", AtomNamespace, FeedDates.Rfc3339(changed));
        if (author is not null)
            xml.WriteElementString("creator", CreatorNamespace, author);
        foreach (var term in entry.Terms)
            xml.WriteElementString("category", term);
        xml.WriteElementString("description", entry.Summary);
        xml.WriteElementString("encoded", ContentNamespace, entry.Html);
        xml.WriteEndElement();
    }
}
