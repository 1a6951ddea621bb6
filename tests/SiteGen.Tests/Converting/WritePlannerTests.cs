using System.Text;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>What happens to a file when convert runs again.</summary>
public class WritePlannerTests
{
    private const string Path = "2013/2013-04-09-know-the-fans.md";

    private const string Proposal = "2013/.2013-04-09-know-the-fans.proposed.md";

    private static readonly InputFile Excerpt = new("a.txt", "NHL\n\nKnow the Fans - 4/9/13\n\n\nFans are customers, too, and Read more\n");

    private static readonly InputFile Whole = new(
        "b.txt",
        "NHL\n\nKnow the Fans – 4/9/13\n\nPosted on in Sports Please leave a comment\n\n\nFans are customers, too, and loyal ones.\n\nAsk them.\n");

    [Fact]
    public void A_second_run_writes_nothing()
    {
        var folder = new MemoryFolder();
        folder.Convert([Excerpt]);
        var plan = folder.Convert([Excerpt]);
        Assert.Empty(plan.Writes);
        Assert.Null(plan.Journal);
        Assert.Empty(plan.Diagnostics);
    }

    [Fact]
    public void An_excerpt_becomes_whole_at_the_same_address()
    {
        var folder = new MemoryFolder();
        folder.Convert([Excerpt]);
        folder.Convert([Excerpt, Whole]);
        Assert.Equal([Path], folder.Files.Keys);
        Assert.Contains("recovered: full\nsources: [a.txt, b.txt]", folder.Files[Path]);
    }

    [Fact]
    public void The_day_on_which_it_became_whole_is_written_and_stays()
    {
        var folder = new MemoryFolder { Today = new DateOnly(2026, 11, 24) };
        folder.Convert([Excerpt]);
        Assert.DoesNotContain("updated:", folder.Files[Path]);
        folder.Today = new DateOnly(2026, 11, 25);
        folder.Convert([Excerpt, Whole]);
        Assert.Contains("published: 2013-04-09\nupdated: 2026-11-25\n", folder.Files[Path]);
        folder.Today = new DateOnly(2026, 11, 26);
        Assert.Empty(folder.Convert([Excerpt, Whole]).Writes);
    }

    [Fact]
    public void A_tip_that_was_whole_from_the_beginning_has_no_day_of_change()
    {
        var folder = new MemoryFolder { Today = new DateOnly(2026, 11, 24) };
        folder.Convert([Excerpt, Whole]);
        folder.Convert([Excerpt, Whole]);
        Assert.DoesNotContain("updated:", folder.Files[Path]);
    }

    [Fact]
    public void An_edit_elsewhere_in_the_file_is_merged()
    {
        var folder = new MemoryFolder();
        folder.Convert([Excerpt]);
        folder.Files[Path] = folder.Files[Path].Replace("sources: [a.txt]", "tags: [hockey]\nsources: [a.txt]").Replace("Know the Fans", "Know Your Fans");
        var plan = folder.Convert([Excerpt, Whole]);
        Assert.Equal("SG5402", Assert.Single(plan.Diagnostics).Code);
        Assert.Equal(
            """
            ---
            title: Know Your Fans
            published: 2013-04-09
            categories: [Sports]
            recovered: full
            tags: [hockey, NHL]
            sources: [a.txt, b.txt]
            redirect_from: ["/know-the-fans-4-9-13-customer-service-tip/"]
            ---

            Fans are customers, too, and loyal ones.

            Ask them.

            """.ReplaceLineEndings("\n"),
            folder.Files[Path]);
        Assert.Empty(folder.Convert([Excerpt, Whole]).Writes);
    }

    [Fact]
    public void An_edit_of_the_same_lines_stays_and_the_better_text_is_proposed()
    {
        var folder = new MemoryFolder();
        folder.Convert([Excerpt]);
        var edited = folder.Files[Path] = folder.Files[Path].Replace("too, and", "too.");
        var plan = folder.Convert([Excerpt, Whole]);
        Assert.Equal("SG5403", Assert.Single(plan.Diagnostics).Code);
        Assert.Equal(edited, folder.Files[Path]);
        Assert.Contains("loyal ones", folder.Files[Proposal]);

        // Taking it over by hand and deleting the proposal settles it.
        folder.Files[Path] = edited.Replace("too.", "too, and loyal.");
        folder.Files.Remove(Proposal);
        Assert.Empty(folder.Convert([Excerpt, Whole]).Writes);
        Assert.Empty(folder.Convert([Excerpt, Whole]).Writes);
    }

    [Fact]
    public void Accepting_the_proposal_removes_it()
    {
        var folder = new MemoryFolder();
        folder.Convert([Excerpt]);
        folder.Files[Path] = folder.Files[Path].Replace("too, and", "too.");
        folder.Convert([Excerpt, Whole]);
        folder.Files[Path] = folder.Files[Proposal];
        folder.Convert([Excerpt, Whole]);
        Assert.Equal([Path], folder.Files.Keys);
    }

    [Fact]
    public void A_deleted_tip_stays_deleted_whatever_comes()
    {
        var folder = new MemoryFolder();
        folder.Convert([Excerpt]);
        folder.Files.Clear();
        folder.Convert([Excerpt]);
        folder.Convert([Excerpt, Whole]);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void A_whole_tip_is_no_excerpt_again_when_its_dump_is_not_at_hand()
    {
        var folder = new MemoryFolder();
        folder.Convert([Excerpt, Whole]);
        var plan = folder.Convert([Excerpt]);
        Assert.Equal("SG5404", Assert.Single(plan.Diagnostics).Code);
        Assert.Empty(plan.Writes);
    }

    [Fact]
    public void A_tip_that_is_in_no_dump_stays()
    {
        var folder = new MemoryFolder();
        folder.Convert([Excerpt]);
        Assert.Equal("SG5405", Assert.Single(folder.Convert([]).Diagnostics).Code);
        Assert.Equal([Path], folder.Files.Keys);
    }

    [Fact]
    public void A_file_that_a_person_put_there_first_is_left_alone()
    {
        var folder = new MemoryFolder();
        folder.Files[Path] = "---\ntitle: Mine\n---\n\nMy words.\n";
        Assert.Equal("SG5403", Assert.Single(folder.Convert([Excerpt]).Diagnostics).Code);
        Assert.Equal("---\ntitle: Mine\n---\n\nMy words.\n", folder.Files[Path]);
    }

    [Fact]
    public void Killed_after_any_step_the_next_run_completes()
    {
        var expected = new MemoryFolder();
        expected.Convert([Excerpt]);
        expected.Convert([Excerpt, Whole]);
        for (var steps = 0; steps < 4; steps++)
        {
            var folder = new MemoryFolder();
            folder.Convert([Excerpt], steps);
            folder.Convert([Excerpt, Whole], steps);
            folder.Convert([Excerpt, Whole]);
            Assert.Equal(expected.Files, folder.Files);
            Assert.Equal(expected.Manifest.Write().ToArray(), folder.Manifest.Write().ToArray());
        }
    }

    [Fact]
    public void A_tip_whose_dump_became_empty_unreadable_or_another_page_stays_and_is_named()
    {
        foreach (var (content, why) in new[]
        {
            ("", "a.txt is skipped: the file is empty"),
            ("\0\0NHL", "a.txt is skipped: the file has NUL bytes, so it is no text"),
            ("NFL\n\nKnow the Refs - 4/16/13\n\n\nReferees are customers, too, and Read more\n", "a.txt does not hold it any more"),
        })
        {
            var folder = new MemoryFolder();
            folder.Convert([Excerpt]);
            var before = folder.Files[Path];
            var plan = folder.Convert([new InputFile("a.txt", content)]);
            Assert.Empty(plan.Deletions);
            Assert.Equal(before, folder.Files[Path]);
            var diagnostic = Assert.Single(plan.Diagnostics);
            Assert.Equal($"left as it is: no dump has this tip any more: {why}", diagnostic.Message);
            Assert.Equal(Severity.Warning, diagnostic.Severity);
            Assert.Equal((Path, "SG5405"), (plan.Doubts.Single().Path, plan.Doubts.Single().Code));
            // Nor does it go with the next run.
            Assert.Equal(diagnostic, Assert.Single(folder.Convert([new InputFile("a.txt", content)]).Diagnostics));
        }
    }

    [Fact]
    public void A_tip_whose_dump_has_been_taken_away_says_so() => Assert.Equal(
        "left as it is: no dump has this tip any more: a.txt is not among the dumps",
        Assert.Single(After(Excerpt).Convert([]).Diagnostics).Message);

    [Fact]
    public void An_edited_tip_is_no_excerpt_again_either_and_is_named()
    {
        var folder = After(Excerpt, Whole);
        var edited = folder.Files[Path] = folder.Files[Path].Replace("Ask them.", "Do ask them.");
        var plan = folder.Convert([Excerpt, new InputFile("b.txt", "")]);
        Assert.Equal(
            "left as it is: the dumps have less of this tip now than the file: b.txt is skipped: the file is empty",
            Assert.Single(plan.Diagnostics).Message);
        Assert.Equal(edited, folder.Files[Path]);
    }

    [Fact]
    public void A_whole_tip_stays_when_its_dump_was_cut_under_its_name()
    {
        var folder = After(Excerpt, Whole);
        var before = folder.Files[Path];
        var text = Encoding.UTF8.GetString(Whole.Content.Span);
        var plan = folder.Convert([Excerpt, new InputFile("b.txt", text[..text.IndexOf(" and loyal", StringComparison.Ordinal)])]);
        Assert.Equal("SG5404", Assert.Single(plan.Diagnostics).Code);
        Assert.Equal(before, folder.Files[Path]);
    }

    // Behind a paragraph, on a page of a single post: what is left ends with a sentence, or above the footer of another page.
    [Theory]
    [InlineData("")]
    [InlineData("\n\nSignup for FREE Tips! Contact Us More Resources for You Visit Our Home Page\n")]
    public void A_whole_tip_stays_when_what_is_left_of_its_dump_counts_as_whole(string end)
    {
        const string beginning = "Know the Fans\n\nPosted on in Sports Please leave a comment\n\nFans are customers, too, and loyal ones.";
        var folder = After(new InputFile("a.txt", $"{beginning}\n\nAsk them.\n\nSignup for FREE Tips! Contact Us More Resources for You Visit Our Home Page\n"));
        var (path, before) = Assert.Single(folder.Files);
        var cut = new InputFile("a.txt", beginning + end);
        Assert.Equal(
            "left as it is: the dumps have less of this tip now than the file: its text ends earlier in them",
            Assert.Single(folder.Convert([cut]).Diagnostics).Message);
        Assert.Equal(before, folder.Files[path]);
        // A person who finds the dump right takes the rest out of the file.
        folder.Files[path] = before.Replace("\n\nAsk them.", "");
        folder.Convert([cut]);
        Assert.Empty(folder.Convert([cut]).Diagnostics);
    }

    [Fact]
    public void An_excerpt_stays_when_its_dump_was_cut_under_its_name()
    {
        var folder = After(Excerpt);
        var cut = new InputFile("a.txt", "NHL\n\nKnow the Fans - 4/9/13\n\n\nFans are Read more\n");
        Assert.Equal("SG5404", Assert.Single(folder.Convert([cut]).Diagnostics).Code);
        Assert.Contains("Fans are customers, too, and", folder.Files[Path]);
    }

    [Fact]
    public void A_longer_excerpt_stays_when_its_dump_has_gone()
    {
        var longer = new InputFile("c.txt", "NHL\n\nKnow the Fans - 4/9/13\n\n\nFans are customers, too, and loyal ones who Read more\n");
        var folder = After(Excerpt, longer);
        Assert.Equal("SG5404", Assert.Single(folder.Convert([Excerpt]).Diagnostics).Code);
        Assert.Contains("loyal ones who", folder.Files[Path]);
    }

    [Fact]
    public void Words_typed_into_a_proposal_are_never_overwritten()
    {
        var folder = After(Excerpt);
        folder.Files[Path] = folder.Files[Path].Replace("too, and", "too.");
        folder.Convert([Excerpt, Whole]);
        var typed = folder.Files[Proposal] += "\nMy words.\n";
        var whole = new InputFile("b.txt", Encoding.UTF8.GetString(Whole.Content.Span).Replace("Ask them.", "Do ask them.\n\nAnd listen to what they say."));
        var plan = folder.Convert([Excerpt, whole]);
        Assert.Equal(typed, folder.Files[Proposal]);
        const string second = "2013/.2013-04-09-know-the-fans.proposed-2.md";
        Assert.Contains("And listen", folder.Files[second]);
        Assert.EndsWith($"{second}, then delete that file", Assert.Single(plan.Diagnostics).Hint);
        Assert.Empty(folder.Convert([Excerpt, whole]).Writes);
        // The second one is dealt with when it is deleted, whatever stands in the first.
        folder.Files.Remove(second);
        Assert.Empty(folder.Convert([Excerpt, whole]).Writes);
        Assert.Equal(typed, folder.Files[Proposal]);
    }

    [Fact]
    public void A_proposal_that_nobody_touched_is_replaced_by_the_next_one()
    {
        var folder = After(Excerpt);
        folder.Files[Path] = folder.Files[Path].Replace("too, and", "too.");
        folder.Convert([Excerpt, Whole]);
        var whole = new InputFile("b.txt", Encoding.UTF8.GetString(Whole.Content.Span) + "\nAnd listen to what they say.\n");
        folder.Convert([Excerpt, whole]);
        Assert.Equal([Proposal, Path], folder.Files.Keys);
        Assert.Contains("And listen", folder.Files[Proposal]);
    }

    [Fact]
    public void Killed_behind_a_merge_nothing_is_proposed_that_the_file_says_already()
    {
        for (var steps = 0; steps <= 3; steps++)
        {
            var folder = After(Excerpt);
            folder.Files[Path] = folder.Files[Path].Replace("sources: [a.txt]", "tags: [hockey]\nsources: [a.txt]").Replace("Know the Fans", "Know Your Fans");
            folder.Convert([Excerpt, Whole], steps);
            // What an author does between kill and next run comes on top.
            folder.Files[Path] = folder.Files[Path].TrimEnd('\n') + "\n\nAn author’s end.\n";
            folder.Convert([Excerpt, Whole]);
            Assert.Equal([Path], folder.Files.Keys.Where(path => steps > 1 || path == Path));
            Assert.Contains("An author’s end.", folder.Files[Path]);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0\0\0")]
    [InlineData("\n\n")]
    public void A_tip_that_a_power_cut_left_empty_is_written_again(string left)
    {
        var folder = After(Excerpt, Whole);
        var before = folder.Files[Path];
        folder.Files[Path] = left;
        Assert.Equal("SG5410", Assert.Single(folder.Convert([Excerpt, Whole]).Diagnostics).Code);
        Assert.Equal(before, folder.Files[Path]);
        // Even when its dump has gone: the manifest has it.
        folder.Files[Path] = left;
        Assert.Equal(["SG5405", "SG5410"], folder.Convert([]).Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(before, folder.Files[Path]);
        // Or has less of it.
        folder.Files[Path] = left;
        folder.Convert([Excerpt]);
        Assert.Equal(before, folder.Files[Path]);
    }

    [Fact]
    public void An_empty_file_where_a_new_tip_belongs_is_in_nobodys_way()
    {
        var folder = new MemoryFolder();
        folder.Files[Path] = "";
        Assert.Empty(folder.Convert([Excerpt]).Diagnostics);
        Assert.Contains("Fans are customers", folder.Files[Path]);
    }

    [Fact]
    public void A_tip_that_is_known_by_another_name_now_keeps_its_entry_and_its_edits()
    {
        var folder = After(Excerpt);
        folder.Files[Path] = folder.Files[Path].Replace("sources:", "tags: [hockey]\nsources:");
        // A title that folds to another key, but has the same slug.
        var renamed = new InputFile("a.txt", Encoding.UTF8.GetString(Excerpt.Content.Span).Replace("Know the Fans -", "Know the Fans! -"));
        folder.Convert([renamed]);
        Assert.Equal([Path], folder.Files.Keys);
        Assert.Contains("tags: [hockey]", folder.Files[Path]);
        Assert.Equal("2013-04-09 know the fans!", Assert.Single(folder.Manifest.Entries).Key);
    }

    [Fact]
    public void Terms_that_would_share_an_address_are_one()
    {
        var conversion = Dumps.Convert(
        [
            new InputFile("a.txt", "One – 4/9/13\n\nPosted on in Q&A, C Please leave a comment\n\nThe first text is here.\n\nTwo – 4/2/13\n\nPosted on in Q & A Please leave a comment\n\nThe second text is here.\n"),
            new InputFile("b.txt", "Three – 3/26/13\n\nPosted on in Q & A Please leave a comment\n\nThe third text is here.\n"),
        ]);
        Assert.Equal(["Q & A"], conversion.Tips.SelectMany(tip => tip.Post.Categories).Where(name => name != "C").Distinct());
    }

    private static MemoryFolder After(params InputFile[] dumps)
    {
        var folder = new MemoryFolder();
        folder.Convert(dumps);
        return folder;
    }
}
