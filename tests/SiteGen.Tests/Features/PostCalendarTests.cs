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
    [InlineData("2019-04-09", "2019-04-09")]
    [InlineData("2019-04-06", "2019-04-09")]
    [InlineData("2019-04-12", "2019-04-09")]
    [InlineData("2019-04-13", "2019-04-16")]
    [InlineData("2018-12-31", "2019-01-01")]
    public void A_tip_is_in_the_week_around_the_usual_weekday(string date, string day)
    {
        // Two Tuesdays say which day is the usual one.
        var weeks = Weeks(Posts("2018-10-02", "2018-10-09", date));
        var found = Assert.Single(weeks, week => week.Posts.Any(post => post.Id == "p2"));
        Assert.Equal(DateOnly.Parse(day), found.Day);
    }

    [Fact]
    public void Every_week_between_the_first_and_the_last_is_there_once()
    {
        var weeks = Weeks(Posts("2016-12-27", "2019-01-08"));
        Assert.Equal(107, weeks.Length);
        Assert.All(weeks.Zip(weeks.Skip(1)), pair => Assert.Equal(7, pair.Second.Day.DayNumber - pair.First.Day.DayNumber));
        Assert.All(weeks, week => Assert.Equal(DayOfWeek.Tuesday, week.Day.DayOfWeek));
        Assert.Equal(2, weeks.Count(week => week.Posts.Length == 1));
    }

    [Fact]
    public void A_month_has_the_weeks_whose_day_is_in_it()
    {
        var year = Assert.Single(PostCalendar.Of(Posts("2019-01-01", "2019-03-26")));
        Assert.Equal([(1, 5), (2, 4), (3, 4)], year.Months.Select(month => (month.Month, month.Weeks.Length)));
    }

    [Fact]
    public void Tips_of_one_week_come_the_oldest_first()
    {
        var week = Assert.Single(Weeks(Posts("2019-01-10", "2019-01-08")));
        Assert.Equal([8, 10], week.Posts.Select(post => post.Published!.Value.Day));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void The_ends_of_time_have_weeks_too(string end) =>
        Assert.NotEmpty(Weeks(Posts(end, end == "0001-01-01" ? "0001-02-01" : "9999-11-30")));

    private static CalendarWeek[] Weeks(Post[] posts) =>
        [.. PostCalendar.Of(posts).Reverse().SelectMany(year => year.Months).SelectMany(month => month.Weeks)];

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
