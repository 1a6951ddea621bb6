using SiteGen.Text;

namespace SiteGen.Tests.Text;

public class SpellingTests
{
    private static readonly string[] Keys = ["title", "slug", "published", "categories", "tags"];

    [Theory]
    [InlineData("tagz", "tags")]
    [InlineData("Title", "title")]
    [InlineData("catagories", "categories")]
    [InlineData("publish", "published")]
    [InlineData("sulg", "slug")]
    [InlineData("titel", "title")]
    [InlineData("gulsh", null)]
    [InlineData("weather", null)]
    [InlineData("", null)]
    public void A_slip_is_recognised_and_another_word_is_not(string word, string? meant) =>
        Assert.Equal(meant, Spelling.Nearest(word, Keys));

    [Fact]
    public void Of_two_as_near_the_first_in_the_alphabet_is_meant() =>
        Assert.Equal("bat", Spelling.Nearest("cat", ["hat", "bat"]));
}
