using System.Globalization;
using SiteGen.Converter.Dating;
using SiteGen.Converter.Layouts;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>
/// The evidence for dates by itself. A list is written as <c>3/26 A? 3/12</c>, the newest first: two tips with dates of
/// 2013 and one without, named A.
/// </summary>
public class ChronologyTests
{
    [Theory]
    [InlineData("3/26 A? 3/12", "A 3/12 3/26")]
    [InlineData("3/26 A? B? 3/12", "A 3/12 3/26, B 3/12 3/26")]
    // The nearest ones count, in whichever order they are met.
    [InlineData("3/26 3/19 A? 3/12 3/5", "A 3/12 3/19")]
    [InlineData("3/26 A? 3/5 | 3/19 A? 3/12", "A 3/12 3/19")]
    [InlineData("3/19 A? 3/12 | 3/26 A? 3/5", "A 3/12 3/19")]
    [InlineData("3/26 A? 3/12 | 3/19 A? 3/5", "A 3/12 3/19")]
    // With a neighbour on one side only there is no range.
    [InlineData("3/26 A?", "")]
    [InlineData("A? 3/26", "")]
    [InlineData("3/26 A? | A? 3/12", "A 3/12 3/26")]
    // A date that is out of order bounds nothing.
    [InlineData("3/26 9/9! A? 1/1! 3/12", "A 3/12 3/26")]
    // What one list says another one hands on, in whichever order they come.
    [InlineData("A? B? | 3/26 A? | B? 3/12", "A 3/12 3/26, B 3/12 3/26")]
    [InlineData("3/26 A? | B? 3/12 | A? B?", "A 3/12 3/26, B 3/12 3/26")]
    [InlineData("A? B? | B? C? | C? D? | 3/26 A? | D? 3/12", "A 3/12 3/26, B 3/12 3/26, C 3/12 3/26, D 3/12 3/26")]
    // … where a list has an even number of news, too.
    [InlineData("B? C? | 3/26 A? B? 3/5 | C? 3/12", "A 3/12 3/26, B 3/12 3/26, C 3/12 3/26")]
    [InlineData("A? B? | 3/26 B? C? 3/12 | 3/19 A?", "A 3/12 3/19, B 3/12 3/19, C 3/12 3/19")]
    [InlineData("C? D? | 3/26 A? C? | 3/26 D? 3/12", "A 3/12 3/26, C 3/12 3/26, D 3/12 3/26")]
    [InlineData("D? C? | C? A? 3/12 | 3/26 D? 3/5", "A 3/12 3/26, C 3/12 3/26, D 3/12 3/26")]
    // … where only the newest day is news, in one list or twice in it.
    [InlineData("D? 3/12 | C? D? | B? C? | A? B? | 3/26 A?", "A 3/12 3/26, B 3/12 3/26, C 3/12 3/26, D 3/12 3/26")]
    [InlineData("D? 3/12 | C? D? | B? C? | X? 3/12 | A? B? X? | 3/26 A?", "A 3/12 3/26, B 3/12 3/26, C 3/12 3/26, D 3/12 3/26, X 3/12 3/26")]
    public void The_range_of_a_tip_without_date(string lists, string ranges)
    {
        var chronology = new Chronology();
        chronology.Add(lists.Split(" | ").Select(list => Sequence(list)));
        var tips = lists.Split(' ').Where(tip => tip.EndsWith('?')).Distinct().Select(tip => (new TipKey(tip[..^1], null), tip[..^1], ""));
        Assert.Equal(ranges, string.Join(", ", chronology.Ranges(tips)
            .OrderBy(tip => tip.Key.Title, StringComparer.Ordinal)
            .Select(tip => $"{tip.Key.Title} {tip.Value.From:M/d} {tip.Value.To:M/d}")));
    }

    [Fact]
    public void A_range_says_what_bounds_it()
    {
        var chronology = new Chronology();
        chronology.Add([Sequence("3/26 A? 3/12")]);
        var range = Assert.Single(chronology.Ranges([(new TipKey("A", null), "A", "")])).Value;
        Assert.Equal("it stands above a tip of 2013-03-12, and it stands below a tip of 2013-03-26", range.Because);
    }

    [Fact]
    public void The_pages_of_archives_are_in_order_whatever_comes_first()
    {
        Sequence[] pages =
        [
            Sequence("3/26 3/12", ("a", 2), Day("4/2")),
            Sequence("3/26 3/5", ("a", 2), Day("4/9")),
            Sequence("3/19 3/12", ("a", 2), Day("4/9")),
            Sequence("3/26 3/12", ("a", 2), Day("4/9")),
            Sequence("5/7", ("a", 1), Day("5/14")),
            Sequence("5/7", ("B", 3), Day("5/14")),
            Sequence("A?", ("c", 1), Day("5/14")),
        ];
        var one = new Chronology();
        one.Add(pages);
        var other = new Chronology();
        other.Add(pages.Reverse());
        string[] expected =
        [
            "B 3 5/14 5/7 5/7", "a 1 5/14 5/7 5/7", "a 2 4/2 3/26 3/12", "a 2 4/9 3/19 3/12", "a 2 4/9 3/26 3/5", "a 2 4/9 3/26 3/12",
        ];
        Assert.Equal(expected, one.Pages.Select(page => $"{page.Term} {page.Number} {page.Crawl:M/d} {page.Newest:M/d} {page.Oldest:M/d}"));
        Assert.Equal(one.Pages, other.Pages);
    }

    [Theory]
    // Of several dumps that show the same doubtful date, the first one by name and line is named, whichever is read first.
    [InlineData("a.txt:7 a.txt:3 b.txt:1", "a.txt(3,1)")]
    [InlineData("b.txt:1 a.txt:7", "a.txt(7,1)")]
    [InlineData("a.txt:3 a.txt:7", "a.txt(3,1)")]
    public void A_doubtful_date_is_named_once(string places, string at)
    {
        var chronology = new Chronology();
        foreach (var place in places.Split(' ').Select(place => place.Split(':')))
        {
            // A Wednesday.
            var seen = new Seen(new TipKey("A", new DateOnly(2013, 3, 27)), new Location(place[0], int.Parse(place[1], CultureInfo.InvariantCulture)), IsInOrder: true);
            chronology.Add([new Sequence([seen], null, null)]);
        }
        Assert.Equal(("SG5202", at), (Assert.Single(chronology.Doubts).Code, Assert.Single(chronology.Doubts).Location.ToString()));
    }

    private static Sequence Sequence(string list, (string, int)? page = null, DateOnly? crawl = null) => new(
        [
            .. list.Split(' ').Select(tip => tip.EndsWith('?')
                ? new Seen(new TipKey(tip[..^1], null), default, IsInOrder: true)
                : new Seen(new TipKey(tip, Day(tip.TrimEnd('!'))), default, !tip.EndsWith('!'))),
        ],
        page, crawl);

    private static DateOnly Day(string text) => DateOnly.ParseExact($"{text}/2013", "M/d/yyyy", CultureInfo.InvariantCulture);
}
