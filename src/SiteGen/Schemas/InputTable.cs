using System.Collections.Immutable;
using SiteGen.Building;
using SiteGen.Features.Comments;
using SiteGen.Features.Editor;
using SiteGen.Features.Redirects;
using SiteGen.Features.Topics;
using SiteGen.Fields;
using SiteGen.Sites;

namespace SiteGen.Schemas;

/// <summary>What may stand behind each key of each kind of file.</summary>
internal static class InputTable
{
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
        ["feed_id"] = Text,
        ["term_feeds"] = new NumberValue(0, 10_000),
        ["social_images"] = new ChoiceValue("none", "whole", "all"),
        ["mail"] = new FieldsValue(
            new SchemaField("from", Text, IsRequired: true), new("to", Text), new("unsubscribe", Text), new("postal_address", Text)),
        ["smaller_pictures"] = ChoiceValue.Flag,
        ["editor"] = new FieldsValue(
            new SchemaField("backend", new ChoiceValue([.. EditorSettings.Backends]), IsRequired: true),
            new("repo", Text), new("branch", Text), new("folder", Text), new("login", new TextValue("^\\s*[Hh][Tt][Tt][Pp][Ss]://", "uri"))),
        ["redirects"] = new ChoiceValue("rules", "pages"),
        ["moved"] = new NamesValue(Text),
        ["old_blog"] = new ChoiceValue("wordpress"),
    };

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
        new("site", "The settings of a site: input/site.yml", () => FieldsValue.Of(
            "site.yml", [.. SiteConfigFile.Keys, .. SiteFeatures.All.SelectMany(feature => feature.SettingKeys)], Settings, "title", "base_url")),
        new("tip", "The front matter of a tip: input/tips/**/*.md", FrontMatterFields.Tip),
        new("page", "The front matter of a page: input/pages/**/*.md", FrontMatterFields.Page),
        new("topics", "The topics of a site: input/topics.yml", () => new FieldsValue(
            new SchemaField("topics", new ListValue(FieldsValue.Of("topics.yml", TopicsFile.Keys, Topic, "name", "line"))))),
        new("gone", "What was taken away: input/gone.yml", () => FieldsValue.Of(
            "gone.yml", GoneFile.Keys, new Dictionary<string, SchemaValue> { ["gone"] = new TextsValue() })),
        new("comment", "A comment: input/comments/*/*.yml", () => FieldsValue.Of("A comment", CommentFile.Keys, AComment, "name", "date", "text")),
    ];

    // JSON Schema's patterns know no "ignore case".
    private static string AnyCase(string word) => string.Concat(word.Select(letter => $"[{char.ToUpperInvariant(letter)}{char.ToLowerInvariant(letter)}]"));
}
