using SiteGen.Tests.Support;

namespace SiteGen.Tests.Writing;

[Trait("Speed", "Slow")]
public sealed class MoveCommandTests : IDisposable
{
    private const string Old = "input/tips/2019/2019-04-09-a-tip.md";
    private const string New = "input/tips/2019/2019-04-09-two-words.md";

    private const string Site = """
        -- tips/2019/2019-04-09-a-tip.md --
        ---
        # Why the tip is called so.
        title: >-
          A
          Tip
        published: 2019-04-09
        redirect_from:
        - /older/
        tags: [one] # one for now
        ---

        Text of   the tip.
        -- tips/2019/2019-04-16-b.md --
        ---
        title: B
        published: 2019-04-16
        ---
        See [a tip](2019-04-09-a-tip.md), or [here](/2019/04/09/a-tip/).
        """;

    private readonly TempFolder _folder = new();

    public MoveCommandTests() => _folder.Write("input", Site);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_tip_gets_another_title_and_loses_nothing()
    {
        CommandLine.Run(_folder, "build");
        var ended = CommandLine.Run(_folder, "move", Old, "Two: Words");
        Assert.Equal($"{New}\n/2019/04/09/a-tip/ is now /2019/04/09/two-words/\n", ended.Output);
        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith(
            "input/tips/2019/2019-04-16-b.md(5,5): warning SG1401: the link '2019-04-09-a-tip.md' leads nowhere", ended.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder[Old]));
        var text = File.ReadAllText(_folder[New]);
        Assert.Matches("guid: \"urn:uuid:[0-9a-f-]{36}\"\n", text);
        Assert.Equal(
            """
            ---
            # Why the tip is called so.
            title: "Two: Words"
            published: 2019-04-09
            redirect_from: ["/older/", "/2019/04/09/a-tip/"]
            tags: [one] # one for now
            ---

            Text of   the tip.

            """,
            string.Concat(text.Split('\n', StringSplitOptions.None).Where(line => !line.StartsWith("guid:", StringComparison.Ordinal)).Select(line => line + "\n"))[..^1]);

        // A build that compares the two finds no address lost and no tip that feed readers take for a new one.
        File.WriteAllText(_folder["input/tips/2019/2019-04-16-b.md"], "---\ntitle: B\npublished: 2019-04-16\n---\nText.\n");
        Assert.Equal(0, CommandLine.Run(_folder, "build", "--output", "new").ExitCode);
        var changes = CommandLine.Run(_folder, "diff", "output", "new");
        Assert.Equal((0, ""), (changes.ExitCode, changes.Errors));
    }

    [Fact]
    public void A_tip_that_is_called_as_before_is_where_it_was()
    {
        CommandLine.Run(_folder, "move", Old, "Two Words");
        var ended = CommandLine.Run(_folder, "move", New, "A Tip");
        Assert.Equal(0, ended.ExitCode);
        var text = File.ReadAllText(_folder[Old]);
        Assert.Contains("redirect_from: [\"/older/\", \"/2019/04/09/two-words/\"]\n", text, StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.Run(_folder, "build").ExitCode);
    }

    [Fact]
    public void A_title_of_the_same_address_changes_nothing_else()
    {
        var ended = CommandLine.Run(_folder, "move", Old, "a  TIP!");
        Assert.Equal($"{Old}\nThe address stays /2019/04/09/a-tip/\n", ended.Output);
        var text = File.ReadAllText(_folder[Old]);
        Assert.Contains("title: a TIP!\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("guid", text, StringComparison.Ordinal);
        Assert.Contains("redirect_from:\n- /older/\n", text, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(_folder["input/tips/2019"]).Length);
    }

    // Nobody has seen it, so there is nothing to send on.
    [Theory]
    [InlineData("published: 2019-04-09\ndraft: true", "2019-04-09-")]
    [InlineData("published: 2199-01-01", "")]
    public void A_tip_that_was_not_published_leaves_no_trace(string matter, string date)
    {
        File.WriteAllText(_folder[Old], $"---\r\ntitle: A\r\nslug: other\r\n{matter}\r\n---\r\n\r\nText.");
        Assert.Equal(0, CommandLine.Run(_folder, "move", Old, "B c").ExitCode);
        Assert.Equal($"---\r\ntitle: B c\r\n{matter}\r\n---\r\n\r\nText.", File.ReadAllText(_folder[$"input/tips/2019/{date}b-c.md"]));
    }

    [Theory]
    [InlineData("input/tips/none.md", "Title", "input/tips/none.md: error SG3014: there is no tip in this file")]
    [InlineData("input/site.yml", "Title", "input/site.yml: error SG3014: there is no tip in this file")]
    [InlineData(Old, "?", "move: error SG3001: no file name can be made of the title '?'")]
    [InlineData("input/tips/flow.md", "Title", "input/tips/flow.md(1,1): error SG3016: the front matter is written in a way")]
    [InlineData("input/tips/same.md", "A Tip", "input/tips/2019/2019-04-09-a-tip.md(1,1): error SG3015: “A Tip” stands at /2019/04/09/a-tip/ already")]
    [InlineData("input/tips/same.md", "Beside", "input/tips/beside.md: error SG3101: this file is there already, and stays as it is")]
    public void Mistakes_are_answered_and_nothing_is_changed(string file, string title, string message)
    {
        File.WriteAllText(_folder["input/tips/flow.md"], "---\n{title: Flow, published: 2019-04-23}\n---\nText.\n");
        File.WriteAllText(_folder["input/tips/same.md"], "---\ntitle: Same\npublished: 2019-04-09\n---\nText.\n");
        Directory.CreateDirectory(_folder["input/tips/beside.md"]);
        File.WriteAllText(_folder["input/tips/beside.md/x.txt"], "x");
        var before = _folder.Read("input");
        var ended = CommandLine.Run(_folder, "move", file, title);
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith(message, ended.Errors, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Read("input"));
    }
}
