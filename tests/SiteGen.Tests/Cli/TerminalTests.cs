using SiteGen.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>What the program prints, and what becomes of it.</summary>
[Trait("Speed", "Slow")]
public sealed class TerminalTests : IDisposable
{
    private readonly TempFolder _folder = new TempFolder().Write("input", StringSite.Tips(2));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_can_not_command_the_terminal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        File.WriteAllText(_folder["input/tips/a\u001B]0;owned\u0007\u202Eb.md"], "---\ntagz: []\n---\n");
        var built = CommandLine.Run(_folder, "build", "--output", "o\u001B[31m");
        Assert.Equal(ExitCodes.Failed, built.ExitCode);
        Assert.Contains(@"input/tips/a\u001B]0;owned\u0007\u202Eb.md", built.Errors, StringComparison.Ordinal);
        Assert.Contains(@"o\u001B[31m was left as it was.", built.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(built.Errors, character => character is '\u001B' or '\u0007' or '\u202E');
    }

    [Fact]
    public void Very_many_mistakes_are_counted_and_not_all_shown()
    {
        for (var i = 0; i < 300; i++)
            File.WriteAllText(_folder[$"input/tips/wrong{i}.md"], "---\ntitle: A\ntagz: []\n---\n");
        var built = CommandLine.Run(_folder, "build");
        Assert.EndsWith("\n300 errors; 200 of them are shown\noutput was left as it was.\n", built.Errors, StringComparison.Ordinal);
        Assert.Equal(200, built.Errors.Split('\n').Count(line => line.Contains(": error ", StringComparison.Ordinal)));
    }

    // A full disk behind `>`, and a closed output: the site is built all the same, and the exit code tells.
    [Theory]
    [InlineData("sitegen build >/dev/full")]
    [InlineData("sitegen build >&-")]
    [InlineData("sitegen --help >/dev/full")]
    public void An_output_that_can_not_be_written_is_told(string script)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /dev/full");
        var ended = CommandLine.RunScript(_folder.Path, script);
        Assert.Equal(ExitCodes.Failed, ended.ExitCode);
        Assert.StartsWith("sitegen: error SG0017: the work is done, but what it printed could not be written: ", ended.Errors, StringComparison.Ordinal);
        Assert.Single(ended.Errors.Split('\n'), line => line.Length > 0);
    }

    [Fact]
    public void Nobody_to_tell_mistakes_to_is_no_reason_to_stop()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /dev/full");
        File.WriteAllText(_folder["input/tips/wrong.md"], "---\ntagz: []\n---\n");
        Assert.Equal(ExitCodes.Failed, CommandLine.RunScript(_folder.Path, "sitegen build 2>/dev/full").ExitCode);
    }

    [Theory]
    [InlineData("preview --port abc", "'abc' won't do: a port is a number from 1 to 65535")]
    [InlineData("preview --port 0", "'0' won't do: a port is a number from 1 to 65535")]
    [InlineData("convert --emails foo", "'foo' is none of plain, link, spell, hide")]
    [InlineData("convert --threads 0", "'0' won't do: write how many threads, from 1 to 10000")]
    [InlineData("build --inptu x", "Unrecognized command or argument '--inptu'.\n  hint: did you mean '--input'?")]
    [InlineData("bulid", "unknown command 'bulid'\n  hint: did you mean 'build'?")]
    public void A_wrong_word_is_explained_without_words_of_dotnet(string arguments, string message)
    {
        var ended = CommandLine.Run(_folder, arguments.Split(' '));
        Assert.Equal(ExitCodes.WrongCommandLine, ended.ExitCode);
        Assert.StartsWith($"sitegen: error SG0000: {message}\n", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_is_printed() => Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", CommandLine.Run(_folder, "--version").Output);

    [Fact]
    public void A_bug_is_told_in_two_lines_and_asks_for_a_report()
    {
        var bug = Assert.Throws<InvalidOperationException>(void () => throw new InvalidOperationException("it is broken"));
        var told = InternalError.Of(new AggregateException(bug)).ToString();
        Assert.StartsWith("sitegen: error SG0099: internal error while ", told, StringComparison.Ordinal);
        Assert.Contains($": InvalidOperationException in {typeof(TerminalTests).FullName}", told, StringComparison.Ordinal);
        Assert.EndsWith(": it is broken\n  hint: this is a bug of sitegen; please report it with these lines and what you did", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_build_that_is_stopped_leaves_nothing(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs kill");
        _folder.Write("input", StringSite.Tips(400, "tags: [a, b, c]"));
        for (var wait = 0; ; wait += 100)
        {
            using var process = CommandLine.Start(_folder, "build");
            Thread.Sleep(wait);
            Shell.TryRun(_folder.Path, $"kill -{signal} {process.Id}");
            process.WaitForExit();
            Assert.Empty(Directory.GetFileSystemEntries(_folder.Path, "*.sitegen-*"));
            // Stopped before the program listens, it ends as any other, and prints nothing.
            var errors = process.StandardError.ReadToEnd();
            if (process.ExitCode == ExitCodes.Stopped && errors.Length > 0)
            {
                Assert.Equal("Stopped; output was left as it was.\n", errors);
                Assert.False(Directory.Exists(_folder["output"]));
                return;
            }
            if (process.ExitCode == ExitCodes.Success)
                Assert.Skip("this machine builds faster than it is stopped");
            // Stopped after the exchange and before its end, it has left a site.
            if (Directory.Exists(_folder["output"]))
                Directory.Delete(_folder["output"], recursive: true);
        }
    }
}
