using System.Globalization;
using System.Text.Json;

namespace SiteGen.Tests.Features;

/// <summary>The rules of JSON Feed 1.1 that a feed of posts can break.</summary>
internal static class JsonFeedRules
{
    private static readonly HashSet<string> FeedKeys =
        ["version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon", "authors", "language", "expired", "hubs", "items"];

    private static readonly HashSet<string> ItemKeys =
    [
        "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image", "date_published",
        "date_modified", "authors", "tags", "language", "attachments",
    ];

    /// <summary>What breaks a rule, as sentences; nothing for a valid feed.</summary>
    public static IEnumerable<string> BrokenBy(JsonDocument document)
    {
        var feed = document.RootElement;
        if (Text(feed, "version") != "https://jsonfeed.org/version/1.1")
            yield return "the version is not that of JSON Feed 1.1";
        if (string.IsNullOrEmpty(Text(feed, "title")))
            yield return "the feed has no title";
        foreach (var key in feed.EnumerateObject().Where(key => !FeedKeys.Contains(key.Name)))
            yield return $"JSON Feed has no key {key.Name}; extensions begin with _";
        foreach (var broken in Addresses(feed, "home_page_url", "feed_url"))
            yield return broken;
        var ids = new HashSet<string>();
        foreach (var item in feed.GetProperty("items").EnumerateArray())
        {
            if (Text(item, "id") is not { Length: > 0 } id)
                yield return "an item has no id";
            else if (!ids.Add(id))
                yield return $"two items have the id {id}";
            if (Text(item, "content_html") is null && Text(item, "content_text") is null)
                yield return "an item has no content";
            foreach (var broken in FeedHtmlRules.BrokenBy(Text(item, "content_html") ?? ""))
                yield return broken;
            foreach (var key in item.EnumerateObject().Where(key => !ItemKeys.Contains(key.Name)))
                yield return $"an item has no key {key.Name}";
            foreach (var broken in Addresses(item, "url", "image"))
                yield return broken;
            foreach (var key in new[] { "date_published", "date_modified" })
            {
                if (Text(item, key) is { } date
                    && !DateTimeOffset.TryParseExact(date, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                {
                    yield return $"'{date}' is no date of RFC 3339";
                }
            }
        }
    }

    private static IEnumerable<string> Addresses(JsonElement of, params string[] keys) => keys
        .Select(key => Text(of, key))
        .Where(address => address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        .Select(address => $"'{address}' is no web address");

    private static string? Text(JsonElement of, string key) => of.TryGetProperty(key, out var value) ? value.GetString() : null;
}
