using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>One text under two titles or dates, copies that contradict each other, and whose a text without title is.</summary>
public class SameTextsTests
{
    private const string Footer = "\n\nSignup for FREE Tips! Contact Us More Resources for You Visit Our Home Page\n";

    private const string Text = "The kiosk printed the wrong ticket, and nobody saw it for a week.";

    [Theory]
    // 4 June 2019 is a Tuesday, 5 June is none: a typing error, in either order.
    [InlineData("A Tip – 6/4/19|A Tip – 6/5/19", "a tip (2019-06-04)", "united “a tip (2019-06-05)” with “a tip (2019-06-04)”")]
    [InlineData("A Tip – 6/3/19|A Tip – 6/4/19", "a tip (2019-06-04)", "united “a tip (2019-06-03)” with “a tip (2019-06-04)”")]
    [InlineData("A Tip – 6/4/19|A Tip – 6/4/20", "a tip (2019-06-04)", "united “a tip (2020-06-04)” with “a tip (2019-06-04)”")]
    [InlineData("A Tip – 6/4/19|A Tip – 7/5/20", "a tip (2019-06-04)|a tip (2020-07-05)", "“a tip (2019-06-04)” and “a tip (2020-07-05)” kept as two tips")]
    [InlineData("A Tip – 6/4/19|A Tip – 6/11/19", "a tip (2019-06-04)|a tip (2019-06-11)", "“a tip (2019-06-04)” and “a tip (2019-06-11)” kept as two tips")]
    [InlineData("A Tip – 6/5/19|A Tip – 6/6/19", "a tip (2019-06-05)|a tip (2019-06-06)", "“a tip (2019-06-05)” and “a tip (2019-06-06)” kept as two tips")]
    // Two titles on one day: the one that more dumps have, that the text speaks of, that is first.
    [InlineData("A Tip – 6/4/19|Advice – 6/4/19|Advice – 6/4/19", "advice (2019-06-04)", "united “a tip (2019-06-04)” with “advice (2019-06-04)”")]
    [InlineData("Zoo – 6/4/19|Advice – 6/4/19|Zoo – 6/4/19", "zoo (2019-06-04)", "united “advice (2019-06-04)” with “zoo (2019-06-04)”")]
    [InlineData("Zoo Kiosk – 6/4/19|Advice – 6/4/19", "zoo kiosk (2019-06-04)", "united “advice (2019-06-04)” with “zoo kiosk (2019-06-04)”")]
    [InlineData("Zoo – 6/4/19|Advice – 6/4/19", "advice (2019-06-04)", "united “zoo (2019-06-04)” with “advice (2019-06-04)”")]
    [InlineData("Advice – 6/4/19|Zoo – 6/11/19", "advice (2019-06-04)|zoo (2019-06-11)", "“advice (2019-06-04)” and “zoo (2019-06-11)” kept as two tips")]
    [InlineData("Advice|Zoo", "advice|zoo", "“advice” and “zoo” kept as two tips")]
    [InlineData("Advice|Zoo – 6/11/19", "advice|zoo (2019-06-11)", "“advice” and “zoo (2019-06-11)” kept as two tips")]
    // The date that a copy lacks is certain where there is one only.
    [InlineData("A Tip|A Tip – 6/4/19", "a tip (2019-06-04)", "")]
    [InlineData("A Tip – 6/4/19|A Tip", "a tip (2019-06-04)", "")]
    [InlineData("A Tip|A Tip – 6/4/19|A Tip – 6/11/19", "a tip|a tip (2019-06-04)|a tip (2019-06-11)", "“a tip (2019-06-04)” and “a tip (2019-06-11)” kept as two tips|“a tip” and “a tip (2019-06-04)” kept as two tips|“a tip” and “a tip (2019-06-11)” kept as two tips")]
    public void One_text_under_two_titles_or_dates(string titles, string tips, string decisions)
    {
        foreach (var order in (IEnumerable<string>[])[titles.Split('|'), titles.Split('|').Reverse()])
        {
            var conversion = Converted([.. order.Select(title => Post(title, Text))]);
            Assert.Equal(tips, string.Join('|', conversion.Tips.Select(tip => tip.Key.ToString()).Order(StringComparer.Ordinal)));
            Assert.All(conversion.Doubts.Where(doubt => doubt.Decision.EndsWith("two tips", StringComparison.Ordinal)), doubt => Assert.Equal(["one tip, the title or date of which was mended"], doubt.Alternatives));
            Assert.Equal(decisions, string.Join('|', conversion.Doubts.Where(doubt => doubt.Code == "SG5303").Select(doubt => doubt.Decision).Order(StringComparer.Ordinal)));
        }
    }

    [Fact]
    public void Both_places_are_named_and_what_else_it_may_be()
    {
        var united = Assert.Single(Converted(Post("A Tip – 6/5/19", Text), Post("A Tip – 6/4/19", Text)).Doubts);
        Assert.Equal(("the same text stands at b.txt(6,1) and at a.txt(6,1)", "two tips", Text, "b.txt"), (united.Rule, Assert.Single(united.Alternatives), united.Text, united.Dump));
        var kept = Assert.Single(Converted(Post("A Tip – 6/4/19", $"{Text}\n\nMore of it."), Post("A Tip – 6/11/19", $"{Text}\n\nMore of it.")).Doubts);
        Assert.Equal(("one tip, the title or date of which was mended", Text), (Assert.Single(kept.Alternatives), kept.Text));
        Assert.Equal("2019/2019-06-04-a-tip.md", kept.Tip);
    }

    [Fact]
    public void A_title_counts_in_all_copies_and_spellings()
    {
        // The sidebar has it, too.
        Assert.Equal("zoo", Winner($"x\n\nZoo - 6/4/19\n\n\n{Text[..50]} Read more\n", Post("Zoo – 6/4/19", Text), Post("Advice – 6/4/19", Text)));
        Assert.Equal("zoo", Winner(Post("Zoo – 6/4/19", Text), Post("zoo – 6/4/19", Text), Post("Advice – 6/4/19", Text)));
        // Of as many copies, the one whose words the text says, in whichever copy.
        Assert.Equal("zoo week", Winner($"x\n\nZoo Week - 6/4/19\n\n\n{Text[..50]} Read more\n", Post("Zoo Week – 6/4/19", Text), Post("Advice – 6/4/19", Text), Post("Advice – 6/4/19", Text)));
        // A post’s title before one that only a sidebar has.
        Assert.Equal("zoo", Winner($"x\n\nAdvice - 6/4/19\n\n\n{Text[..50]} Read more\n", $"x\n\nAdvice - 6/4/19\n\n\n{Text[..50]} Read more\n", $"x\n\nZoo - 6/4/19\n\n\n{Text[..50]} Read more\n", Post("Zoo – 6/4/19", Text)));

        static string Winner(params string[] dumps) => Assert.Single(Converted(dumps).Tips).Key.Title;
    }

    [Fact]
    public void Of_several_dumps_with_the_text_the_first_is_named()
    {
        var doubt = Assert.Single(Converted(Post("A Tip – 6/4/19", Text), Post("A Tip – 6/4/19", Text), Post("A Tip – 6/11/19", Text)).Doubts);
        Assert.Equal("a.txt", doubt.Dump);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(80)]
    public void However_many_tips_have_one_text_each_is_named(int count)
    {
        var conversion = Converted([.. Enumerable.Range(1, count).Select(day => Post($"Tip {day} – 1/1/{day + 10}", Text))]);
        var said = Say(conversion.Doubts.Where(doubt => doubt.Code == "SG5303"));
        Assert.All(conversion.Tips, tip => Assert.Contains($"“{tip.Key}”", said));
    }

    // An author who opens and closes each text with the same words.
    [Theory]
    [InlineData("x x", "x x")]
    [InlineData("saw", "watched")]
    [InlineData("Good morning", "Good evening")]
    [InlineData("until next week", "until next month")]
    public void Of_many_texts_with_one_beginning_and_one_end_two_that_are_one_are_named(string word, string changed)
    {
        var text = WithFrame("The kiosk printed the wrong ticket, and nobody at the gate saw it for a whole week or two, which was a long time.");
        string[] others = [.. Enumerable.Range(1, 60).Select(day => Post($"Tip {day} – 1/1/{day + 10}", WithFrame(string.Join(' ', Enumerable.Range(0, 20).Select(word => $"word{day}and{word}")))))];
        var doubts = Converted([.. others, Post("Zoo – 6/4/19", text), Post("A Tip – 6/11/19", text.Replace(word, changed))]).Doubts;
        Assert.Equal("“zoo (2019-06-04)” and “a tip (2019-06-11)” kept as two tips", Assert.Single(doubts, doubt => doubt.Code == "SG5303").Decision);

        static string WithFrame(string text) => $"Good morning to all of you who read this blog each week.\n\n{text}\n\nThat is all for today, and until next week be good to them.";
    }

    [Fact]
    public void An_excerpt_with_which_all_texts_begin_is_nobodys_in_particular()
    {
        const string opening = "Good morning to all of you who read this blog each week";
        string[] others = [.. Enumerable.Range(1, 60).Select(day => Post($"Tip {day} – 1/1/{day + 10}", $"{opening}. {string.Join(' ', Enumerable.Range(0, 20).Select(word => $"word{day}and{word}"))}."))];
        Assert.DoesNotContain(Converted([.. others, $"x\n\nZoo - 6/4/19\n\n\n{opening} Read more\n"]).Doubts, doubt => doubt.Code == "SG5303");
        var doubt = Assert.Single(Converted([.. others, $"x\n\nZoo - 6/4/19\n\n\n{opening}. word7and0 word7and1 Read more\n"]).Doubts, doubt => doubt.Code == "SG5303");
        Assert.Equal("“tip 7 (2017-01-01)” and “zoo (2019-06-04)” kept as two tips", doubt.Decision);
    }

    [Theory]
    // Texts that begin, or end, with the same words are compared; a word may differ.
    [InlineData("The kiosk printed the wrong ticket on a day in June, and nobody at the gate saw it for a whole week or two.", "The kiosk printed the wrong ticket on a day in June, and nobody at the gate saw it for a whole week or more.", true)]
    [InlineData("The kiosk printed the wrong ticket on a day in June, and nobody at the gate saw it for a whole week or two.", "A kiosk printed the wrong ticket on a day in June, and nobody at the gate saw it for a whole week or two.", true)]
    [InlineData("The kiosk printed the wrong ticket on a day in June, and nobody saw it.", "The kiosk printed the wrong ticket for all of the guests of the game.", false)]
    // Forty letters prove something, fewer do not.
    [InlineData("the kiosk printed the wrong ticket again", "the kiosk printed the wrong ticket again", true)]
    [InlineData("the kiosk printed the wrong ticket once!", "the kiosk printed the wrong ticket once!", false)]
    public void Whether_two_texts_are_one(string one, string other, bool isOne) =>
        Assert.Equal(isOne, Converted(Post("A Tip – 6/4/19", one), Post("Advice – 6/11/19", other)).Doubts.Any(doubt => doubt.Code == "SG5303"));

    [Theory]
    // An excerpt and a text are one where one begins with the other.
    [InlineData("The kiosk printed the wrong ticket, and nobody", true)]
    [InlineData("The kiosk printed the wrong ticket, and everybody saw it", false)]
    public void Whether_an_excerpt_is_that_of_a_text(string excerpt, bool isOne) => Assert.Equal(
        isOne, Converted($"x\n\nAdvice - 6/11/19\n\n\n{excerpt} Read more\n", Post("A Tip – 6/4/19", Text)).Doubts.Any(doubt => doubt.Code == "SG5303"));

    [Theory]
    // An excerpt that says something else is named; one with which the text begins is not.
    [InlineData("Another kiosk printed it", "SG5304 left out as an older copy: the text at b.txt(6,1) begins with other words")]
    [InlineData("The kiosk printed the wrong ticket,", "")]
    [InlineData($"{Text} And so on.", "SG5304 taken for a text that was cut: the excerpt at a.txt(6,1) goes on behind its end")]
    public void A_copy_that_contradicts_the_text_is_named(string excerpt, string doubts) => Assert.Equal(
        doubts, Say(Converted($"x\n\nA Tip - 6/4/19\n\n\n{excerpt} Read more\n", Post("A Tip – 6/4/19", Text)).Doubts));

    [Fact]
    public void A_longer_copy_that_ends_behind_the_footer_is_named()
    {
        const string byline = "A Tip – 6/4/19\n\nPosted on in Sports Please leave a comment\n\n\n";
        var conversion = Converted(Post("A Tip – 6/4/19", Text), $"{byline}{Text}\n\nShare it today\n\nB – 5/28/19\n\nPosted on in Sports Please leave a comment\n\n\nOne.{Footer}");
        Assert.Equal(Text + "\n", conversion.Tips.Single(tip => tip.Post.Title == "A Tip").Markdown);
        Assert.Contains("SG5304 left out as a copy to which lines of the theme are glued: the copy at a.txt(6,1) ends earlier, above a footer", Say(conversion.Doubts));
        Assert.Equal(["the whole text"], conversion.Doubts.Single(doubt => doubt.Code == "SG5304").Alternatives);
    }

    [Theory]
    // The words of a theme as the last paragraph of one of two whole copies, or the other copy was cut above a footer: one
    // of them is wrong.
    [InlineData("We hope that you enjoy each visit to this site and all of its pages.")]
    [InlineData("And so it went on for another week, until a guest told them.")]
    public void Of_two_whole_copies_one_that_goes_on_is_named_with_both_places(string last)
    {
        foreach (var isFirst in new[] { true, false })
        {
            var (shorter, longer) = (Post("A Tip – 6/4/19", Text), Post("A Tip – 6/4/19", $"{Text}\n\n{last}"));
            var conversion = isFirst ? Converted(shorter, longer) : Converted(longer, shorter);
            var doubt = Assert.Single(conversion.Doubts, doubt => doubt.Code == "SG5304");
            Assert.Equal(("taken as the end of the text", last, 8), (doubt.Decision, doubt.Text, doubt.At.Line));
            Assert.Equal(isFirst ? ("b.txt", "the copy at a.txt(6,1) ends above it") : ("a.txt", "the copy at b.txt(6,1) ends above it"), (doubt.Dump, doubt.Rule));
        }
    }

    [Fact]
    public void A_copy_with_a_line_of_a_theme_at_its_end_loses_and_is_named()
    {
        const string cookies = "We use cookies to ensure that we give you the best experience on our website.";
        var conversion = Converted(Post("A Tip – 6/4/19", Text), Post("A Tip – 6/4/19", $"{Text}\n\n{cookies}"));
        Assert.Equal("a.txt", Assert.Single(conversion.Tips).TextAt.File);
        Assert.Contains("SG5304 left out as a copy to which lines of the theme are glued", Say(conversion.Doubts));
    }

    [Fact]
    public void A_copy_with_which_its_dump_ends_is_a_shorter_one_only() => Assert.DoesNotContain(
        Converted(Post("A Tip – 6/4/19", $"{Text}\n\nAnd so it went on for another week."), $"A Tip – 6/4/19\n\nPosted on in Sports Please leave a comment\n\n\n{Text}").Doubts,
        doubt => doubt.Code == "SG5304");

    [Fact]
    public void A_copy_in_which_a_paragraph_comes_twice_does_not_win()
    {
        const string second = "Somebody told them at last, and they were thankful for it.";
        var conversion = Converted(Post("A Tip – 6/4/19", $"{Text}\n\n{second}"), Post("A Tip – 6/4/19", $"{Text}\n\n{Text}\n\n{second}"));
        Assert.Equal("a.txt", Assert.Single(conversion.Tips).TextAt.File);
        Assert.Contains(conversion.Diagnostics, diagnostic => diagnostic.Code == "SG5301");
    }

    [Fact]
    public void A_doubt_in_a_text_without_title_goes_with_the_tip_that_it_is_of()
    {
        const string text = $"{Text}\n\n## So it was";
        var conversion = Converted($"x\n\nA Tip - 6/4/19\n\n\n{Text[..50]} Read more\n", text + Footer);
        Assert.Equal(("2019/2019-06-04-a-tip.md", 3), (Assert.Single(conversion.Doubts).Tip, conversion.Doubts[0].At.Line));
        // Set aside, it is named as a whole.
        Assert.Empty(Converted(text + Footer).Doubts);
    }

    [Theory]
    // A fragment of a tip that was edited shares its phrases; the title may stand above it, with empty lines between.
    [InlineData("The kiosk printed the wrong ticket, and nobody saw it for a month, or two.", 1)]
    [InlineData($"A Tip\n{Text} And so on.", 2)]
    [InlineData($"A Tip\n\n\n{Text} And so on.", 4)]
    [InlineData($"A Tip\n\n\t- {Text} And so on.", 3)]
    // In small letters it is no title by its form.
    [InlineData($"a tip\n{Text} And so on.", 2)]
    [InlineData($"a tip\n\n\n{Text} And so on.", 4)]
    public void A_text_without_title_and_its_place(string text, int line)
    {
        var conversion = Converted(Post("A Tip – 6/4/19", Text), text + Footer);
        Assert.Empty(conversion.Asides);
        var tip = Assert.Single(conversion.Tips);
        var at = tip.Text.At.File == "b.txt" ? tip.Text.At : Assert.Single(tip.OtherTexts).At;
        Assert.Equal(("b.txt", line), (at.File, at.Line));
    }

    [Fact]
    public void A_category_that_a_dump_cuts_is_named_with_its_line()
    {
        var doubt = Assert.Single(Converted($"A Tip – 6/4/19\n\n{Text}{Footer}\nPosted on in\u00A0Sports, Zoo").Doubts);
        Assert.Equal(("the category “Zoo” left out", "the dump ends with it", "a category of this name", 7), (doubt.Decision, doubt.Rule, Assert.Single(doubt.Alternatives), doubt.At.Line));
    }

    private static string Say(IEnumerable<Converter.Doubts.Doubt> doubts) => string.Join('|', doubts.Select(doubt => $"{doubt.Code} {doubt.Decision}: {doubt.Rule}"));

    private static Conversion Converted(params string[] texts) =>
        Dumps.Convert(texts.Select((text, index) => new InputFile(index < 26 ? $"{(char)('a' + index)}.txt" : $"z{index:D2}.txt", text)));

    private static string Post(string title, string text) => $"{title}\n\nPosted on in Sports Please leave a comment\n\n\n{text}{Footer}";
}
