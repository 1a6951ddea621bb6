using System.Text;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>Dates by evidence, tested by hiding the dates of dated tips: the range holds the truth, or there is none.</summary>
public class DatingTests
{
    [Fact]
    public void A_hidden_date_is_within_its_range()
    {
        var seeds = Dumps.Seeds();
        var dated = Dumps.Convert(seeds).Tips.Where(tip => tip.Post.Published is not null).ToList();
        var ranges = 0;
        foreach (var tip in dated)
        {
            var hidden = Dumps.Convert(seeds.Select(seed => Hide(seed, tip.Post.Published!.Value)));
            var found = hidden.Tips.Single(other => other.Post.Title == tip.Post.Title && other.Post.Published is null);
            if (found.Post.PublishedAbout is not { } about)
                continue;
            ranges++;
            Assert.InRange(tip.Post.Published!.Value, about.From, about.To);
        }
        // The first and the last of a list have a neighbour on one side only.
        Assert.True(ranges >= 40, $"{ranges} of {dated.Count} tips have a range");
    }

    [Fact]
    public void Of_the_three_undated_seeds_one_says_when_it_was()
    {
        var undated = Dumps.Convert(Dumps.Seeds()).Tips.Where(tip => tip.Post.Published is null).ToDictionary(tip => tip.Post.Slug.Value);
        Assert.Equal(
            new PublishedAbout(new DateOnly(2010, 1, 1), new DateOnly(2011, 12, 31), "the text speaks of “Spring 2011”"),
            undated["dont-hibernate-on-your-customers"].Post.PublishedAbout);
        Assert.Equal(1, undated.Values.Count(tip => tip.Post.PublishedAbout is not null));
    }

    [Fact]
    public void The_pages_around_bound_a_page_even_from_other_crawls()
    {
        var conversion = Dumps.Convert(
        [
            Page("a.txt", 3, "3/5/13", "A – 2/12/13"),
            Page("b.txt", 4, "3/12/13", "B"),
            Page("c.txt", 5, "3/5/13", "C – 1/22/13"),
            // Crawled later, so its posts may have stood on a lower page before: it proves nothing.
            Page("d.txt", 5, "5/7/13", "D – 2/5/13"),
        ]);
        var tip = conversion.Tips.Single(tip => tip.Post.Title == "B");
        Assert.Null(tip.Post.PublishedAbout);

        conversion = Dumps.Convert(
        [
            Page("a.txt", 3, "3/19/13", "A – 2/12/13"),
            Page("b.txt", 4, "3/12/13", "B"),
            Page("c.txt", 5, "3/5/13", "C – 1/22/13"),
        ]);
        var about = conversion.Tips.Single(tip => tip.Post.Title == "B").Post.PublishedAbout;
        Assert.Equal((new DateOnly(2013, 1, 22), new DateOnly(2013, 2, 12)), (about!.From, about.To));
    }

    [Fact]
    public void Of_several_pages_around_the_nearest_ones_bound_a_page()
    {
        var about = Dumps.Convert(
        [
            Page("a.txt", 3, "3/12/13", "A – 2/26/13", "B – 2/12/13"),
            Page("b.txt", 4, "3/12/13", "C"),
            Page("c.txt", 5, "3/12/13", "D – 1/22/13", "E – 1/15/13"),
            Page("d.txt", 6, "3/12/13", "F – 1/8/13"),
            Page("e.txt", 2, "3/12/13", "G – 3/5/13"),
        ]).Tips.Single(tip => tip.Post.Title == "C").Post.PublishedAbout!;
        Assert.Equal((new DateOnly(2013, 1, 22), new DateOnly(2013, 2, 12)), (about.From, about.To));
    }

    [Theory]
    // Crawled before, the page of newer posts may have been pushed behind this one since; crawled later, that of older ones.
    [InlineData("3/5/13", "3/5/13")]
    [InlineData("3/19/13", "3/19/13")]
    public void A_page_of_the_wrong_crawl_bounds_nothing(string crawlOfNewer, string crawlOfOlder) => Assert.Null(Dumps.Convert(
        [
            Page("a.txt", 3, crawlOfNewer, "A – 2/12/13"),
            Page("b.txt", 4, "3/12/13", "B"),
            Page("c.txt", 5, crawlOfOlder, "C – 1/22/13"),
        ]).Tips.Single(tip => tip.Post.Title == "B").Post.PublishedAbout);

    [Theory]
    [InlineData("A – 4/10/19", "SG5202")]
    [InlineData("A – 4/9/30", "SG5204")]
    public void A_date_that_contradicts_the_evidence_is_reported_with_its_line(string title, string code)
    {
        var diagnostic = Assert.Single(Dumps.Convert([Page("a.txt", 3, "5/7/19", title)]).Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal(8, diagnostic.Location.Line);
    }

    [Fact]
    public void A_date_out_of_order_is_reported()
    {
        var text = Post("A – 4/9/13") + Post("B – 3/3/15") + Post("C – 3/26/13") + Post("D – 3/19/13");
        // The first or the second: nothing tells which.
        Assert.Equal(["SG5203 1", "SG5203 10"], Dumps.Convert([new InputFile("a.txt", text)]).Diagnostics.Select(one => $"{one.Code} {one.Location.Line}"));
        text = Post("Z – 4/16/13") + text;
        Assert.Equal(["SG5203 19"], Dumps.Convert([new InputFile("a.txt", text)]).Diagnostics.Select(one => $"{one.Code} {one.Location.Line}"));
    }

    [Fact]
    public void A_date_that_may_be_wrong_bounds_no_other()
    {
        var page = Page("a.txt", 3, "5/7/13", "A – 4/9/13", "B – 4/30/13", "C", "D – 3/26/13");
        Assert.Null(Dumps.Convert([page]).Tips.Single(tip => tip.Post.Title == "C").Post.PublishedAbout);
        // A Wednesday is the one that is wrong.
        page = Page("a.txt", 3, "5/7/13", "A – 4/10/13", "B – 4/30/13", "C", "D – 3/26/13");
        var about = Dumps.Convert([page]).Tips.Single(tip => tip.Post.Title == "C").Post.PublishedAbout!;
        Assert.Equal((new DateOnly(2013, 3, 26), new DateOnly(2013, 4, 30)), (about.From, about.To));
    }

    [Fact]
    public void The_day_of_a_crawl_is_the_newest_date_of_the_sidebar_that_is_in_order()
    {
        var sidebar = string.Concat("A - 4/9/03|B - 4/2/13|C - 3/26/13|D - 3/19/13".Split('|').Select(title => $"{title}\n\n\nThe text. Read more\n\n"));
        var codes = Dumps.Convert([new InputFile("a.txt", sidebar + Post("E – 3/5/13") + Post("F – 4/9/13"))]).Diagnostics.Select(one => $"{one.Code} {one.Location.Line}");
        Assert.Equal(["SG5203 1", "SG5202 1"], codes.Where(code => code.EndsWith(" 1", StringComparison.Ordinal)).OrderDescending(StringComparer.Ordinal));
        Assert.DoesNotContain("SG5204 21", codes);
    }

    private static InputFile Hide(InputFile seed, DateOnly date)
    {
        var typed = $"{date.Month}/{date.Day}/{date.Year % 100:00}";
        var lines = Encoding.UTF8.GetString(seed.Content.Span).Split('\n')
            .Select(line => line.EndsWith($" - {typed}") || line.EndsWith($" – {typed}") || line.EndsWith($" – {typed} TOW")
                ? line[..(line.LastIndexOf(typed, StringComparison.Ordinal) - 3)]
                : line);
        return new InputFile(seed.Path, string.Join('\n', lines));
    }

    private static InputFile Page(string name, int number, string crawl, params string[] titles) => new(
        name,
        $"sports | Customer Service Solutions, Inc. - Page {number}\n\nNewest - {crawl}\n\n\nThe newest of all. Read more\n\n" + string.Concat(titles.Select(Post)));

    private static string Post(string title) =>
        $"{title}\n\nPosted on in Sports Please leave a comment\n\n\nThe text of {title.Split(' ')[0]}.\n\nSignup for FREE Tips! Contact Us More Resources for You Visit Our Home Page\n\n";
}
