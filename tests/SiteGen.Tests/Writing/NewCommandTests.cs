using System.Globalization;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Writing;

[Trait("Speed", "Slow")]
public sealed class NewCommandTests : IDisposable
{
    private const string Site = """
        -- site.yml --
        title: Tips
        base_url: https://tips.example.com
        rhythm: {weekday: tuesday}
        -- tips/a.md --
        ---
        title: A
        published: 2019-04-09
        categories: [Tip of the Week, Sports]
        ---
        -- tips/b.md --
        ---
        title: B
        published: 2019-04-16
        categories: [Tip of the Week]
        ---
        """;

    private readonly TempFolder _folder = new();

    public NewCommandTests() => _folder.Write("input", Site);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_tip_is_begun_and_its_place_is_said()
    {
        var ended = CommandLine.Run(_folder, "new", "  When \"No\" Is:  the Answer ", "--date", "2027-03-02", "--draft");
        Assert.Equal(("input/tips/2027/2027-03-02-when-no-is-the-answer.md\n", "", 0), (ended.Output, ended.Errors, ended.ExitCode));
        Assert.Equal(
            """
            ---
            title: "When \"No\" Is: the Answer"
            published: 2027-03-02
            draft: true
            categories: [Tip of the Week]
            tags: []
            ---


            """,
            File.ReadAllText(_folder[ended.Output.Trim()]));

        var build = CommandLine.Run(_folder, "build", "--now", "2027-03-02", "--drafts");
        Assert.Equal(("", 0), (build.Errors, build.ExitCode));
        Assert.True(File.Exists(_folder["output/2027/03/02/when-no-is-the-answer/index.html"]));
    }

    // The second takes the week behind the first; one with a mistake in it is told by its file's name.
    [Fact]
    public void Without_a_date_it_is_for_the_next_free_day_of_the_rhythm()
    {
        DateOnly[] days = [.. Enumerable.Range(0, 3).Select(number =>
        {
            var file = CommandLine.Run(_folder, "new", $"Tip {number}").Output.Trim();
            File.WriteAllText(_folder[file], number == 0 ? "no front matter" : File.ReadAllText(_folder[file]));
            return DateOnly.ParseExact(Path.GetFileName(file)[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        })];
        Assert.All(days, day => Assert.Equal(DayOfWeek.Tuesday, day.DayOfWeek));
        Assert.Equal([days[0].AddDays(7), days[0].AddDays(14)], days[1..]);
    }

    [Fact]
    public void A_file_that_is_there_stays()
    {
        Assert.Equal(0, CommandLine.Run(_folder, "new", "A Tip", "--date", "2027-03-02").ExitCode);
        var before = _folder.Read("input");
        var ended = CommandLine.Run(_folder, "new", "A tip!", "--date", "2027-03-02");
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("input/tips/2027/2027-03-02-a-tip.md: error SG3101: this file is there already", ended.Errors, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Read("input"));
    }

    [Theory]
    [InlineData("???", 1, "new: error SG3001: no file name can be made of the title '???'")]
    [InlineData("A\u0007b", 1, "new: error SG3002: the title 'A\\u0007b' has a control character in it")]
    [InlineData("LONG", 1, "new: error SG1128: 'title' has a text of more than 2000 characters")]
    [InlineData(" ", 2, "sitegen: error SG0000: the title is empty")]
    public void Titles_that_are_none_are_answered(string title, int exitCode, string message)
    {
        var before = _folder.Read("input");
        var ended = CommandLine.Run(_folder, "new", title == "LONG" ? new string('a', 2001) : title);
        Assert.Equal(exitCode, ended.ExitCode);
        Assert.StartsWith(message, ended.Errors, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Read("input"));
    }

    [Fact]
    public void Settings_with_a_mistake_are_answered()
    {
        File.WriteAllText(_folder["input/site.yml"], "title: Tips\n");
        var ended = CommandLine.Run(_folder, "new", "A tip");
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("input/site.yml(1,1): error SG1014: 'base_url' is missing", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_editor_is_opened_and_what_goes_wrong_is_said()
    {
        if (OperatingSystem.IsWindows())
            return;
        var right = Open("One", new() { ["VISUAL"] = "cp input/site.yml", ["EDITOR"] = "false" });
        Assert.Equal("", right.Errors);
        Assert.StartsWith("title: Tips", File.ReadAllText(_folder[right.Output.Trim()]), StringComparison.Ordinal);
        Assert.StartsWith("new: warning SG3102:", Open("Two", new() { ["VISUAL"] = "", ["EDITOR"] = " " }).Errors, StringComparison.Ordinal);
        Assert.StartsWith(
            "new: warning SG3103: the editor 'no-such-editor' did not open the tip:",
            Open("Three", new() { ["VISUAL"] = "no-such-editor" }).Errors, StringComparison.Ordinal);
        Assert.Contains("it ended with 1", Open("Four", new() { ["VISUAL"] = "", ["EDITOR"] = "false" }).Errors, StringComparison.Ordinal);
    }

    private CommandLine.Ended Open(string title, Dictionary<string, string> environment)
    {
        var ended = CommandLine.Run(_folder.Path, environment, "new", title, "--open");
        Assert.Equal(0, ended.ExitCode);
        return ended;
    }
}
