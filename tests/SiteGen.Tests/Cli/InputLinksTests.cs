using SiteGen.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>Links and other things in the input folder that are no files.</summary>
[Trait("Speed", "Slow")]
public sealed class InputLinksTests : IDisposable
{
    private readonly TempFolder _folder = new TempFolder().Write("input", StringSite.Tips(2));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Links_to_files_and_folders_inside_are_followed()
    {
        _folder.Write("input/texts", new SiteGen.Text.InputFile("a.txt", "text"));
        TestLinks.Create(_folder["input/b.txt"], "texts/a.txt");
        TestLinks.Create(_folder["input/more"], "texts");
        Assert.Equal("", Build().Errors);
        Assert.All((string[])["texts/a.txt", "b.txt", "more/a.txt"], path => Assert.Equal("text", File.ReadAllText(_folder[$"output/{path}"])));
    }

    [Fact]
    public void An_input_that_is_a_link_itself_is_followed()
    {
        TestLinks.Create(_folder["link"], "input");
        Assert.Equal(ExitCodes.Success, CommandLine.Run(_folder, "build", "--input", "link").ExitCode);
    }

    [Theory]
    [InlineData("input/e", "/proc/self/environ")]
    [InlineData("input/tips/a.md", "../../secret/key")]
    [InlineData("input/all", "../secret")]
    [InlineData("input/zero", "/dev/zero")]
    [InlineData("input/behind", ".hidden/key")]
    public void A_link_out_of_the_input_publishes_nothing(string link, string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs names as on Unix");
        _folder.Write("secret", new SiteGen.Text.InputFile("key", "secret"));
        TestLinks.Create(_folder["input/.hidden"], "../secret");
        TestLinks.Create(_folder[link], target);
        var built = Build();
        Assert.Equal(ExitCodes.Failed, built.ExitCode);
        Assert.Equal(
            $"{link}: error SG0010: this link leads out of the input folder, and could publish any file of this machine\n"
            + "  hint: put the file itself here\noutput was left as it was.\n",
            built.Errors);
    }

    [Theory]
    [InlineData("input/around", ".")]
    [InlineData("input/tips/2019/around", "../..")]
    public void A_link_in_a_circle_is_a_mistake(string link, string target)
    {
        TestLinks.Create(_folder[link], target);
        Assert.StartsWith($"{link}: error SG0011: this link leads to a folder around it, or", Build().Errors, StringComparison.Ordinal);
    }

    // Followed without a limit, ten such links are ten factorial folders.
    [Fact]
    public void Folders_that_are_linked_to_each_other_are_a_mistake()
    {
        for (var i = 0; i < 10; i++)
        {
            Directory.CreateDirectory(_folder[$"input/{i}"]);
            for (var other = 0; other < 10; other++)
                TestLinks.Create(_folder[$"input/{i}/{other}"], $"../{other}");
        }
        Assert.Contains("input/1/2/3: error SG0011: ", Build().Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("broken.txt", "nowhere")]
    [InlineData("tips/2019/more/broken.txt", "nowhere")]
    [InlineData("circle", "circle")]
    public void A_link_to_nowhere_is_a_mistake(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[$"input/{path}"])!);
        TestLinks.Create(_folder[$"input/{path}"], target);
        var built = Build();
        Assert.Equal(ExitCodes.Failed, built.ExitCode);
        Assert.StartsWith($"input/{path}: error SG0012: this link leads nowhere\n", built.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mkfifo input/pipe", "input/pipe")]
    [InlineData("mkfifo input/tips/2019/pipe.md", "input/tips/2019/pipe.md")]
    [InlineData("mkfifo input/.pipe && ln -s .pipe input/link", "input/link")]
    public void A_pipe_is_a_mistake_at_once(string make, string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs mkfifo");
        Shell.Run(_folder.Path, make);
        Assert.StartsWith($"{path}: error SG0013: this is a pipe, a socket or a device", Build().Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_in_folders_without_an_end_are_a_mistake()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs python3");
        // No path is so long: each is made from the one before.
        Shell.Run(_folder["input"], """python3 -c "import os;[(os.mkdir('d'), os.chdir('d')) for _ in range(30000)]" """);
        var built = Build();
        Shell.Run(_folder["input"], "rm -r d");
        Assert.Matches("^input/d/d/.*/d: error SG0014: this folder is inside of 100 others", built.Errors);
    }

    private CommandLine.Ended Build() => CommandLine.Run(_folder, "build");
}
