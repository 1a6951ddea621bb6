using System.Buffers;
using System.Xml;
using SiteGen.Rendering;

namespace SiteGen.Features.Feeds;

/// <summary>A feed as Atom 1.0 (RFC 4287).</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    // RFC 4287 wants a date even of a feed without entries.
    private static readonly DateOnly NoDate = new(1970, 1, 1);

    /// <summary>
    /// Writes the feed. An entry whose date is not known is left out: RFC 4287 wants one (4.1.2), and none is made up.
    /// </summary>
    public static void Write(Feed feed, IBufferWriter<byte> output)
    {
        feed = feed with { Entries = [.. feed.Entries.Where(entry => entry.LastChange is not null)] };
        using var xml = XmlOutput.Create(output);
        feed.Intro?.WriteStyleSheet(xml);
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.WriteElementString("id", Namespace, feed.Id);
        xml.WriteElementString("title", Namespace, feed.Title);
        if (feed.Description.Length > 0)
            xml.WriteElementString("subtitle", Namespace, feed.Description);
        xml.WriteElementString("updated", Namespace, FeedDates.Rfc3339(feed.Updated ?? NoDate));
        WriteLink(xml, "self", feed.Url, "application/atom+xml");
        WriteLink(xml, "alternate", feed.PageUrl, "text/html");
        // RFC 4287, 4.1.1: an author of the feed is the author of each entry. There must be one.
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, feed.Author ?? feed.Title);
        xml.WriteEndElement();
        feed.Intro?.WriteHtml(xml, feed);
        foreach (var entry in feed.Entries)
            WriteEntry(xml, entry, entry.LastChange!.Value);
    }

    private static void WriteEntry(XmlWriter xml, FeedEntry entry, DateOnly updated)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, entry.Id);
        xml.WriteElementString("title", Namespace, entry.Title);
        WriteLink(xml, "alternate", entry.Url, "text/html");
        if (entry.Published is { } published)
            xml.WriteElementString("published", Namespace, FeedDates.Rfc3339(published));
        xml.WriteElementString("updated", Namespace, FeedDates.Rfc3339(updated));
        foreach (var term in entry.Terms)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", term);
            xml.WriteEndElement();
        }
        if (entry.Summary.Length > 0)
            xml.WriteElementString("summary", Namespace, entry.Summary);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(entry.Html);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string url, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }
}
