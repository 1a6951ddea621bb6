using SiteGen.Cli.Input;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Cli;

/// <summary>Of an input that was read before, only what is named is read again, and what comes out is the same as ever.</summary>
public sealed class InputMemoryTests : IDisposable
{
    private readonly TempFolder _folder = new TempFolder().Write("input", """
        -- site.yml --
        title: Tips
        -- tips/2019/a.md --
        a
        -- tips/2019/b.md --
        b
        -- tips/2019-more/c.md --
        c
        -- tips/z.md --
        z
        """);

    private readonly InputFolder _input;
    private readonly InputMemory _memory;

    public InputMemoryTests()
    {
        _input = new InputFolder(_folder["input"], null);
        _memory = new InputMemory(_input);
        Same(null);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_what_is_named_is_read()
    {
        Write("tips/2019/a.md", "other");
        Write("tips/z.md", "not named");
        var files = _memory.Read([_folder["input/tips/2019/a.md"]], [])!;
        Assert.Equal("other", TextOf(files, "tips/2019/a.md"));
        Assert.Equal("z\n", TextOf(files, "tips/z.md"));
        Same(["tips/z.md"]);
    }

    [Theory]
    [InlineData("site.yml")]
    [InlineData("0.md")]
    [InlineData("tips/2019/aa.md")]
    [InlineData("tips/2019-more/0.md")]
    [InlineData("zz.txt")]
    [InlineData("new/folder/x.md")]
    public void A_file_comes_changes_and_goes(string path)
    {
        foreach (var text in (string[])["one", "two"])
        {
            Write(path, text);
            Same([path]);
        }
        File.Delete(_folder[$"input/{path}"]);
        Same([path]);
    }

    [Fact]
    public void What_was_there_for_a_moment_or_is_hidden_or_the_same_changes_nothing()
    {
        Write(".a.md.swp", "x");
        Same(["tips/2019/4913", ".a.md.swp", "tips/2019/a.md"]);
    }

    [Theory]
    [InlineData("tips/2019")]
    [InlineData("tips")]
    public void A_folder_that_goes_takes_all_that_is_in_it_along_and_brings_it_back(string path)
    {
        Directory.Move(_folder[$"input/{path}"], _folder["away"]);
        Same([path]);
        Directory.Move(_folder["away"], _folder[$"input/{path}"]);
        Same([path]);
    }

    [Fact]
    public void A_file_that_becomes_a_folder_and_a_folder_that_becomes_a_file()
    {
        File.Delete(_folder["input/tips/z.md"]);
        Write("tips/z.md/inside.md", "x");
        Same(["tips/z.md"]);
        Directory.Delete(_folder["input/tips/z.md"], recursive: true);
        Write("tips/z.md", "x");
        Same(["tips/z.md"]);
    }

    // A link shows a change under another name than its own.
    [Fact]
    public void With_links_all_is_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "links need leave on Windows");
        File.CreateSymbolicLink(_folder["input/link.md"], _folder["input/tips/z.md"]);
        Same(["link.md"]);
        Write("tips/z.md", "other");
        Same(["tips/z.md"]);
        Assert.Equal("other", TextOf(_memory.Read([], [])!, "link.md"));
    }

    [Fact]
    public void After_a_mistake_and_outside_of_the_folder_all_is_read()
    {
        Write("tips/z.md", "not named");
        Assert.Equal("not named", TextOf(_memory.Read([_folder["elsewhere.md"]], [])!, "tips/z.md"));
        Directory.Move(_folder["input"], _folder["away"]);
        Assert.Null(_memory.Read(null, []));
        Directory.Move(_folder["away"], _folder["input"]);
        Write("tips/z.md", "again");
        Same([]);
    }

    private void Same(string[]? named)
    {
        var all = _input.Read([]);
        var read = _memory.Read(named is null ? null : [.. named.Select(path => _folder[$"input/{path}"])], []);
        Assert.Equal(all?.Select(Told), read?.Select(Told));

        static (string, string, object) Told(InputFile file) => (file.Path, file.Origin, file.Key);
    }

    private void Write(string path, string text) => _folder.Write("input", new InputFile(path, text));

    private static string TextOf(InputFile[] files, string path) => files.Single(file => file.Path == path).ReadText([])!;
}
