using SiteGen.Content;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>What several dumps together say, where a rule could go wrong without a word.</summary>
public class MergingTests
{
    private const string Footer = "\n\nSignup for FREE Tips! Contact Us More Resources for You Visit Our Home Page\n";

    [Fact]
    public void The_copy_with_more_layout_is_used_in_whatever_order()
    {
        var bare = Post("A Tip – 6/4/19", "One line of it.\nAnother line of it.\nThe last one.");
        var loose = Post("A Tip – 6/4/19", "One line of it.\n\nAnother line of it.\n\nThe last one.");
        foreach (var dumps in new[] { new[] { bare, loose }, [loose, bare] })
        {
            var tip = Assert.Single(Converted(dumps).Tips);
            Assert.Equal(7, tip.Text.Raw.Split('\n').Length + tip.Post.Sources.Length);
        }
    }

    [Theory]
    [InlineData("A Tip – 6/4/19", "A Tip")]
    [InlineData("A Tip", "A Tip – 6/4/19")]
    public void The_copy_with_more_layout_is_used_even_of_a_tip_that_turned_out_to_be_another_one(string bare, string loose)
    {
        const string text = "One line of it, which is long enough to be known.\n\nAnother line of it.\n\nThe last one.";
        var tip = Assert.Single(Converted(Post(bare, text.Replace("\n\n", "\n")), Post(loose, text)).Tips);
        Assert.Equal(text, tip.Text.Raw);
    }

    [Fact]
    public void Of_two_copies_that_differ_in_white_space_only_one_is_taken_whatever_the_order()
    {
        var one = Post("A Tip – 6/4/19", "One  line of it.");
        var other = Post("A Tip – 6/4/19", "One line of it.");
        Assert.Equal(Converted(one, other).Tips.Single().Text.Raw, Converted(other, one).Tips.Single().Text.Raw);
    }

    [Theory]
    // The excerpt and the text share 24 letters, and 40, and part before the excerpt ends.
    [InlineData("The kiosk printed the wrong ticket, and nobody saw it", "The kiosk printed the wrong coupon, and everybody saw it at once.", false)]
    [InlineData("The kiosk printed the wrong ticket for a man who was late", "The kiosk printed the wrong ticket for a lady who was early.", false)]
    [InlineData("The kiosk printed the wrong ticket, and nobody saw it", "The kiosk printed the wrong ticket, and nobody saw it for a week.", true)]
    // Too short to prove anything.
    [InlineData("The kiosk printed the wrong one", "The kiosk printed the wrong one. So what?", false)]
    [InlineData("The kiosk printed the wrong one", "The kiosk printed the wrong one. So what, said the man at the end of the line.", false)]
    [InlineData("The kiosk printed the wrong one for a man who was late", "The kiosk printed the wrong one.", false)]
    public void A_text_without_title_belongs_to_the_tip_whose_excerpt_it_begins_with(string excerpt, string text, bool isFound)
    {
        var conversion = Converted($"x\n\nSay It First - 6/4/19\n\n\n{excerpt} Read more\n", text + Footer);
        Assert.Equal(isFound ? Recovery.Full : Recovery.Excerpt, Assert.Single(conversion.Tips).Post.Recovered);
        Assert.Equal(isFound ? [] : [text], conversion.Asides.Select(aside => aside.Text));
    }

    [Theory]
    [InlineData("Say It First - 6/11/19", "Say It Last - 6/4/19")]
    [InlineData("Say It Last - 6/11/19", "Say It First - 6/4/19")]
    public void Of_two_tips_that_begin_alike_a_text_belongs_to_the_one_that_shares_more(string longer, string shorter)
    {
        const string text = "The kiosk printed the wrong ticket, and nobody saw it for a week.";
        var tips = Converted($"x\n\n{longer}\n\n\n{text[..^7]} Read more\n\n{shorter}\n\n\n{text[..48]} Read more\n", text + Footer).Tips;
        Assert.Equal(longer[..^10], tips.Single(tip => tip.Post.Recovered == Recovery.Full).Post.Title);
    }

    [Fact]
    public void A_line_above_a_text_that_is_not_its_title_is_set_aside()
    {
        const string text = "The kiosk printed the wrong ticket, and nobody saw it for a week.";
        var conversion = Converted("x\n\nSay It First - 6/4/19\n\n\nThe kiosk printed the wrong ticket, and nobody Read more\n", $"Something else\n\n{text}{Footer}");
        Assert.Equal(text + "\n", Assert.Single(conversion.Tips).Markdown);
        Assert.Equal("Something else", Assert.Single(conversion.Asides).Text);
    }

    [Fact]
    public void A_text_that_ends_as_it_begins_is_one_text()
    {
        const string refrain = "The kiosk printed the wrong ticket, and nobody saw it for a week.";
        var tip = Assert.Single(Converted($"x\n\nSay It First - 6/4/19\n\n\n{refrain[..^7]} Read more\n", $"{refrain}\n\nThen somebody did.\n\n{refrain}{Footer}").Tips);
        Assert.Equal($"{refrain}\n\nThen somebody did.\n\n{refrain}\n", tip.Markdown);
    }

    [Fact]
    public void Of_two_texts_without_titles_the_first_ends_where_the_second_begins()
    {
        const string one = "The kiosk printed the wrong ticket, and nobody saw it for a week.";
        const string other = "A lady at the gate asked the guard about the way to the second floor, and";
        var tips = Converted($"x\n\nSay It First - 6/11/19\n\n\n{one[..^7]} Read more\n\nSay It Last - 6/4/19\n\n\n{other[..60]} Read more\n", $"{one}\n\n{other}").Tips;
        Assert.Equal([("Say It First", Recovery.Full), ("Say It Last", Recovery.Excerpt)], tips.Select(tip => (tip.Post.Title, tip.Post.Recovered!.Value)).Order());
    }

    [Fact]
    public void What_is_set_aside_is_in_the_ledger_to_the_letter()
    {
        const string text = "A text that nobody knows, whoever may have written it.";
        var conversion = Converted(text + Footer, Post("A Tip – 6/4/19", "One.") + "\nP.S. Two.\n\nP.P.S. Three.\n");
        Assert.Equal([text, "P.S. Two.\n\nP.P.S. Three."], conversion.Asides.Select(aside => aside.Text));
        Assert.Equal([text.Length, "P.S. Two.P.P.S. Three.".Length], conversion.Dumps.Select(dump => (int)dump.Totals[Converter.Ledger.Account.SetAside]));
        Assert.All(conversion.Dumps, dump => Assert.Equal(dump.Characters, dump.Totals.Sum));
        Assert.All(conversion.Asides, aside => Assert.Contains(conversion.Diagnostics, diagnostic => diagnostic.Code == "SG5104" && diagnostic.Location == aside.At));
    }

    [Fact]
    public void Two_stretches_with_a_text_between_are_set_aside_one_by_one()
    {
        var conversion = Converted("Nobody knows this line of words at all.\n\n" + Post("A Tip – 6/4/19", "One.") + "\nP.S. Two.\n");
        Assert.Equal(["Nobody knows this line of words at all.", "P.S. Two."], conversion.Asides.Select(aside => aside.Text));
    }

    [Fact]
    public void What_stands_behind_a_post_is_set_aside_before_another_post_too()
    {
        // The damaged apostrophes are shorter when they are repaired; the places are those of the file.
        var damaged = string.Concat(Enumerable.Repeat("Itâ€™s his. ", 9)).TrimEnd();
        var conversion = Converted(
            $"{Post("A – 6/11/19", damaged)}\nP.S. Two.\n\n{Post("B – 6/4/19", "One.")}\nNo. 3\n\n{Post("C – 5/28/19", "One.")}\nP.P.S.\n\u0001\nAnd more.\n",
            // A single character is something, too.
            $"{Post("D – 5/21/19", "One.")}\nX\n");
        Assert.Equal(["P.S. Two.", "No. 3", "P.P.S.\n\u0001\nAnd more.", "X"], conversion.Asides.Select(aside => aside.Text));
        Assert.Equal([10, 21, 32, 10], conversion.Asides.Select(aside => aside.At.Line));
        Assert.All(conversion.Dumps, dump => Assert.Equal(dump.Characters, dump.Totals.Sum));
    }

    [Fact]
    public void What_is_set_aside_is_sorted_by_file()
    {
        var dumps = "c.txt a.txt b.txt".Split(' ').Select(name => new InputFile(name, Post($"Tip {name[0]} – 6/4/19", $"One of {name}.") + $"\nSee {name}\n"));
        Assert.Equal(["See a.txt", "See b.txt", "See c.txt"], Dumps.Convert(dumps).Asides.Select(aside => aside.Text));
    }

    [Fact]
    public void One_repaired_character_is_named_with_its_line()
    {
        var diagnostic = Assert.Single(Converted(Post("A Tip – 6/4/19", "One.\n\nItâ€™s two.")).Diagnostics);
        Assert.Equal(("SG5003", 8), (diagnostic.Code, diagnostic.Location.Line));
    }

    [Theory]
    [InlineData("The last line. R")]
    [InlineData("The last line. Read m")]
    public void A_post_that_is_cut_loses_no_word_that_looks_like_a_link(string last) => Assert.Equal(
        last + "\n", Assert.Single(Converted($"A Tip – 6/4/19\n\nPosted on in Sports Please leave a comment\n\n\n{last}").Tips).Markdown);

    [Fact]
    public void A_date_in_the_title_and_one_below_it_make_one_post()
    {
        const string date = "\n\nPosted on in Sports";
        var conversion = Converted((Post("A – 6/4/19", "One.") + "\n" + Post("B – 5/28/19", "Two."))
            .Replace("A – 6/4/19\n", "A – 6/4/19\n\nJune 4, 2019\n").Replace("5/28/19" + date, "5/28/19\n\nMay 28, 2019" + date));
        Assert.Equal([("B", "Two.\n"), ("A", "One.\n")], conversion.Tips.Select(tip => (tip.Post.Title, tip.Markdown)));
        Assert.Empty(conversion.Diagnostics);
    }

    [Theory]
    [InlineData("Gardening", "Gardening", "")]
    [InlineData("Garden", "", "")]
    // Those of the old blog are known without a dump.
    [InlineData("Business Advice", "Business Advice", "")]
    [InlineData("World of Customer Service", "World of Customer Service", "")]
    [InlineData("Government", "Government", "")]
    [InlineData("Education", "Education", "")]
    [InlineData("Healthcare", "Healthcare", "")]
    [InlineData("Customer Serv", "", "")]
    [InlineData("Zoo", "", "the category “Zoo” left out")]
    public void A_category_with_which_a_dump_ends_is_known_or_the_beginning_of_one_or_named(string last, string category, string doubt)
    {
        var conversion = Converted(
            Post("A – 6/4/19", "One.", "Posted on in\u00A0Gardening Please leave a comment"), $"B – 5/28/19\n\nTwo, and no more.\n\n{Footer.Trim()}\n\nPosted on in\u00A0Sports, {last}");
        Assert.Equal(["Sports", .. category.Length > 0 ? [category] : Array.Empty<string>()], conversion.Tips.Single(tip => tip.Post.Title == "B").Post.Categories);
        Assert.Equal(doubt, string.Join('|', conversion.Doubts.Select(found => found.Decision)));
    }

    [Fact]
    public void Behind_a_text_without_title_only_what_has_a_footer_is_another_text()
    {
        const string unknown = "a text without a title, and no known tip begins like it";
        const string one = "A text that nobody knows, whoever may have written it.";
        Assert.Equal([(1, unknown), (5, "no rule knows this")], Converted($"{one}{Footer}\nP.S. Two.\n").Asides.Select(aside => (aside.At.Line, aside.Reason)));
        Assert.Equal([(1, unknown), (5, unknown)], Converted($"{one}{Footer}\nAnother one.{Footer}").Asides.Select(aside => (aside.At.Line, aside.Reason)));
    }

    [Fact]
    public void A_file_too_large_to_be_read_is_in_the_ledger_with_its_size()
    {
        var archive = new Archive(new Converter.ConverterOptions());
        archive.AddTooLarge("a.txt", "seeds/a.txt", 1234567);
        var conversion = archive.Complete();
        Assert.Equal(("a.txt", 1234567L), (conversion.Dumps.Single().Path, conversion.Dumps.Single().Totals.Sum));
        Assert.Equal("seeds/a.txt", Assert.Single(conversion.Diagnostics).Location.File);
    }

    [Fact]
    public void The_indent_of_the_first_line_is_that_of_its_list() => Assert.Equal(
        "- One\n  - Of it\n- Two\n", Assert.Single(Converted(Post("A Tip – 6/4/19", "    - One\n        - Of it\n    - Two")).Tips).Markdown);

    [Fact]
    public void The_first_word_of_a_text_is_in_it_and_its_title_is_not()
    {
        var tip = Assert.Single(Converted("A Tip – 6/4/19\n\nPosted on in Sports Please leave a comment\nOne\nTwo three." + Footer).Tips);
        Assert.Equal("One\n\nTwo three.\n", tip.Markdown);
    }

    [Theory]
    [InlineData("The last line. Read m", "The last line.")]
    [InlineData("The last line. Re", "The last line.")]
    [InlineData("The last line. R", "The last line.")]
    [InlineData("The last line.R", "The last line.R")]
    [InlineData("The last line. Reading", "The last line. Reading")]
    public void A_sidebar_that_is_cut_within_its_link_has_only_the_words_before(string last, string text) =>
        Assert.Equal(text + "\n", Converted($"x\n\nFirst - 6/11/19\n\n\nWords of it Read more\n\nA Tip - 6/4/19\n\n\n{last}").Tips.Single(tip => tip.Post.Title == "A Tip").Markdown);

    [Fact]
    public void A_title_with_a_bar_or_a_long_one_is_no_entry_of_a_sidebar_without_a_date()
    {
        var longLine = string.Join(' ', Enumerable.Repeat("words", 31));
        var conversion = Converted($"First - 6/11/19\n\nOne Read more\n\nA | B\n\nTwo Read more\n\n{longLine}\n\nThree Read more\n\nLast - 6/4/19\n\nFour Read more\n");
        Assert.Equal(["First", "Last"], conversion.Tips.Select(tip => tip.Post.Title).Order());
    }

    [Fact]
    public void Neighbours_bound_an_undated_tip_to_the_day()
    {
        var conversion = Converted(
            "x\n\nA - 6/25/19\n\nOne of them Read more\n\nB - 6/18/19\n\nTwo of them Read more\n\nC\n\nThree of them Read more\n\nD\n\nFour of them Read more\n\nE - 6/4/19\n\nFive of them Read more\n",
            "x\n\nB - 6/18/19\n\nTwo of them Read more\n\nZ - 6/11/19\n\nSix of them Read more\n\nD\n\nFour of them Read more\n\nE - 6/4/19\n\nFive of them Read more\n");
        var ranges = conversion.Tips.Where(tip => tip.Post.Published is null).ToDictionary(tip => tip.Post.Title, tip => (tip.Post.PublishedAbout!.From, tip.Post.PublishedAbout.To));
        Assert.Equal((new DateOnly(2019, 6, 4), new DateOnly(2019, 6, 18)), ranges["C"]);
        Assert.Equal((new DateOnly(2019, 6, 4), new DateOnly(2019, 6, 11)), ranges["D"]);
    }

    [Fact]
    public void A_run_never_dates_an_undated_tip_by_a_wrong_date()
    {
        // 2015 is out of order here, so it bounds nothing.
        var conversion = Converted("x\n\nA - 6/25/19\n\nOne of them Read more\n\nB\n\nTwo of them Read more\n\nC - 6/16/15\n\nThree of them Read more\n\nD - 6/11/19\n\nFour of them Read more\n\nE - 6/4/19\n\nFive Read more\n");
        var about = conversion.Tips.Single(tip => tip.Post.Title == "B").Post.PublishedAbout!;
        Assert.Equal((new DateOnly(2019, 6, 11), new DateOnly(2019, 6, 25)), (about.From, about.To));
    }

    [Fact]
    public void A_wrapped_dump_keeps_its_line_numbers()
    {
        const string text = "A Tip – 6/4/19\n\nPosted on in Sports Please leave a comment\n\n" +
            "The lobby of the old bank has a bench, and on the bench sits\na man who has been told to wait for somebody who is at\nlunch. Nobody told the somebody.\n\n" +
            "A bench is no plan. A plan has a name, a time, and a number\nto call. Click here to read more of it, and of the bench.\n";
        var conversion = Converted(text + Footer.TrimStart('\n') + "\nWho knows this line?\n");
        Assert.Equal(2, conversion.Tips.Single().Markdown.Split("\n\n").Length);
        Assert.Equal(13, Assert.Single(conversion.Asides).At.Line);
        Assert.Equal(9, Assert.Single(conversion.Tips.Single().LostLinks).At.Line);
        Assert.All(conversion.Dumps, dump => Assert.Equal(dump.Characters, dump.Totals.Sum));
    }

    [Fact]
    public void Categories_stand_as_the_bylines_order_them_and_by_name_where_these_disagree()
    {
        const string more = " More of it is here.";
        var tip = Assert.Single(Converted(
            Post("A Tip – 6/4/19", "The one text of the tip, as a dump has it.", "Posted on in\u00A0Golf, Sports Please leave a comment"),
            Post("A Tip – 6/4/19", $"The one text of the tip, as a dump has it.{more}", "Posted on in\u00A0Tennis, Sports, Golf Please leave a comment")).Tips);
        Assert.Equal(["Golf", "Tennis", "Sports"], tip.Post.Categories);
    }

    [Fact]
    public void Of_two_tips_with_one_title_and_date_a_doubt_goes_with_the_one_of_its_dump()
    {
        var conversion = Converted(
            Post("A Tip – 6/4/19", "The first one says something of its own."), Post("A Tip – 6/4/19", "The second one has\n\n## Other words for all\n\nTo say."));
        var doubt = Assert.Single(conversion.Doubts, doubt => doubt.Text.Contains("Other words", StringComparison.Ordinal));
        Assert.Equal(conversion.Tips.Single(tip => tip.Post.Sources.Contains("b.txt")).Path, doubt.Tip);
    }

    [Fact]
    public void A_page_that_would_say_something_else_is_named_with_both_texts()
    {
        var tips = Converted(Post("A Tip – 6/4/19", "One.")).Tips;
        var difference = new Converter.Fidelity.Difference(new Location("a.txt", 6), "One.", "Two.");
        var named = Assert.Single(TipReview.Of(tips, new Dictionary<string, Converter.Fidelity.Difference> { [tips[0].Path] = difference }));
        Assert.Equal("a.txt(6,1)", named.Location.ToString());
        Assert.Contains("One.", named.ToString(), StringComparison.Ordinal);
        Assert.Contains("Two.", named.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_can_not_be_read_is_in_the_ledger_and_named()
    {
        var archive = new Archive(new Converter.ConverterOptions());
        archive.AddUnreadable("a.txt", "seeds/a.txt", "it is a pipe");
        var conversion = archive.Complete();
        Assert.Equal(("a.txt", 0L), (conversion.Dumps.Single().Path, conversion.Dumps.Single().Totals.Sum));
        Assert.Contains("it is a pipe", Assert.Single(conversion.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    private static Conversion Converted(params string[] texts) =>
        Dumps.Convert(texts.Select((text, index) => new InputFile($"{(char)('a' + index)}.txt", text)));

    private static string Post(string title, string text, string byline = "Posted on in Sports Please leave a comment") =>
        $"{title}\n\n{byline}\n\n\n{text}{Footer}";
}
