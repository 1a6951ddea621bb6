using FsCheck;
using FsCheck.Fluent;
using SiteGen.Rendering;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary>That a text comes out the same, however much of the work on it is spared.</summary>
public class TextProperties
{
    [Fact]
    public void A_text_is_the_same_when_its_places_are_found() => Properties.Hold(Documents, markdown =>
    {
        var known = BlogMarkdown.ToHtml(BlogMarkdown.ParseWithinLimits(markdown, precise: true));
        return BlogMarkdown.ToHtml(BlogMarkdown.Parse(markdown)) == known;
    }, 5_000);

    [Fact]
    public void The_beginning_of_a_text_is_all_that_its_excerpts_are_made_of() => Properties.Hold(
        from markdown in Documents
        from words in Gen.Choose(1, 12)
        from characters in Gen.Choose(1, 30)
        select (markdown, words, characters),
        given =>
        {
            var document = BlogMarkdown.Parse(given.markdown);
            var scratch = new TextScratch();
            var whole = scratch.Beginning(document, int.MaxValue, int.MaxValue, out var isAtMore).ToString();
            var beginning = scratch.Beginning(document, given.words, given.characters, out _).ToString();
            return isAtMore || (whole.StartsWith(beginning, StringComparison.Ordinal)
                && Excerpts.FirstWords(whole, given.words) == Excerpts.FirstWords(beginning, given.words)
                && Excerpts.FirstCharacters(whole, given.characters) == Excerpts.FirstCharacters(beginning, given.characters));
        }, 5_000);

    private static Gen<string> Documents => Gen.OneOf(Texts.Any, Gen.OneOf(Texts.Line, Addresses).ArrayOf(6).Select(Join));

    // With blank lines between some of them.
    private static string Join(string[] lines) => string.Join('\n', lines.SelectMany((line, i) => i % 2 == 0 ? [line] : new[] { line, "" }));

    private static Gen<string> Addresses => Gen.Elements(
        "See https://example.com/a.", "www.example.org", "(ftp://example.org)", "mailto:a@example.com tel:+1-555",
        "http: //x", "the ftp server", "[www.a.de](http://b.de)", "https://", "HTTPS://example.com", "xhttp://a.de", "*http://a.de*",
        "wWW.example.org", "mAILTO:a@example.com", "tEL:+1-555", "hTTPS://example.com", "fTP://example.com");
}
