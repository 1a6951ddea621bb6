using System.IO.Compression;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Books;

[Trait("Speed", "Slow")]
public sealed class BookCommandTests : IDisposable
{
    private const string Book = "tips-2019.epub";

    private readonly TempFolder _folder = new TempFolder().Write("input", StringSite.Tips(3));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_year_is_written_to_a_file_that_is_named_after_it()
    {
        var ended = CommandLine.Run(_folder, "book", "--year", "2019");
        Assert.Equal(("3 tips in tips-2019.epub\n", "", 0), (ended.Output, ended.Errors, ended.ExitCode));
        Assert.Equal([Book], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
        using var zip = ZipFile.OpenRead(_folder[Book]);
        Assert.NotNull(zip.GetEntry("OEBPS/chapter-0003.xhtml"));
    }

    [Fact]
    public void Tips_of_days_to_come_are_left_out()
    {
        var ended = CommandLine.Run(_folder, "book", "--all", "--now", "2019-01-08", "--output", "a.epub");
        Assert.Equal(("2 tips in a.epub\n", 0), (ended.Output, ended.ExitCode));
        Assert.Contains("note SG1109", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_stays_unless_it_is_to_be_replaced()
    {
        File.WriteAllText(_folder[Book], "mine");
        var refused = CommandLine.Run(_folder, "book", "--year", "2019");
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith($"{Book}: error SG3104: this file is there already", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder[Book]));

        Assert.Equal(0, CommandLine.Run(_folder, "book", "--year", "2019", "--force").ExitCode);
        Assert.NotEqual("mine", File.ReadAllText(_folder[Book]));
        Assert.Equal([Book], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("book --year 2018", 1, "book: error SG3201: no whole tip was published in 2018\n  hint: whole tips are there of 2019\n")]
    [InlineData("book --all --output no/folder/a.epub", 1, "no/folder/a.epub: error SG3107: there is no folder no/folder for this file\n")]
    [InlineData("book --all --output input --force", 1, "input: error SG3106: this is a folder, and the book is a file\n  hint: name a file in it: --output input/tips.epub\n")]
    [InlineData("book --all --input nowhere", 1, "nowhere: error SG0001: this folder does not exist\n")]
    [InlineData("book", 2, "sitegen: error SG0000: say which tips the book is to hold: --year, --topic or --all, one of them\n")]
    [InlineData("book --all --year 2019", 2, "sitegen: error SG0000: say which tips the book is to hold: --year, --topic or --all, one of them\n")]
    [InlineData("book --year 19", 2, "sitegen: error SG0000: '19' is not a year; write it with four digits, such as 2019\n")]
    public void Mistakes_are_answered_and_nothing_is_written(string arguments, int exitCode, string message)
    {
        var ended = CommandLine.Run(_folder, arguments.Split(' '));
        Assert.Equal((exitCode, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith(message, ended.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void A_mistake_in_the_input_is_shown_as_a_build_shows_it()
    {
        File.WriteAllText(_folder["input/tips/bad.md"], "---\ntitel: A\n---\n");
        Assert.Equal(CommandLine.Run(_folder, "check", "--now", "2019-12-31").Output.Split('\n')[0], CommandLine.Run(_folder, "book", "--all", "--now", "2019-12-31").Errors.Split('\n')[0]);
    }
}
