using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>What programs, printers, chats and wrong encodings leave in a text, and what only looks like it.</summary>
public class DamagedLineTests
{
    [Theory]
    [InlineData("She won t ask.", true)]
    [InlineData("And we ll wait.", true)]
    [InlineData("You re next.", true)]
    [InlineData("They ve left", true)]
    [InlineData("We dont ask,", true)]
    [InlineData("Youll see", true)]
    [InlineData("he said thats it”", true)]
    [InlineData("“Youre here,” he said.", true)]
    [InlineData("(heres why)", true)]
    [InlineData("Ive seen it", true)]
    [InlineData("The shelves and the heroes live here", false)]
    [InlineData("won``t", true)]
    [InlineData("won''t", true)]
    [InlineData("won’ t", true)]
    [InlineData("won ’t", true)]
    [InlineData("won¹t", true)]
    [InlineData("won□t", true)]
    [InlineData("won_t", true)]
    [InlineData("won^t", true)]
    [InlineData("won~t", true)]
    [InlineData("won|t", true)]
    [InlineData("won#t", true)]
    [InlineData("won*t", true)]
    [InlineData("won\u200Bt", true)]
    [InlineData("won\u2032t", true)]
    [InlineData("She won’t ask, and it’s fine.", false)]
    [InlineData("won't", false)]
    [InlineData("The clients’ tables", false)]
    [InlineData("The event is well spent, and were it here, he cant", false)]
    [InlineData("I re-read it", false)]
    [InlineData("a T-shirt won, T said", false)]
    [InlineData("the hill ve", false)]
    [InlineData("snake_case and *t* and a_d_b", false)]
    [InlineData("", false)]
    public void A_lost_apostrophe(string line, bool isLost) => Assert.Equal(isLost, LostApostrophe.In(line));

    [Theory]
    [InlineData("won\u0019t", 3)]
    [InlineData("\u001CGood", 0)]
    [InlineData("Good\u001D", 4)]
    [InlineData("won\uE019t", 3)]
    [InlineData("wonвЂ™t", 3)]
    [InlineData("HeтАЩd", 2)]
    [InlineData("HeБ─≥d", 2)]
    [InlineData("one\u007Ftwo", 3)]
    [InlineData("one \u001A", -1)]
    [InlineData("\uF0B7Listen", -1)]
    [InlineData("вЂњGood", 2)]
    [InlineData("\u001A", -1)]
    [InlineData("привет, Pat", -1)]
    [InlineData("one\ttwo\r\nthree", -1)]
    public void Damage_by_signs_of_other_scripts_and_by_half_characters(string text, int at) =>
        Assert.Equal(at, Damage.In(text) is [var first, ..] ? first : -1);

    [Theory]
    [InlineData("Save")]
    [InlineData("Pin It")]
    [InlineData("0 Shares")]
    [InlineData("Post Views: 1,204")]
    [InlineData("5/5 - (3 votes)")]
    [InlineData("Reading Time: 2 minutes")]
    [InlineData("Copy link")]
    [InlineData("Open in app")]
    [InlineData("Contents [hide]")]
    [InlineData("Ads by Google")]
    [InlineData("[object Object]")]
    [InlineData("Commented [JD1]: nice")]
    [InlineData("TODO: add link")]
    [InlineData("(Visited 1,203 times, 1 visits today)")]
    [InlineData("This slideshow requires JavaScript.")]
    [InlineData("Be the first to rate this!")]
    [InlineData("Enjoyed this post? Get our weekly tips")]
    [InlineData("Draft saved at 8:02:11 am.")]
    [InlineData("Warning: Cannot modify header information - headers already sent by (a.php)")]
    [InlineData("Podcast: Play in new window | Download (Duration: 4:12 — 3.9MB)")]
    [InlineData("Lorem ipsum dolor sit amet.")]
    [InlineData("<<<<<<< HEAD")]
    [InlineData(">>>>>>> b2")]
    [InlineData("2 | P a g e")]
    [InlineData("Page | 2")]
    [InlineData("https://www.cssamerica.com/category/tip/page/31/ 1/3")]
    [InlineData("[6/5/2019 8:03 AM] Pat Doe")]
    [InlineData("[6/5/2019 8:03:11 AM] Pat Doe:")]
    [InlineData("08:02:11 From  Pat Doe : to Everyone")]
    [InlineData("Pat Doe  8:02 AM")]
    [InlineData("Doe, Pat wrote:")]
    [InlineData("Customer Service Tip of the Week")]
    [InlineData("2")]
    [InlineData("The desk is quiet.¶")]
    [InlineData("The desk is quiet.↵")]
    [InlineData("The desk is quiet. [1]")]
    [InlineData("She·won’t·ask·twice,·and·we’ll·wait.")]
    [InlineData("She+won’t+ask+twice,+and+we’ll+wait.")]
    [InlineData("Before    After")]
    [InlineData("When a call is transferred, two employees touch it, and by the second tellCustomer Service Tip of the Week | Customer Service Solutions, Inc. - Page 32")]
    public void A_line_that_a_program_has_put_in(string line) => Assert.NotNull(ForeignLine.InText(line));

    [Theory]
    [InlineData("She wrote:")]
    [InlineData("The customer wrote:")]
    [InlineData("Save the day.")]
    [InlineData("Page one is the best.")]
    [InlineData("2 people waited.")]
    [InlineData("Sharing is what the desk is for.")]
    [InlineData("The meeting is at 8:02 AM")]
    [InlineData("One.   Two.")]
    [InlineData("Before.    After.")]
    [InlineData("C++ and well-known snake_case_words")]
    [InlineData("Warning: the floor is wet.")]
    [InlineData("Play in the new window of time.")]
    public void A_line_that_only_looks_like_it(string line) => Assert.Null(ForeignLine.InText(line));

    [Theory]
    [InlineData("and so on", true)]
    [InlineData("a desk", true)]
    [InlineData("o desk", false)]
    [InlineData("info@x.example is it", false)]
    [InlineData("and/or so", false)]
    [InlineData("e.g. a desk", false)]
    [InlineData("a. a desk", false)]
    [InlineData("iPhone users", false)]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcd so", true)]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcde so", false)]
    [InlineData("And so on", false)]
    [InlineData("", false)]
    public void A_line_that_goes_on_with_a_sentence(string line, bool goesOn) => Assert.Equal(goesOn, OpenLine.Begins(line));

    [Theory]
    [InlineData(34, false)]
    [InlineData(35, true)]
    public void A_word_that_is_longer_than_words_are(int letters, bool isNamed) =>
        Assert.Equal(isNamed, ForeignLine.InText(new string('a', letters)) is not null);

    [Theory]
    [InlineData(null, "Hold the line.", false)]
    [InlineData("Hold the Line", "Hold the line.", true)]
    [InlineData("The Quiet Line Waits", "In all the quiet line waits.", true)]
    [InlineData("Hold It", "Hold it.", false)]
    [InlineData("Hold the Line", "We wait. Hold the line.", false)]
    public void A_last_line_that_says_the_title(string? title, string line, bool restates) =>
        Assert.Equal(restates, ClosingLine.Restates(title, line));

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_last_line_that_says_the_title_is_no_paragraph(int length, bool restates) =>
        Assert.Equal(restates, ClosingLine.Restates("Hold the Line", $"Hold the line {new string('x', length - "Hold the line .".Length)}."));

    [Theory]
    [InlineData("Customer Sevice Tip of the Week", true)]
    [InlineData("Customer Service Tip of the Weck", true)]
    [InlineData("Customer Service Tip ofthe Week", true)]
    [InlineData("Customer Service Tip of the Week Business Advice", true)]
    [InlineData("Sport", true)]
    [InlineData("Customer Service Tip of the Week", false)]
    [InlineData("Customer Service", false)]
    [InlineData("Golf", false)]
    [InlineData("Sportsmanship", false)]
    public void A_category_that_is_nearly_a_known_one(string name, bool isNamed)
    {
        var spellings = new TermSpellings();
        spellings.Add(name, new Location("a.txt", 3), "a.txt", new TipKey("one", null));
        var doubts = spellings.Slips(KnownCategories.Keys).ToList();
        Assert.Equal(isNamed ? [$"“{name}” taken for a category"] : [], doubts.Select(doubt => doubt.Doubt.Decision));
    }
}
