using FsCheck.Fluent;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>Copies of tips that share title and day may come in any order, and a few at a time.</summary>
public class ArrivalProperties
{
    private const string Footer = "Signup for FREE Tips! Contact Us More Resources for You Visit Our Home Page";

    private static readonly string[] Texts =
    [
        "Zebras walk slowly over the long road at night.\n\nThey say nothing at all, and nobody asks them why.",
        "All the other words stand here in an order of their own.\n\nNo reader has ever minded that, as far as we know.",
        "My neighbor counts the cars in front of the house.\n\nThere were four of them on Monday, and five today.",
    ];

    // Whole, cut by the end of the dump, and as the sidebar has it.
    private static readonly InputFile[] Pool =
    [
        .. Texts.SelectMany((text, number) => new[]
        {
            Dump($"{number}-whole.txt", $"A Tip – 6/4/19\n\nPosted on in Sports Please leave a comment\n\n\n{text}\n\n{Footer}\n"),
            Dump($"{number}-cut.txt", $"A Tip – 6/4/19\n\nPosted on in Sports Please leave a comment\n\n\n{text[..^12]}"),
            Dump($"{number}-sidebar.txt", $"x\n\nA Tip - 6/4/19\n\n\n{text.Split('\n')[0]} Read more\n"),
        }),
    ];

    [Fact]
    public void Any_order_of_arrival_leaves_one_file_for_each_tip_and_no_proposal() => Properties.Hold(
        from order in Gen.Shuffle(Pool)
        from count in Gen.Choose(2, Pool.Length)
        from steps in Gen.Choose(1, 3).ArrayOf(Pool.Length)
        select (Dumps: order[..count], steps),
        arrival =>
        {
            var folder = new MemoryFolder();
            for (int known = 0, step = 0; known < arrival.Dumps.Length; step++)
                folder.Convert(arrival.Dumps[..(known = Math.Min(arrival.Dumps.Length, known + arrival.steps[step]))]);
            var once = new MemoryFolder();
            once.Convert(arrival.Dumps);
            return folder.Files.SequenceEqual(once.Files)
                ? true
                : throw new InvalidOperationException($"{string.Join(" ", arrival.Dumps.Select(dump => dump.Path))}: {string.Join(" ", folder.Files.Keys)}");
        }, 300);

    [Fact]
    public void A_tip_that_takes_the_name_of_an_excerpt_has_not_become_whole()
    {
        var folder = new MemoryFolder { Today = new DateOnly(2026, 11, 24) };
        folder.Convert([Pool[1]]);
        folder.Convert([Pool[1], Pool[3]]);
        Assert.Contains("All the other words", folder.Files["2019/2019-06-04-a-tip.md"]);
        Assert.All(folder.Files.Values, text => Assert.DoesNotContain("updated:", text));
    }

    [Fact]
    public void A_file_that_an_author_has_edited_makes_room_for_a_tip_of_its_name()
    {
        var folder = new MemoryFolder();
        folder.Convert([Pool[0]]);
        folder.Files["2019/2019-06-04-a-tip.md"] += "\nP.S. They do.\n";
        var plan = folder.Convert([Pool[0], Pool[3]]);
        Assert.Equal(["2019/2019-06-04-a-tip-2.md", "2019/2019-06-04-a-tip.md"], folder.Files.Keys);
        Assert.Contains("P.S. They do.", folder.Files["2019/2019-06-04-a-tip-2.md"]);
        Assert.DoesNotContain(plan.Diagnostics, diagnostic => diagnostic.Severity == Severity.Warning);
    }

    private static InputFile Dump(string name, string text) => new(name, text);
}
