using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SiteGen.Schemas;

/// <summary>
/// A JSON Schema (draft 7, which editors know best) for each kind of file that authors write, so that an editor completes
/// and checks while one writes. The keys are those that the code reads, what is said of them is the manual's.
/// </summary>
public static class InputSchemas
{
    /// <summary>The names of the schemas: <c>site</c> for <c>site.yml</c>.</summary>
    /// <remarks>By hand, so that a command line can be read without the table.</remarks>
    public static ImmutableArray<string> Names { get; } = ["site", "tip", "page", "topics", "gone", "comment"];

    /// <summary>A schema as JSON, with a line end behind it.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static string Write(string name)
    {
        var schema = InputTable.All.Single(schema => schema.Name == name);
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", schema.Title);
            (schema.Root() with { MayBeEmpty = false }).Write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }
}
