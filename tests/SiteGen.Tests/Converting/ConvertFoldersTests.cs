using SiteGen.Cli.Converting;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>Folders that <c>convert</c> is given by mistake.</summary>
[Trait("Speed", "Slow")]
public sealed class ConvertFoldersTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ConvertFoldersTests()
    {
        _folder.Write("seeds", new InputFile(
            "a.txt", "Call Back - 4/9/19\n\nPosted on in Customer Service Tip of the Week Please leave a comment\n\n\nSay when you will call.\n\nSignup for FREE Tips!\n"));
        _folder.Write("input", new InputFile("site.yml", "title: Tips\nbase_url: https://tips.example.com\ntime_zone: America/New_York\n"));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--to seeds", "seeds: error SG5411: this folder is inside of seeds, so the next conversion would take the tips for dumps")]
    [InlineData("--to ./seeds/../seeds/tips", "./seeds/../seeds/tips: error SG5411: ")]
    [InlineData("--from .", "input/tips: error SG5411: this folder is inside of ., so the")]
    [InlineData("--to seeds/a.txt", "seeds/a.txt: error SG5415: this is a file and not a folder\n  hint: choose another one with --to")]
    [InlineData("--report input", "input: error SG5412: this folder is inside of the input, so the next build would publish the report")]
    [InlineData("--report input/tips/2019/report", "input/tips/2019/report: error SG5412: ")]
    [InlineData("--report seeds/a.txt", "seeds/a.txt: error SG5413: this is a file and not a folder")]
    public void What_would_mix_up_files_is_refused(string arguments, string says)
    {
        var before = _folder.Read(".").Where(file => !file.Key.EndsWith(".lock")).ToDictionary();
        var ended = CommandLine.Run(_folder, ["convert", .. arguments.Split(' ')]);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(says, ended.Errors);
        Assert.Equal(before, _folder.Read(".").Where(file => !file.Key.EndsWith(".lock")).ToDictionary());
    }

    [Fact]
    public void A_report_is_written_into_no_folder_of_other_files()
    {
        _folder.Write("report", new InputFile("index.html", "mine"));
        var ended = CommandLine.Run(_folder, "convert", "--report", "report");
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("report: error SG5414: this folder holds files that no report has written", ended.Errors);
        Assert.Equal("mine", File.ReadAllText(_folder["report/index.html"]));
    }

    [Fact]
    public void A_link_among_the_dumps_that_leads_nowhere_is_named_with_its_target()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs links");
        File.CreateSymbolicLink(_folder["seeds/gone.txt"], "nowhere/page.txt");
        var ended = CommandLine.Run(_folder, "convert");
        Assert.Equal((0, "seeds/gone.txt: warning SG5006: skipped: it is a link to nowhere/page.txt, and nothing is there\n"), (ended.ExitCode, ended.Errors));
    }

    [Fact]
    public void A_folder_that_cannot_be_listed_is_named_itself()
    {
        var inside = Directory.CreateDirectory(_folder["seeds/inside"]);
        Assert.Equal(_folder["seeds/inside"], Assert.Throws<UnreadableFolderException>(() =>
        {
            foreach (var entry in FolderEntries.Of(_folder["seeds"]))
                inside.Delete();
        }).Folder);
    }

    // The time zone is read from there, before anything else.
    [Theory]
    [InlineData("mkfifo input/site.yml")]
    [InlineData("ln -s /dev/zero input/site.yml")]
    [InlineData("ln -s /dev/tty0 input/site.yml")]
    [InlineData("mkdir input/site.yml")]
    public void Settings_that_are_no_file_are_not_opened(string make)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs mkfifo");
        File.Delete(_folder["input/site.yml"]);
        Shell.Run(_folder.Path, make);
        var ended = CommandLine.Run(_folder, "convert");
        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith("1 tip, 1 of them whole, from 1 dump; 1 file written in input/tips, ", ended.Output);
    }
}
