using System.Collections.Immutable;
using System.Text;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Merging;
using SiteGen.Converter.Reviewing;
using SiteGen.Converter.Writing;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>What a person has looked at, and what is left.</summary>
public class ReviewTests
{
    private static readonly Doubt Cut = new(new Location("seeds/a.txt", 12), "Check out our new workbook", "taken as text", "no other post has it", ["a footer"])
    {
        Dump = "a.txt",
    };

    [Fact]
    public void A_doubt_is_open_until_it_is_accepted()
    {
        Assert.Equal([Cut], Review.Of([Cut], []).Open);
        var review = Review.Of([Cut], [Acceptance.Of(Cut, "the author told me")]);
        Assert.Empty(review.Open);
        Assert.Equal("the author told me", Assert.Single(review.Accepted).Acceptance.Because);
        Assert.Empty(review.Diagnostics(new Location("f")));
    }

    [Fact]
    public void An_acceptance_lapses_with_the_text_and_with_the_decision()
    {
        var acceptance = Acceptance.Of(Cut, "so it is");
        foreach (var changed in new[] { Cut with { Text = "Check out our old workbook" }, Cut with { Decision = "taken as a footer" } })
        {
            var review = Review.Of([changed], [acceptance]);
            Assert.Equal([changed], review.Open);
            Assert.Equal([acceptance], review.Lapsed);
            Assert.Equal(
                """
                f: warning SG5503: the acceptance of a.txt:12 (SG5106) has lapsed: its text or the decision is another one now
                  hint: look again, and accept it anew or take it out; it was accepted because: so it is
                """.ReplaceLineEndings("\n"),
                Assert.Single(review.Diagnostics(new Location("f"))).ToString());
        }
        // White space, the reason in words, and the alternatives may change.
        Assert.Empty(Review.Of([Cut with { Text = "Check  out our new\u00A0workbook ", Rule = "r", Alternatives = [] }], [acceptance]).Open);
    }

    [Fact]
    public void An_acceptance_holds_for_the_copies_of_the_line_in_other_dumps()
    {
        var copied = Cut with { Copies = ["b.txt", "c.txt"] };
        foreach (var file in new[] { "a.txt", "b.txt", "c.txt" })
        {
            var acceptance = Acceptance.Of(Cut, "so it is") with { File = file };
            Assert.Equal(acceptance, Assert.Single(Review.Of([copied], [acceptance]).Accepted).Acceptance);
        }
        Assert.Equal([copied], Review.Of([copied], [Acceptance.Of(Cut, "so it is") with { File = "d.txt" }]).Open);
    }

    [Fact]
    public void A_text_that_moved_and_changed_has_lapsed_too()
    {
        var acceptance = Acceptance.Of(Cut, "so it is");
        var changed = Cut with { Text = "Check out our old workbook", At = Cut.At with { Line = 14 } };
        var review = Review.Of([changed], [acceptance]);
        Assert.Equal([acceptance], review.Lapsed);
        Assert.Empty(review.Unmatched);
        Assert.Equal(acceptance, review.LapsedFor(changed));
        // There is one such doubt; a second acceptance can't have been of it.
        var second = acceptance with { Line = 16 };
        var two = Review.Of([changed], [acceptance, second]);
        Assert.Equal([acceptance], two.Lapsed);
        Assert.Equal([second], two.Unmatched);
        // That of the line where another doubt stands is that one's.
        Assert.Null(Review.Of([changed, Cut with { Text = "Another" }], [acceptance]).LapsedFor(changed));
    }

    [Fact]
    public void An_acceptance_that_matches_nothing_is_named()
    {
        var acceptance = Acceptance.Of(Cut, "so it is");
        var review = Review.Of([], [acceptance]);
        Assert.Equal([acceptance], review.Unmatched);
        Assert.Equal(
            "f: warning SG5504: the acceptance of a.txt:12 (SG5106) matches nothing any more\n  hint: take it out of the file",
            Assert.Single(review.Diagnostics(new Location("f"))).ToString());
    }

    [Fact]
    public void Neither_another_file_nor_another_kind_of_doubt_is_accepted_with_it()
    {
        var acceptance = Acceptance.Of(Cut, "so it is");
        Assert.Single(Review.Of([Cut with { Dump = "b.txt" }], [acceptance]).Open);
        Assert.Single(Review.Of([Cut with { Code = "SG5202" }], [acceptance]).Open);
    }

    [Fact]
    public void A_text_that_moved_stays_accepted_and_each_copy_of_a_line_needs_its_own()
    {
        var acceptance = Acceptance.Of(Cut, "so it is");
        var moved = Cut with { At = Cut.At with { Line = 14 } };
        Assert.Empty(Review.Of([moved], [acceptance]).Open);
        Assert.Equal([moved], Review.Of([moved, Cut], [acceptance]).Open);
    }

    [Fact]
    public void The_file_is_read_as_it_was_written_and_sorted()
    {
        Acceptance[] accepted = [Acceptance.Of(Cut with { Dump = "z.txt" }, "“so” \\ <it> is"), Acceptance.Of(Cut, "yes")];
        var diagnostics = new DiagnosticBag();
        var json = AcceptanceFile.Write(accepted);
        Assert.Equal(accepted.Reverse(), AcceptanceFile.Parse(json, new Location("f"), diagnostics)!.Value.AsEnumerable());
        Assert.Empty(diagnostics);
        Assert.Equal(json.ToArray(), AcceptanceFile.Write(accepted.Reverse()).ToArray());
    }

    [Theory]
    [InlineData("", "f: error SG5501: this is not what convert wrote")]
    [InlineData("{}", "f: error SG5501: this is not what convert wrote")]
    [InlineData("""{ "accepted": [null] }""", "f: error SG5502: entry 1 of 'accepted' is not complete")]
    [InlineData("""{ "accepted": [{ "file": "a", "line": -1, "code": "c", "hash": "h", "what": "w", "because": "b" }] }""", "f: error SG5502: entry 1 of 'accepted' is not complete")]
    [InlineData("""{ "accepted": [{ "file": "a", "line": 1, "code": "c", "hash": "h", "what": "w", "because": " " }] }""", "f: error SG5502: entry 1 of 'accepted' is not complete")]
    [InlineData("""{ "accepted": [{ "file": "a", "line": "1", "code": "c", "hash": "h", "what": "w", "because": "b" }] }""", "f: error SG5502: entry 1 of 'accepted' is not complete")]
    public void A_damaged_file_is_refused(string json, string message)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(AcceptanceFile.Parse(Encoding.UTF8.GetBytes(json), new Location("f"), diagnostics));
        Assert.Equal(message, Assert.Single(diagnostics).ToString().Split('\n')[0]);
    }

    // Each of these has something that only a person can decide, and a change of its text makes it another one.
    [Theory]
    [InlineData("SG5104", 1, "A text without a title, and that no tip begins like.\nSignup for FREE Tips! Contact Us More Resources for You Visit Our Home Page")]
    [InlineData("SG5001", 0, "NHL\0\n\nKnow the Fans - 4/9/13\n")]
    [InlineData("SG5104", 1, "Milk and eggs.\nAnd bread.")]
    [InlineData("SG5005", 5, "NHL\n\nKnow the Fans - 4/9/13\n\nFans are c\uFFFDstomers, too, and Read more\n")]
    [InlineData("SG5202", 3, "NHL\n\nKnow the Fans - 4/10/13\n\nFans are customers, too, and Read more\n")]
    public void Every_warning_is_a_doubt_with_its_place_and_text(string code, int line, string text)
    {
        var doubt = Assert.Single(DoubtsOf(text));
        Assert.Equal((code, line, "a.txt"), (doubt.Code, doubt.At.Line, doubt.Dump));
        Assert.Equal(doubt.Hash, Assert.Single(DoubtsOf(text)).Hash);
        var changed = text.Replace("text without", "text with").Replace("NHL\0", "NFL\0").Replace("eggs", "salt")
            .Replace("Fans are c\uFFFDstomers", "Fans are d\uFFFDstomers").Replace("4/10/13", "4/11/13");
        Assert.NotEqual(doubt.Hash, Assert.Single(DoubtsOf(changed)).Hash);
    }

    [Fact]
    public void More_damage_on_a_later_line_is_another_decision()
    {
        const string text = "NHL\n\nKnow the Fans - 4/9/13\n\nFans are c\uFFFDstomers, too, and\nso on and Read more\n";
        Assert.NotEqual(DoubtsOf(text)[0].Hash, DoubtsOf(text.Replace("so on", "s\uFFFD on"))[0].Hash);
    }

    [Fact]
    public void An_empty_file_is_no_doubt() => Assert.Empty(DoubtsOf(" \n\n"));

    [Fact]
    public void Two_texts_of_one_tip_are_one_doubt_that_lapses_with_either()
    {
        const string first = "NHL\n\nKnow the Fans – 4/9/13\n\nPosted on in Sports Please leave a comment\n\nFans are customers, too, and loyal ones who come again.\n\nAsk them what they like.\n\nSignup for FREE Tips! Contact Us More Resources for You Visit Our Home Page\n";
        var second = first.Replace("Ask them what they like.", "Ask them what they hate.");
        var doubts = DoubtsOf(first, second).Where(doubt => doubt.Code == "SG5301").ToList();
        var doubt = Assert.Single(doubts);
        Assert.Equal("2013/2013-04-09-know-the-fans.md", doubt.Tip);
        Assert.NotEqual(doubt.Hash, DoubtsOf(first, second.Replace("hate", "want")).Single(doubt => doubt.Code == "SG5301").Hash);
        Assert.NotEqual(doubt.Hash, DoubtsOf(first.Replace("like.", "love."), second).Single(doubt => doubt.Code == "SG5301").Hash);
    }

    [Fact]
    public void A_recognisers_doubt_gets_dump_and_tip()
    {
        var file = new InputFile("a.txt", "NHL\n\nKnow the Fans – 4/9/13\n\nPosted on in Sports Please leave a comment\n\nFans are customers, too.\n") { Origin = "seeds/a.txt" };
        var dump = DumpText.From(file, DumpDecoder.Decode(file.Content.Span));
        var page = PageReader.Read(dump) with { Doubts = [Doubt.OnLine(dump, 6, 0, "taken as text", "it is odd", "a footer"), Doubt.OnLine(dump, 0, -1, "taken as the page's title", "it is alone")] };
        var list = new DoubtList();
        list.Add(page, [.. page.Findings.Select(finding => (TipKey?)TipKey.Of(finding.Title!))]);
        var tips = Dumps.Convert([file]).Tips;
        var doubts = list.Of(tips, new Dictionary<TipKey, TipKey>());
        Assert.Equal([("seeds/a.txt", 1, null), ("seeds/a.txt", 7, "2013/2013-04-09-know-the-fans.md")], doubts.Select(doubt => (doubt.At.File, doubt.At.Line, doubt.Tip)));
        Assert.All(doubts, doubt => Assert.Equal("a.txt", doubt.Dump));
        Assert.Equal("Fans are customers, too.", doubts[1].Text);
    }

    private static ImmutableArray<Doubt> DoubtsOf(params string[] texts)
    {
        var files = texts.Select((text, index) => new InputFile($"{(char)('a' + index)}.txt", text) { Origin = $"seeds/{(char)('a' + index)}.txt" }).ToList();
        var conversion = Dumps.Convert(files);
        var plan = WritePlan.Of(conversion, RecoveryManifest.Empty, _ => null, path => new Location(path));
        return DoubtSources.Of(conversion, plan, path => files.Find(file => file.Path == path)!);
    }
}
