using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Tests.Yaml;

public class YamlTextTests
{
    [Theory]
    [InlineData("Use the Actions of Empathy", "Use the Actions of Empathy")]
    [InlineData("That’s It…“Really”", "That’s It…“Really”")]
    [InlineData("2025 Holiday Poem", "2025 Holiday Poem")]
    [InlineData("Service: the basics", "\"Service: the basics\"")]
    [InlineData("one, two", "\"one, two\"")]
    [InlineData("say \"no\" \\ 'yes'", "\"say \\\"no\\\" \\\\ 'yes'\"")]
    [InlineData("2019", "\"2019\"")]
    [InlineData("2019-04-09", "\"2019-04-09\"")]
    [InlineData("1e5", "\"1e5\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("- dash", "\"- dash\"")]
    [InlineData("# hash", "\"# hash\"")]
    [InlineData("", "\"\"")]
    [InlineData(" space ", "\" space \"")]
    [InlineData("👍", "\"👍\"")]
    [InlineData("tab\there", "\"tab\\u0009here\"")]
    public void Quotation_marks_stand_only_where_some_reader_needs_them(string text, string yaml) =>
        Assert.Equal(yaml, YamlText.Scalar(text));

    [Fact]
    public void A_list_stands_in_brackets() =>
        Assert.Equal("[Business Advice, \"Fans, and more\"]", YamlText.List(["Business Advice", "Fans, and more"]));

    [Fact]
    public void Every_text_is_read_as_it_was_written() => Properties.Hold(Texts.Line, text =>
    {
        var diagnostics = new DiagnosticBag();
        var map = YamlReader.ReadMap($"key: {YamlText.Scalar(text)}\nlist: {YamlText.List([text, text])}", "a.md", 0, diagnostics);
        return map?.Entries[0].Value is YamlScalar scalar && scalar.Text == text
            && map.Entries[1].Value is YamlList { Items: [YamlScalar one, YamlScalar two] }
            && one.Text == text && two.Text == text;
    });
}
