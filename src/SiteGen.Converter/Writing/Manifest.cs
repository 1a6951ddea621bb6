using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SiteGen.Converter.Writing;

/// <summary>
/// What the converter wrote last, committed beside the tips: without it, nobody could tell an author's words from
/// the converter's own. Texts stand in it line by line, so that a review shows what changed.
/// </summary>
/// <param name="Entries">The entries by tip.</param>
public sealed record Manifest(ImmutableSortedDictionary<string, ManifestEntry> Entries)
{
    /// <summary>Its file below the tips folder. The site passes over hidden files.</summary>
    public const string FileName = ".recovered.json";

    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The manifest before the first run.</summary>
    public static Manifest Empty { get; } = new(ImmutableSortedDictionary.Create<string, ManifestEntry>(StringComparer.Ordinal));

    /// <summary>Reads a manifest; null when it is not one.</summary>
    public static Manifest? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var entries = Empty.Entries.ToBuilder();
            foreach (var item in document.RootElement.GetProperty("tips").EnumerateArray())
            {
                var entry = EntryOf(item);
                entries[entry.Tip] = entry;
            }
            return new Manifest(entries.ToImmutable());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The manifest as a file.</summary>
    public ReadOnlyMemory<byte> Write()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteString("about", "What convert wrote last. Commit it: an author's changes are told from the converter's by it.");
            json.WriteStartArray("tips");
            foreach (var entry in Entries.Values)
                Write(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
        return output.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, ManifestEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("tip", entry.Tip);
        json.WriteString("path", entry.Path);
        Write(json, "written", entry.Written);
        Write(json, "pending", entry.Pending);
        Write(json, "proposed", entry.Proposed);
        if (entry.IsDeleted)
            json.WriteBoolean("deleted", true);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
            return;
        json.WriteStartArray(name);
        foreach (var line in text.AsSpan().Split('\n'))
            json.WriteStringValue(text.AsSpan(line));
        json.WriteEndArray();
    }

    private static ManifestEntry EntryOf(JsonElement item) =>
        new(item.GetProperty("tip").GetString()!, item.GetProperty("path").GetString()!, Text(item, "written"))
        {
            Pending = Text(item, "pending"),
            Proposed = Text(item, "proposed"),
            IsDeleted = item.TryGetProperty("deleted", out var deleted) && deleted.GetBoolean(),
        };

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var lines)
        ? string.Join('\n', lines.EnumerateArray().Select(line => line.GetString()))
        : null;
}
