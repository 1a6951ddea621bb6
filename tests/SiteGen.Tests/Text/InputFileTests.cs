using FsCheck.Fluent;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

public class InputFileTests
{
    [Theory]
    [InlineData("one\r\ntwo\rthree\n", "one\ntwo\nthree\n")]
    [InlineData("\uFEFFone", "one")]
    [InlineData("one\tdeux é 👍 \u00A0", "one\tdeux é 👍 \u00A0")]
    public void A_text_is_read_alike_from_every_system(string text, string read)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Equal(read, new InputFile("a.md", text).ReadText(diagnostics));
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_text_is_read_from_any_of_its_lines_on() => Properties.Hold(
        from text in Gen.Elements("one", "", "é", " ", "\n", "\r", "\r\n").ArrayOf().Select(string.Concat)
        from line in Gen.Choose(1, 6)
        select (text, line),
        given =>
        {
            var file = new InputFile("a.md", given.text);
            var lines = file.ReadText(new DiagnosticBag())!.Split('\n');
            return file.ReadTextFrom(given.line) == string.Join('\n', lines.Skip(given.line - 1));
        });

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_named_by_line()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(new InputFile("a.md", new byte[] { 0x61, 0x0A, 0x62, 0x0A, 0x63, 0x92, 0x73 }).ReadText(diagnostics));
        Assert.Equal("a.md(3,1): error SG1001: the file is not UTF-8 text\n  hint: save it as UTF-8 in your editor",
            Assert.Single(diagnostics).ToString());
    }

    [Theory]
    [InlineData('\0', "U+0000")]
    [InlineData('\x1B', "U+001B")]
    [InlineData('\x7F', "U+007F")]
    [InlineData('\x92', "U+0092")]
    [InlineData('\uFFFE', "U+FFFE")]
    public void A_character_that_HTML_has_no_place_for_is_named_by_line_and_column(char character, string name)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(new InputFile("a.md", $"one\ntwo {character} three").ReadText(diagnostics));
        Assert.Equal(
            $"a.md(2,5): error SG1021: the control character {name} stands here\n"
            + "  hint: delete it; it can't be seen in most editors",
            Assert.Single(diagnostics).ToString());
    }
}
