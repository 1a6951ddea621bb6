using System.Text;
using SiteGen.Content;
using SiteGen.Features.Series;

namespace SiteGen.Tests.Series;

public class SeriesTests
{
    [Theory]
    [InlineData("Customer for Life – The Third Step", "Customer for Life", 3)]
    [InlineData("Customer for Life: the 2nd step", "Customer for Life", 2)]
    [InlineData("Saying No, Part 2", "Saying No", 2)]
    [InlineData("Saying No (Part II)", "Saying No", 2)]
    [InlineData("Saying No - part two of three", "Saying No", 2)]
    [InlineData("Saying No (2 of 3)", "Saying No", 2)]
    [InlineData("Part 1: Saying No", "Saying No", 1)]
    [InlineData("Saying No…Step #4", "Saying No", 4)]
    public void A_title_tells_its_part(string title, string name, int number) =>
        Assert.Equal(new SeriesPart(name, number), SeriesTitle.Parse(title));

    // None of these is a part of anything.
    [Theory]
    [InlineData("The First Step")]
    [InlineData("Be a Part of the Team")]
    [InlineData("Of Ross, Unagi, and the Attacking Customer")]
    [InlineData("Take the First Step: Say Hello")]
    [InlineData("To Win or Not to Win? That Isn’t the Question")]
    [InlineData("The Best Part – A Smile")]
    [InlineData("Customer Service: Step Up")]
    [InlineData("Step by Step, Part by Part")]
    [InlineData("Be Part of the Solution, Not Part of the Problem")]
    [InlineData("2025 Holiday Poem")]
    [InlineData("1 of 26 Customers Complain")]
    [InlineData("The Key – Listening")]
    public void Other_titles_tell_none(string title) => Assert.Null(SeriesTitle.Parse(title));

    [Fact]
    public void Parts_stand_in_order_with_gaps_between_them()
    {
        var series = SeriesFinder.Find(
        [
            new SeriesPart("Life", 3), null, new SeriesPart("Alone", 1), new SeriesPart("life", 1), new SeriesPart("Life", null),
            new SeriesPart("Gap", 2), new SeriesPart("Life", 3),
        ]);
        Assert.Equal(["Gap: ? 5", "Life: 3 ? 0 4 6"], series.Select(one => $"{one.Name}: {string.Join(' ', one.Parts.Select(part => part is { } post ? $"{post}" : "?"))}"));
    }

    // Years of the parts, ? for a part that is missing, - for one without a date.
    [Theory]
    [InlineData("2001 ? 2003", 1, "2001 2003")]
    [InlineData("2001 ? ? 2004 2005", 2, "2001 2004")]
    [InlineData("? 2002", 0, "")]
    [InlineData("2001 - ? 2004", 2, "")]
    [InlineData("2001 ? -", 1, "")]
    [InlineData("2003 ? 2001", 1, "")]
    [InlineData("2001 ? 2003 2002", 1, "")]
    [InlineData("2001 ? 2001", 1, "")]
    public void The_parts_around_a_missing_one_tell_when_it_came_out(string parts, int missing, string around)
    {
        var place = new SeriesPlace("Life", [.. parts.Split(' ').Select(part => part == "?" ? null : PostOf(part))]);
        Assert.Equal(around, place.Around(missing) is var (after, before) ? $"{after.Year} {before.Year}" : "");

        static Post PostOf(string year) => new()
        {
            Id = year,
            Title = year,
            Slug = Slug.From("a")!,
            Published = year == "-" ? null : new DateOnly(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), 1, 1),
        };
    }

    [Theory]
    [InlineData("<p>Two weeks ago, we addressed the Second Step.</p>", "<p><a href=\"/03-19/\">Two weeks ago, we addressed</a> <a href=\"/part-2/\">the Second Step</a>.</p>")]
    [InlineData("<p>As last week we discussed.</p>", "<p>As <a href=\"/03-26/\">last week we discussed</a>.</p>")]
    [InlineData("<p>The second step, <em>the second step</em>.</p>", "<p><a href=\"/part-2/\">The second step</a>, <em>the second step</em>.</p>")]
    [InlineData("<p>See <a href=\"/x/\">the second step</a>, <code>part 2</code>.</p>", "<p>See <a href=\"/x/\">the second step</a>, <code>part 2</code>.</p>")]
    [InlineData("<p>For my part I agree. Part II.</p>", "<p>For my part I agree. <a href=\"/part-2/\">Part II</a>.</p>")]
    [InlineData("<h2>Part 2</h2>\n<p>Text.</p>", "<h2>Part 2</h2>\n<p>Text.</p>")]
    [InlineData("<p>Six weeks ago, we shared this. Last week was busy.</p>", "<p>Six weeks ago, we shared this. Last week was busy.</p>")]
    public void Phrases_lead_to_the_part_they_speak_of(string body, string linked) => Assert.Equal(
        linked,
        Encoding.UTF8.GetString(SeriesPhrases.Link(
            Encoding.UTF8.GetBytes(body), new DateOnly(2019, 4, 2), part => part == 2 ? "/part-2/" : null,
            (date, days) => days == 3 && date >= new DateOnly(2019, 3, 19) ? $"/{date:MM-dd}/" : null).Span));
}
