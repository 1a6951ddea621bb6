using SiteGen.Converter.Writing;
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
    public void A_damaged_manifest_is_none() => Assert.Null(Manifest.Parse("""{ "tips": [ { "tip": 7 } ] }"""u8.ToArray()));
}
