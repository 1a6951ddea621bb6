using SiteGen.Converter.Fidelity;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Markdown;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>The proof that a tip says what its dump says: above all, what it must not let pass.</summary>
public class FidelityTests
{
    [Theory]
    [InlineData("One.|Two.", "One.||Two.")]
    [InlineData("One.|Two.", "One.  |Two.")]
    [InlineData("– One|– Two", "* One|* Two")]
    [InlineData("•One|•|Two", "* One|* Two")]
    // A bullet without words says nothing; one behind a bullet that waits for its words is an item of its own.
    [InlineData("•|• Two|•", "* Two")]
    [InlineData("(4) Four|5) Five", "4. Four|5. Five")]
    [InlineData("Steps:|1. One|2. Two", "Steps:||1. One|2. Two")]
    [InlineData("1. One|its second paragraph|2. Two", "1. One||   its second paragraph||2. Two")]
    [InlineData("1. One|• below|2. Two", "1. One|   * below|2. Two")]
    // The number of a year is no mark, nor is a number amid a line.
    [InlineData("2014. A year", "2014\\. A year")]
    public void A_tip_that_says_what_its_dump_says(string dump, string markdown) => Assert.Null(Between(dump, markdown, FindingKind.Post));

    [Theory]
    [InlineData("One.|Two.|Three.", "One.||Three.", 11, "Two.", "Three.")]
    [InlineData("One.|Two.", "One.", 11, "Two.", "")]
    [InlineData("One.||Two.", "One.", 12, "Two.", "")]
    // What was made up has no place of its own: the text's first line.
    [InlineData("One.", "One.||Two.", 10, "", "Two.")]
    [InlineData("", "One.", 10, "", "One.")]
    [InlineData("One two.", "One three.", 10, "One two.", "One three.")]
    [InlineData("1. One|2. Two", "1. One||Two", 11, "2. Two", "Two")]
    [InlineData("4. Four", "1. Four", 10, "4. Four", "1. Four")]
    [InlineData("• One|• Two", "* One||  Two", 11, "• Two", "Two")]
    [InlineData("• One|• Two", "* One|  Two", 10, "• One", "• One Two")]
    // The order counts, and two lines that have become one are another text.
    [InlineData("One.|Two.", "Two.||One.", 10, "One.", "Two.")]
    [InlineData("One.|Two.", "One. Two.", 10, "One.", "One. Two.")]
    public void The_first_difference_is_named_with_its_line(string dump, string markdown, int line, string expected, string found) =>
        Assert.Equal(new Difference(new Location("dump.txt", line), expected, found), Between(dump, markdown, FindingKind.Post));

    [Theory]
    // An excerpt is one line, whatever the paragraphs of the tip are.
    [InlineData("One. Two.", "One.||Two.", null, null)]
    [InlineData("One. Two.", "One. Two.", null, null)]
    [InlineData("One. Two.", "One.", "One. Two.", "One.")]
    [InlineData("One.", "One.||Two.", "One.", "One. Two.")]
    [InlineData("One. Two.", "One.||Too.", "One. Two.", "One. Too.")]
    // An excerpt of several lines says where its paragraphs were.
    [InlineData("One.|Two.", "One.||Two.", null, null)]
    [InlineData("One.|Two.", "One. Two.", "One.", "One. Two.")]
    public void An_excerpt_has_the_same_words(string dump, string markdown, string? expected, string? found)
    {
        var difference = Between(dump, markdown, FindingKind.Excerpt);
        Assert.Equal((expected, found), (difference?.Expected, difference?.Found));
        Assert.Equal(expected is null ? null : new Location("dump.txt", 10), difference?.At);
    }

    [Fact]
    public void A_file_that_the_site_refuses_says_nothing_at_all()
    {
        var difference = FidelityProof.DifferenceOf("input/tips/a.md", "---\ntitle: [\n---\n\nOne.\n", Text("One."), FindingKind.Post, EmailProtection.Plain);
        Assert.Equal((new Location("dump.txt", 10), "a file that the site refuses"), (difference!.At, difference.Found));
    }

    [Theory]
    [InlineData(EmailProtection.Plain, "a@b.example")]
    [InlineData(EmailProtection.Hide, "[e-mail address]")]
    public void Addresses_are_expected_as_the_setting_says(EmailProtection emails, string words) =>
        Assert.Null(Between("Write to a@b.example.", $"Write to {words.Replace("[", "\\[")}.", FindingKind.Post, emails));

    [Fact]
    public void An_address_that_was_to_be_hidden_and_is_there_is_a_difference() =>
        Assert.NotNull(Between("Write to a@b.example.", "Write to a@b.example.", FindingKind.Post, EmailProtection.Hide));

    private static Difference? Between(string dump, string markdown, FindingKind kind, EmailProtection emails = EmailProtection.Plain) =>
        FidelityProof.DifferenceOf(
            "input/tips/a.md", $"---\ntitle: A\npublished: 2019-04-09\n---\n\n{markdown.Replace('|', '\n')}\n", Text(dump.Replace('|', '\n')), kind, emails);

    private static FoundText Text(string raw) => new(raw, new Location("dump.txt", 10));
}
