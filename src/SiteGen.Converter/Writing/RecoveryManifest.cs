using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Converter.Writing;

/// <summary>
/// What the converter wrote last, committed beside the tips: without it, nobody could tell an author's words from
/// the converter's own. Texts stand in it line by line, so that a review shows what changed.
/// </summary>
/// <param name="Entries">The entries by tip.</param>
public sealed record RecoveryManifest(ImmutableSortedDictionary<string, ManifestEntry> Entries)
{
    /// <summary>Its file below the tips folder. The site passes over hidden files.</summary>
    public const string FileName = ".recovered.json";

    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The manifest before the first run.</summary>
    public static RecoveryManifest Empty { get; } = new(ImmutableSortedDictionary.Create<string, ManifestEntry>(StringComparer.Ordinal));

    /// <summary>
    /// Reads a manifest; null when it is not valid, and then <paramref name="diagnostics"/> say why. An empty file, or one of
    /// NUL bytes, is what a power cut leaves: nothing is known then, which is said, and no reason to stop.
    /// </summary>
    /// <param name="json">The file's bytes.</param>
    /// <param name="at">Its name for people.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static RecoveryManifest? Parse(ReadOnlyMemory<byte> json, Location at, DiagnosticBag diagnostics)
    {
        if (!json.Span.ContainsAnyExcept("\0 \r\n\t"u8))
        {
            diagnostics.Add(ConverterMistakes.EmptyManifest(at));
            return Empty;
        }
        try
        {
            using var document = JsonDocument.Parse(json);
            var entries = Empty.Entries.ToBuilder();
            var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            var isValid = true;
            foreach (var (item, number) in document.RootElement.GetProperty("tips").EnumerateArray().Select((item, index) => (item, index + 1)))
            {
                var why = ReadEntry(item, out var entry) ?? WhyUnfit(entry!, entries, paths);
                if (why is null)
                    entries[entry!.Tip] = entry;
                else
                    diagnostics.Add(ConverterMistakes.BadManifestEntry(at, number, why));
                isValid &= why is null;
            }
            return isValid ? new RecoveryManifest(entries.ToImmutable()) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            diagnostics.Add(ConverterMistakes.NoManifest(at));
            return null;
        }
    }

    // Each tip and each file once: of two entries for one file, nobody could tell what was written. Of a deleted tip, or of
    // one that a killed run was about to write, another one may still have the file.
    private static string? WhyUnfit(
        ManifestEntry entry, ImmutableSortedDictionary<string, ManifestEntry>.Builder entries, Dictionary<string, string> paths)
    {
        if (TipFile.WhyInvalid(entry.Path) is { } why)
            return $"'{entry.Path}' is no path of a tip: {why}";
        if (entry.ProposedAt is { } proposal && !TipFile.IsProposal(proposal))
            return $"'{proposal}' is no path of a proposal";
        if (entries.ContainsKey(entry.Tip))
            return $"the tip '{entry.Tip}' has an entry already";
        if (!entry.IsDeleted && entry.Written is not null && !paths.TryAdd(entry.Path, entry.Tip))
            return $"'{entry.Path}' is the file of '{paths[entry.Path]}' already";
        return null;
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
        if (entry.ProposedAt is { } proposal)
            json.WriteString("proposedAt", proposal);
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

    private static string? ReadEntry(JsonElement item, out ManifestEntry? entry)
    {
        entry = null;
        if (item.ValueKind != JsonValueKind.Object)
            return "it is no object";
        if (Word(item, "tip") is not { Length: > 0 } tip)
            return "'tip' is missing, or no text";
        if (Word(item, "path") is not { Length: > 0 } path)
            return "'path' is missing, or no text";
        if (Array.Find(["written", "pending", "proposed"], name => !IsListOfTexts(item, name)) is { } odd)
            return $"'{odd}' is no list of texts";
        if (item.TryGetProperty("proposedAt", out _) && Word(item, "proposedAt") is null)
            return "'proposedAt' is no text";
        entry = new ManifestEntry(tip, path, Text(item, "written"))
        {
            Pending = Text(item, "pending"),
            Proposed = Text(item, "proposed"),
            ProposedAt = Word(item, "proposedAt"),
            IsDeleted = item.TryGetProperty("deleted", out var deleted) && deleted.ValueKind == JsonValueKind.True,
        };
        return null;
    }

    private static string? Word(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsListOfTexts(JsonElement item, string name) =>
        !item.TryGetProperty(name, out var lines)
        || (lines.ValueKind == JsonValueKind.Array && lines.EnumerateArray().All(line => line.ValueKind == JsonValueKind.String));

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var lines)
        ? string.Join('\n', lines.EnumerateArray().Select(line => line.GetString()))
        : null;
}
