using System.Text;
using SiteGen.Rendering;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

public class ExcerptsTests
{
    [Theory]
    [InlineData("one two three", 3, "one two three")]
    [InlineData("one two three", 2, "one two…")]
    [InlineData("one two, three", 2, "one two…")]
    [InlineData("one two. three", 2, "one two…")]
    [InlineData("one two… three", 2, "one two…")]
    [InlineData("one – two", 2, "one…")]
    [InlineData("  one\n\ntwo\u00A0three  ", 9, "one two three")]
    [InlineData("", 3, "")]
    public void First_words(string text, int words, string excerpt) => Assert.Equal(excerpt, Excerpts.FirstWords(text, words));

    [Theory]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("one two three", 12, "one two…")]
    [InlineData("one two three", 7, "one two…")]
    [InlineData("one two three", 6, "one…")]
    [InlineData("onetwothree", 3, "one…")]
    [InlineData("👍👍👍", 3, "👍…")]
    public void First_characters(string text, int length, string excerpt) =>
        Assert.Equal(excerpt, Excerpts.FirstCharacters(text, length));

    [Fact]
    public void No_cut_goes_through_a_character() => Properties.Hold(Texts.Line, line =>
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(Excerpts.FirstCharacters(line, 5)) >= 0
        && new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(Excerpts.FirstWords(line, 2)) >= 0);
}
