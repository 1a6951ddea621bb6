using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Converter.Reviewing;

/// <summary>
/// What a person has accepted: <c>.accepted.json</c> beside the manifest in the folder of tips. There it is committed
/// with what it is about, goes where <c>--to</c> goes, and is not published, for the site ignores hidden files.
/// </summary>
public static class AcceptanceFile
{
    /// <summary>Its name below the tips folder.</summary>
    public const string FileName = ".accepted.json";

    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Texts = ["file", "code", "hash", "what", "because"];

    /// <summary>Reads the file; null when it is not valid, and then <paramref name="diagnostics"/> say why.</summary>
    /// <param name="json">Its bytes.</param>
    /// <param name="at">Its name for people.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImmutableArray<Acceptance>? Parse(ReadOnlyMemory<byte> json, Location at, DiagnosticBag diagnostics)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var list = document.RootElement.GetProperty("accepted").EnumerateArray().ToList();
            var accepted = ImmutableArray.CreateBuilder<Acceptance>(list.Count);
            foreach (var (item, number) in list.Select((item, index) => (item, index + 1)))
            {
                if (Of(item) is { } acceptance)
                    accepted.Add(acceptance);
                else
                    diagnostics.Add(ConverterMistakes.BadAcceptance(at, number, [.. Texts, "line"]));
            }
            return accepted.Count == list.Count ? accepted.ToImmutable() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            diagnostics.Add(ConverterMistakes.NoAcceptances(at));
            return null;
        }
    }

    /// <summary>The file with these acceptances, in a fixed order, one line a value.</summary>
    public static ReadOnlyMemory<byte> Write(IEnumerable<Acceptance> accepted)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteString("about", "Doubts of convert that a person has looked at. convert --accept FILE:LINE --because \"…\" adds one; commit it.");
            json.WriteStartArray("accepted");
            foreach (var item in Sorted(accepted))
            {
                json.WriteStartObject();
                json.WriteString("file", item.File);
                json.WriteNumber("line", item.Line);
                json.WriteString("code", item.Code);
                json.WriteString("hash", item.Hash);
                json.WriteString("what", item.What);
                json.WriteString("because", item.Because);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
        return output.WrittenMemory;
    }

    private static IEnumerable<Acceptance> Sorted(IEnumerable<Acceptance> accepted) => accepted
        .OrderBy(item => item.File, StringComparer.Ordinal)
        .ThenBy(item => item.Line)
        .ThenBy(item => item.Code, StringComparer.Ordinal)
        .ThenBy(item => item.Hash, StringComparer.Ordinal);

    private static Acceptance? Of(JsonElement item)
    {
        var texts = new string[Texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(Texts[i], out var text)
                || text.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(text.GetString()))
                return null;
            texts[i] = text.GetString()!;
        }
        return item.TryGetProperty("line", out var line) && line.ValueKind == JsonValueKind.Number && line.TryGetInt32(out var number) && number >= 0
            ? new Acceptance(texts[0], number, texts[1], texts[2], texts[3], texts[4])
            : null;
    }
}
