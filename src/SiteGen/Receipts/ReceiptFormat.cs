using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace SiteGen.Receipts;

/// <summary>
/// <c>receipt.json</c>: a <see cref="Receipt"/> as JSON, a row an address, so that 10,000 posts take a megabyte.
/// <see cref="ReceiptReader"/> reads it back.
/// </summary>
public static class ReceiptFormat
{
    /// <summary>The version of the format. A reader refuses a later one.</summary>
    public const int Version = 1;

    /// <summary>Writes the receipt.</summary>
    public static void Write(Receipt receipt, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteNumber("receipt", Version);
        json.WriteString("site", receipt.Site.AbsoluteUri);
        // [url, title, hash, words, id]; what is empty at the end of a row is left out.
        foreach (var kind in Enum.GetValues<ReceiptKind>())
        {
            json.WriteStartArray(NameOf(kind));
            foreach (var entry in receipt.Entries)
            {
                if (entry.Kind == kind)
                    Write(entry, json);
            }
            json.WriteEndArray();
        }
        json.WriteStartObject("feeds");
        foreach (var feed in receipt.Feeds)
        {
            json.WriteStartArray(feed.Url);
            foreach (var url in feed.Posts)
                json.WriteStringValue(url);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteStartObject("redirects");
        foreach (var redirect in receipt.Redirects)
            json.WriteString(redirect.From, redirect.To);
        json.WriteEndObject();
        if (receipt.Gone.Length > 0)
        {
            json.WriteStartArray("gone");
            foreach (var address in receipt.Gone)
                json.WriteStringValue(address);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Write(ReceiptEntry entry, Utf8JsonWriter json)
    {
        if (entry.Kind == ReceiptKind.File)
        {
            json.WriteStringValue(entry.Url);
            return;
        }
        json.WriteStartArray();
        json.WriteStringValue(entry.Url);
        json.WriteStringValue(entry.Title);
        json.WriteStringValue(entry.Text);
        if (entry.Kind != ReceiptKind.List)
            json.WriteNumberValue(entry.Words);
        if (entry.Kind == ReceiptKind.Post)
            json.WriteStringValue(entry.Id);
        json.WriteEndArray();
    }

    internal static string NameOf(ReceiptKind kind) => kind switch
    {
        ReceiptKind.Post => "posts",
        ReceiptKind.Page => "pages",
        ReceiptKind.List => "lists",
        _ => "files",
    };

    /// <summary>The entries in the order of a receipt.</summary>
    public static ImmutableArray<ReceiptEntry> Sorted(IEnumerable<ReceiptEntry> entries) =>
        [.. entries.OrderBy(entry => entry.Url, StringComparer.Ordinal)];
}
