using System.Text.RegularExpressions;

namespace SiteGen.Tests.Publishing;

/// <summary>What the documents name is there.</summary>
public partial class DocsTests
{
    private static readonly string[] Folders = ["src/", "tests/", "docs/", "theme/", "bench/", ".ci/", ".github/"];

    public static TheoryData<string> Documents =>
    [
        "README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "tests/README.md",
        .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}").Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_file_that_a_document_names_is_there(string document)
    {
        var text = CodeBlock().Replace(File.ReadAllText(Repository.PathOf(document)), "");
        var linked = Link().Matches(text).Select(link => link.Groups["path"].Value)
            .Where(path => path.Length > 0 && !path.Contains(':', StringComparison.Ordinal))
            .Select(path => Path.Join(Path.GetDirectoryName(document), path));
        var named = Code().Matches(text).Select(code => code.Groups["path"].Value)
            .Where(path => Folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)) && !Placeholder().IsMatch(path));
        Assert.Equal([], linked.Concat(named).Where(path => !Path.Exists(Repository.PathOf(path))));
    }

    // Those of tests stand below the folder of the tests, without its name.
    [Theory]
    [InlineData("SECURITY.md")]
    [InlineData("tests/README.md")]
    public void Every_test_that_a_document_names_is_there(string document)
    {
        var named = Code().Matches(File.ReadAllText(Repository.PathOf(document))).Select(code => code.Groups["path"].Value)
            .Where(path => TestFile().IsMatch(path)).ToList();
        Assert.NotEmpty(named);
        Assert.Equal([], named.Where(path => !Path.Exists(Repository.PathOf("tests", "SiteGen.Tests", path))));
    }

    [GeneratedRegex(@"^( {4,}).*$|^ *```[\s\S]*?^ *```", RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\]\((?<path>[^)#\s]*)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex("`(?<path>[^`\\s]+)`")]
    private static partial Regex Code();

    // `input/tips/YYYY/…`, `Text/Mistakes/*.md`, `src/SiteGen/Features/NAME`.
    [GeneratedRegex(@"[A-Z]{4}|[*…{}<>]")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[A-Z][A-Za-z]+/([A-Z][A-Za-z]*/)*([A-Za-z]+\.(cs|c|txt))?$")]
    private static partial Regex TestFile();
}
