using System.Text.Json;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>The command as a user gives it, on a real disk.</summary>
public class ConvertCommandTests
{
    [Fact]
    public void The_seeds_convert_strictly_and_a_second_run_changes_no_byte()
    {
        using var folder = WithSeeds();
        var first = CommandLine.Run(folder, "convert", "--strict");
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("59 tips, 15 of them whole, from 5 dumps", first.Output);
        var written = folder.Read("input");
        Assert.Equal(0, CommandLine.Run(folder, "convert", "--threads", "1").ExitCode);
        Assert.Equal(written, folder.Read("input"));
        Assert.Equal(60, written.Count);
    }

    [Fact]
    public void The_report_balances_and_proves_every_tip()
    {
        using var folder = WithSeeds();
        CommandLine.Run(folder, "convert", "--report", "report");
        using var report = JsonDocument.Parse(File.ReadAllText(folder["report/report.json"]));
        var totals = report.RootElement.GetProperty("totals");
        Assert.True(totals.GetProperty("balanced").GetBoolean());
        Assert.Equal(0, totals.GetProperty("accounts").GetProperty("set aside").GetInt64());
        Assert.All(report.RootElement.GetProperty("tips").EnumerateArray(), tip => Assert.True(tip.GetProperty("proven").GetBoolean()));
        // The entries of a dump lie side by side, from its first character to its last.
        foreach (var dump in report.RootElement.GetProperty("dumps").EnumerateArray())
        {
            var at = 0;
            foreach (var entry in dump.GetProperty("ledger").EnumerateArray())
            {
                Assert.Equal(at, entry.GetProperty("start").GetInt32());
                at = entry.GetProperty("end").GetInt32();
            }
            Assert.Equal(dump.GetProperty("characters").GetInt32(), at);
        }
        var page = File.ReadAllText(folder["report/report.html"]);
        Assert.Contains("fidelity is proven for 15 of 15 whole tips", page);
        Assert.Contains("nothing was set aside", page);
    }

    [Theory]
    [InlineData("1", "page title")]
    [InlineData("3", "sidebar title")]
    [InlineData("6", "is the text of 2026/2026-02-24-stay-calm-when-the-customer-isnt.md")]
    [InlineData("55", "gives the categories of 2017/2017-09-05-to-win-or-not-to-win-that-isnt-the-question.md")]
    [InlineData("76", "footer")]
    [InlineData("2", "layout white space")]
    public void A_line_is_explained(string line, string says)
    {
        using var folder = WithSeeds();
        var ended = CommandLine.Run(folder, "convert", "--explain", $"seeds/000_4f7f9620d23d0901.txt:{line}");
        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith($"seeds/000_4f7f9620d23d0901.txt({line},1): ", ended.Output);
        Assert.Contains(says, ended.Output);
        Assert.False(Directory.Exists(folder["input"]));
    }

    [Theory]
    [InlineData("seeds/000.txt:1", "there is no such dump")]
    [InlineData("seeds/000_4f7f9620d23d0901.txt:999", "the dump has no line 999")]
    [InlineData("seeds", "this names no line")]
    public void A_line_that_is_not_there_is_a_mistake(string place, string says)
    {
        using var folder = WithSeeds();
        var ended = CommandLine.Run(folder, "convert", "--explain", place);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(says, ended.Errors);
    }

    [Fact]
    public void Anything_set_aside_fails_a_strict_run_and_no_other()
    {
        using var folder = WithSeeds();
        folder.Write("seeds", new InputFile("odd.txt", "A text without title.\nSignup for FREE Tips! Contact Us More Resources for You Visit Our Home Page"));
        Assert.Equal(0, CommandLine.Run(folder, "convert").ExitCode);
        var strict = CommandLine.Run(folder, "convert", "--strict");
        Assert.Equal(1, strict.ExitCode);
        Assert.Contains("seeds/odd.txt(1,1): warning SG5104: set aside", strict.Errors);
    }

    [Fact]
    public void Half_a_file_of_a_killed_run_is_removed()
    {
        using var folder = WithSeeds();
        folder.Write("input/tips", new InputFile("2019/.a.md.sitegen-new", "---\nhalf"));
        Assert.Equal(0, CommandLine.Run(folder, "convert").ExitCode);
        Assert.DoesNotContain(folder.Read("input").Keys, path => path.EndsWith(".sitegen-new"));
    }

    [Theory]
    [InlineData("spell", "e-mail me at edward.gagnon (at) cssamerica.com with")]
    [InlineData("hide", "e-mail me at [e-mail address] with")]
    [InlineData("link", "e-mail me at <edward.gagnon@cssamerica.com> with")]
    [InlineData("plain", "e-mail me at edward.gagnon@cssamerica.com with")]
    public void The_address_of_a_person_is_as_the_setting_says(string setting, string says)
    {
        using var folder = WithSeeds();
        Assert.Equal(0, CommandLine.Run(folder, "convert", "--emails", setting).ExitCode);
        Assert.Contains(says, File.ReadAllText(folder["input/tips/2014/2014-11-25-a-letter-of-apology.md"]));
    }

    [Fact]
    public void A_damaged_manifest_stops_everything()
    {
        using var folder = WithSeeds();
        folder.Write("input/tips", new InputFile(".recovered.json", "<<<<<<< HEAD"));
        var ended = CommandLine.Run(folder, "convert");
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("error SG5406", ended.Errors);
        Assert.Single(folder.Read("input"));
    }

    private static TempFolder WithSeeds()
    {
        var folder = new TempFolder();
        foreach (var seed in Dumps.Seeds())
            folder.Write("seeds", seed);
        return folder;
    }
}
