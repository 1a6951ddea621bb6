using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>The addresses of tips, in whichever order the dumps come: unique on their day, and with those of the old blog.</summary>
public class TipNamesTests
{
    private const string Footer = "\n\nSignup for FREE Tips! Contact Us More Resources for You Visit Our Home Page\n";

    [Fact]
    public void Three_tips_of_one_name_on_one_day_have_three_addresses()
    {
        var tips = Converted(
            Post("Win, or Not! – 12/25/12", "The first one says something of its own."), Post("Win – or Not? – 12/25/12", "The second one has other words for all."),
            Post("“Win” or Not – 12/25/12", "And in the third there is nothing of both.")).Tips;
        // By title, as it is compared, whatever the order of the dumps.
        Assert.Equal(
            [("win-or-not", "“Win” or Not"), ("win-or-not-2", "Win – or Not?"), ("win-or-not-3", "Win, or Not!")],
            tips.Select(tip => (tip.Post.Slug.Value, tip.Post.Title)));
        // Which of them the old address led to is not known; one has it.
        Assert.Single(tips.SelectMany(tip => tip.Post.RedirectFrom));
    }

    [Theory]
    [InlineData("Zebras stand in the lane, and no one honks at all.", "Ants never wait for the queue to open again.")]
    [InlineData("Ants never wait for the queue to open again.", "Zebras stand in the lane, and no one honks at all.")]
    public void Two_tips_of_one_title_on_one_day_are_numbered_by_their_texts(string one, string other) => Assert.Equal(
        [("a-tip", "Ants"), ("a-tip-2", "Zebras")],
        Converted(Post("A Tip – 6/4/19", one), Post("A Tip – 6/4/19", other)).Tips.Select(tip => (tip.Post.Slug.Value, tip.Markdown.Split(' ')[0])));

    [Fact]
    public void Tips_are_sorted_by_date_and_address_those_without_date_last()
    {
        var tips = Converted(
            Post("A Tip without Date", "The first one says something of its own."), Post("“Zebra” – 6/4/19", "The second one has other words for all."),
            Post("Ant – 6/4/19", "And in the third there is nothing of both."), Post("Zebra – 5/28/19", "What the last one says is said nowhere else.")).Tips;
        Assert.Equal(["2019/2019-05-28-zebra.md", "2019/2019-06-04-ant.md", "2019/2019-06-04-zebra.md", "undated/a-tip-without-date.md"], tips.Select(tip => tip.Path));
    }

    [Theory]
    [InlineData("A Tip – 6/4/19", "A Tip – 06/04/19")]
    [InlineData("A Tip – 06/04/19", "A Tip – 6/4/19")]
    public void A_date_that_was_typed_in_two_ways_gives_two_old_addresses_in_one_order(string one, string other) => Assert.Equal(
        ["/a-tip-06-04-19-customer-service-tip/", "/a-tip-6-4-19-customer-service-tip/"],
        Assert.Single(Converted(Post(one, "One."), Post(other, "One.")).Tips).Post.RedirectFrom);

    [Fact]
    public void Of_two_days_the_earlier_one_has_the_address_without_a_date()
    {
        const string byline = "Posted on {0} by Pat in\u00A0Sports Please leave a comment";
        var tips = Converted(
            Post("A Tip", "The first one says something of its own.", byline.Replace("{0}", "October 21, 2010")),
            Post("A Tip", "The second one has other words for all.", byline.Replace("{0}", "October 14, 2010"))).Tips;
        Assert.Equal([(14, "/a-tip/"), (21, "")], tips.Select(tip => (tip.Post.Published!.Value.Day, string.Concat(tip.Post.RedirectFrom))));
        Assert.All(tips, tip => Assert.Equal("a-tip", tip.Post.Slug.Value));
    }

    private static Conversion Converted(params string[] texts) =>
        Dumps.Convert(texts.Select((text, index) => new InputFile($"{(char)('a' + index)}.txt", text)));

    private static string Post(string title, string text, string byline = "Posted on in Sports Please leave a comment") =>
        $"{title}\n\n{byline}\n\n\n{text}{Footer}";
}
