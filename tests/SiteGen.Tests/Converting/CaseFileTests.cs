using SiteGen.Tests.Support;

namespace SiteGen.Tests.Converting;

/// <summary>
/// The layouts in which dumps come, as examples that are the converter's manual: <c>Cases/*.md</c>. To add one, write
/// its heading, a sentence and the dump, and let <c>SITEGEN_UPDATE_GOLDENS=1</c> write the rest; then read it.
/// </summary>
public class CaseFileTests
{
    private static readonly string Folder = Repository.PathOf("tests", "SiteGen.Tests", "Cases");

    public static IEnumerable<TheoryDataRow<string>> Files() =>
        AllFiles().Select(file => new TheoryDataRow<string>(Path.GetRelativePath(Folder, file).Replace('\\', '/')));

    /// <summary>All case files, those of damaged dumps in <c>Recovery</c> among them.</summary>
    internal static IEnumerable<string> AllFiles() =>
        Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_example_comes_out_as_written(string name)
    {
        var file = Path.Join(Folder, name);
        var examples = CaseExample.Read(file).ToList();
        if (Environment.GetEnvironmentVariable("SITEGEN_UPDATE_GOLDENS") == "1")
            Write(file, examples);
        Assert.NotEmpty(examples);
        foreach (var example in examples)
            Golden.Same(example.Expected, example.Actual(), $"{name}, “{example.Name}”");
    }

    [Fact]
    public void A_damaged_expectation_is_seen()
    {
        var example = CaseExample.Read(Path.Join(Folder, "page-titles.md")).First();
        Assert.NotEqual(example.Expected.Replace("title:", "titel:"), example.Actual());
    }

    private static void Write(string file, List<CaseExample> examples)
    {
        var text = File.ReadAllText(file);
        var intro = text[..text.IndexOf("\n## ", StringComparison.Ordinal)];
        File.WriteAllText(file, intro + string.Concat(examples.Select(example =>
            $"\n## {example.Prose.TrimEnd('\n')}\n\n{example.Actual()}\n")));
        for (var i = 0; i < examples.Count; i++)
            examples[i] = examples[i] with { Expected = examples[i].Actual() };
    }
}
