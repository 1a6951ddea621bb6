using SiteGen.Content;

namespace SiteGen.Tests.Content;

public class SlugTests
{
    [Theory]
    [InlineData("Use the Actions of Empathy", "use-the-actions-of-empathy")]
    [InlineData("The Sports Agent…Ethics and Customer Service", "the-sports-agent-ethics-and-customer-service")]
    [InlineData("That’s It, Isn’t It?", "thats-it-isnt-it")]
    [InlineData("‘Single’ “double” «angle» \"straight\" 'plain'", "single-double-angle-straight-plain")]
    [InlineData("Yes, We Can! (Really)", "yes-we-can-really")]
    [InlineData("Don`t / Won´t", "dont-wont")]
    [InlineData("5 – 10 — 15", "5-10-15")]
    [InlineData("100% & More", "100-more")]
    [InlineData("--  leading and trailing --", "leading-and-trailing")]
    [InlineData("Café Ångström Straße Œuvre", "cafe-angstrom-strasse-oeuvre")]
    [InlineData("Zoe\u0308 and Rene\u0301", "zoe-and-rene")]
    [InlineData("Łódź, Dvořák, Ğ, Ÿ, Þ", "lodz-dvorak-g-y-th")]
    [InlineData("ÇA VA", "ca-va")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("a\u00A0b\tc", "a-b-c")]
    [InlineData("It’s 👍 time", "its-time")]
    [InlineData("e-mail.com", "e-mail-com")]
    public void A_title_becomes_a_slug_as_on_the_old_blog(string title, string slug) =>
        Assert.Equal(slug, Slug.From(title)?.Value);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!…")]
    [InlineData("日本語")]
    [InlineData("\u0301")]
    public void A_title_without_letters_that_an_address_may_have_gives_none(string title) =>
        Assert.Null(Slug.From(title));

    [Theory]
    [InlineData("a-tip", true)]
    [InlineData("2019", true)]
    [InlineData("A-tip", false)]
    [InlineData("a--tip", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a/b", false)]
    [InlineData("..", false)]
    [InlineData("", false)]
    public void A_written_slug_is_taken_only_as_it_will_stand_in_the_address(string text, bool isSlug) =>
        Assert.Equal(isSlug ? text : null, Slug.Parse(text)?.Value);

    [Fact]
    public void A_number_is_put_behind_a_second_slug_of_the_same_name() =>
        Assert.Equal("a-tip-2", Slug.From("A tip")?.WithNumber(2).Value);

    [Fact]
    public void A_title_without_end_gives_a_slug_that_a_disk_can_hold()
    {
        Assert.Equal(new string('a', 200), Slug.From(new string('a', 1000))!.Value);
        Assert.Null(Slug.Parse(new string('a', 201)));
    }
}
