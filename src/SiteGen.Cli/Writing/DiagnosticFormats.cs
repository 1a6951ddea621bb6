using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Cli.Writing;

/// <summary>Diagnostics as people, GitHub and scripts read them.</summary>
internal static class DiagnosticFormats
{
    // Readable in a terminal; it never stands in a page.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One after the other, and a last line that counts them.</summary>
    public static string Text(IReadOnlyList<Diagnostic> diagnostics)
    {
        return string.Concat(diagnostics.Select(diagnostic => $"{diagnostic}\n"))
            + $"{Count(Severity.Error)}, {Count(Severity.Warning)}, {Count(Severity.Note)}\n";

        string Count(Severity severity) =>
            diagnostics.Count(diagnostic => diagnostic.Severity == severity) is var count && count == 1 ? $"1 {NameOf(severity)}" : $"{count} {NameOf(severity)}s";
    }

    /// <summary>Workflow commands, by which GitHub shows a message at its line.</summary>
    public static string GitHub(IReadOnlyList<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var (severity, code, at, message, hint) in diagnostics)
        {
            var name = severity == Severity.Note ? "notice" : NameOf(severity);
            text.Append("::").Append(name).Append(" file=").Append(Property(at.File));
            if (at.Line > 0)
                text.Append(",line=").Append(at.Line).Append(",col=").Append(at.Column);
            text.Append(",title=").Append(Property(code)).Append("::").Append(Data(hint is null ? message : $"{message}\nhint: {hint}")).Append('\n');
        }
        return text.ToString();

        static string Data(string value) => value
            .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

        static string Property(string value) =>
            Data(value).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
    }

    /// <summary>A list of objects; what is not known is null.</summary>
    public static string Json(IReadOnlyList<Diagnostic> diagnostics)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartArray();
            foreach (var (severity, code, at, message, hint) in diagnostics)
            {
                json.WriteStartObject();
                json.WriteString("severity", NameOf(severity));
                json.WriteString("code", code);
                json.WriteString("file", at.File);
                WriteNumber(json, "line", at.Line == 0 ? null : at.Line);
                WriteNumber(json, "column", at.Line == 0 ? null : at.Column);
                json.WriteString("message", message);
                json.WriteString("hint", hint);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Note => "note",
        Severity.Warning => "warning",
        _ => "error",
    };
}
