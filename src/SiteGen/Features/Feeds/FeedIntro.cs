using System.Xml;

namespace SiteGen.Features.Feeds;

/// <summary>
/// What a person sees who opens an RSS or Atom feed in a browser: a piece of HTML inside of the feed, under a style sheet
/// that hides all else. By CSS, because browsers give up XSLT (Chrome 155 and later have none).
/// </summary>
/// <param name="StyleSheet">The link to the style sheet.</param>
/// <param name="Text">What this is, and what to do with it.</param>
/// <param name="More">The words that link to the page on feeds.</param>
/// <param name="MoreUrl">The address of that page.</param>
public sealed record FeedIntro(string StyleSheet, string Text, string More, string MoreUrl)
{
    // Both formats allow elements of other namespaces. Of XHTML, the W3C’s feed validator accepts a `div` beside the entries
    // and nothing else; and a prefix for this namespace is what it warns of.
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Names the style sheet, in front of the root element.</summary>
    /// <param name="xml">Takes it.</param>
    internal void WriteStyleSheet(XmlWriter xml) =>
        xml.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/css\" href=\"{StyleSheet}\"");

    /// <summary>Shows a feed, between what describes it and its entries.</summary>
    /// <param name="xml">Takes the HTML.</param>
    /// <param name="feed">The feed.</param>
    internal void WriteHtml(XmlWriter xml, Feed feed)
    {
        xml.WriteStartElement("div", Xhtml);
        xml.WriteWhitespace("\n");
        // Without it, phones lay the document out as wide as a desk.
        xml.WriteStartElement("meta", Xhtml);
        xml.WriteAttributeString("name", "viewport");
        xml.WriteAttributeString("content", "width=device-width, initial-scale=1");
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
        WriteHeading(xml, "h1", feed.PageUrl, feed.Title);
        xml.WriteStartElement("p", Xhtml);
        xml.WriteAttributeString("class", "intro");
        xml.WriteString(Text + " ");
        WriteLink(xml, MoreUrl, More);
        xml.WriteEndElement();
        foreach (var entry in feed.Entries)
        {
            xml.WriteWhitespace("\n");
            WriteHeading(xml, "h2", entry.Url, entry.Title);
            if (entry.DateInWords is { } date)
                WriteParagraph(xml, "date", date);
            if (entry.Summary.Length > 0)
                WriteParagraph(xml, null, entry.Summary);
        }
        xml.WriteWhitespace("\n");
        xml.WriteEndElement();
    }

    private static void WriteHeading(XmlWriter xml, string name, string url, string text)
    {
        xml.WriteStartElement(name, Xhtml);
        WriteLink(xml, url, text);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string url, string text)
    {
        xml.WriteStartElement("a", Xhtml);
        xml.WriteAttributeString("href", url);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static void WriteParagraph(XmlWriter xml, string? kind, string text)
    {
        xml.WriteStartElement("p", Xhtml);
        if (kind is not null)
            xml.WriteAttributeString("class", kind);
        xml.WriteString(text);
        xml.WriteEndElement();
    }
}
