using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SiteGen.Tests.Features;

/// <summary>The rules of RSS 2.0, and of the RSS Advisory Board's profile, that a feed of posts can break.</summary>
internal static partial class RssRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] OncePerItem =
        ["title", "link", "description", "author", "comments", "guid", "pubDate", "source"];

    private static readonly string[] InItem = [.. OncePerItem, "category", "enclosure"];

    private static readonly string[] InChannel =
    [
        "title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate", "category",
        "generator", "docs", "cloud", "ttl", "image", "rating", "textInput", "skipHours", "skipDays", "item",
    ];

    // The one element of XHTML that the W3C's feed validator accepts: it warns of others, and of one in an item.
    private static readonly XName Div = XName.Get("div", "http://www.w3.org/1999/xhtml");

    /// <summary>What breaks a rule, as sentences; nothing for a valid feed.</summary>
    public static IEnumerable<string> BrokenBy(XDocument document)
    {
        var root = document.Root!;
        if (root.Name != "rss" || root.Attribute("version")?.Value != "2.0" || root.Elements("channel").Count() != 1)
        {
            yield return "the document is not one channel of RSS 2.0";
            yield break;
        }
        var channel = root.Element("channel")!;
        foreach (var name in new[] { "title", "link", "description" })
        {
            if (channel.Elements(name).Count() != 1)
                yield return $"the channel has not one {name}";
        }
        if (!IsWebAddress(channel.Element("link")?.Value))
            yield return "the channel's link is no web address";
        if (channel.Elements(Atom + "link").Count(link => link.Attribute("rel")?.Value == "self" && IsWebAddress(link.Attribute("href")?.Value)) != 1)
            yield return "the channel does not say its own address (profile: atom:link)";
        if (channel.Element("language") is { } language && !Language().IsMatch(language.Value))
            yield return $"'{language.Value}' is no language";
        foreach (var element in channel.Elements().Where(element => !IsKnown(element, InChannel)))
            yield return $"the channel has no {element.Name}";
        var guids = new HashSet<string>();
        foreach (var item in channel.Elements("item"))
        {
            foreach (var broken in OfItem(item))
                yield return broken;
            if (item.Element("guid")?.Value is { } guid && !guids.Add(guid))
                yield return $"two items have the guid {guid}";
        }
        foreach (var date in channel.Descendants().Where(element => element.Name.LocalName is "pubDate" or "lastBuildDate"))
        {
            if (!IsDate(date.Value))
                yield return $"'{date.Value}' is no date of RFC 5322";
        }
    }

    private static IEnumerable<string> OfItem(XElement item)
    {
        foreach (var name in OncePerItem.Where(name => item.Elements(name).Skip(1).Any()))
            yield return $"an item has more than one {name}";
        foreach (var element in item.Elements().Where(element => !IsKnown(element, InItem) || element.Name == Div))
            yield return $"an item has no {element.Name}";
        foreach (var broken in item.Elements().Where(element => element.Name.LocalName == "encoded").SelectMany(text => FeedHtmlRules.BrokenBy(text.Value)))
            yield return broken;
        if (item.Element("title") is null && item.Element("description") is null)
            yield return "an item has neither title nor description";
        if (!IsWebAddress(item.Element("link")?.Value))
            yield return $"'{item.Element("link")?.Value}' is no web address";
        if (item.Element("guid") is not { } guid)
            yield return "an item has no guid (profile)";
        else if (guid.Attribute("isPermaLink")?.Value != "false" && !IsWebAddress(guid.Value))
            yield return $"the guid {guid.Value} is no permalink";
        // The profile: what a namespace adds stands with a plain description, which is the summary.
        if (item.Elements().Any(element => element.Name.LocalName == "encoded") && item.Element("description") is null)
            yield return "an item has a whole text and no description (profile)";
    }

    // What RSS 2.0 does not know has a namespace.
    private static bool IsKnown(XElement element, string[] names) => element.Name.NamespaceName switch
    {
        "" => names.Contains(element.Name.LocalName),
        "http://www.w3.org/1999/xhtml" => element.Name == Div,
        _ => true,
    };

    private static bool IsWebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && text!.All(char.IsAscii);

    // With the right day of the week, and an offset: names of zones are obsolete.
    private static bool IsDate(string text) => DateTimeOffset.TryParseExact(
        text, "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && text.EndsWith("+0000", StringComparison.Ordinal);

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Language();
}
