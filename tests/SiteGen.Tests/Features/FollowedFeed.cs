using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Features;

/// <summary>
/// A feed reader that follows one feed: it knows entries by their ids, and remembers each one for ever. Tips tell in
/// their texts which one they are (<c>tip-number-7</c>), which a real reader can't see.
/// </summary>
/// <param name="path">The feed.</param>
internal sealed partial class FollowedFeed(string path)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    private readonly Dictionary<string, Entry> _known = new(StringComparer.Ordinal);

    /// <summary>An entry as the reader shows it.</summary>
    /// <param name="Id">By which it knows it.</param>
    /// <param name="Tip">Which tip it is.</param>
    /// <param name="Link">Where a click leads.</param>
    /// <param name="Title">The title.</param>
    /// <param name="Changed">The date that it says; null for none.</param>
    /// <param name="Html">The text.</param>
    public sealed record Entry(string Id, int Tip, string Link, string Title, string? Changed, string Html);

    /// <summary>What was new, and what had another date, at the last visit.</summary>
    /// <param name="New">Tips whose ids the reader had not known.</param>
    /// <param name="Updated">Tips that it knew with an older date.</param>
    public sealed record News(int[] New, int[] Updated);

    public string Path => path;

    /// <summary>All that the reader has ever seen, as it was last.</summary>
    public IEnumerable<Entry> Known => _known.Values;

    /// <summary>Reads the feed again.</summary>
    public News Visit(BuiltSite site)
    {
        var before = new Dictionary<string, Entry>(_known, StringComparer.Ordinal);
        var entries = Entries(site).ToList();
        foreach (var entry in entries)
        {
            if (before.TryGetValue(entry.Id, out var old))
                Assert.True(old.Tip == entry.Tip, $"{path}: the id of tip {old.Tip} is now that of tip {entry.Tip}");
            else
                Assert.False(before.Values.Any(known => known.Tip == entry.Tip), $"{path}: tip {entry.Tip} comes again under another id");
            _known[entry.Id] = entry;
        }
        return new News(
            [.. entries.Where(entry => !before.ContainsKey(entry.Id)).Select(entry => entry.Tip)],
            [.. entries.Where(entry => before.TryGetValue(entry.Id, out var old) && string.CompareOrdinal(old.Changed, entry.Changed) < 0).Select(entry => entry.Tip)]);
    }

    private IEnumerable<Entry> Entries(BuiltSite site)
    {
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            using var feed = JsonDocument.Parse(site.Bytes(path));
            return [.. feed.RootElement.GetProperty("items").EnumerateArray().Select(OfJson)];
        }
        var root = site.Xml(path).Root!;
        return root.Name == Atom + "feed" ? root.Elements(Atom + "entry").Select(OfAtom) : root.Descendants("item").Select(OfRss);
    }

    private static Entry OfRss(XElement item) => Make(
        item.Element("guid")!.Value, item.Element("link")!.Value, item.Element("title")!.Value,
        item.Element(Atom + "updated")?.Value ?? (item.Element("pubDate") is { } date ? $"{DateTimeOffset.Parse(date.Value, System.Globalization.CultureInfo.InvariantCulture):yyyy-MM-dd'T'HH:mm:ss'Z'}" : null),
        item.Element(Content + "encoded")!.Value);

    private static Entry OfAtom(XElement entry) => Make(
        entry.Element(Atom + "id")!.Value, entry.Element(Atom + "link")!.Attribute("href")!.Value, entry.Element(Atom + "title")!.Value,
        entry.Element(Atom + "updated")!.Value, entry.Element(Atom + "content")!.Value);

    private static Entry OfJson(JsonElement item) => Make(
        item.GetProperty("id").GetString()!, item.GetProperty("url").GetString()!, item.GetProperty("title").GetString()!,
        item.TryGetProperty("date_modified", out var changed) || item.TryGetProperty("date_published", out changed) ? changed.GetString() : null,
        item.GetProperty("content_html").GetString()!);

    private static Entry Make(string id, string link, string title, string? changed, string html) => new(
        id, int.Parse(Number().Match(html).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), link, title, changed, html);

    [GeneratedRegex(@"tip-number-(\d+)")]
    private static partial Regex Number();
}
