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
    [InlineData("  one\u2003\ttwo\u00A0three  ", 9, "one two three")]
    [InlineData("one\ntwo\n \nthree four", 3, "one\ntwo\n\nthree…")]
    [InlineData("客户服务很重要。", 3, "客户服务很重…")]
    [InlineData("客户服务，很重要。", 2, "客户服务…")]
    [InlineData("客户服务", 2, "客户服务")]
    [InlineData("我说 OK 了", 2, "我说 OK…")]
    [InlineData("안녕 하세요 여러분", 2, "안녕 하세요…")]
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
    public void No_word_is_too_long_for_a_cut()
    {
        var word = new string('x', 1_000_000);
        Assert.Equal(601, Excerpts.FirstWords(word, 50).Length);
        Assert.Equal(161, Excerpts.FirstCharacters("一" + word, 160).Length);
        Assert.Equal("👨‍👩‍👧…", Excerpts.FirstCharacters("👨‍👩‍👧👨‍👩‍👧", 12));
        Assert.Equal(101, Excerpts.FirstWords(new string('是', 800), 50).Length);
    }

    [Fact]
    public void No_cut_goes_through_a_character() => Properties.Hold(Texts.Line, line =>
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(Excerpts.FirstCharacters(line, 5)) >= 0
        && new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(Excerpts.FirstWords(line, 2)) >= 0);
}
