using YamlDotNet.RepresentationModel;

namespace SiteGen.Tests.Publishing;

/// <summary>A workflow of <c>.github/workflows</c>.</summary>
internal sealed class Workflow
{
    private readonly YamlMappingNode _root;

    private Workflow(string file)
    {
        Name = Path.GetFileName(file);
        Content = File.ReadAllText(file);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Content));
        _root = (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    public string Name { get; }

    public string Content { get; }

    public static IEnumerable<Workflow> All =>
        Directory.EnumerateFiles(Repository.PathOf(".github", "workflows"), "*.yml").Order(StringComparer.Ordinal).Select(file => new Workflow(file));

    public static Workflow Of(string name) => All.Single(workflow => workflow.Name == name);

    public YamlNode? this[string key] => _root.Children.TryGetValue(key, out var node) ? node : null;

    public IEnumerable<YamlMappingNode> Jobs => ((YamlMappingNode)_root["jobs"]).Children.Values.Cast<YamlMappingNode>();

    public IEnumerable<YamlMappingNode> Steps => Jobs.SelectMany(job => (YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>();

    /// <summary>The script of the only step that has one.</summary>
    public string Script => Text(Steps.Single(step => step.Children.ContainsKey("run")), "run")!;

    public static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? (value as YamlScalarNode)?.Value : null;
}
