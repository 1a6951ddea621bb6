using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace SiteGen.Tests.Publishing;

/// <summary>What must hold of every workflow; actionlint (tests/workflows) knows the rest.</summary>
public partial class WorkflowsTests
{
    public static TheoryData<string> Names => [.. Workflow.All.Select(workflow => workflow.Name)];

    // A tag can be moved to other code; a commit can't.
    [Theory]
    [MemberData(nameof(Names))]
    public void Actions_are_pinned_to_a_commit_and_say_which_version_it_is(string name)
    {
        var uses = Workflow.Of(name).Content.Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal));
        Assert.All(uses, line => Assert.Matches(PinnedAction(), line));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rights_are_named_and_code_is_checked_out_without_credentials(string name)
    {
        var workflow = Workflow.Of(name);
        Assert.NotNull(workflow["permissions"]);
        Assert.NotNull(workflow["concurrency"]);
        Assert.All(workflow.Jobs, job => Assert.NotNull(Workflow.Text(job, "timeout-minutes")));
        var checkouts = workflow.Steps.Where(step => Workflow.Text(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true);
        Assert.All(checkouts, step => Assert.Equal("false", Workflow.Text((YamlMappingNode)step["with"], "persist-credentials")));
    }

    // What an author of a pull request can choose (a title, a branch) would be run as a part of the script.
    [Theory]
    [MemberData(nameof(Names))]
    public void Scripts_take_values_from_the_environment_only(string name) => Assert.All(
        Workflow.Of(name).Steps.Select(step => Workflow.Text(step, "run") ?? ""),
        script => Assert.DoesNotContain("${{", script.Replace("${{ matrix.", "", StringComparison.Ordinal), StringComparison.Ordinal));

    [Fact]
    public void Updates_and_advisories_are_asked_for_in_each_project_of_Node_js()
    {
        string[] made = ["node_modules", "bin", "obj"];
        var root = Repository.PathOf();
        var projects = ((string[])["bench", "src", "tests"])
            .SelectMany(folder => Directory.GetFiles(Path.Join(root, folder), "package-lock.json", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Where(folder => !folder.Split('/').Intersect(made).Any()).Order(StringComparer.Ordinal).ToArray();
        Assert.Contains(
            $"directories: [{string.Join(", ", projects.Select(folder => $"/{folder}"))}]",
            File.ReadAllText(Repository.PathOf(".github", "dependabot.yml")), StringComparison.Ordinal);
        Assert.Contains(
            $"folder: [{string.Join(", ", projects)}]",
            File.ReadAllText(Repository.PathOf(".github", "workflows", "advisories.yml")), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"uses: [a-z0-9_.-]+/[a-z0-9_.-]+(/[a-z0-9_./-]+)?@[0-9a-f]{40} # v\d+(\.\d+){1,2}\s*$")]
    private static partial Regex PinnedAction();
}
