using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using SiteGen.Content;
using SiteGen.Rendering;
using SiteGen.Routes;

namespace SiteGen.Features.Feeds;

/// <summary>The newest posts as RSS 2.0, with whole bodies, absolute links, and guids that outlive addresses.</summary>
internal static partial class RssFeed
{
    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";
    private const string CreatorNamespace = "http://purl.org/dc/elements/1.1/";

    // Names of posts are made below this one. It must never change: every subscriber would get all posts again.
    private static readonly Guid Namespace = new("5b0d3ef7-4f0c-4a5e-9a3e-6c1f1d3e8a20");

    /// <summary>Writes the feed.</summary>
    public static void Write(ImmutableArray<Post> posts, PageContent content, IBufferWriter<byte> output)
    {
        var site = content.Site;
        var config = site.Site.Config;
        using var xml = XmlOutput.Create(output);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "content", null, ContentNamespace);
        xml.WriteAttributeString("xmlns", "dc", null, CreatorNamespace);
        xml.WriteAttributeString("xmlns", "atom", null, AtomNamespace);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", config.Title);
        xml.WriteElementString("link", site.Links.Absolute("/"));
        xml.WriteElementString("description", config.Description);
        xml.WriteElementString("language", config.Language);
        xml.WriteStartElement("link", AtomNamespace);
        xml.WriteAttributeString("href", site.Links.Absolute(content.Route.Path));
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        // The newest post's date and no clock: the same input gives the same bytes.
        if (site.Site.Posts.FirstOrDefault(post => post.Published is not null)?.Published is { } newest)
            xml.WriteElementString("lastBuildDate", Noon(newest));
        foreach (var post in posts)
            WriteItem(xml, post, content);
    }

    private static void WriteItem(XmlWriter xml, Post post, PageContent content)
    {
        var site = content.Site;
        var url = new Uri(site.Links.Absolute(site.Routes.UrlOf(post)));
        xml.WriteStartElement("item");
        xml.WriteElementString("title", post.Title);
        xml.WriteElementString("link", url.AbsoluteUri);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(IdOf(post));
        xml.WriteEndElement();
        if (post.Published is { } date)
            xml.WriteElementString("pubDate", Noon(date));
        if (site.Site.Config.Author is { } author)
            xml.WriteElementString("creator", CreatorNamespace, author);
        foreach (var term in site.Site.TermsOf(post))
            xml.WriteElementString("category", term.Name);
        xml.WriteElementString("description", site.ExcerptOf(post));
        var body = AbsoluteLinks(Encoding.UTF8.GetString(content.BodyOf(post).Span), url);
        if (post.Recovered == Recovery.Excerpt)
            body += $"<p>{content.Theme.Words.OnlyTheBeginning}</p>\n";
        xml.WriteElementString("encoded", ContentNamespace, body);
        xml.WriteEndElement();
    }

    /// <summary>
    /// The name by which feed readers know a post: what the author says, or else a UUID (RFC 9562, version 8) made of
    /// the file's place, which stays when slug, title or domain change. By XXH128: nobody gains by forging the name of a
    /// post in a feed of one's own, and .NET's SHA-256 is OpenSSL's on Linux. The published program would need a library
    /// that not every container has, and 0.06 of the time of 60 tips to load it.
    /// </summary>
    public static string IdOf(Post post)
    {
        if (post.FeedId is { } id)
            return id;
        byte[] name = [.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(post.Id)];
        var hash = XxHash128.Hash(name);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }

    private static string AbsoluteLinks(string html, Uri post) => RelativeLink().Replace(html, match => match.Value switch
    {
        "//" => $"{post.Scheme}://",
        "/" => $"{post.GetLeftPart(UriPartial.Authority)}/",
        _ => post.AbsoluteUri + match.Value,
    });

    // Markdig writes quotation marks in texts as &quot;, so these can only be attributes.
    [GeneratedRegex("""(?<=(?:href|src)=")(?://|/|#|\?)""")]
    private static partial Regex RelativeLink();

    // A calendar date has no time. At noon in Greenwich it is that date from Hawaii to New Zealand's winter. R is RFC
    // 1123's form; to read a form of our own with the same letters takes 1.4 of the 50 ms of 60 tips.
    private static string Noon(DateOnly date) =>
        date.ToDateTime(new TimeOnly(12, 0)).ToString("R", CultureInfo.InvariantCulture).Replace("GMT", "+0000", StringComparison.Ordinal);
}
