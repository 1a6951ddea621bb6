using System.Collections.Immutable;
using SiteGen.Converter.Dating;
using SiteGen.Converter.Reporting;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>Which pages of the old blog would fill gaps, told from the pages that are known.</summary>
public class GapRankingTests
{
    private static readonly DateOnly Crawl = new(2019, 12, 31);

    // Three posts a page, a post every week: page 1 has the newest.
    [Fact]
    public void In_a_weekly_archive_a_gap_between_two_pages_is_on_the_pages_between()
    {
        // Page 1: weeks 0 to 2 before the crawl; page 4: weeks 9 to 11. Pages 2 and 3 have weeks 3 to 8.
        var wanted = Ranked([3, 4, 5, 6, 7, 8], Page(1, 0, 2), Page(4, 9, 11));
        Assert.Equal([("2", 3), ("3", 3)], wanted.Select(page => (page.Numbers, page.Gaps.Length)));
        Assert.Equal(Week(3), wanted[0].Gaps[0]);
    }

    [Fact]
    public void A_week_inside_of_a_known_page_is_not_wanted_of_that_archive() =>
        Assert.Empty(Ranked([1], Page(1, 0, 2), Page(2, 3, 5)));

    [Fact]
    public void A_page_of_that_crawl_is_never_named_again_for_a_week_before_its_oldest_entry()
    {
        // Counted in weeks from page 1 alone, week 6 would stand on page 3; but page 3 has weeks 8 to 10, so two weeks
        // between had no post, and it stands on page 2.
        var wanted = Ranked([6], Page(1, 0, 2), Page(3, 8, 10));
        Assert.Equal(["2"], wanted.Select(page => page.Numbers));
    }

    [Fact]
    public void Where_the_two_ends_leave_room_a_range_of_pages_is_named()
    {
        // Between weeks 2 and 20 there are 17 weeks, but only places for 12 posts: five weeks had none, before or after.
        var wanted = Ranked([10], Page(1, 0, 2), Page(6, 20, 22));
        Assert.Equal(["2–4"], wanted.Select(page => page.Numbers));
    }

    [Fact]
    public void Beyond_the_last_known_page_it_is_counted_from_there() =>
        Assert.Equal(["4"], Ranked([9], Page(1, 0, 2)).Select(page => page.Numbers));

    [Fact]
    public void Later_than_the_first_known_page_it_is_counted_back() =>
        Assert.Equal(["2"], Ranked([3], Page(4, 9, 11)).Select(page => page.Numbers));

    [Fact]
    public void Posts_since_an_older_crawl_have_pushed_its_pages_on()
    {
        // Six weeks before the newest crawl page 1 had weeks 6 to 8; today they stand on page 3.
        var old = new ArchivePage("resolve", 1, Crawl.AddDays(-42), Week(6), Week(8));
        Assert.Equal(["4"], Ranked([9], old, Page(1, 0, 2)).Select(page => page.Numbers));
    }

    [Fact]
    public void Contradictions_name_nothing() =>
        // Page 2 follows page 1, so there is no place between them.
        Assert.Empty(Ranked([5], Page(1, 0, 2), Page(2, 7, 9)));

    [Fact]
    public void An_archive_without_a_post_a_week_tells_no_distances() =>
        Assert.Empty(Ranked([9], Page(1, 0, 5)));

    private static DateOnly Week(int before) => Crawl.AddDays(-7 * before);

    private static ArchivePage Page(int number, int newest, int oldest) => new("resolve", number, Crawl, Week(newest), Week(oldest));

    // Weeks 0 to 30 have a whole tip each, but for the gaps.
    private static ImmutableArray<WantedPage> Ranked(int[] gaps, params ArchivePage[] pages)
    {
        var text = string.Concat(Enumerable.Range(0, 31).Except(gaps).Select(week =>
            $"Tip {week} – {Week(week).Month}/{Week(week).Day}/{Week(week).Year}\n\nPosted on in Sports Please leave a comment\n\nThe text number {week} of the blog is this one.\n\nSignup for FREE Tips! Contact Us More Resources for You Visit Our Home Page\n\n"));
        var conversion = Dumps.Convert([new InputFile("a.txt", text)]);
        Assert.Equal(31 - gaps.Length, conversion.Tips.Length);
        return GapRanking.Of(conversion with { ArchivePages = [.. pages] }, 10);
    }
}
