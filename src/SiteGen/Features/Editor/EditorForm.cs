using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Fields;

namespace SiteGen.Features.Editor;

/// <summary>Writes the fields of a form: a widget of Decap CMS for each key of front matter that a form can hold.</summary>
/// <param name="json">Takes the fields, in an array that the caller begins and ends.</param>
/// <param name="valuesOf">What stands in a field before its author has begun, by key.</param>
internal sealed class EditorForm(Utf8JsonWriter json, Func<string, ImmutableArray<string>> valuesOf)
{
    /// <summary>Writes a field. A mapping, or what may be of several kinds, is none: no widget would give it back as it was.</summary>
    public void Write(SchemaField field)
    {
        if (field.Value is FieldsValue or NamesValue or ListValue or AnyValue)
            return;
        Begin(field.Key, field.IsRequired);
        if (field.Description is { } description)
            json.WriteString("hint", description.Replace("`", "", StringComparison.Ordinal));
        var given = valuesOf(field.Key);
        switch (field.Value)
        {
            case TextValue { Format: "date" }:
                WriteDate(given);
                break;
            case TextsValue texts:
                WriteList(field.Key, texts, given);
                break;
            case ChoiceValue choice when choice == ChoiceValue.Flag:
                json.WriteString("widget", "boolean");
                json.WriteBoolean("default", false);
                break;
            case ChoiceValue choice:
                json.WriteString("widget", "select");
                WriteTexts("options", choice.Words);
                break;
            case NumberValue number:
                json.WriteString("widget", "number");
                json.WriteString("value_type", "int");
                json.WriteNumber("min", number.Least);
                json.WriteNumber("max", number.Most);
                break;
            case TextValue text:
                json.WriteString("widget", "string");
                if (text.Pattern is { } pattern)
                    WriteTexts("pattern", [pattern, text == TextValue.Slug ? "small letters, digits and hyphens" : pattern]);
                break;
        }
        json.WriteEndObject();
    }

    /// <summary>Writes the field of the Markdown below the front matter, which is shown as it is written: nothing else of it changes.</summary>
    public void WriteText()
    {
        Begin("body", isRequired: false);
        json.WriteString("label", "Text");
        json.WriteString("widget", "markdown");
        WriteTexts("modes", ["raw", "rich_text"]);
        json.WriteEndObject();
    }

    private void Begin(string key, bool isRequired)
    {
        json.WriteStartObject();
        json.WriteString("name", key);
        if (key != "body")
            json.WriteString("label", NameOf(key));
        json.WriteBoolean("required", isRequired);
    }

    // A day and no moment: in UTC, so that no zone makes another day of it.
    private void WriteDate(ImmutableArray<string> given)
    {
        json.WriteString("widget", "datetime");
        json.WriteString("format", "YYYY-MM-DD");
        json.WriteString("date_format", "YYYY-MM-DD");
        json.WriteBoolean("time_format", false);
        json.WriteBoolean("picker_utc", true);
        // Without any, the widget takes today.
        json.WriteString("default", given is [var day] ? day : "");
    }

    // A field for each item: in one field for all, a comma in a name would make two of it.
    private void WriteList(string key, TextsValue texts, ImmutableArray<string> given)
    {
        json.WriteString("widget", "list");
        json.WriteString("label_singular", OneOf(key));
        json.WriteBoolean("collapsed", false);
        json.WriteBoolean("allow_add", true);
        if (texts.Most is { } most)
            json.WriteNumber("max", most);
        WriteTexts("default", given);
        json.WriteStartObject("field");
        json.WriteString("name", "item");
        json.WriteString("label", OneOf(key));
        json.WriteString("widget", "string");
        json.WriteEndObject();
    }

    private void WriteTexts(string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string OneOf(string key)
    {
        var name = NameOf(key);
        return name.EndsWith("ies", StringComparison.Ordinal) ? $"{name[..^3]}y" : name.TrimEnd('s');
    }

    private static string NameOf(string key) => $"{char.ToUpperInvariant(key[0])}{key[1..].Replace('_', ' ')}";
}
