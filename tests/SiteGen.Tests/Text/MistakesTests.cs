using System.Reflection;
using System.Text.RegularExpressions;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

public partial class MistakesTests
{
    private const string Folder = "Text/Mistakes";

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var example in CaseFile.Read(Folder))
                data.Add(example.File, example.Heading);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_author_is_told(string file, string heading)
    {
        var example = CaseFile.Read(Folder, file, heading);
        var site = StringSite.Build(example.Input);
        CaseFile.Check(example, site.Messages);
        Assert.Equal(site.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error), !site.IsBuilt);
    }

    [Fact]
    public void Settings_that_are_not_there_at_all() => Assert.Equal(
        """
        site.yml: error SG1201: the settings file is missing
          hint: create it in the input folder with the lines 'title: …' and 'base_url: https://…'

        """,
        StringSite.Build([new InputFile("pages/about.md", "---\ntitle: About\n---\n")]).Messages);

    [Theory]
    [InlineData("title: A\ntags:\n\t- one", 4, 1)]
    [InlineData("title: A\n\ttags: [one]", 3, 1)]
    [InlineData("title: A\ntags:\n  - one\n \t- two", 5, 2)]
    public void A_tab_is_named_by_its_place(string matter, int line, int column) => Assert.Equal(
        $"""
        tips/a.md({line},{column}): error SG1004: a tab stands where YAML allows only spaces
          hint: replace it with spaces

        """,
        StringSite.Build($"-- tips/a.md --\n---\n{matter}\n---\n").Messages);

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    public void Markdown_that_goes_down_without_end_is_explained(string opening) => Assert.StartsWith(
        "tips/a.md(5,1): error SG1024: more than 64 lists, quotations or brackets stand in one another here\n  hint: end some",
        StringSite.Build($"-- tips/a.md --\n---\ntitle: A\n---\n\n{string.Concat(Enumerable.Repeat(opening, 9_000))}x").Messages);

    [Fact]
    public void Files_are_named_as_the_user_knows_them() => Assert.StartsWith(
        "../blog/tips/a.md(1,1): error SG1002:",
        StringSite.Build(
            [.. StringSite.Files(""), new InputFile("tips/a.md", "text") { Origin = "../blog/tips/a.md" }]).Messages);

    // A code that no test names is a mistake that nobody has ever seen.
    [Fact]
    public void Every_mistake_has_a_test()
    {
        var tests = Directory
            .EnumerateFiles(Repository.PathOf("tests", "SiteGen.Tests"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToList();
        var untested = new[] { typeof(Mistakes).Assembly, typeof(SiteGen.Cli.ExitCodes).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Mistakes", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Where(method => method.ReturnType == typeof(Diagnostic))
            .Select(method => (method.Name, ((Diagnostic)method.Invoke(null, [.. method.GetParameters().Select(Any)])!).Code))
            .Where(mistake => !tests.Exists(text => text.Contains($" {mistake.Code}:", StringComparison.Ordinal)))
            .Select(mistake => $"{mistake.Code} {mistake.Name}");
        Assert.Empty(untested);
    }

    // A code is what people search for.
    [Fact]
    public void No_code_means_two_things()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"));
        var shared = files
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => (Code: match.Value, File: Path.GetFileName(file))).Distinct())
            .GroupBy(used => used.Code, used => used.File)
            .Where(used => used.Count() > 1)
            .Select(used => $"{used.Key} {string.Join(", ", used)}");
        Assert.Empty(shared);
    }

    [GeneratedRegex("\"SG[0-9]{4}\"")]
    private static partial Regex Code();

    private static object? Any(ParameterInfo parameter) =>
        parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : parameter.ParameterType == typeof(string) ? "x"
        : parameter.ParameterType == typeof(Exception) ? new IOException()
        : parameter.ParameterType == typeof(Uri) ? new Uri("https://example.com/")
        : Array.CreateInstance(parameter.ParameterType.GenericTypeArguments[0], 0);
}
