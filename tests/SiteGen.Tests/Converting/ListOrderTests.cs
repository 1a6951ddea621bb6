using System.Globalization;
using SiteGen.Converter.Dating;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>
/// The order of a list of tips. A list is written as <c>3/26 A 3/12</c>: two tips with dates of 2013 and one without. What is
/// out of order has a <c>!</c>, and the number of those that are named together where these are several.
/// </summary>
public class ListOrderTests
{
    [Theory]
    [InlineData("3/26 A 3/12", "3/26 A 3/12")]
    [InlineData("", "")]
    [InlineData("4/9 1/1 3/26 3/19", "4/9 1/1! 3/26 3/19")]
    // The oldest first, on the whole page or but for one.
    [InlineData("3/12 3/19 3/26", "3/26 3/19 3/12")]
    [InlineData("3/12 A 3/19 3/26", "3/26 3/19 A 3/12")]
    [InlineData("3/12 3/19 1/1 3/26 4/2", "4/2 3/26 1/1! 3/19 3/12")]
    // Nobody can say it of two, nor where as many fall.
    [InlineData("3/12 3/19", "3/12! 3/19!")]
    [InlineData("3/12 3/26 3/19 4/2 3/5", "3/12! 3/26 3/19 4/2! 3/5")]
    // A page that comes twice, and a tip of the day above its list.
    [InlineData("3/26 3/19 3/12 3/26 3/19 3/12", "3/26 3/19 3/12")]
    [InlineData("3/12 3/26 3/19 3/12 3/5", "3/26 3/19 3/12 3/5")]
    [InlineData("3/26 3/19 1/1 3/12 1/1", "3/26 3/19 3/12 1/1")]
    // Another page behind it: what is out of order in a row is named once, two of them each.
    [InlineData("4/2 3/26 3/19 3/12 5/14 5/7 4/30", "4/2 3/26 3/19 3/12 5/14!3 5/7!0 4/30!0")]
    [InlineData("4/2 3/26 3/19 3/12 5/14 5/7", "4/2 3/26 3/19 3/12 5/14! 5/7!")]
    [InlineData("4/2 3/26 5/14 3/19 5/7 3/12 4/30", "4/2 3/26 5/14! 3/19 5/7! 3/12 4/30!")]
    public void Order_and_outliers(string list, string order)
    {
        var tips = list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(tip => (tip, DateOf(tip))).ToList();
        var read = ListOrder.Of(tips);
        var together = read.Together();
        Assert.Equal(order, string.Join(' ', read.Items.Select((item, i) =>
            $"{tips[item].tip}{(read.IsInOrder[i] ? "" : "!")}{(read.IsInOrder[i] || together[i] == 1 ? "" : $"{together[i]}")}")));
    }

    [Fact]
    public void A_page_that_shows_the_oldest_first_bounds_what_stands_between_and_says_nothing()
    {
        var conversion = Dumps.Convert([new InputFile("a.txt", Post("A – 3/12/13") + Post("B – 3/19/13") + Post("C") + Post("D – 4/2/13"))]);
        Assert.DoesNotContain(conversion.Diagnostics, diagnostic => diagnostic.Code == "SG5203");
        var about = conversion.Tips.Single(tip => tip.Post.Title == "C").Post.PublishedAbout!;
        Assert.Equal((new DateOnly(2013, 3, 19), new DateOnly(2013, 4, 2)), (about.From, about.To));
    }

    [Fact]
    public void Two_pages_in_one_file_are_named_once()
    {
        const string Titles = "A – 4/2/13,B – 3/26/13,C – 3/19/13,D – 3/12/13,E – 5/14/13,F – 5/7/13,G – 4/30/13";
        var text = string.Concat(Titles.Split(',').Select(Post));
        Assert.Equal(
            "a.txt(37,1): warning SG5203: 3 dates in a row, 2013-05-14 the first of them, are out of order here, as where two pages stand in one file; they are kept as they are",
            Assert.Single(Dumps.Convert([new InputFile("a.txt", text)]).Diagnostics, diagnostic => diagnostic.Code == "SG5203").ToString());
    }

    private static DateOnly? DateOf(string tip) =>
        DateOnly.TryParseExact($"{tip}/2013", "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string Post(string title) =>
        $"{title}\n\nPosted on in Sports Please leave a comment\n\n\nThe text of {title.Split(' ')[0]}.\n\nSignup for FREE Tips! Contact Us More Resources for You Visit Our Home Page\n\n";
}
