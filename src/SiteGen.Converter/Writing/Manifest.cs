using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

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

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The manifest before the first run.</summary>
    public static Manifest Empty { get; } = new(ImmutableSortedDictionary.Create<string, ManifestEntry>(StringComparer.Ordinal));

    /// <summary>Reads a manifest; null when it is not one.</summary>
    public static Manifest? Parse(string json)
    {
        try
        {
            var entries = Empty.Entries.ToBuilder();
            foreach (var item in JsonNode.Parse(json)!["tips"]!.AsArray())
            {
                var entry = EntryOf(item!);
                entries[entry.Tip] = entry;
            }
            return new Manifest(entries.ToImmutable());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException)
        {
            return null;
        }
    }

    /// <summary>The manifest as a file.</summary>
    public string Write()
    {
        var tips = new JsonArray();
        foreach (var entry in Entries.Values)
        {
            var item = new JsonObject { ["tip"] = entry.Tip, ["path"] = entry.Path };
            Add(item, "written", entry.Written);
            Add(item, "pending", entry.Pending);
            Add(item, "proposed", entry.Proposed);
            if (entry.IsDeleted)
                item["deleted"] = true;
            tips.Add((JsonNode)item);
        }
        var root = new JsonObject
        {
            ["about"] = "What convert wrote last. Commit it: an author's changes are told from the converter's by it.",
            ["tips"] = tips,
        };
        return root.ToJsonString(Readable) + "\n";
    }

    private static ManifestEntry EntryOf(JsonNode item) =>
        new((string)item["tip"]!, (string)item["path"]!, Text(item["written"]))
        {
            Pending = Text(item["pending"]),
            Proposed = Text(item["proposed"]),
            IsDeleted = item["deleted"] is { } deleted && (bool)deleted,
        };

    private static void Add(JsonObject item, string name, string? text)
    {
        if (text is not null)
            item[name] = new JsonArray([.. text.Split('\n').Select(line => (JsonNode)line)]);
    }

    private static string? Text(JsonNode? lines) =>
        lines is null ? null : string.Join('\n', lines.AsArray().Select(line => (string)line!));
}
