using SiteGen.Cli;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Cli;

/// <summary>The program as a user types it.</summary>
[Trait("Speed", "Slow")]
public sealed class CommandLineTests : IDisposable
{
    private readonly TempFolder _folder = new TempFolder().Write("input", StringSite.Tips(2));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("build")]
    [InlineData("--output output")]
    [InlineData("build --input input --output output/")]
    [InlineData("--now 2019-12-31 --base-url https://preview.example.org/")]
    public void Building_is_what_happens_by_default(string arguments)
    {
        var ended = Run(arguments);
        Assert.Equal("", ended.Errors);
        Assert.Equal(ExitCodes.Success, ended.ExitCode);
        Assert.True(File.Exists(_folder["output/index.html"]));
    }

    [Fact]
    public void Every_option_does_what_it_says()
    {
        _folder.Write("elsewhere", "-- 2019/a.md --\n---\ntitle: Elsewhere\npublished: 2019-06-01\n---\n");
        File.Delete(_folder["elsewhere/site.yml"]);
        var ended = Run("build --tips elsewhere --output public/site --base-url https://preview.example.org/a --now 2019-05-31");
        Assert.StartsWith(
            "elsewhere/2019/a.md(1,1): note SG1109: “Elsewhere” is held back until 2019-06-01\ninput/site.yml(1,1): note SG1706: ",
            ended.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Success, ended.ExitCode);
        var home = Dom.Parse(File.ReadAllText(_folder["public/site/index.html"]));
        Assert.Equal(["https://preview.example.org/a/"], home.Hrefs("link[rel=canonical]"));
        Assert.Empty(home.QuerySelectorAll("main .h-entry"));
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [Fact]
    public void Of_two_folders_with_tips_the_named_one_counts()
    {
        _folder.Write("elsewhere", "-- a.md --\n---\ntitle: Elsewhere\n---\n");
        File.Delete(_folder["elsewhere/site.yml"]);
        Assert.StartsWith("1 tip, ", Run("--tips elsewhere").Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["output/undated/elsewhere/index.html"]));
    }

    // `--output "$OUT"` in a script that has no OUT.
    [Theory]
    [InlineData("build", "--output", "")]
    [InlineData("build", "--output", " ")]
    [InlineData("build", "--input", "")]
    [InlineData("preview", "--tips", "")]
    [InlineData("convert", "--to", "")]
    public void An_empty_name_is_no_folder(string command, string option, string name)
    {
        var ended = CommandLine.Run(_folder, command, option, name);
        Assert.Equal(ExitCodes.WrongCommandLine, ended.ExitCode);
        Assert.StartsWith($"sitegen: error SG0000: {option} names no folder\n", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_editor_hides_is_not_read()
    {
        File.CreateSymbolicLink(_folder["input/tips/.#a.md"], "nobody@nowhere.1");
        Assert.Equal("", Run("build").Errors);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("build --help")]
    [InlineData("--timings --help")]
    [InlineData("--output x -h")]
    public void Help_is_given(string arguments)
    {
        var ended = Run(arguments);
        Assert.Equal(ExitCodes.Success, ended.ExitCode);
        Assert.Contains("build", ended.Output, StringComparison.Ordinal);
        Assert.Equal("", ended.Errors);
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [Fact]
    public void Help_names_every_option_and_its_default()
    {
        var help = Run("build --help").Output;
        Assert.All(["--input", "--tips", "--output", "--base-url", "--now", "[default: input]", "[default: output]"],
            word => Assert.Contains(word, help, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bild")]
    [InlineData("--ouput x")]
    [InlineData("build x")]
    [InlineData("build build")]
    [InlineData("build [diagram]")]
    [InlineData("[diagram] build")]
    [InlineData("build --version")]
    [InlineData("build @file")]
    [InlineData("build -- x")]
    [InlineData("build --output")]
    [InlineData("--now tomorrow")]
    [InlineData("--now 2019-02-30")]
    [InlineData("--base-url example.org")]
    [InlineData("--base-url https://example.org/?a=b")]
    [InlineData("--now 2019-01-01 --now 2019-01-02")]
    public void Words_that_the_program_does_not_know_are_an_error_of_their_own(string arguments)
    {
        var ended = Run(arguments);
        Assert.Equal(ExitCodes.WrongCommandLine, ended.ExitCode);
        Assert.StartsWith("sitegen: error SG0000: ", ended.Errors, StringComparison.Ordinal);
        Assert.Matches(
            @"\n  hint: (the commands are build, preview, edit, new, check, move, schema, book, convert, diff; --help tells more|sitegen build --help tells what there is)\n$",
            ended.Errors);
        Assert.Equal("", ended.Output);
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [Theory]
    [InlineData("move", "<file> is missing", "<title> is missing")]
    [InlineData("move a.md", "<title> is missing")]
    [InlineData("build --output", "Required argument missing for option: '--output'.")]
    [InlineData("convert --explain", "Required argument missing for option: '--explain'.")]
    [InlineData("convert --accept a.txt:1 --because", "Required argument missing for option: '--because'.")]
    [InlineData("schema site.yml", "'site.yml' is none of site, tip, page, topics, gone, comment")]
    [InlineData("check --format xml", "'xml' is none of text, github, json")]
    [InlineData("diff a b --format html", "'html' is none of text, markdown, json")]
    public void A_wrong_command_line_says_what_is_wrong_with_it(string arguments, params string[] messages) => Assert.Equal(
        string.Concat(messages.Select(message => $"sitegen: error SG0000: {message}\n")) + $"  hint: sitegen {arguments.Split(' ')[0]} --help tells what there is\n",
        Run(arguments).Errors);

    [Theory]
    [InlineData("new Use the Actions")]
    [InlineData("move input/tips/1.md Use the Actions")]
    public void A_title_without_quotation_marks_is_explained(string arguments) => Assert.EndsWith(
        $"  hint: a title of several words stands in quotation marks: \"Use the Actions of Empathy\"\n  hint: sitegen {arguments.Split(' ')[0]} --help tells what there is\n",
        Run(arguments).Errors, StringComparison.Ordinal);

    // Nothing in it is read: it may be the whole disk.
    [Theory]
    [InlineData("build --input other", "other")]
    [InlineData("check --input other", "other")]
    [InlineData("check --input /", "")]
    [InlineData("book --all --input /", "")]
    [InlineData("new Title --input other", "other")]
    public void A_folder_without_settings_is_the_wrong_one(string arguments, string folder)
    {
        _folder.Write("other", new InputFile("notes.md", "Notes"));
        var ended = Run(arguments);
        Assert.Equal(ExitCodes.Failed, ended.ExitCode);
        Assert.StartsWith($"{folder}/site.yml: error SG1201: the settings file is missing\n  hint: ", ended.Output + ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("notes.md", ended.Output + ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--input nowhere", "nowhere")]
    [InlineData("--tips nowhere", "nowhere")]
    [InlineData("--input input/site.yml", "input/site.yml")]
    public void A_folder_that_is_not_there_is_named(string arguments, string folder)
    {
        var ended = Run(arguments);
        Assert.Equal(ExitCodes.Failed, ended.ExitCode);
        Assert.StartsWith(
            $"{folder}: error SG0001: this folder does not exist\n"
            + "  hint: start the program in the project's folder, or name another one\n",
            ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_there_no_more_is_explained_without_a_stack_trace()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows deletes no folder that a program stands in.");
        var ended = CommandLine.RunInDeletedFolder("build");
        Assert.Equal(ExitCodes.Failed, ended.ExitCode);
        Assert.StartsWith("output: error SG0002: the disk says: ", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    private CommandLine.Ended Run(string arguments) =>
        CommandLine.Run(_folder, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
