using SiteGen.Features.NextChange;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Features;

public class NextChangeTests
{
    [Theory]
    [InlineData("2026-11-30", "2026-12-01T00:00:00-05:00\n")]
    [InlineData("2026-12-01", "2027-07-06T00:00:00-04:00\n")]
    [InlineData("2027-07-06", "never\n")]
    [InlineData(null, "never\n")]
    public void The_site_says_when_it_has_to_be_built_again(string? today, string line) => Assert.Equal(
        line,
        StringSite.Build(
            """
            -- site.yml --
            title: Tips
            base_url: https://tips.example.com
            time_zone: America/New_York
            -- tips/a.md --
            ---
            title: A
            published: 2026-12-01
            ---
            -- tips/b.md --
            ---
            title: B
            published: 2027-07-06
            ---
            """,
            now: today).Text("next-change.txt"));

    // Clocks change at 2 in New York, and at midnight in Cairo and Havana.
    [Theory]
    [InlineData("2027-03-14", "America/New_York", "2027-03-14T00:00:00-05:00")]
    [InlineData("2027-03-15", "America/New_York", "2027-03-15T00:00:00-04:00")]
    [InlineData("2026-11-01", "America/New_York", "2026-11-01T00:00:00-04:00")]
    [InlineData("2026-11-02", "America/New_York", "2026-11-02T00:00:00-05:00")]
    [InlineData("2024-04-26", "Africa/Cairo", "2024-04-26T01:00:00+03:00")]
    [InlineData("2023-11-05", "America/Havana", "2023-11-05T00:00:00-04:00")]
    [InlineData("2026-01-01", "Asia/Kathmandu", "2026-01-01T00:00:00+05:45")]
    public void A_day_begins_where_the_site_is(string day, string zone, string moment) => Assert.Equal(
        DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture),
        NextChangeFeature.BeginningOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone)));
}
