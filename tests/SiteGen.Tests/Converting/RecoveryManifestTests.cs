using System.Text;
using SiteGen.Converter.Writing;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>The manifest is input like any other: a file that somebody may have changed.</summary>
public class RecoveryManifestTests
{
    [Theory]
    [InlineData("../../victim.txt", "it has '..' in it")]
    [InlineData("/etc/passwd.md", "it begins with a slash")]
    [InlineData("2019/../../victim.md", "it has '..' in it")]
    [InlineData("C:/victim.md", "it has a colon in it, which Windows takes for a drive")]
    [InlineData("a\\\\victim.md", "it has a backslash in it")]
    [InlineData("2019/a.txt", "it does not end in .md")]
    [InlineData(".git/hooks.md", "it is hidden")]
    [InlineData("2019/.a.md", "it is hidden")]
    public void A_path_that_is_no_tips_is_refused(string path, string why) => Assert.Equal(
        [$"m: error SG5408: entry 1 of 'tips' is not what convert wrote: '{path.Replace("\\\\", "\\")}' is no path of a tip: {why}"],
        Errors($$"""{ "tips": [ { "tip": "a", "path": "{{path}}" } ] }"""));

    [Theory]
    [InlineData("../../.a.proposed.md")]
    [InlineData("2019/a.md")]
    [InlineData("2019/.recovered.md")]
    public void A_path_that_is_no_proposals_is_refused(string path) => Assert.Equal(
        [$"m: error SG5408: entry 1 of 'tips' is not what convert wrote: '{path}' is no path of a proposal"],
        Errors($$"""{ "tips": [ { "tip": "a", "path": "a.md", "proposedAt": "{{path}}" } ] }"""));

    [Theory]
    [InlineData("""{ "tip": null, "path": "a.md" }""", "'tip' is missing, or no text")]
    [InlineData("""{ "tip": "a" }""", "'path' is missing, or no text")]
    [InlineData("""{ "tip": "a", "path": 7 }""", "'path' is missing, or no text")]
    [InlineData("""{ "tip": "a", "path": "a.md", "written": null }""", "'written' is no list of texts")]
    [InlineData("""{ "tip": "a", "path": "a.md", "pending": ["---", null] }""", "'pending' is no list of texts")]
    [InlineData("""{ "tip": "a", "path": "a.md", "proposed": "text" }""", "'proposed' is no list of texts")]
    [InlineData("""{ "tip": "a", "path": "a.md", "proposedAt": null }""", "'proposedAt' is no text")]
    [InlineData("null", "it is no object")]
    [InlineData("\"a\"", "it is no object")]
    public void An_entry_with_a_value_of_another_kind_is_refused(string entry, string why) => Assert.Equal(
        [$"m: error SG5408: entry 2 of 'tips' is not what convert wrote: {why}"],
        Errors($$"""{ "tips": [ { "tip": "z", "path": "z.md" }, {{entry}} ] }"""));

    [Fact]
    public void Each_tip_and_each_file_stands_there_once_and_all_mistakes_are_named_together() => Assert.Equal(
        [
            "m: error SG5408: entry 2 of 'tips' is not what convert wrote: the tip 'a' has an entry already",
            "m: error SG5408: entry 3 of 'tips' is not what convert wrote: 'A.md' is the file of 'a' already",
        ],
        Errors("""{ "tips": [ { "tip": "a", "path": "a.md", "written": [] }, { "tip": "a", "path": "b.md" }, { "tip": "c", "path": "A.md", "written": [] } ] }"""));

    [Fact]
    public void A_deleted_tip_leaves_its_file_to_another_one() => Assert.Empty(
        Errors("""{ "tips": [ { "tip": "a", "path": "a.md", "written": [], "deleted": true }, { "tip": "b", "path": "a.md", "written": [] } ] }"""));

    [Theory]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{ \"tips\": 7 }")]
    public void What_is_no_manifest_is_refused(string json) => Assert.Equal(["m: error SG5406: this is not what convert wrote"], Errors(json));

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("\n")]
    public void An_empty_one_as_a_power_cut_leaves_it_is_named_and_heals(string left)
    {
        var diagnostics = new DiagnosticBag();
        var manifest = RecoveryManifest.Parse(Encoding.UTF8.GetBytes(left), new Location("m"), diagnostics);
        Assert.Empty(manifest!.Entries);
        Assert.StartsWith("m: warning SG5409: this file is empty", Assert.Single(diagnostics).ToString());
    }

    private static IEnumerable<string> Errors(string json)
    {
        var diagnostics = new DiagnosticBag();
        var manifest = RecoveryManifest.Parse(Encoding.UTF8.GetBytes(json), new Location("m"), diagnostics);
        Assert.Equal(diagnostics.HasErrors, manifest is null);
        return diagnostics.Select(diagnostic => diagnostic.ToString().Split('\n')[0]);
    }
}
