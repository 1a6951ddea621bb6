using FsCheck;
using FsCheck.Fluent;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Tests.Yaml;

/// <summary>That YAML is never read differently because it was read fast.</summary>
public class PlainYamlTests
{
    [Theory]
    [InlineData("title: Listen, [Twice] {at Least}\n")]
    [InlineData("title: Don’t Say “No” – Say (When)!\npublished: 2019-04-09\n")]
    [InlineData("title: \"Service: the basics\"\ntags: [phone, \"A, B\", 'c d' , e]\n")]
    [InlineData("title:   far   away  \ncategories: [ ]\ntags: []\nslug: null\n")]
    [InlineData("title: no line end")]
    [InlineData("# Above\n\ntitle: a\n  # Between\n\nslug: b\n# Below")]
    [InlineData("redirect_from: /old-name/\n")]
    public void What_is_plain_is_read_fast_and_as_YamlDotNet_reads_it(string yaml)
    {
        var plain = PlainYaml.TryRead(yaml, "a.md", 1);
        Assert.NotNull(plain);
        Assert.Equal(Show(YamlReader.ReadMap(yaml, "a.md", 1, new DiagnosticBag())), Show(plain));
    }

    [Theory]
    [InlineData("")]
    [InlineData("title:\n")]
    [InlineData("title: a\n  b\n")]
    [InlineData("title: a # b\n")]
    [InlineData("title: a: b\n")]
    [InlineData("title: \"a\\tb\"\n")]
    [InlineData("title: 'it''s'\n")]
    [InlineData("title: - a\n")]
    [InlineData("title: a\ntitle: b\n")]
    [InlineData("tags: [a, b,]\n")]
    [InlineData("tags: [[a]]\n")]
    [InlineData("tags: [a\n")]
    [InlineData("tags:\n- a\n")]
    [InlineData("- a\n")]
    [InlineData("# Nothing\n")]
    [InlineData("title: a\n # A comment\n  b\n")]
    [InlineData("title: a # b\nslug: c\n")]
    [InlineData(" title: a\n")]
    [InlineData("title : a\n")]
    [InlineData("url: https://a: b\n")]
    [InlineData("a:\n  b: c\n")]
    [InlineData("a:\n  - b\n")]
    [InlineData("a: https://example.com\n")]
    public void What_may_be_more_is_left_to_YamlDotNet(string yaml) => Assert.Null(PlainYaml.TryRead(yaml, "a.md", 1));

    [Fact]
    public void Any_text_is_left_to_YamlDotNet_or_read_as_it_would_read_it()
    {
        var plain = 0;
        Properties.Hold(Gen.OneOf(Texts.Any, Lines, Blocks), text =>
        {
            if (PlainYaml.TryRead(text, "a.md", 3) is not { } map)
                return true;
            plain++;
            var diagnostics = new DiagnosticBag();
            var known = YamlReader.ReadMap(text, "a.md", 3, diagnostics);
            Assert.Empty(diagnostics);
            Assert.Equal(Show(known), Show(map));
            return true;
        }, count: 20_000);
        Assert.InRange(plain, 2_000, 20_000);
    }

    [Fact]
    public void Nearly_all_dated_tips_of_the_blog_are_plain()
    {
        var heads = Directory.GetFiles(Repository.PathOf("input/tips"), "*.md", SearchOption.AllDirectories)
            .Select(file => File.ReadAllText(file).ReplaceLineEndings("\n").Split("---\n")[1])
            .Where(head => head.Contains("\npublished: ", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(heads);
        Assert.InRange(heads.Count(head => PlainYaml.TryRead(head, "a.md", 1) is null), 0, heads.Count / 20);
    }

    private static Gen<string> Lines =>
        from lines in Line.ArrayOf(4)
        from count in Gen.Choose(1, 4)
        from end in Gen.Elements("", "\n")
        select string.Join('\n', lines.Take(count).Select((line, i) => line.Replace("KEY", $"{"abcd"[i]}", StringComparison.Ordinal))) + end;

    // Mappings and lists in one another, indented as they should be; in every other text, one line is not what it was.
    private static Gen<string> Blocks =>
        from above in Gen.Elements("", "", "\n", "# note\n\n", "  # note\n")
        from lines in MapLines(3)
        from slip in Gen.OneOf(Gen.Constant((Func<string, string>)(line => line)), Slip)
        from at in Gen.Choose(0, lines.Length - 1)
        let slipped = lines.Select((line, i) => i == at ? slip(line) : line)
        select above + string.Join('\n', slipped.Select((line, i) => line.Replace("KEY", $"k{i}", StringComparison.Ordinal))) + "\n";

    private static Gen<Func<string, string>> Slip => Gen.OneOf(
        Gen.Elements<Func<string, string>>(
            line => $" {line}", line => $"  {line}", line => line.StartsWith(' ') ? line[1..] : line, line => line.TrimStart(),
            line => $"{line}\n", line => $"{line}\n  # note", line => $"{line} # note", line => $"{line}  ", line => $"{line}:",
            line => line.Replace("KEY", "same", StringComparison.Ordinal), line => line.Replace("- ", "-", StringComparison.Ordinal)),
        Texts.Line.Select(other => (Func<string, string>)(_ => other)),
        Texts.Line.Select(other => (Func<string, string>)(line => $"{line}\n  {other}")));

    private static Gen<string[]> MapLines(int depth) => Joined(Gen.Frequency(
        (4, Mostly.Select(value => (string[])[$"KEY: {value}"])),
        (1, Gen.Elements<string[]>(["KEY: https://example.com/"], ["KEY: [a, \"b\"]"], ["Two Words: c"], ["b-2:  d"], ["KEY: 'it'"])),
        (depth > 0 ? 2 : 0, Below(depth, MapLines)),
        (depth > 0 ? 2 : 0, Below(depth, ListLines))));

    private static Gen<string[]> ListLines(int depth) => Joined(Gen.Frequency(
        (3, Mostly.Select(value => (string[])[$"- {value}"])),
        (2, from hyphen in Gen.Elements("- ", "- ", "-   ")
            from lines in MapLines(depth - 1)
            select (string[])[hyphen + lines[0], .. Indented(lines.Skip(1), hyphen.Length)])));

    private static Gen<string[]> Below(int depth, Func<int, Gen<string[]>> block) =>
        from indentation in Gen.Elements(2, 2, 2, 4)
        from lines in block(depth - 1)
        select (string[])["KEY:", .. Indented(lines, indentation)];

    private static Gen<string[]> Joined(Gen<string[]> part) =>
        Gen.Choose(1, 3).SelectMany(count => part.ArrayOf(count)).Select(parts => parts.SelectMany(lines => lines).ToArray());

    private static IEnumerable<string> Indented(IEnumerable<string> lines, int by) =>
        lines.Select(line => new string(' ', by) + line);

    private static Gen<string> Mostly => Gen.Frequency((9, Gen.Elements("word", "two words", "/tag/", "2019-04-09")), (1, Value));

    private static Gen<string> Line => Gen.OneOf(
        Value.Select(value => $"KEY: {value}"),
        Value.Select(value => $"KEY: {value}"),
        Value.ArrayOf(3).Select(values => $"KEY: [{string.Join(", ", values)}]"),
        Value.ArrayOf(2).Select(values => $"KEY:  [ {string.Join(" ,", values)} ]  "),
        Texts.Line);

    private static Gen<string> Value => Gen.OneOf(
        Gen.Elements("word", "two words", "2019-04-09", "Don’t", "it's", "“so”", "null", "a - b", "R&D!", "50%", "x?", "a, b", "a [b] {c}"),
        Texts.Line,
        Texts.Line.Select(line => $"\"{line}\""),
        Texts.Line.Select(line => $"'{line}'"));

    private static string Show(YamlValue? value) => value switch
    {
        YamlMap map => $"{map.Location}{{{string.Join("; ", map.Entries.Select(entry => $"{entry.Location}{entry.Key}={Show(entry.Value)}"))}}}",
        YamlList list => $"{list.Location}[{string.Join("; ", list.Items.Select(Show))}]",
        YamlScalar scalar => $"{scalar.Location}{(scalar.IsPlain ? "plain" : "quoted")}<{scalar.Text}>",
        _ => "nothing",
    };
}
