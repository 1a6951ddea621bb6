using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using SiteGen.Content;
using SiteGen.Schemas;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Tests.Schemas;

/// <summary>The JSON Schemas beside the code that reads the files.</summary>
public partial class InputSchemasTests
{
    public static TheoryData<string> Names => [.. InputSchemas.Names];

    [Fact]
    public void Each_name_has_its_schema() => Assert.Equal(InputTable.All.Select(schema => schema.Name), InputSchemas.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_file_in_docs_is_what_the_program_prints(string name)
    {
        var file = FileOf(name);
        var written = InputSchemas.Write(name);
        if (Environment.GetEnvironmentVariable("SITEGEN_UPDATE_GOLDENS") == "1")
            File.WriteAllText(file, written);
        Golden.Same(File.ReadAllText(file), written, file);
        using var folder = new TempFolder();
        Assert.Equal(written, CommandLine.Run(folder, "schema", name).Output);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_a_schema_and_explains_every_key(string name)
    {
        using var json = JsonDocument.Parse(InputSchemas.Write(name));
        Assert.True(MetaSchemas.Draft7.Evaluate(json.RootElement).IsValid);
        var properties = json.RootElement.GetProperty("properties");
        if (name == "topics")
            properties = properties.GetProperty("topics").GetProperty("items").GetProperty("properties");
        Assert.All(properties.EnumerateObject(), property => Assert.NotEqual("", property.Value.GetProperty("description").GetString()));
    }

    [Fact]
    public void The_blog_is_as_they_say()
    {
        var wrong = Directory.EnumerateFiles(Repository.PathOf("input"), "*.*", SearchOption.AllDirectories)
            .Select(file => new InputFile(Path.GetRelativePath(Repository.PathOf("input"), file).Replace('\\', '/'), File.ReadAllBytes(file)))
            .Where(file => NameOf(file.Path) is { } name && !IsValid(name, file));
        Assert.Empty(wrong.Select(file => file.Path));
    }

    // An editor must not mark what a build takes.
    [Fact]
    public void What_they_refuse_is_refused_by_a_build_too()
    {
        var tried = 0;
        foreach (var example in CaseFile.Read("Text/Mistakes"))
        {
            foreach (var file in StringSite.Cut(example.Input))
            {
                if (NameOf(file.Path) is not { } name || IsValid(name, file))
                    continue;
                tried++;
                Assert.True(
                    example.Expected.Contains($"{file.Path}(", StringComparison.Ordinal) && example.Expected.Contains("error", StringComparison.Ordinal),
                    $"{example.Heading}: the schema refuses {file.Path}, and the build has nothing to say");
            }
        }
        Assert.True(tried > 20, $"only {tried} files are refused");
    }

    [Theory]
    [InlineData("tip", "title: 1984\npublished: 2019-04-09\ntags: one\ndraft: true", true)]
    [InlineData("tip", "title: \"A: b\"\ntags:\nseries: {name: A, part: 2}\ndescription: ~", true)]
    [InlineData("tip", "published: 2019-04-09", false)]
    [InlineData("tip", "title: A\ntagz: [a]", false)]
    [InlineData("tip", "title: A\npublished: 9 April", false)]
    [InlineData("tip", "title: A\ndraft: maybe", false)]
    [InlineData("tip", "title: A\nseries: {part: 2}", false)]
    [InlineData("page", "title: A\npublished: 2019-04-09", false)]
    [InlineData("site", "title: A\nbase_url: https://example.com\npage_size: 5\nrhythm: {weekday: Tuesday}", true)]
    [InlineData("site", "title: A\nbase_url: example.com", false)]
    [InlineData("site", "title: A\nbase_url: https://example.com\npage_size: 0", false)]
    [InlineData("site", "title: A\nbase_url: https://example.com\nrhythm: {weekday: some}", false)]
    [InlineData("site", "title: A\nbase_url: https://example.com\nnavigation: [{text: A}]", false)]
    [InlineData("topics", "topics: [{name: A, line: B, words: [c]}]", true)]
    [InlineData("topics", "topics: [{name: A}]", false)]
    [InlineData("gone", "gone: [/a/]", true)]
    [InlineData("gone", "gone: {a: b}", false)]
    public void They_say_what_may_stand_there(string name, string yaml, bool isValid) =>
        Assert.Equal(isValid, Schema(name).Evaluate(ToElement(YamlReader.ReadMap(yaml, "x", 0, [])!)).IsValid);

    [Fact]
    public void VS_Code_finds_those_of_the_YAML_files()
    {
        var settings = JsonNode.Parse(
            File.ReadAllText(Repository.PathOf(".vscode", "settings.json")), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;
        var schemas = settings["yaml.schemas"]!.AsObject().ToDictionary(pair => pair.Key, pair => (string)pair.Value!);
        Assert.Equal(
            InputSchemas.Names.Where(name => name is not ("tip" or "page"))
                .Select(name => ($"./docs/schemas/{name}.schema.json", name == "comment" ? "input/comments/*/*.yml" : $"input/{name}.yml")),
            schemas.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => InputSchemas.Names.IndexOf(SchemaName().Match(pair.Key).Groups[1].Value)));
    }

    private static string FileOf(string name) => Repository.PathOf("docs", "schemas", $"{name}.schema.json");

    private static JsonSchema Schema(string name) => JsonSchema.FromText(InputSchemas.Write(name));

    private static string? NameOf(string path) => path switch
    {
        "site.yml" or "topics.yml" or "gone.yml" => path[..^".yml".Length],
        _ when path.StartsWith("tips/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal) => "tip",
        _ when path.StartsWith("comments/", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal) => "comment",
        _ when path.StartsWith("pages/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal) => "page",
        _ => null,
    };

    // What is no YAML at all, no schema has anything to say of.
    private static bool IsValid(string name, InputFile file)
    {
        var map = name is "tip" or "page"
            ? FrontMatter.Read(file, [])?.Map
            : file.ReadText([]) is { } text ? YamlReader.ReadMap(text, file.Path, 0, []) : null;
        return map is null || Schema(name).Evaluate(ToElement(map)).IsValid;
    }

    private static JsonElement ToElement(YamlValue value) => JsonSerializer.SerializeToElement(ToJson(value));

    // By the rules of YAML 1.2, which editors go by.
    private static JsonNode? ToJson(YamlValue value) => value switch
    {
        YamlMap map => new JsonObject(map.Entries.DistinctBy(entry => entry.Key).Select(entry => KeyValuePair.Create(entry.Key, ToJson(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(ToJson)]),
        YamlScalar { IsEmpty: true } => null,
        YamlScalar { IsPlain: true, Text: "true" or "false" } flag => JsonValue.Create(flag.Text == "true"),
        YamlScalar { IsPlain: true } scalar when Number().IsMatch(scalar.Text)
            && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalar scalar => JsonValue.Create(scalar.Text),
        _ => throw new InvalidOperationException(),
    };

    [GeneratedRegex(@"^[-+]?[0-9]+(\.[0-9]*)?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"(\w+)\.schema\.json$")]
    private static partial Regex SchemaName();
}
