using System.Globalization;
using SiteGen.Converter.Layouts;

namespace SiteGen.Tests.Converting;

/// <summary>What a single line of a post can be by its form: what is taken, and what must not be.</summary>
public class LineFormTests
{
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
    [InlineData("", false)]
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
    [InlineData("The Rule of June 1, 2018 – 6/4/19", "The Rule of June 1, 2018", "2019-06-04")]
    [InlineData("The Rule of 1/1/18 – 2/30/19", "The Rule of 1/1/18 – 2/30/19", null)]
    [InlineData("– 6/4/19", "– 6/4/19", null)]
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
    [InlineData("a after an and as at before between by during for from in of on or since the through till to until was is vs")]
    public void Behind_such_a_word_a_date_is_a_part_of_the_title(string words) => Assert.All(words.Split(' '), word =>
    {
        Assert.Null(DatedTitle.ParseTitle($"Waiting {word} 6/4/19").Date);
        Assert.NotNull(DatedTitle.ParseTitle($"Waiting {word} – 6/4/19").Date);
    });

    [Theory]
    [InlineData("1/1/69", "2069-01-01")]
    [InlineData("1/1/70", "1970-01-01")]
    [InlineData("12/31/2199", "2199-12-31")]
    [InlineData("1/1/2200", null)]
    [InlineData("1/1/1970", "1970-01-01")]
    [InlineData("1/1/1969", null)]
    [InlineData("Wednesday, September 30th, 2020", "2020-09-30")]
    [InlineData("6/4/19 ", null)]
    public void A_line_that_is_a_date(string line, string? date) =>
        Assert.Equal(date, WrittenDate.ParseAlone(line)?.ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Posted on in\u00A0Sports, Business Advice", "Sports|Business Advice")]
    [InlineData("Posted on in Sports Please leave a comment", "Sports")]
    [InlineData("posted on in\u00A0careers in service 2 Comments", "careers in service")]
    [InlineData("Posted on October 14, 2010 in Sports", "Sports")]
    [InlineData("Posted by Pat Doe in\u00A0Sports", "Sports")]
    [InlineData("Posted June 4, 2019 in Sports", "Sports")]
    [InlineData("Posted on the wall in our lobby is a sign", null)]
    [InlineData("Posted on the door in\u00A0red letters", null)]
    [InlineData("Posted on time in Full", null)]
    // A term has at most fifty characters, begins as names do, and does not end as sentences do.
    [InlineData("Posted on in A Name Of Fifty Characters And That Is Long Enough", "A Name Of Fifty Characters And That Is Long Enough")]
    [InlineData("Posted on in A Name Of Fifty Characters And That Is Long Enoughh", null)]
    [InlineData("Posted on in sports", "sports")]
    [InlineData("Posted on in 5 Steps", "5 Steps")]
    [InlineData("Posted on in Sports.", null)]
    [InlineData("Posted on in Sports!", null)]
    [InlineData("Posted on in Sports?", null)]
    [InlineData("Posted on in Sports:", null)]
    [InlineData("Posted on in Sports;", null)]
    [InlineData("Posted on in", "")]
    [InlineData("Posted on in Sports Please leave a comment The desk is quiet", null)]
    [InlineData("Posted in\u00A0Sports", "Sports")]
    [InlineData("Posted in Sports No Comments", "Sports")]
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
    [InlineData("Sign-up for our FREE Tips|Contact Us", FooterForm.Links)]
    [InlineData("More Resources", FooterForm.Link)]
    [InlineData("More Resources for You • Visit the Website", FooterForm.Links)]
    [InlineData("Visit the Blog", FooterForm.Link)]
    [InlineData("Follow Us on Twitter", FooterForm.Link)]
    [InlineData("Like us on Facebook", FooterForm.Link)]
    [InlineData("Find Us on Facebook · Watch Us on Youtube", FooterForm.Links)]
    [InlineData("Join Us on Facebook", FooterForm.Link)]
    [InlineData("Watch Us on Youtube", FooterForm.Link)]
    [InlineData("Connect with Us on LinkedIn", FooterForm.Link)]
    [InlineData("Read Our Blog", FooterForm.Link)]
    [InlineData("Subscribe Now!", FooterForm.Link)]
    [InlineData("Subscribe", FooterForm.Link)]
    [InlineData("Visit www.cssamerica.com", FooterForm.Possible)]
    [InlineData("Read more at http://www.cssamerica.com/", FooterForm.Possible)]
    // Behind three of its links another one may stand that nobody knows; behind two, or as a sentence, it is a text.
    [InlineData("Signup for FREE Tips! Contact Us More Resources Our Shop", FooterForm.Links)]
    [InlineData("Signup for FREE Tips! Contact Us Our Shop", FooterForm.None)]
    [InlineData("Signup for FREE Tips! Contact Us More Resources are few.", FooterForm.None)]
    [InlineData("Signup for FREE Tips! Contact Us More Resources are few!", FooterForm.None)]
    [InlineData("Signup for FREE Tips! Contact Us More Resources are few?", FooterForm.None)]
    [InlineData("Signup for FREE Tips! Contact Us More Resources so that it says as much as a link of a footer has ever saidd", FooterForm.Links)]
    [InlineData("Signup for FREE Tips! Contact Us More Resources so that it says as much as a link of a footer has ever saiddd", FooterForm.None)]
    [InlineData("Signup for FREE Tips! Contact Us | More Resources |", FooterForm.Links)]
    [InlineData("Signup for FREE Tips! Contact Us |", FooterForm.Links)]
    // One that the dump has cut.
    [InlineData("Signup for FREE Tips! Con", FooterForm.Links)]
    [InlineData("Signup for FREE Tips! Cot", FooterForm.None)]
    internal void The_form_of_a_footer(string line, FooterForm form) => Assert.Equal(form, Footer.FormOf(line));

    [Theory]
    [InlineData("Signup for", true)]
    [InlineData("Signup for FREE Tips! Contact Us More", true)]
    [InlineData("Interested in impro", true)]
    [InlineData("check out our new", true)]
    [InlineData("", false)]
    [InlineData("—", false)]
    [InlineData("Sign up for", false)]
    public void The_beginning_of_a_footer(string line, bool isCut) => Assert.Equal(isCut, Footer.IsCut(line));

    [Theory]
    [InlineData("It ends. Signup for FREE Tips! Contact Us", true)]
    [InlineData("It ends.Sign up for free tips!", true)]
    [InlineData("It ends. Interested in improving your company’s", true)]
    [InlineData("It ends. Visit Our Home Page", true)]
    [InlineData("Signup for FREE Tips! Contact Us", false)]
    [InlineData("It ends. Visit our home page", false)]
    [InlineData("It ends.", false)]
    [InlineData("I", false)]
    public void A_footer_behind_a_text(string line, bool isGlued) => Assert.Equal(isGlued, Footer.IsGlued(line));

    [Theory]
    [InlineData("Signup", true)]
    [InlineData("Signup f", false)]
    public void The_beginning_of_a_footer_that_may_be_anything(string line, bool isShort) => Assert.Equal(isShort, Footer.IsShortCut(line));

    [Theory]
    [InlineData(FooterForm.Links, "footer of links")]
    [InlineData(FooterForm.Link, "footer of links")]
    [InlineData(FooterForm.Sentence, "footer of sentences with addresses")]
    [InlineData(FooterForm.Possible, "footer that other posts of the page share")]
    internal void The_rule_of_a_footer(FooterForm form, string rule) => Assert.Equal(rule, Footer.RuleOf(form));

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
    [InlineData("The end... Continue reading →", 7)]
    [InlineData("The end... Read more", 10)]
    [InlineData("The end \u00A0[ Read more ]", 7)]
    [InlineData("The end Read more Read more", 7)]
    [InlineData("The end. Click here to read more", 8)]
    [InlineData("Continue reading “A Title” →", 0)]
    [InlineData("The end… Continue reading “A Title”", -1)]
    [InlineData("The end Keep reading", 7)]
    [InlineData("The end… Read the rest of this entry »", 8)]
    [InlineData("The end Read full post", 7)]
    [InlineData("He reread more", -1)]
    [InlineData("Read more books", -1)]
    [InlineData("The end", -1)]
    public void An_excerpt_ends_before_its_link(string line, int length) => Assert.Equal(length, ReadMore.ExcerptLength(line));

    [Theory]
    [InlineData("The end Read more", 7)]
    [InlineData("The end […]", 7)]
    [InlineData("The end [...]", 7)]
    [InlineData("The end...", -1)]
    [InlineData("The end Read more.", -1)]
    [InlineData("The end Read more...", 7)]
    [InlineData("The end", -1)]
    public void A_post_ends_before_its_link(string line, int length) => Assert.Equal(length, ReadMore.EndLength(line));

    [Theory]
    [InlineData("The end Read mor", 9)]
    [InlineData("The end R", 2)]
    [InlineData("The end ", 0)]
    [InlineData("The endR", 0)]
    [InlineData("The end Read more", 0)]
    public void The_beginning_of_a_link(string line, int length) => Assert.Equal(length, ReadMore.CutLength(line));

    [Theory]
    [InlineData("One.", true)]
    [InlineData("One!", true)]
    [InlineData("“One.”", true)]
    [InlineData("One…", true)]
    [InlineData("One)", true)]
    [InlineData("One", false)]
    [InlineData("One 1", false)]
    [InlineData("One,", false)]
    [InlineData("One;", false)]
    [InlineData("One:", false)]
    [InlineData("One -", false)]
    [InlineData("One –", false)]
    [InlineData("One —", false)]
    [InlineData("One (", false)]
    [InlineData("One “", false)]
    [InlineData("One &", false)]
    [InlineData("One \uFFFD", false)]
    public void A_line_that_ends_as_a_sentence_does(string line, bool ends) => Assert.Equal(ends, ClosingLine.EndsSentence(line));

    [Theory]
    [InlineData("Posted o", true)]
    [InlineData("P", true)]
    [InlineData("Posted on i", true)]
    [InlineData("Posted at", false)]
    [InlineData("", false)]
    public void The_beginning_of_a_byline(string line, bool isCut) => Assert.Equal(isCut, Byline.IsCut(line));

    [Fact]
    public void No_line_of_a_theme_is_longer_than_these()
    {
        AtMost(1000, "Posted on in\u00A0", line => Byline.Parse(line) is not null);
        AtMost(300, "Logged in as ", line => CommentForm.IsPart(line));
        AtMost(300, "Pingback: ", line => CommentForm.Begins(line));
        AtMost(200, "3 Comments on ", line => CommentForm.Begins(line));
        AtMost(200, "One Response to ", line => CommentForm.TitleIn(line) is not null);
        AtMost(300, "Visit http://x.example/", line => Footer.FormOf(line) == FooterForm.Possible);
        AtMost(160, "Bookmark the permalink", line => Navigation.RuleOf(line) is not null);
        AtMost(200, "← ", line => Navigation.IsNeighbour(line));
        AtMost(200, "Home » ", line => Navigation.TitleIn(line) is not null);
        AtMost(120, "Updated on June 6, 2019 ", '1', line => ForeignLine.InText(line) is not null);
        AtMost(20, "= ", '=', line => ForeignLine.InText(line) is not null);
        AtMost(200, "June 4, 2019 – 6/4/19 – June 4, 2019, ", '1', line => DatedTitle.ParseTitle(line).HasUnreadDate);
    }

    private static void AtMost(int length, string beginning, Func<string, bool> rule) => AtMost(length, beginning, 'x', rule);

    private static void AtMost(int length, string beginning, char filling, Func<string, bool> rule)
    {
        Assert.True(rule(beginning.PadRight(length, filling)), beginning);
        Assert.False(rule(beginning.PadRight(length + 1, filling)), beginning);
    }
}
