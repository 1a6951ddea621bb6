using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SiteGen.Features.Feeds;

/// <summary>A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
public static class JsonFeed
{
    // A file of its own is no place for a script to break out of, so that “ and é may stand as they are.
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the feed.</summary>
    public static void Write(Feed feed, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.PageUrl);
            json.WriteString("feed_url", feed.Url);
            if (feed.Description.Length > 0)
                json.WriteString("description", feed.Description);
            json.WriteString("language", feed.Language);
            if (feed.Author is { } author)
            {
                json.WriteStartArray("authors");
                json.WriteStartObject();
                json.WriteString("name", author);
                json.WriteEndObject();
                json.WriteEndArray();
            }
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
                WriteItem(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void WriteItem(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Url);
        json.WriteString("title", entry.Title);
        json.WriteString("content_html", entry.Html);
        if (entry.Summary.Length > 0)
            json.WriteString("summary", entry.Summary);
        if (entry.ImageUrl is { } image)
            json.WriteString("image", image);
        if (entry.Published is { } published)
            json.WriteString("date_published", FeedDates.Rfc3339(published));
        if (entry.Updated is { } updated)
            json.WriteString("date_modified", FeedDates.Rfc3339(updated));
        if (entry.Terms.Length > 0)
        {
            json.WriteStartArray("tags");
            foreach (var term in entry.Terms)
                json.WriteStringValue(term);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
