using System.Collections.Immutable;
using System.Text.Json;

namespace SiteGen.Fields;

/// <summary>
/// What may stand behind a key, as JSON Schema has it. Never narrower than the code that reads it: an editor must not mark
/// what a build takes. So a text may look like a number, and nothing behind a key is the same as no key.
/// </summary>
internal abstract record SchemaValue
{
    /// <summary>Writes the parts of the schema into an object that is begun and that the caller ends.</summary>
    public abstract void Write(Utf8JsonWriter json);

    private protected static void Types(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types)
            json.WriteStringValue(type);
        json.WriteStringValue("null");
        json.WriteEndArray();
    }
}

/// <summary>A text.</summary>
/// <param name="Pattern">What it looks like (ECMA 262); null for any.</param>
/// <param name="Format">A format that editors know, such as <c>date</c>; null for none.</param>
internal sealed record TextValue(string? Pattern = null, string? Format = null) : SchemaValue
{
    /// <summary>A date as an author writes it.</summary>
    public static TextValue Date { get; } = new("^\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\\s*$", "date");

    /// <summary>The last part of an address.</summary>
    public static TextValue Slug { get; } = new("^\\s*[a-z0-9]+(-[a-z0-9]+)*\\s*$");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        Types(json, "string", "number", "boolean");
        if (Pattern is not null)
            json.WriteString("pattern", Pattern);
        if (Format is not null)
            json.WriteString("format", Format);
    }
}

/// <summary>One of a few words.</summary>
/// <param name="Words">The words; <c>true</c> and <c>false</c> may be written without quotation marks.</param>
internal sealed record ChoiceValue(params ImmutableArray<string> Words) : SchemaValue
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static ChoiceValue Flag { get; } = new("true", "false");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("enum");
        foreach (var word in Words)
        {
            if (word is "true" or "false")
                json.WriteBooleanValue(word == "true");
            json.WriteStringValue(word);
        }
        json.WriteNullValue();
        json.WriteEndArray();
    }
}

/// <summary>A whole number.</summary>
/// <param name="Least">The least that it may be.</param>
/// <param name="Most">The most.</param>
internal sealed record NumberValue(int Least, int Most) : SchemaValue
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        Types(json, "integer", "string");
        json.WriteNumber("minimum", Least);
        json.WriteNumber("maximum", Most);
        json.WriteString("pattern", "^\\s*[0-9]+\\s*$");
    }
}

/// <summary>A list of texts, or one text alone.</summary>
/// <param name="Most">How many there may be; null for any number.</param>
internal sealed record TextsValue(int? Most = null) : SchemaValue
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        Types(json, "array", "string", "number", "boolean");
        json.WriteStartObject("items");
        json.WriteStartArray("type");
        foreach (var type in (ReadOnlySpan<string>)["string", "number", "boolean"])
            json.WriteStringValue(type);
        json.WriteEndArray();
        json.WriteEndObject();
        if (Most is { } most)
            json.WriteNumber("maxItems", most);
    }
}

/// <summary>Names with a text behind each.</summary>
/// <param name="Text">What the texts are.</param>
internal sealed record NamesValue(TextValue Text) : SchemaValue
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        Types(json, "object");
        json.WriteStartObject("additionalProperties");
        Text.Write(json);
        json.WriteEndObject();
    }
}

/// <summary>Keys with values.</summary>
/// <param name="Fields">The keys; no others are known.</param>
internal sealed record FieldsValue(params ImmutableArray<SchemaField> Fields) : SchemaValue
{
    /// <summary>Whether nothing at all may stand there instead.</summary>
    public bool MayBeEmpty { get; init; } = true;

    /// <summary>The keys that the code reads, with what the manual says of each.</summary>
    /// <param name="heading">The heading of the manual that explains them.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="values">What may stand behind each.</param>
    /// <param name="required">Those that must be there.</param>
    public static FieldsValue Of(
        string heading, IReadOnlyList<string> keys, Dictionary<string, SchemaValue> values, params string[] required)
    {
        var manual = SettingsManual.Below(heading);
        return new FieldsValue([.. keys.Select(key => new SchemaField(key, values[key], required.Contains(key), manual.GetValueOrDefault(key)))])
        {
            MayBeEmpty = false,
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        if (MayBeEmpty)
            Types(json, "object");
        else
            json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var field in Fields)
        {
            json.WriteStartObject(field.Key);
            if (field.Description is { } description)
                json.WriteString("description", description);
            field.Value.Write(json);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (Fields.Any(field => field.IsRequired))
        {
            json.WriteStartArray("required");
            foreach (var field in Fields.Where(field => field.IsRequired))
                json.WriteStringValue(field.Key);
            json.WriteEndArray();
        }
        json.WriteBoolean("additionalProperties", false);
    }
}

/// <summary>A list of values that are all of one kind.</summary>
/// <param name="Item">Their kind.</param>
internal sealed record ListValue(SchemaValue Item) : SchemaValue
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        Types(json, "array");
        json.WriteStartObject("items");
        Item.Write(json);
        json.WriteEndObject();
    }
}

/// <summary>One of several kinds of values.</summary>
/// <param name="Kinds">The kinds.</param>
internal sealed record AnyValue(params ImmutableArray<SchemaValue> Kinds) : SchemaValue
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("anyOf");
        foreach (var kind in Kinds)
        {
            json.WriteStartObject();
            kind.Write(json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

/// <summary>A key and what may stand behind it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">What may stand behind it.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Description">What it says, as Markdown; null where the key around it says it.</param>
internal sealed record SchemaField(string Key, SchemaValue Value, bool IsRequired = false, string? Description = null);
