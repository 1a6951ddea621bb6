using SiteGen.Content;

namespace SiteGen.Fields;

/// <summary>What may stand behind each key of the front matter of tips and pages.</summary>
internal static class FrontMatterFields
{
    private const int MaxTerms = 100;

    private static readonly TextValue Text = new();

    // A key of the code that is not here is a bug, which the tests find.
    private static readonly Dictionary<string, SchemaValue> TipValues = new()
    {
        ["title"] = Text,
        ["slug"] = TextValue.Slug,
        ["published"] = TextValue.Date,
        ["published_about"] = new FieldsValue(
            new SchemaField("from", TextValue.Date, IsRequired: true), new("to", TextValue.Date, IsRequired: true), new("because", Text, IsRequired: true)),
        ["categories"] = new TextsValue(MaxTerms),
        ["tags"] = new TextsValue(MaxTerms),
        ["topics"] = new TextsValue(),
        ["takeaway"] = Text,
        ["series"] = new AnyValue(
            Text, new FieldsValue(new SchemaField("name", Text, IsRequired: true), new("part", new NumberValue(1, SeriesPart.MaxNumber)))),
        ["description"] = Text,
        ["recovered"] = new ChoiceValue("full", "excerpt"),
        ["sources"] = new TextsValue(),
        ["redirect_from"] = new TextsValue(),
        ["guid"] = Text,
        ["updated"] = TextValue.Date,
        ["draft"] = ChoiceValue.Flag,
        ["language"] = Text,
    };

    private static readonly Dictionary<string, SchemaValue> PageValues = new() { ["title"] = Text, ["description"] = Text };

    /// <summary>The front matter of a tip.</summary>
    public static FieldsValue Tip() => FieldsValue.Of("A tip", PostFile.Keys, TipValues, "title");

    /// <summary>The front matter of a page.</summary>
    public static FieldsValue Page() => FieldsValue.Of("A page", PageFile.Keys, PageValues, "title");
}
