using System.Globalization;
using SiteGen.Converter.Dating;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Markdown;
using SiteGen.Converter.Merging;

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
    public void Likeness_of_two_texts_under_one_title(string one, string other, bool isSame) =>
        Assert.Equal(isSame, Likeness.IsSameTip(one, other));

    [Theory]
    [InlineData("a b c d e f g h i j k l m n o p q r s t", "a b c d e f g h X j k l m n o p q r s t", true)]
    [InlineData("a b c d e f g h i j k l m n o p q r s t", "a b c d X f g h i j Y l m n o p q Z s t", false)]
    [InlineData("a b c d e", "a b c d X", false)]
    [InlineData("a b c d e f g h i j k l", "a b c d e f g h i j k l m n o p q r s t", false)]
    public void The_same_text_but_for_a_word(string one, string other, bool isSame) =>
        Assert.Equal(isSame, Likeness.IsSameText(one, other));

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
    [InlineData("The Long Line", true)]
    [InlineData("Who Waits?", true)]
    [InlineData("Pressure is a Privilege, but...", true)]
    [InlineData("A Word from Customer Service Solutions, Inc.", true)]
    [InlineData("Then hang up last.", false)]
    [InlineData("Earlier tips on this:", false)]
    [InlineData("First,", false)]
    [InlineData("Wait;", false)]
    [InlineData("• One", false)]
    public void A_line_that_can_be_a_title(string line, bool isTitle) => Assert.Equal(isTitle, PostStarts.LooksLikeTitle(line));

    [Fact]
    public void A_title_has_at_most_150_characters()
    {
        Assert.True(PostStarts.LooksLikeTitle(new string('x', 150)));
        Assert.False(PostStarts.LooksLikeTitle(new string('x', 151)));
    }

    [Theory]
    [InlineData("Title – 6/4/19", "Title", "2019-06-04")]
    [InlineData("Title – 6/4/19 TOW", "Title", "2019-06-04")]
    [InlineData("Title– 6/4/19", "Title", "2019-06-04")]
    [InlineData("Title 6/4/19", "Title", "2019-06-04")]
    [InlineData("Title – 6-4-19", "Title", "2019-06-04")]
    [InlineData("Title 6.4.2019", "Title", "2019-06-04")]
    [InlineData("Title (6/4/19)", "Title", "2019-06-04")]
    [InlineData("Title [6/4/19]", "Title", "2019-06-04")]
    [InlineData("Title – 6/ 4/19", "Title", "2019-06-04")]
    [InlineData("Title – 6/4/19.", "Title", "2019-06-04")]
    [InlineData("Title, June 4, 2019", "Title", "2019-06-04")]
    [InlineData("Title – June 4th, 2019", "Title", "2019-06-04")]
    [InlineData("Title – 4 June 2019", "Title", "2019-06-04")]
    [InlineData("Title – 2019-06-04", "Title", "2019-06-04")]
    [InlineData("Title – 12/29/99", "Title", "1999-12-29")]
    [InlineData("Title – 6/4/19, Encore", "Title", "2019-06-04")]
    [InlineData("A Look at 9/11/01", "A Look at 9/11/01", null)]
    [InlineData("Title – 6/4-19", "Title – 6/4-19", null)]
    [InlineData("Title – 2/30/19", "Title – 2/30/19", null)]
    [InlineData("Title – ６/４/１９", "Title – ６/４/１９", null)]
    [InlineData("Top 10 of 2019", "Top 10 of 2019", null)]
    [InlineData("Call 1-800-555-0100", "Call 1-800-555-0100", null)]
    [InlineData("24/7/365", "24/7/365", null)]
    public void A_title_and_its_date(string line, string title, string? date)
    {
        var parsed = DatedTitle.ParseTitle(line);
        Assert.Equal((title, date), (parsed.Title, parsed.Date?.ToString("O", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("Posted on in\u00A0Sports, Business Advice", "Sports|Business Advice")]
    [InlineData("Posted on in Sports Please leave a comment", "Sports")]
    [InlineData("posted on in\u00A0careers in service 2 Comments", "careers in service")]
    [InlineData("Posted on October 14, 2010 in Sports", "Sports")]
    [InlineData("Posted by Pat Doe in\u00A0Sports", "Sports")]
    [InlineData("Posted on the wall in our lobby is a sign", null)]
    [InlineData("Posted on the door in\u00A0red letters", null)]
    [InlineData("Posted on time in Full", null)]
    [InlineData("Posted in Sports", null)]
    [InlineData("Posted on in a hurry", null)]
    [InlineData("Posted in Sports | 3 Comments »", null)]
    public void A_byline(string line, string? categories) =>
        Assert.Equal(categories, Byline.Parse(line) is { } byline ? string.Join('|', byline.Categories) : null);

    [Theory]
    [InlineData("Signup for FREE Tips! Contact Us More Resources for You Visit Our Home Page", FooterForm.Links)]
    [InlineData("Sign up for FREE Tips! | Contact Us", FooterForm.Links)]
    [InlineData("Signup for FREE Tips!", FooterForm.Links)]
    [InlineData("Contact Us", FooterForm.Link)]
    [InlineData("Signup for FREE Tips! Contact Us More Resources for You Read Our Magazine", FooterForm.Links)]
    [InlineData("Signup for FREE Tips! was the link that nobody clicked.", FooterForm.None)]
    [InlineData("Contact Us when you are in doubt", FooterForm.None)]
    [InlineData("Interested in improving your company’s customer service?", FooterForm.Sentence)]
    [InlineData("Interested in improving your company's customer service? See more information at:", FooterForm.Sentence)]
    [InlineData("Interested in improving your company’s customer service? So are we.", FooterForm.None)]
    [InlineData("Check out our new customer service book at http://www.amigreatat.com/", FooterForm.Sentence)]
    [InlineData("Check out our new workbook at http://www.cssamerica.com/book", FooterForm.Possible)]
    [InlineData("Check out our new workbook at http://www.cssamerica.com/book and tell us.", FooterForm.None)]
    [InlineData("Check out our new workbook", FooterForm.None)]
    internal void The_form_of_a_footer(string line, FooterForm form) => Assert.Equal(form, Footer.FormOf(line));

    [Theory]
    [InlineData("Updated on June 6, 2019", "theme")]
    [InlineData("Last Modified: 2019-06-06 08:00", "theme")]
    [InlineData("Posted in Sports on June 4, 2019 by Pat Doe", "theme")]
    [InlineData("Tuesday, June 4, 2019", "theme")]
    [InlineData("June 4, 2019", "theme")]
    [InlineData("1,234 total views, 3 views today", "theme")]
    [InlineData("June 4, 2019 · 2 min read", "theme")]
    [InlineData("(Edit)", "theme")]
    [InlineData("Password:", "theme")]
    [InlineData("5 people like this.", "theme")]
    [InlineData("Originally posted 2012-05-01 08:00:00.", "theme")]
    [InlineData("Reblogged this on Pat’s Blog.", "theme")]
    [InlineData("Advertisement", "theme")]
    [InlineData("Click To Tweet", "theme")]
    [InlineData("Warning: mysql_connect(): Too many connections in /srv/db.php on line 12", "theme")]
    [InlineData("<b>Listen.</b>", "marks")]
    [InlineData("Listen.<br />", "marks")]
    [InlineData("See <a href=\"/x/\">this</a>.", "marks")]
    [InlineData("See [this](/x/).", "marks")]
    [InlineData("## Listen First", "marks")]
    [InlineData("**Listen** first.", "marks")]
    [InlineData("The [12]desk is quiet.", "marks")]
    [InlineData("It\\u2019s quiet.", "marks")]
    [InlineData("Listen.\\n\\nThen speak.", "marks")]
    [InlineData("[gallery ids=\"1,2\"]", "marks")]
    [InlineData("> Listen first.", "marks")]
    [InlineData("Monday\t120", "columns")]
    [InlineData("[image: a desk]", "picture")]
    [InlineData("desk-300x200.jpg", "picture")]
    [InlineData("By 2019, nobody waited any more.", null)]
    [InlineData("Updated on Monday was what the sign said in 2019.", null)]
    [InlineData("Written rules help", null)]
    [InlineData("Edit what you write, then send it.", null)]
    [InlineData("Comments", null)]
    [InlineData("Write to <info@cssamerica.com>.", null)]
    [InlineData("3 < 5 > 2", null)]
    [InlineData("# is a sign, and C# a language.", null)]
    [InlineData("2 * 3 ** 4", null)]
    [InlineData("So it was.[1]", null)]
    [InlineData("The file C:\\new is old.", null)]
    [InlineData("\tAn indent", null)]
    [InlineData("Open desk.jpg first.", null)]
    public void A_line_that_no_text_of_the_blog_has(string line, string? because) => Assert.Equal(because, ForeignLine.InText(line) switch
    {
        null => null,
        var clause => "theme marks columns picture".Split(' ').Single(clause.Contains),
    });

    [Theory]
    [InlineData("Print Friendly, PDF & Email", true)]
    [InlineData("Rate this: 5", true)]
    [InlineData("Print", true)]
    [InlineData("Say hello.", false)]
    [InlineData("This is what we do:", false)]
    [InlineData("• Say hello", false)]
    [InlineData("1. Say hello", false)]
    [InlineData("A line without an end that is as long as the sentences of a text are, or longer so", false)]
    public void A_line_that_may_be_a_themes_at_the_edge_of_a_text(string line, bool mayBe) => Assert.Equal(mayBe, ForeignLine.MayBeAtEdge(line));

    [Theory]
    [InlineData("Protected: The Quiet Desk – 6/4/19", true)]
    [InlineData("## The Quiet Desk", true)]
    [InlineData("[2]The Quiet Desk", true)]
    [InlineData("Private Lives", false)]
    [InlineData("The Quiet Desk", false)]
    public void A_title_that_may_not_be_the_whole_title(string line, bool isDoubtful) => Assert.Equal(isDoubtful, ForeignLine.InTitle(line) is not null);

    [Theory]
    [InlineData("By Pat Doe", true)]
    [InlineData("By J. P. O’Neill-Smith", true)]
    [InlineData("June 4, 2019", true)]
    [InlineData("6/4/19", true)]
    [InlineData("By Design", false)]
    [InlineData("By Hook or By Crook", false)]
    [InlineData("Bye Bye Birdie", false)]
    public void A_line_between_title_and_byline(string line, bool isOne) => Assert.Equal(isOne, PostStarts.IsDateOrAuthor(line));

    [Theory]
    [InlineData("The end Read more", 7)]
    [InlineData("The end… Read more »", 8)]
    [InlineData("The end … Continue reading →", 7)]
    [InlineData("The end… Continue reading “A Title” →", 7)]
    [InlineData("The end [...] Read more", 7)]
    [InlineData("Read more", 0)]
    [InlineData("The end (more…)", 7)]
    [InlineData("He reread more", -1)]
    [InlineData("Read more books", -1)]
    [InlineData("The end", -1)]
    public void An_excerpt_ends_before_its_link(string line, int length) => Assert.Equal(length, ReadMore.ExcerptLength(line));

    [Theory]
    [InlineData("Who Waits?", "who waits")]
    [InlineData("Caf\u00E9 – “Rules”…", "cafe - \"rules\"...")]
    [InlineData("Cafe\u0301\u200E", "cafe")]
    [InlineData("?", "?")]
    public void A_folded_title(string title, string folded) => Assert.Equal(folded, Folding.Title(title));

    [Theory]
    [InlineData("A Letter of Apology", "Learn a little lesson from a letter of apology.", true)]
    [InlineData("Drive Down the Drama", "Drive Down the Drama.", true)]
    [InlineData("Three Parts", "The first part is to ask what went wrong, and to wait.", false)]
    [InlineData("Wait", "Wait.", false)]
    public void A_closing_line_says_the_title_again(string title, string line, bool restates) => Assert.Equal(restates, ClosingLine.Restates(title, line));

    [Theory]
    [InlineData("a\nb\rc\r\nd\r\r\ne", "a|b|c|d|e")]
    [InlineData("a\r\rb", "a||b")]
    [InlineData("", "")]
    public void Lines_end_in_four_ways(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', NumberedLine.Of(text, 1).Select(line => text.Substring(line.Start, line.Length))));

    private static DateOnly? Date(string year) => year == "?" ? null : new DateOnly(2000 + int.Parse(year, CultureInfo.InvariantCulture), 1, 1);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);
}
