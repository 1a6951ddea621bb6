using System.Net.Sockets;
using System.Text.Json;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>The command as a user gives it, on a real disk.</summary>
[Trait("Speed", "Slow")]
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
    public void The_report_replaces_its_own_pages_and_no_others()
    {
        using var folder = WithSeeds();
        Assert.Equal(0, CommandLine.Run(folder, "convert", "--report", "report").ExitCode);
        folder.Write("report", new InputFile("dumps/mine.html", "mine"));
        var before = folder.Read("report");
        Assert.Equal(5, before.Keys.Count(path => path.StartsWith("dumps/") && path.EndsWith(".json")));
        using (var index = JsonDocument.Parse(File.ReadAllText(folder["report/index.json"])))
            Assert.All(index.RootElement.GetProperty("tips").EnumerateArray(), tip => Assert.True(tip.GetProperty("proven").GetBoolean()));
        File.Delete(folder["seeds/000_4f7f9620d23d0901.txt"]);
        File.AppendAllText(folder["report/.report-files"], "../victim.txt\n/etc/hostname\n");
        File.WriteAllText(folder["victim.txt"], "mine");
        Assert.Equal(0, CommandLine.Run(folder, "convert", "--report", "report").ExitCode);
        var after = folder.Read("report");
        Assert.Equal(4, after.Keys.Count(path => path.StartsWith("dumps/") && path.EndsWith(".json")));
        Assert.Equal(before["dumps/mine.html"], after["dumps/mine.html"]);
        Assert.True(File.Exists(folder["victim.txt"]));
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
        Assert.Contains("seeds: error SG5508: strict: one thing here has not been looked at", strict.Errors);
    }

    [Fact]
    public void What_a_person_accepts_passes_a_strict_run_until_its_text_changes()
    {
        using var folder = WithSeeds();
        var odd = new InputFile("odd one.txt", $"A text without a title.\n{Footer}");
        folder.Write("seeds", odd);
        var accepted = CommandLine.Run(folder, "convert", "--accept", "seeds/odd one.txt:1", "--because", "it is an advertisement");
        Assert.Equal((0, "seeds/odd one.txt(1,1): accepted: set aside: these lines are in no tip\n"), (accepted.ExitCode, accepted.Output));
        // It says so in a file beside the tips, and writes none of them.
        Assert.Equal([".accepted.json"], folder.Read("input/tips").Keys);
        Assert.Contains("\"because\": \"it is an advertisement\"", File.ReadAllText(folder["input/tips/.accepted.json"]));
        var strict = CommandLine.Run(folder, "convert", "--strict");
        Assert.Equal(0, strict.ExitCode);
        Assert.DoesNotContain("SG5104", strict.Errors);
        Assert.Contains("0 doubts that nobody has looked at, 1 accepted", strict.Output);

        folder.Write("seeds", new InputFile(odd.Path, $"Another text without a title.\n{Footer}"));
        var lapsed = CommandLine.Run(folder, "convert", "--strict");
        Assert.Equal(1, lapsed.ExitCode);
        Assert.Contains("input/tips/.accepted.json: warning SG5503: the acceptance of odd one.txt:1 (SG5104) has lapsed", lapsed.Errors);

        // Accepted anew, the old one goes; and when there is nothing more to accept, that is said.
        Assert.Equal(0, CommandLine.Run(folder, "convert", "--accept", "odd one.txt", "--because", "still one").ExitCode);
        Assert.DoesNotContain("it is an advertisement", File.ReadAllText(folder["input/tips/.accepted.json"]));
        File.Delete(folder["seeds/odd one.txt"]);
        var unmatched = CommandLine.Run(folder, "convert", "--strict");
        Assert.Contains("warning SG5504: the acceptance of odd one.txt:1 (SG5104) matches nothing any more", unmatched.Errors);
        Assert.Equal(0, unmatched.ExitCode);
    }

    [Theory]
    [InlineData("seeds/odd.txt:2", "seeds/odd.txt:2: error SG5505: there is nothing here that nobody has looked at\n  hint: in this file there is a doubt on line 1\n")]
    [InlineData("seeds/nowhere.txt", "seeds/nowhere.txt: error SG5407: there is no such dump\n  hint: --from names the folder with the dumps\n")]
    [InlineData("od.txt:1", "od.txt:1: error SG5407: there is no such dump\n  hint: did you mean 'odd.txt'?\n")]
    [InlineData("odd.txt:0", "odd.txt:0: error SG5407: the dump has no line 0\n")]
    [InlineData("odd.txt(99999,1)", "odd.txt(99999,1): error SG5407: the dump has no line 99999\n")]
    public void What_is_no_doubt_is_not_accepted(string place, string says)
    {
        using var folder = WithSeeds();
        folder.Write("seeds", new InputFile("odd.txt", $"A text without a title.\n{Footer}"));
        var ended = CommandLine.Run(folder, "convert", "--accept", place, "--accept", "seeds/odd.txt:1", "--because", "it is so");
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith(says, ended.Errors);
        Assert.Empty(folder.Read("input/tips"));
    }

    // As messages print it, and with any spelling of the folder.
    [Theory]
    [InlineData("seeds", "seeds/odd.txt(1,1)")]
    [InlineData("seeds", "odd.txt(1)")]
    [InlineData("seeds", "odd.txt:1:1")]
    [InlineData("./seeds/", "seeds/odd.txt:1")]
    [InlineData("seeds", "./seeds/../seeds/odd.txt:1")]
    [InlineData("seeds", "{0}/seeds/odd.txt:1")]
    [InlineData("{0}/seeds", "seeds/odd.txt")]
    public void A_place_may_be_spelt_in_any_way(string from, string place)
    {
        using var folder = WithSeeds();
        folder.Write("seeds", new InputFile("odd.txt", $"A text without a title.\n{Footer}"));
        var ended = CommandLine.Run(
            folder, "convert", "--from", from.Replace("{0}", folder.Path), "--accept", place.Replace("{0}", folder.Path), "--because", "it is so");
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Contains("\"file\": \"odd.txt\"", File.ReadAllText(folder["input/tips/.accepted.json"]));
    }

    [Fact]
    public void What_is_accepted_already_is_said_with_its_reason()
    {
        using var folder = WithSeeds();
        folder.Write("seeds", new InputFile("odd.txt", $"A text without a title.\n{Footer}"));
        CommandLine.Run(folder, "convert", "--accept", "odd.txt:1", "--because", "it is so");
        var ended = CommandLine.Run(folder, "convert", "--accept", "odd.txt:1", "--because", "it is so");
        Assert.Equal((0, "odd.txt:1: note SG5506: this is accepted already\n  hint: it was accepted because: it is so\n"), (ended.ExitCode, ended.Errors));
        Assert.Equal(0, CommandLine.Run(folder, "convert", "--accept", "odd.txt", "--because", "it is so").ExitCode);
    }

    [Theory]
    [InlineData("--accept needs --because", "--accept", "a.txt:1")]
    [InlineData("--accept needs --because", "--accept", "a.txt:1", "--because", " ")]
    [InlineData("--because needs --accept", "--because", "x")]
    [InlineData("only one can be asked for", "--accept", "a.txt:1", "--because", "x", "--decide")]
    [InlineData("--accept needs a place", "--accept", "", "--because", "x")]
    [InlineData("--report goes with none of", "--accept", "a.txt:1", "--because", "x", "--report", "report")]
    [InlineData("--report goes with none of", "--explain", "a.txt:1", "--report", "report")]
    [InlineData("--report goes with none of", "--decide", "--report", "report")]
    public void An_incomplete_acceptance_is_a_wrong_command_line(string says, params string[] arguments)
    {
        using var folder = WithSeeds();
        var ended = CommandLine.Run(folder, ["convert", .. arguments]);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(says, ended.Errors);
    }

    [Fact]
    public void A_strict_run_fails_while_the_source_of_a_tip_has_gone_until_that_is_accepted()
    {
        using var folder = WithSeeds();
        CommandLine.Run(folder, "convert");
        var tips = folder.Read("input/tips").Count;
        File.WriteAllText(folder["seeds/001_0e9b870977a9e5c4.txt"], "");
        var strict = CommandLine.Run(folder, "convert", "--strict");
        Assert.Equal(1, strict.ExitCode);
        Assert.Contains("warning SG5405: left as it is: no dump has this tip any more: 001_0e9b870977a9e5c4.txt is skipped: the file is empty", strict.Errors);
        Assert.Contains("0 files written", strict.Output);
        Assert.Equal(tips, folder.Read("input/tips").Count);
        var gone = strict.Errors.Split('\n').Count(line => line.Contains(" SG5405:") || line.Contains(" SG5404:"));
        // The dump stands for all tips that have lost something with it.
        var accept = CommandLine.Run(folder, "convert", "--because", "the dump was damaged", "--accept", "seeds/001_0e9b870977a9e5c4.txt");
        Assert.Equal(gone, accept.Output.Count(character => character == '\n'));
        Assert.Equal((0, ""), (accept.ExitCode, accept.Errors));
        Assert.Equal(0, CommandLine.Run(folder, "convert", "--strict").ExitCode);
    }

    [Fact]
    public void What_only_the_owner_can_decide_is_listed_with_file_and_line_until_it_is_decided()
    {
        using var folder = WithSeeds();
        CommandLine.Run(folder, "convert");
        var before = folder.Read("input");
        var decide = CommandLine.Run(folder, "convert", "--decide");
        Assert.Equal(0, decide.ExitCode);
        const string letter = "input/tips/2014/2014-11-25-a-letter-of-apology.md";
        var places = decide.Output.Split('\n').Where(line => line.StartsWith("input/")).ToList();
        Assert.Equal(2, places.Count);
        Assert.All(places, line => Assert.StartsWith(letter, line));
        Assert.All(places, line => Assert.Contains(": note SG5507: ", line));
        Assert.Contains("the target of a link is lost: “Click here to review the letter”", places[0] + places[1]);
        Assert.Contains("the e-mail address of a person is published: edward.gagnon@cssamerica.com", places[0] + places[1]);
        Assert.EndsWith("2 to decide, 0 decided\n", decide.Output);
        Assert.Equal(before, folder.Read("input"));
        // The places are those of the file.
        foreach (var line in places)
        {
            var number = int.Parse(line[(letter.Length + 1)..line.IndexOf(',')]);
            var text = File.ReadAllLines(folder[letter])[number - 1];
            Assert.True(text.Contains("Click here") || text.Contains("@cssamerica.com"));
            Assert.Equal(0, CommandLine.Run(folder, "convert", "--accept", $"{letter}:{number}", "--because", "it is on our site anyway").ExitCode);
        }
        Assert.EndsWith("0 to decide, 2 decided\n", CommandLine.Run(folder, "convert", "--decide").Output);
        Assert.Equal(0, CommandLine.Run(folder, "convert", "--strict").ExitCode);
    }

    [Fact]
    public void A_pipe_socket_or_device_among_the_dumps_is_named_and_skipped_and_never_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs mkfifo and /dev/zero");
        using var folder = WithSeeds();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder["seeds/socket.txt"]));
        socket.Listen();
        Make(folder, "mkfifo", "seeds/pipe.txt");
        File.CreateSymbolicLink(folder["seeds/zero.txt"], "/dev/zero");
        File.CreateSymbolicLink(folder["seeds/loop.txt"], "loop.txt");
        Directory.CreateSymbolicLink(folder["seeds/around"], folder["seeds"]);
        var strict = CommandLine.Run(folder, "convert", "--strict");
        Assert.Contains("seeds/pipe.txt: warning SG5006: skipped: it is a pipe, and no file", strict.Errors);
        Assert.Contains("seeds/socket.txt: warning SG5006: skipped: it is a socket, and no file", strict.Errors);
        Assert.Contains("seeds/zero.txt: warning SG5006: skipped: it is a device, and no file", strict.Errors);
        Assert.Contains("seeds/loop.txt: warning SG5006: skipped: ", strict.Errors);
        Assert.Contains("seeds/around: warning SG5006: skipped: it is a folder, and no file", strict.Errors);
        Assert.Contains("59 tips, 15 of them whole, from 5 dumps", strict.Output);
        Assert.Equal(1, strict.ExitCode);
        Assert.Equal(0, CommandLine.Run(folder, "convert", "--report", "report").ExitCode);
        Assert.Equal(0, CommandLine.Run(folder, "convert", "--explain", "seeds/pipe.txt:1").ExitCode);
    }

    [Theory]
    [InlineData("input/tips/.recovered.json", "a pipe")]
    [InlineData("input/tips/.accepted.json", "a pipe")]
    [InlineData("input/tips/2026/2026-02-24-stay-calm-when-the-customer-isnt.md", "a pipe")]
    public void A_pipe_among_the_tips_is_named_and_never_opened(string path, string what)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = WithSeeds();
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        Make(folder, "mkfifo", path);
        var ended = CommandLine.Run(folder, "convert");
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains($"error SG0002: the disk says: {path} is {what}, which convert neither opens nor replaces", ended.Errors);
    }

    [Fact]
    public void A_link_inside_of_the_tips_folder_leads_nowhere()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = WithSeeds();
        Directory.CreateDirectory(folder["input/tips"]);
        Directory.CreateDirectory(folder["elsewhere"]);
        Directory.CreateSymbolicLink(folder["input/tips/2026"], folder["elsewhere"]);
        var ended = CommandLine.Run(folder, "convert");
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("input/tips/2026 is a link, which convert neither opens nor replaces", ended.Errors);
        Assert.Empty(folder.Read("elsewhere"));
    }

    [Fact]
    public void A_manifest_that_leads_out_of_the_folder_is_refused_and_nothing_is_deleted()
    {
        using var folder = WithSeeds();
        File.WriteAllText(folder["victim.md"], "mine");
        folder.Write("input/tips", new InputFile(".recovered.json", """{ "tips": [ { "tip": "a", "path": "../../victim.md", "written": ["mine"] } ] }"""));
        var ended = CommandLine.Run(folder, "convert");
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("input/tips/.recovered.json: error SG5408: entry 1 of 'tips' is not what convert wrote: '../../victim.md' is no path of a tip: it has '..' in it", ended.Errors);
        Assert.Equal("mine", File.ReadAllText(folder["victim.md"]));
        Assert.Single(folder.Read("input"));
    }

    [Fact]
    public void An_empty_manifest_heals_itself()
    {
        using var folder = WithSeeds();
        CommandLine.Run(folder, "convert");
        var before = folder.Read("input");
        File.WriteAllText(folder["input/tips/.recovered.json"], "");
        var healed = CommandLine.Run(folder, "convert");
        Assert.Equal(0, healed.ExitCode);
        Assert.Contains("input/tips/.recovered.json: warning SG5409: this file is empty", healed.Errors);
        Assert.Equal(before, folder.Read("input"));
    }

    [Fact]
    public void What_is_accepted_is_not_published()
    {
        using var folder = WithSeeds();
        folder.Write("seeds", new InputFile("odd.txt", $"A text without a title.\n{Footer}"));
        CommandLine.Run(folder, "convert", "--accept", "odd.txt:1", "--because", "it is so");
        folder.Write("input", new InputFile("site.yml", "title: A\nbase_url: https://example.org\n"));
        Assert.Equal(0, CommandLine.Run(folder, "build").ExitCode);
        Assert.DoesNotContain(folder.Read("output").Keys, path => path.Contains("accepted"));
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

    private const string Footer = "Signup for FREE Tips! Contact Us More Resources for You Visit Our Home Page";

    private static void Make(TempFolder folder, string program, string path)
    {
        using var made = System.Diagnostics.Process.Start(program, folder[path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }

    private static TempFolder WithSeeds()
    {
        var folder = new TempFolder();
        foreach (var seed in Dumps.Seeds())
            folder.Write("seeds", seed);
        return folder;
    }
}
