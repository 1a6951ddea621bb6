using System.Globalization;
using System.Xml.Linq;

namespace SiteGen.Tests.Features;

/// <summary>The rules of RFC 4287 that a feed of posts can break. Numbers are those of the RFC's sections.</summary>
internal static class AtomRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] OnceInFeed = ["id", "title", "updated", "subtitle", "generator", "icon", "logo", "rights"];
    private static readonly string[] OnceInEntry = ["id", "title", "updated", "published", "content", "summary", "rights", "source"];

    /// <summary>What breaks a rule, as sentences; nothing for a valid feed.</summary>
    public static IEnumerable<string> BrokenBy(XDocument document)
    {
        var feed = document.Root!;
        if (feed.Name != Atom + "feed")
        {
            yield return $"the document is a {feed.Name}, no feed (4.1.1)";
            yield break;
        }
        foreach (var broken in OnceInFeed.SelectMany(name => AtMostOnce(feed, name)))
            yield return broken;
        foreach (var name in OnceInFeed[..3].Where(name => feed.Element(Atom + name) is null))
            yield return $"the feed has no {name} (4.1.1)";
        if (Links(feed, "self").Count() != 1)
            yield return "the feed has not one link to itself (4.1.1, should)";
        foreach (var broken in DuplicateAlternates(feed))
            yield return broken;
        var ids = new HashSet<string>();
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            foreach (var broken in OfEntry(entry, hasAuthor: feed.Element(Atom + "author") is not null))
                yield return broken;
            if (entry.Element(Atom + "id")?.Value is { } id && !ids.Add(id))
                yield return $"two entries have the id {id} (4.2.6)";
        }
        foreach (var broken in feed.DescendantsAndSelf().SelectMany(OfAny))
            yield return broken;
    }

    private static IEnumerable<string> OfEntry(XElement entry, bool hasAuthor)
    {
        foreach (var broken in OnceInEntry.SelectMany(name => AtMostOnce(entry, name)))
            yield return broken;
        foreach (var name in OnceInEntry[..3].Where(name => entry.Element(Atom + name) is null))
            yield return $"an entry has no {name} (4.1.2)";
        if (!hasAuthor && entry.Element(Atom + "author") is null)
            yield return "an entry has no author (4.1.2)";
        if (entry.Element(Atom + "content") is null && !Links(entry, "alternate").Any())
            yield return "an entry has neither a content nor an alternate link (4.1.2)";
        foreach (var broken in DuplicateAlternates(entry))
            yield return broken;
    }

    private static IEnumerable<string> OfAny(XElement element)
    {
        var name = element.Name.LocalName;
        if (name is "updated" or "published" && !DateTimeOffset.TryParseExact(
            element.Value, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            yield return $"'{element.Value}' is no date (3.3)";
        }
        if (name is "id" && (!Uri.TryCreate(element.Value, UriKind.Absolute, out var id) || id.IsFile || element.Value.Contains(' ', StringComparison.Ordinal)))
            yield return $"'{element.Value}' is no IRI (4.2.6)";
        if (name is "link" && !(Uri.TryCreate(element.Attribute("href")?.Value, UriKind.Absolute, out var link) && link.Scheme is "http" or "https"))
            yield return $"the link {element} is not absolute (4.2.7)";
        if (name is "category" && string.IsNullOrEmpty(element.Attribute("term")?.Value))
            yield return "a category has no term (4.2.2)";
        if (name is "author" && string.IsNullOrEmpty(element.Element(Atom + "name")?.Value))
            yield return "an author has no name (3.2.1)";
        if (name is "title" or "summary" or "subtitle" && element.HasElements)
            yield return $"a {name} of plain text has elements in it (3.1.1.1)";
        if (element.Name.Namespace == Atom && name is "content")
        {
            foreach (var broken in FeedHtmlRules.BrokenBy(element.Value))
                yield return broken;
        }
        if (name is "content" && (element.Attribute("type")?.Value != "html" || element.HasElements))
            yield return "a content is not escaped HTML (4.1.3.3)";
    }

    private static IEnumerable<XElement> Links(XElement of, string relation) =>
        of.Elements(Atom + "link").Where(link => (link.Attribute("rel")?.Value ?? "alternate") == relation);

    private static IEnumerable<string> DuplicateAlternates(XElement of) => Links(of, "alternate")
        .GroupBy(link => (link.Attribute("type")?.Value, link.Attribute("hreflang")?.Value))
        .Where(group => group.Count() > 1)
        .Select(group => $"{group.Count()} alternate links have the type {group.Key.Item1} (4.1.1)");

    private static IEnumerable<string> AtMostOnce(XElement of, string name)
    {
        if (of.Elements(Atom + name).Skip(1).Any())
            yield return $"{of.Name.LocalName} has more than one {name} (4.1)";
    }
}
