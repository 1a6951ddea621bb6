using SiteGen.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary><c>convert --explain</c>, for somebody who asks what became of a line of a dump.</summary>
public sealed class ExplainTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ExplainTests()
    {
        Directory.CreateDirectory(_folder["seeds"]);
        foreach (var dump in Directory.GetFiles(Repository.PathOf("seeds")))
            File.Copy(dump, _folder[$"seeds/{Path.GetFileName(dump)}"]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nowhere", "this names no line", "write a dump and a line, such as seeds/page.txt:12")]
    [InlineData(
        "seeds/004_fceb601efc30854.txt:1", "there is no such dump", "did you mean '004_fceb601efc308540.txt'?")]
    [InlineData("seeds/other.txt:1", "there is no such dump", "--from names the folder with the dumps")]
    [InlineData("seeds/004_fceb601efc308540.txt:99999", "the dump has no line 99999", "lines are counted from 1")]
    public void A_place_that_is_not_there_is_answered_with_one_that_is(string place, string message, string hint)
    {
        var ended = CommandLine.Run(_folder, "convert", "--explain", place);
        Assert.Equal(ExitCodes.Failed, ended.ExitCode);
        Assert.Equal($"{place}: error SG5407: {message}\n  hint: {hint}\n", ended.Errors);
        Assert.False(Directory.Exists(_folder["input"]));
    }
}
