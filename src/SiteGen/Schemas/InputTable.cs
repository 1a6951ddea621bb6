using System.Collections.Immutable;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Features.Comments;
using SiteGen.Features.Redirects;
using SiteGen.Features.Topics;
using SiteGen.Sites;

namespace SiteGen.Schemas;

/// <summary>What may stand behind each key of each kind of file.</summary>
internal static class InputTable
{
    private const int MaxTerms = 100;

    private static readonly TextValue Text = new();

    private static readonly FieldsValue MenuLink = new(new SchemaField("text", Text, IsRequired: true), new("link", Text, IsRequired: true)) { MayBeEmpty = false };

    // By file and key. A key of the code that is not here is a bug, which the tests find.
    private static readonly Dictionary<string, SchemaValue> Settings = new()
    {
        ["title"] = Text,
        ["description"] = Text,
        ["base_url"] = new TextValue("^\\s*[Hh][Tt][Tt][Pp][Ss]?://", "uri"),
        ["language"] = Text,
        ["author"] = Text,
        ["page_size"] = new NumberValue(1, 1000),
        ["time_zone"] = Text,
        ["rhythm"] = new FieldsValue(
            new SchemaField("weekday", new TextValue("^\\s*(?:" + string.Join('|', Enum.GetNames<DayOfWeek>().Select(AnyCase)) + ")\\s*$"), IsRequired: true),
            new("weeks", new NumberValue(1, 52))),
        ["category_slugs"] = new NamesValue(TextValue.Slug),
        ["tag_slugs"] = new NamesValue(TextValue.Slug),
        ["navigation"] = new ListValue(MenuLink),
        ["call_to_action"] = new ListValue(MenuLink),
        ["old_site"] = new TextValue("^\\s*[Hh][Tt][Tt][Pp][Ss]?://", "uri"),
        ["noindex_fragments"] = ChoiceValue.Flag,
        ["lead"] = new TextsValue(),
        ["start_here"] = new TextsValue(),
        ["netlify_forms"] = new TextsValue(),
        ["newsletter"] = new FieldsValue(
            new SchemaField("action", Text, IsRequired: true), new("email_field", Text), new("hidden", new NamesValue(Text)), new("redirects_to", new TextsValue())),
        ["term_feeds"] = new NumberValue(0, 10_000),
        ["social_images"] = new ChoiceValue("none", "whole", "all"),
        ["mail"] = new FieldsValue(
            new SchemaField("from", Text, IsRequired: true), new("to", Text), new("unsubscribe", Text), new("postal_address", Text)),
        ["smaller_pictures"] = ChoiceValue.Flag,
        ["redirects"] = new ChoiceValue("rules", "pages"),
        ["moved"] = new NamesValue(Text),
        ["old_blog"] = new ChoiceValue("wordpress"),
    };

    private static readonly Dictionary<string, SchemaValue> Tip = new()
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

    private static readonly Dictionary<string, SchemaValue> Page = new() { ["title"] = Text, ["description"] = Text };

    private static readonly Dictionary<string, SchemaValue> Topic = new()
    {
        ["name"] = Text,
        ["slug"] = TextValue.Slug,
        ["line"] = Text,
        ["words"] = new TextsValue(),
        ["pinned"] = new TextsValue(),
        ["left_out"] = new TextsValue(),
    };

    private static readonly Dictionary<string, SchemaValue> AComment = new() { ["name"] = Text, ["date"] = TextValue.Date, ["text"] = Text };

    internal sealed record Schema(string Name, string Title, Func<FieldsValue> Root);

    /// <summary>The kinds of files, in the order of <see cref="InputSchemas.Names"/>.</summary>
    public static ImmutableArray<Schema> All { get; } =
    [
        new("site", "The settings of a site: input/site.yml", () => Fields(
            "site.yml", [.. SiteConfigFile.Keys, .. SiteFeatures.All.SelectMany(feature => feature.SettingKeys)], Settings, "title", "base_url")),
        new("tip", "The front matter of a tip: input/tips/**/*.md", () => Fields("A tip", PostFile.Keys, Tip, "title")),
        new("page", "The front matter of a page: input/pages/**/*.md", () => Fields("A page", PageFile.Keys, Page, "title")),
        new("topics", "The topics of a site: input/topics.yml", () => new FieldsValue(
            new SchemaField("topics", new ListValue(Fields("topics.yml", TopicsFile.Keys, Topic, "name", "line"))))),
        new("gone", "What was taken away: input/gone.yml", () => Fields(
            "gone.yml", GoneFile.Keys, new Dictionary<string, SchemaValue> { ["gone"] = new TextsValue() })),
        new("comment", "A comment: input/comments/*/*.yml", () => Fields("A comment", CommentFile.Keys, AComment, "name", "date", "text")),
    ];

    private static FieldsValue Fields(
        string heading, IReadOnlyList<string> keys, Dictionary<string, SchemaValue> values, params string[] required)
    {
        var manual = SettingsManual.Below(heading);
        return new FieldsValue([.. keys.Select(key => new SchemaField(key, values[key], required.Contains(key), manual.GetValueOrDefault(key)))])
        {
            MayBeEmpty = false,
        };
    }

    // JSON Schema's patterns know no "ignore case".
    private static string AnyCase(string word) => string.Concat(word.Select(letter => $"[{char.ToUpperInvariant(letter)}{char.ToLowerInvariant(letter)}]"));
}
