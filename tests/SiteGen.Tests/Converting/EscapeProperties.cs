using FsCheck;
using FsCheck.Fluent;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Markdown;
using SiteGen.Rendering;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Converting;

/// <summary>Any text comes back from the site's own pipeline, and no backslash stands where none is needed.</summary>
public class EscapeProperties
{
    // Lines as the converter writes them: normalised, so without white space around them.
    private static readonly Gen<string> Lines = Gen.OneOf(Texts.Any, Texts.Line, Markup())
        .Select(text => string.Join('\n', text.Split('\n').Select(line => CleanText.Of(line)).Where(line => line.Length > 0)));

    [Fact]
    public void Any_text_comes_back() => Properties.Hold(
        Lines, text => PlainText.Of(BlogMarkdown.Parse(Escape.Paragraph(text))) == text, 20_000);

    [Fact]
    public void Every_backslash_is_needed() => Properties.Hold(
        Lines.Where(text => !text.Contains('\n') && !text.Contains('\\')), text =>
        {
            var markdown = Escape.Paragraph(text);
            var marks = Enumerable.Range(0, markdown.Length).Where(at => markdown[at] == '\\');
            return marks.All(at => !Escape.IsReadAs(text, markdown.Remove(at, 1)));
        }, 2_000);

    [Fact]
    public void A_plain_sentence_stays_as_it_is() => Assert.Equal(
        "“I’m sorry” (really) – 5 * 3, [well], a_b_c, AT&T: #1!",
        Escape.Paragraph("“I’m sorry” (really) – 5 * 3, [well], a_b_c, AT&T: #1!"));

    private static Gen<string> Markup() => Gen.Choose(1, 10)
        .SelectMany(count => Gen.Elements(
            "*", "**", "_", "a", " ", "b c", "[", "]", "(", ")", "`", "``", "<", ">", "&amp;", "&#65;", "\\", "1.", "2)", "-", "+", "=", "#",
            "http://a.b/c_d*e", "www.x.org", "mailto:a@b.cc", "~", "!", "|", ":", "\n", "x").ArrayOf(count))
        .Select(string.Concat);
}
