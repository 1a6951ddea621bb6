using System.Globalization;
using SiteGen.Converter.Dating;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Markdown;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>The small rules by themselves: what they take, and what they must not take.</summary>
public class SmallRuleTests
{
    [Theory]
    [InlineData("a b c d e f", "a b c d", true)]
    [InlineData("a b c d", "a b c d e f", true)]
    // Four phrases each, two of them shared, are more than a third; one of four is less.
    [InlineData("a b c d e f g", "z y a b c d e", true)]
    [InlineData("a b c d e f g", "x a b c d y z", false)]
    // One of three is a third, however long the other text is.
    [InlineData("a b c d e f", "y z a b c d", true)]
    [InlineData("a b c d e f", "y z a b c d g h i j k l m n", true)]
    // Texts of fewer words than a phrase are the same only where one begins with the other.
    [InlineData("a b c", "a b d", false)]
    [InlineData("he did", "she did", false)]
    [InlineData("a b c", "a b c d e f", true)]
    public void Likeness_of_two_texts_under_one_title(string one, string other, bool isSame) =>
        Assert.Equal(isSame, Likeness.IsSameTip(one, other));

    [Theory]
    [InlineData("a b c d e f g h i j k l m n o p q r s t", "a b c d e f g h X j k l m n o p q r s t", true)]
    [InlineData("a b c d e f g h i j k l m n o p q r s t", "a b c d X f g h i j Y l m n o p q Z s t", false)]
    [InlineData("a b c d e", "a b c d X", false)]
    [InlineData("a b c", "a b c", true)]
    [InlineData("a b c", "a b d", false)]
    // A fifth longer is another text; what is less may be the same.
    [InlineData("a b c d e f g h i j k l m n o p q r s", "a b c d e f g h i j k l m n o p q r s t u v w", true)]
    [InlineData("a b c d e f g h i j k l m n o p q r s", "a b c d e f g h i j k l m n o p q r s t u v w x", false)]
    [InlineData("a b c d e f g h i j k l", "a b c d e f g h i j k l m n o p q r s t", false)]
    public void The_same_text_but_for_a_word(string one, string other, bool isSame) =>
        Assert.Equal(isSame, Likeness.IsSameText(one, other));

    [Theory]
    [InlineData("Click here", "here", 0, 6)]
    [InlineData("cLiCk HERE", "here", 0, 6)]
    [InlineData("her hen here", "here", 0, 8)]
    [InlineData("her hen here", "here", 3, 8)]
    [InlineData("k link", "link", 3, 2)]
    [InlineData("k lin", "link", 3, -1)]
    [InlineData("", "link", 3, -1)]
    [InlineData("see http://a", "://", 0, 8)]
    // The Kelvin sign is no k.
    [InlineData("lin\u212A", "link", 3, -1)]
    public void Words_in_whatever_case(string text, string word, int rare, int at) =>
        Assert.Equal(at, AsciiSearch.IndexOf(text, word, rare));

    [Theory]
    [InlineData("", -1)]
    [InlineData("It’s “fine” – caf\u00E9\r\n\tyes", -1)]
    [InlineData("one\u00ADtwo", 3)]
    [InlineData("’\u200B", 1)]
    [InlineData("\u007F", 0)]
    [InlineData("one\0", 3)]
    public void Characters_without_meaning(string text, int at) => Assert.Equal(at, CleanText.IndexOfDropped(text));

    [Theory]
    [InlineData("one two", "one two")]
    [InlineData("  one  two\t", "one two")]
    [InlineData("one\ttwo", "one two")]
    [InlineData("one\u00A0two", "one two")]
    [InlineData("one \u00A0 two’", "one two’")]
    [InlineData("’\u00AD one\u007F", "’ one")]
    [InlineData("", "")]
    public void Lines_are_normalised(string line, string clean) => Assert.Equal(clean, CleanText.Of(line));

    [Theory]
    [InlineData("One   two\nThree   four", 0)]
    [InlineData("One   two", -1)]
    [InlineData("One two\nThree   four", -1)]
    [InlineData("One   two\n\nThree   four", -1)]
    public void Columns_of_spaces_in_two_lines(string text, int line)
    {
        var dump = DumpText.From(new InputFile("a.txt", text), new DecodedDump(text, DumpEncoding.Utf8));
        Assert.Equal(line, StructureDoubts.Find(dump, 0, dump.LastTextLine) is [var doubt] ? doubt.Line : -1);
    }

    [Theory]
    [InlineData("and only", true)]
    [InlineData("one of them,", true)]
    [InlineData("not bad –", true)]
    [InlineData("(the front desk)", true)]
    [InlineData("said “no”", true)]
    [InlineData("They do.", false)]
    [InlineData("(They do.)", false)]
    [InlineData("“They do!”", false)]
    [InlineData("These are:", false)]
    [InlineData("And so on…", false)]
    [InlineData(" ", false)]
    public void A_line_that_ends_within_a_sentence(string line, bool isOpen) => Assert.Equal(isOpen, OpenLine.Ends(line));

    [Theory]
    [InlineData("one of them", true)]
    [InlineData("a line", true)]
    [InlineData("“no,” he said", false)]
    [InlineData("One", false)]
    [InlineData("iPhones sell", false)]
    [InlineData("info@x.example", false)]
    [InlineData("x.example is the place", false)]
    [InlineData("a. Wait", false)]
    [InlineData("b) Wait", false)]
    [InlineData("o Wait", false)]
    [InlineData("etc.", true)]
    [InlineData("", false)]
    public void A_line_that_goes_on_with_a_sentence(string line, bool goesOn) => Assert.Equal(goesOn, OpenLine.Begins(line));

    [Theory]
    [InlineData("§ Look up.", true)]
    [InlineData("§ 4 of the form", false)]
    [InlineData("v\tLook up.", true)]
    [InlineData("v  “Look up.”", true)]
    [InlineData("v Look up.", false)]
    [InlineData("? Look up.", true)]
    [InlineData("?Look up.", false)]
    [InlineData("e Look up.", true)]
    [InlineData("e look up.", false)]
    [InlineData("I  looked up.", false)]
    [InlineData("¢ ", false)]
    public void What_is_left_of_a_bullet(string line, bool isLeft) => Assert.Equal(isLeft, ItemMarks.IsRemains(line));

    [Theory]
    [InlineData("", "")]
    [InlineData("5", "+")]
    [InlineData("5 4 3", "+++")]
    [InlineData("5 5 3", "+++")]
    [InlineData("5 ? 3", "+++")]
    // Two runs are as long, and nothing decides between them.
    [InlineData("5 6", "--")]
    [InlineData("5 ? 6", "-+-")]
    [InlineData("5 9 3", "--+")]
    [InlineData("9 5 6 4", "+--+")]
    [InlineData("5 6 5 6", "----")]
    [InlineData("9 6 7 5 3 4", "+--+--")]
    // A Tuesday decides: the first days of 2002 and 2008 are such.
    [InlineData("2 3", "+-")]
    [InlineData("5 8", "-+")]
    [InlineData("9 5 8 4", "+-++")]
    // One Tuesday in each of two runs, at its end and at its beginning, decides nothing.
    [InlineData("3 2 8 5", "----")]
    [InlineData("8 9 2 3", "+-+-")]
    // But not against a longer run.
    [InlineData("2 5 4", "-++")]
    [InlineData("6 5 5 9 5", "+++-+")]
    [InlineData("1 5 4 3", "-+++")]
    [InlineData("5 4 3 9", "+++-")]
    public void The_longest_order_keeps_all_but_the_dates_that_break_it(string years, string kept) =>
        Assert.Equal(kept, string.Concat(LongestOrder.Of([.. years.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Date)]).Select(isKept => isKept ? '+' : '-')));

    [Fact]
    public void A_list_too_long_to_be_searched_proves_nothing_where_it_is_out_of_order()
    {
        var dates = Enumerable.Range(0, 500).Select(day => (DateOnly?)new DateOnly(2019, 1, 1).AddDays(-day)).ToList();
        Assert.DoesNotContain(false, LongestOrder.Of([.. dates, new DateOnly(2000, 1, 1)]));
        Assert.Equal([0], Wrong([new DateOnly(2000, 1, 1), .. dates[1..]]));
        Assert.Equal(Enumerable.Range(0, 501), Wrong([new DateOnly(2000, 1, 1), .. dates]));
        Assert.Empty(Wrong([dates[0], .. dates]));
        // A missing date makes it no longer.
        Assert.Equal([0], Wrong([new DateOnly(2000, 1, 1), null, .. dates[1..]]));

        static IEnumerable<int> Wrong(List<DateOnly?> list) => LongestOrder.Of(list).Index().Where(date => !date.Item).Select(date => date.Index);
    }

    [Theory]
    [InlineData("2010-01-01", "2011-12-31", true)]
    [InlineData("2010-01-01", "2012-01-01", true)]
    [InlineData("2010-01-01", "2012-01-02", true)]
    [InlineData("2010-01-01", "2012-01-03", false)]
    [InlineData("2010-01-02", "2010-01-02", true)]
    [InlineData("2010-01-02", "2010-01-01", false)]
    public void A_range_is_at_most_two_years_wide_and_does_not_contradict_itself(string from, string to, bool isRange)
    {
        var bounds = new Bounds();
        Assert.True(bounds.NotBefore(Day(from), "a"));
        Assert.False(bounds.NotBefore(Day(from), "again"));
        Assert.True(bounds.NotAfter(Day(to), "b"));
        Assert.False(bounds.NotAfter(Day(to), "again"));
        Assert.False(bounds.NotAfter(null, "nothing"));
        Assert.Equal(isRange, bounds.Range() is { Because: "a, and b" });
    }

    [Fact]
    public void Bounds_only_ever_get_narrower()
    {
        var bounds = new Bounds();
        Assert.Null(bounds.Range());
        Assert.True(bounds.NotBefore(Day("2010-01-01"), "a"));
        Assert.Null(bounds.Range());
        Assert.True(bounds.NotBefore(Day("2010-02-01"), "a later one"));
        Assert.False(bounds.NotBefore(Day("2010-01-31"), "no news"));
        Assert.True(bounds.NotAfter(Day("2010-12-31"), "b"));
        Assert.True(bounds.NotAfter(Day("2010-06-30"), "an earlier one"));
        Assert.False(bounds.NotAfter(Day("2010-07-01"), "no news"));
        Assert.Equal((Day("2010-02-01"), Day("2010-06-30"), "a later one, and an earlier one"), (bounds.Range()!.From, bounds.Range()!.To, bounds.Range()!.Because));
    }

    [Theory]
    [InlineData("A Tip", "We plan for Spring 2011.", "2010-01-01", "2011-12-31")]
    [InlineData("A Tip", "The Fall of 2012 is near, and Fall 2012 will be long.", "2011-01-01", "2012-12-31")]
    [InlineData("2015 Holiday Poem", "", "2015-12-01", "2015-12-31")]
    [InlineData("Holiday Poem 2015", "", "2015-12-01", "2015-12-31")]
    [InlineData("Our Holiday Poem 2015", "", null, null)]
    [InlineData("A Tip", "Spring 2011 or Fall 2012?", null, null)]
    [InlineData("A Tip", "Back in Summer 2010, we had a line.", null, null)]
    [InlineData("A Tip", "since Winter 2010", null, null)]
    [InlineData("A Tip", "In Summer 2005, we had a line.", null, null)]
    [InlineData("A Tip", "In Summer 2007, we had a line.", null, null)]
    [InlineData("A Tip", "In Summer 2008, we had a line.", "2007-01-01", "2008-12-31")]
    [InlineData("A Tip", "Remember Summer 2011?", null, null)]
    [InlineData("A Tip", "From Fall 2011 on, we had two lines.", null, null)]
    [InlineData("A Tip", "In the Winter of 2011, we had a line.", null, null)]
    [InlineData("A Tip", "Our Spring 2100 plan", null, null)]
    [InlineData("A Tip", "2015 Holiday Poem", null, null)]
    [InlineData("A Tip", "offspring 2011", null, null)]
    [InlineData("A Tip", "Spring 20111", null, null)]
    [InlineData("A Tip", "in spring 2011", null, null)]
    public void What_a_text_says_of_its_date(string title, string text, string? from, string? to)
    {
        var clue = TextClues.Of(title, text);
        Assert.Equal((from, to), (clue?.From.ToString("O", CultureInfo.InvariantCulture), clue?.To.ToString("O", CultureInfo.InvariantCulture)));
        Assert.True(clue is null || clue.Value.Because.Contains(to![..4], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Who Waits?", "who waits")]
    [InlineData("Caf\u00E9 – “Rules”…", "cafe - \"rules\"...")]
    [InlineData("Cafe\u0301\u200E", "cafe")]
    [InlineData("?", "?")]
    public void A_folded_title(string title, string folded) => Assert.Equal(folded, Folding.Title(title));

    [Theory]
    [InlineData("A Letter of Apology", "Learn a little lesson from a letter of apology.", true)]
    [InlineData("Drive Down the Drama", "Drive Down the Drama.", true)]
    [InlineData("Drive Down the Drama", "It is late. Drive down the drama.", false)]
    [InlineData("Mind the Second Line", "I stood in the second line for six minutes.", false)]
    [InlineData("Write it Down Once", "She had not written it down once.", false)]
    [InlineData("The Quiet Desk", "A quiet desk.", false)]
    [InlineData("Wait and See", "Waited and saw.", false)]
    [InlineData("Wait and See", "Wait and seek.", false)]
    [InlineData(null, "A quiet desk.", false)]
    public void A_closing_line_says_the_title_again(string? title, string line, bool restates) => Assert.Equal(restates, ClosingLine.Restates(title, line));

    [Theory]
    [InlineData("Wait.", true)]
    [InlineData("Who waits?", true)]
    [InlineData("He said, “Wait!”", true)]
    [InlineData("(It was a quiet desk.)", true)]
    [InlineData("The garage at our client’", false)]
    [InlineData("It was 90%", false)]
    [InlineData("She had two (and three)", false)]
    [InlineData("And then...", false)]
    [InlineData("And then…", false)]
    [InlineData("Wait:", false)]
    public void A_last_line_that_is_whole(string line, bool isWhole) => Assert.Equal(isWhole, ClosingLine.IsWhole(line));

    [Theory]
    [InlineData("a\nb\rc\r\nd\r\r\ne", "a|b|c|d|e")]
    [InlineData("a\r\rb", "a||b")]
    [InlineData("", "")]
    public void Lines_end_in_four_ways(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', NumberedLine.Of(text, 1).Select(line => text.Substring(line.Start, line.Length))));

    private static DateOnly? Date(string year) => year == "?" ? null : new DateOnly(2000 + int.Parse(year, CultureInfo.InvariantCulture), 1, 1);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);
}
