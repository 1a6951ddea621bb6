using System.Globalization;
using SiteGen.Sites;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Writing;

public class RhythmTests
{
    // 2026-11-24 is a Tuesday.
    [Theory]
    [InlineData(1, "2026-11-24", "", "2026-11-24")]
    [InlineData(1, "2026-11-25", "", "2026-12-01")]
    [InlineData(1, "2026-11-25", "2026-12-01 2026-12-08", "2026-12-15")]
    [InlineData(1, "2026-11-25", "2026-12-02", "2026-12-01")]
    // With more than a week between them, the latest on the weekday tells which weeks are meant.
    [InlineData(2, "2026-11-25", "2026-11-24", "2026-12-08")]
    [InlineData(2, "2026-11-25", "2026-11-17", "2026-12-01")]
    [InlineData(2, "2026-11-25", "2026-11-17 2026-11-18", "2026-12-01")]
    [InlineData(2, "2026-11-25", "2026-12-15", "2026-12-01")]
    [InlineData(2, "2026-11-25", "2026-12-01 2026-12-15", "2026-12-29")]
    public void The_next_free_day_is_one_of_the_rhythm(int weeks, string from, string taken, string expected) => Assert.Equal(
        Date(expected),
        new Rhythm(DayOfWeek.Tuesday, weeks).NextFree(Date(from), taken.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Date).ToHashSet()));

    [Theory]
    [InlineData("{weekday: tuesday}", null)]
    [InlineData("{weekday: Sunday, weeks: 2}", null)]
    [InlineData("{weekday: 2}", "site.yml(3,19): error SG1231: '2' is not a day of the week")]
    [InlineData("{weekday: Tue}", "site.yml(3,19): error SG1231: 'Tue' is not a day of the week")]
    [InlineData("{weeks: 2}", "site.yml(3,9): error SG1014: 'weekday' is missing")]
    [InlineData("{weekday: tuesday, weeks: 0}", "site.yml(3,35): error SG1020: 'weeks' is '0'")]
    [InlineData("tuesday", "site.yml(3,9): error SG1019: 'rhythm' must hold 'key: value' lines")]
    public void Settings_say_it(string rhythm, string? message)
    {
        var site = StringSite.Build($"-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\nrhythm: {rhythm}\n");
        Assert.Equal(message ?? "", site.Messages.Split('\n')[0]);
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
