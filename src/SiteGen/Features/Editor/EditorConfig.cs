using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Fields;
using SiteGen.Sites;

namespace SiteGen.Features.Editor;

/// <summary>
/// The <c>config.yml</c> of Decap CMS: a form for tips and one for pages, from the same table of front matter as the schemas.
/// It is written as JSON, which is YAML and needs no rules of quoting of our own.
/// </summary>
public static class EditorConfig
{
    private static readonly string[] AboveText = ["title", "published", "draft", "categories", "tags"];

    // The program's own notes. A key that is no field of the form stays in the file as it is.
    private static readonly string[] LeftOut = ["guid", "recovered", "sources"];

    /// <summary>Writes it.</summary>
    /// <param name="site">The site.</param>
    /// <param name="backend">Where the editor reads and writes.</param>
    /// <param name="day">The day of a new tip before its author has chosen one; null for the day on which it is begun.</param>
    /// <param name="output">Takes the bytes.</param>
    public static void Write(Site site, EditorBackend backend, DateOnly? day, IBufferWriter<byte> output)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartObject();
        json.WriteStartObject("backend");
        foreach (var (key, value) in backend.Keys)
            json.WriteString(key, value);
        json.WriteEndObject();
        json.WriteString("site_url", site.Config.BaseUrl.AbsoluteUri);
        json.WriteBoolean("show_preview_links", false);
        json.WriteString("media_folder", $"{backend.Folder}images");
        json.WriteString("public_folder", "/images");
        json.WriteStartObject("slug");
        json.WriteString("encoding", "ascii");
        json.WriteBoolean("clean_accents", true);
        json.WriteEndObject();
        json.WriteStartArray("collections");
        WriteTips(json, site, backend.Folder, day);
        WritePages(json, backend.Folder);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTips(Utf8JsonWriter json, Site site, string folder, DateOnly? day)
    {
        BeginCollection(json, "tips", "Tip", folder);
        // Its {{year}} would be today's. By custom a file's name is made of the tip's own day.
        json.WriteString("path", "{{published | truncate(4)}}/{{slug}}");
        json.WriteString("slug", "{{published}}-{{slug}}");
        json.WriteString("summary", "{{published}} {{title}}");
        json.WriteStartArray("sortable_fields");
        json.WriteStartObject();
        json.WriteString("field", "published");
        json.WriteString("default_sort", "desc");
        json.WriteEndObject();
        json.WriteStringValue("title");
        json.WriteEndArray();
        json.WriteStartArray("fields");
        var form = new EditorForm(json, key => key switch
        {
            "published" => [day is { } chosen ? $"{chosen:O}" : "{{now}}"],
            "categories" => UsualCategories.Of(site.Posts),
            _ => [],
        });
        var fields = FrontMatterFields.Tip().Fields.Where(field => !LeftOut.Contains(field.Key)).ToLookup(field => AboveText.Contains(field.Key));
        foreach (var field in fields[true].OrderBy(field => Array.IndexOf(AboveText, field.Key)))
            // Without a day, a new tip would have no name.
            form.Write(field.Key == "published" ? field with { IsRequired = true } : field);
        form.WriteText();
        foreach (var field in fields[false])
            form.Write(field);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePages(Utf8JsonWriter json, string folder)
    {
        BeginCollection(json, "pages", "Page", folder);
        json.WriteString("slug", "{{slug}}");
        json.WriteStartArray("fields");
        var form = new EditorForm(json, _ => []);
        foreach (var field in FrontMatterFields.Page().Fields)
            form.Write(field);
        form.WriteText();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void BeginCollection(Utf8JsonWriter json, string name, string one, string folder)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("label", $"{one}s");
        json.WriteString("label_singular", one);
        json.WriteString("folder", folder + name);
        json.WriteString("extension", "md");
        json.WriteString("format", "yaml-frontmatter");
        json.WriteBoolean("create", true);
        // The preview shows the page as readers will see it.
        json.WriteStartObject("editor");
        json.WriteBoolean("preview", false);
        json.WriteEndObject();
    }
}
