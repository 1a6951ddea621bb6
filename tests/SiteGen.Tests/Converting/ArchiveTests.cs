using SiteGen.Converter.Ledger;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>What dumps say of each other: undated tips that share a title, and texts of which only a part is known.</summary>
public class ArchiveTests
{
    private const string Footer = "Signup for FREE Tips! Contact Us More Resources for You Visit Our Home Page";

    private const string Known = "The desk is where the day begins, and the clerk at the desk sets its tone.";

    private const string Unknown = "Of this text no other dump has a word, so that nobody can say whose it is.";

    [Fact]
    public void Of_two_undated_tips_with_one_title_nobody_knows_which_stood_where()
    {
        var between = new InputFile("a.txt", Post("A – 2/12/13", Known) + Post("A Poem", "The snow is white, and the night is long.") + Post("B – 1/22/13", Unknown));
        var other = new InputFile("b.txt", Post("A Poem", "Bells are heard from far away on this holiday."));
        Assert.Equal("A Poem 2013-01-22", Assert.Single(Undated([between])));
        Assert.Equal(["A Poem ", "A Poem "], Undated([between, other]));

        static IEnumerable<string> Undated(InputFile[] dumps) => Dumps.Convert(dumps).Tips
            .Where(tip => tip.Post.Published is null).Select(tip => $"{tip.Post.Title} {tip.Post.PublishedAbout?.From:O}");
    }

    [Theory]
    [InlineData($"{Unknown}\n\n{Known}", 74, 74)]
    [InlineData($"{Known}", 0, 74)]
    [InlineData($"{Unknown}", 74, 0)]
    [InlineData($"{Unknown}\n\n  {Unknown}  \n\n{Known}\n\nThe end.", 148, 82)]
    public void Only_the_part_that_is_in_no_tip_counts_as_set_aside(string text, int setAside, int body)
    {
        var conversion = Dumps.Convert([new InputFile("a.txt", Post("The Desk – 2/12/13", Known)), new InputFile("b.txt", $"{text}\n\n{Footer}\n")]);
        var totals = conversion.Dumps.Single(dump => dump.Path == "b.txt").Totals;
        Assert.Equal((setAside, body), (totals[Account.SetAside], totals[Account.Body]));
        Assert.Equal(setAside > 0 ? ["b.txt(1,1)"] : [], conversion.Asides.Select(aside => aside.At.ToString()));
        Assert.Equal(conversion.Dumps.Single(dump => dump.Path == "b.txt").Characters, totals.Sum);
    }

    private static string Post(string title, string text) => $"{title}\n\nPosted on in Sports Please leave a comment\n\n\n{text}\n\n{Footer}\n\n";
}
