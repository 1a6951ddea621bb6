using System.Text.Json;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Writing;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public CheckCommandTests() => _folder.Write("input", """
        -- tips/a,b.md --
        ---
        title: 100% Café
        published: 2026-11-24
        tagz: [one]
        ---
        Text.
        -- tips/c.md --
        ---
        title: C
        published: 2027-01-05
        ---
        Text.
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_says_what_is_wrong_and_writes_nothing()
    {
        var before = _folder.Read(".");
        var ended = CommandLine.Run(_folder, "check", "--now", "2026-11-24");
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("input/tips/a,b.md(4,1): error SG1013: unknown key 'tagz'\n  hint: did you mean 'tags'?", ended.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 error, 0 warnings, 1 note\n", ended.Output, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Read("."));
    }

    [Fact]
    public void GitHub_marks_the_line()
    {
        var lines = CommandLine.Run(_folder, "check", "--now", "2026-11-24", "--format", "github").Output.Split('\n');
        Assert.StartsWith("::error file=input/tips/a%2Cb.md,line=4,col=1,title=SG1013::unknown key 'tagz'%0Ahint: did you mean", lines[0], StringComparison.Ordinal);
        Assert.Equal("::notice file=input/tips/c.md,line=1,col=1,title=SG1109::“C” is held back until 2027-01-05", lines[1]);
    }

    [Fact]
    public void A_script_gets_objects()
    {
        using var found = JsonDocument.Parse(CommandLine.Run(_folder, "check", "--now", "2026-11-24", "--format", "json").Output);
        var first = found.RootElement[0];
        Assert.Equal("error", first.GetProperty("severity").GetString());
        Assert.Equal(("SG1013", 4), (first.GetProperty("code").GetString(), first.GetProperty("line").GetInt32()));
        Assert.Equal(JsonValueKind.Null, found.RootElement[1].GetProperty("hint").ValueKind);
    }

    [Theory]
    [InlineData("--format xml", 2, "sitegen: error SG0000:")]
    [InlineData("--now tomorrow", 2, "sitegen: error SG0000: 'tomorrow' is not a date")]
    public void Wrong_words_are_answered(string arguments, int exitCode, string message)
    {
        var ended = CommandLine.Run(_folder, ["check", .. arguments.Split(' ')]);
        Assert.Equal(exitCode, ended.ExitCode);
        Assert.StartsWith(message, ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.StartsWith("none: error SG0001:", CommandLine.Run(_folder, "check", "--input", "none").Output, StringComparison.Ordinal);
}
