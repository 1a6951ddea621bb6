using SiteGen.Content;
using SiteGen.Features.Archives;

namespace SiteGen.Tests.Features;

public class PostCalendarTests
{
    [Fact]
    public void Years_come_without_a_gap_the_newest_first() =>
        Assert.Equal([2019, 2018, 2017], PostCalendar.Of(Posts("2017-09-05", "2019-04-09")).Select(year => year.Year));

    [Fact]
    public void Without_a_dated_tip_there_is_no_calendar() => Assert.Empty(PostCalendar.Of(Posts((string?)null)));

    [Theory]
    [InlineData("2019-01-01", 0)]
    [InlineData("2019-01-07", 0)]
    [InlineData("2019-01-08", 1)]
    [InlineData("2019-12-30", 51)]
    [InlineData("2019-12-31", 52)]
    [InlineData("2020-02-29", 8)]
    [InlineData("2020-12-31", 52)]
    public void A_week_begins_on_the_day_of_the_week_of_January_1(string date, int week)
    {
        var year = Assert.Single(PostCalendar.Of(Posts(date)));
        var found = Assert.Single(year.Weeks, one => one is not null)!;
        Assert.Equal(week, year.Weeks.IndexOf(found));
        Assert.InRange(DateOnly.Parse(date), found.Start, found.End);
        Assert.Equal(year.Year, found.End.Year);
    }

    [Fact]
    public void Weeks_outside_of_the_blog_s_time_are_none_and_gaps_inside_are_empty()
    {
        var year = Assert.Single(PostCalendar.Of(Posts("2019-01-08", "2019-01-22")));
        Assert.Equal([null, 1, 0, 1, null], year.Weeks.Take(5).Select(week => week?.Posts.Length));
    }

    [Fact]
    public void The_days_left_at_the_end_of_a_year_are_no_week_to_miss_a_tip_in() =>
        Assert.All(PostCalendar.Of(Posts("2018-06-01", "2020-06-01")), year => Assert.Null(year.Weeks[52]));

    [Fact]
    public void Tips_of_one_week_come_the_oldest_first()
    {
        var year = Assert.Single(PostCalendar.Of(Posts("2019-01-10", "2019-01-08")));
        Assert.Equal([8, 10], year.Weeks[1]!.Posts.Select(post => post.Published!.Value.Day));
    }

    private static Post[] Posts(params string?[] dates) =>
    [
        .. dates.Select((date, number) => new Post
        {
            Id = $"p{number}",
            Title = "P",
            Slug = Slug.From("P")!,
            Published = date is null ? null : DateOnly.Parse(date),
        }),
    ];
}
