using FsCheck.Fluent;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Tests.Yaml;

public class YamlReaderTests
{
    [Theory]
    [InlineData("key: plain text", "plain text")]
    [InlineData("key: 'it''s'", "it's")]
    [InlineData("key: \"a \\\"b\\\" \\\\ \\u2019\"", "a \"b\" \\ ’")]
    [InlineData("key: 'text' # a comment", "text")]
    [InlineData("key: >\n  folded\n  text\n", "folded text\n")]
    [InlineData("key: yes", "yes")]
    [InlineData("key: 2019-04-09", "2019-04-09")]
    public void A_value_is_the_text_that_was_written_and_no_guess_at_its_type(string yaml, string text) =>
        Assert.Equal(text, Assert.IsType<YamlScalar>(Assert.Single(Read(yaml).Entries).Value).Text);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    [InlineData("\n\n")]
    [InlineData("~")]
    public void Nothing_is_a_mapping_without_keys(string yaml) => Assert.Empty(Read(yaml).Entries);

    [Fact]
    public void Keys_and_values_know_their_places_in_the_file()
    {
        var map = Read("title: A\ntags:\n  - one\n  - two\n", lineOffset: 1);
        Assert.Equal(new Location("a.md", 2, 1), map.Entries[0].Location);
        Assert.Equal(new Location("a.md", 2, 8), map.Entries[0].Value.Location);
        var tags = Assert.IsType<YamlList>(map.Entries[1].Value);
        Assert.Equal(new Location("a.md", 5, 5), tags.Items[1].Location);
    }

    [Fact]
    public void Any_text_at_all_is_read_or_explained() => Properties.Hold(
        Gen.OneOf(Texts.Any, Texts.Any.Select(text => $"key: {text}"), Texts.Any.Select(text => $"key: [{text}]")),
        text =>
        {
            var diagnostics = new DiagnosticBag();
            return YamlReader.ReadMap(text, "a.md", 0, diagnostics) is not null || diagnostics.HasErrors;
        });

    [Theory]
    [InlineData("title: x\n\tpublished: 2019-04-09", 2, 1)]
    [InlineData("tags:\n\t- one", 2, 1)]
    [InlineData("tags:\n  - one\n \t- two", 3, 2)]
    public void A_tab_is_found_where_it_stands(string yaml, int line, int column)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(YamlReader.ReadMap(yaml, "a.md", 0, diagnostics));
        var mistake = Assert.Single(diagnostics);
        Assert.Equal(("SG1004", new Location("a.md", line, column)), (mistake.Code, mistake.Location));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Brackets_without_end_are_explained_too(string opening)
    {
        var diagnostics = new DiagnosticBag();
        var text = "key: " + string.Concat(Enumerable.Repeat(opening, 50_000));
        Assert.Null(YamlReader.ReadMap(text, "a.md", 0, diagnostics));
        Assert.True(diagnostics.HasErrors);
    }

    private static YamlMap Read(string yaml, int lineOffset = 0)
    {
        var diagnostics = new DiagnosticBag();
        var map = YamlReader.ReadMap(yaml, "a.md", lineOffset, diagnostics);
        Assert.Empty(diagnostics);
        Assert.NotNull(map);
        return map;
    }
}
