using SiteGen.Cli;
using SiteGen.Cli.Folders;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>The output folder of the real program on the real disk.</summary>
[Trait("Speed", "Slow")]
public sealed class OutputFolderTests : IDisposable
{
    private static readonly string Old = StringSite.Tips(3);
    private static readonly string New = StringSite.Tips(5);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_site_is_written_and_listed()
    {
        var built = Build(Old);
        Assert.Equal(ExitCodes.Success, built.ExitCode);
        Assert.Equal("", built.Errors);
        Assert.Matches(@"^3 tips, (\d+) files in output: \1 written, 0 unchanged, 0 removed, in \d+\.\d\d s\n$", built.Output);
        var files = _folder.Read("output");
        Assert.Contains("2019/01/01/tip-1/index.html", files.Keys);
        Assert.Equal(StringSite.Build(Old).Paths.Append(".sitegen").Order(StringComparer.Ordinal), files.Keys);
        OnlyInputAndOutputAreLeft();
    }

    [Fact]
    public void What_stays_the_same_keeps_its_time_stamp_and_what_changed_gets_a_new_one()
    {
        Build(Old);
        SetTimes();
        var built = Build(New);
        Assert.Matches(@": [1-9]\d* written, [1-9]\d* unchanged, \d+ removed,", built.Output);
        Assert.Equal(Past, File.GetLastWriteTimeUtc(_folder["output/robots.txt"]));
        Assert.Equal(Past, File.GetLastWriteTimeUtc(_folder["output/favicon.svg"]));
        Assert.NotEqual(Past, File.GetLastWriteTimeUtc(_folder["output/index.html"]));
        OnlyInputAndOutputAreLeft();
    }

    [Fact]
    public void A_build_without_changes_writes_nothing()
    {
        Build(Old);
        SetTimes();
        Assert.Matches(@": 0 written, \d+ unchanged, 0 removed,", Build(Old).Output);
        Assert.All(_folder.Read("output").Keys, file => Assert.Equal(Past, File.GetLastWriteTimeUtc(_folder[$"output/{file}"])));
    }

    [Fact]
    public void What_is_no_longer_produced_disappears()
    {
        Build(New);
        var built = Build(Old);
        Assert.Matches(@", [1-9]\d* removed,", built.Output);
        Assert.Equal(StringSite.Build(Old).Paths.Append(".sitegen").Order(StringComparer.Ordinal), _folder.Read("output").Keys);
        Assert.False(Directory.Exists(_folder["output/2019/01/29"]));
    }

    [Fact]
    public void A_file_may_become_a_folder_and_a_folder_a_file()
    {
        Build("-- a --\ntext\n-- b/c --\ntext\n");
        Assert.Equal(ExitCodes.Success, Build("-- a/c --\ntext\n-- b --\ntext\n").ExitCode);
        Assert.True(File.Exists(_folder["output/a/c"]));
        Assert.True(File.Exists(_folder["output/b"]));
    }

    [Fact]
    public void A_page_that_somebody_changed_or_deleted_is_written_again()
    {
        Build(Old);
        var before = _folder.Read("output");
        File.AppendAllText(_folder["output/index.html"], "changed");
        File.Delete(_folder["output/feed.xml"]);
        Assert.Contains(": 2 written,", Build(Old).Output, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Read("output"));
    }

    [Fact]
    public void A_mistake_leaves_the_output_as_it_was()
    {
        Build(Old);
        SetTimes();
        var before = _folder.Read("output");
        var built = Build(New + "-- tips/wrong.md --\n---\ntagz: [one]\n---\n");
        Assert.Equal(ExitCodes.Failed, built.ExitCode);
        Assert.Equal("", built.Output);
        Assert.StartsWith("input/tips/wrong.md(1,1): error SG1014: 'title' is missing\n  hint: add a line 'title: …'\n"
            + "input/tips/wrong.md(2,1): error SG1013: unknown key 'tagz'\n  hint: did you mean 'tags'?", built.Errors, StringComparison.Ordinal);
        Assert.EndsWith("output was left as it was.\n", built.Errors, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Read("output"));
        Assert.All(before.Keys, file => Assert.Equal(Past, File.GetLastWriteTimeUtc(_folder[$"output/{file}"])));
        OnlyInputAndOutputAreLeft();
    }

    [Fact]
    public void A_mistake_in_the_first_build_leaves_no_output_at_all()
    {
        Assert.Equal(ExitCodes.Failed, Build("-- tips/a.md --\ntext\n").ExitCode);
        Assert.Equal([_folder["input"]], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_folder_of_somebody_else_is_not_replaced()
    {
        Directory.CreateDirectory(_folder["output"]);
        File.WriteAllText(_folder["output/thesis.txt"], "the only copy");
        var built = Build(Old);
        Assert.Equal(ExitCodes.Failed, built.ExitCode);
        Assert.Equal(
            """
            output: error SG0003: this folder holds files that no build has written, so it is not replaced
              hint: empty it, or choose another one with --output
            output was left as it was.

            """,
            built.Errors);
        Assert.Equal("the only copy", File.ReadAllText(_folder["output/thesis.txt"]));
        OnlyInputAndOutputAreLeft();
    }

    [Fact]
    public void An_empty_folder_is_nobody_s()
    {
        Directory.CreateDirectory(_folder["output/empty"]);
        Assert.Equal(ExitCodes.Success, Build(Old).ExitCode);
    }

    [Fact]
    public void A_file_that_somebody_put_into_the_output_is_named_and_kept()
    {
        Build(Old);
        File.WriteAllText(_folder["output/2019/notes.txt"], "the only copy");
        File.WriteAllText(_folder["output/.hidden"], "the only copy");
        var built = Build(New);
        Assert.Equal(ExitCodes.Failed, built.ExitCode);
        Assert.Equal(
            """
            output/.hidden: error SG0004: no build has written this file, so the folder around it is not replaced
              hint: move it to the input folder, from where it is published as it is; or delete it
            output/2019/notes.txt: error SG0004: no build has written this file, so the folder around it is not replaced
              hint: move it to the input folder, from where it is published as it is; or delete it
            output was left as it was.

            """,
            built.Errors);
        Assert.Equal("the only copy", File.ReadAllText(_folder["output/2019/notes.txt"]));
        File.Delete(_folder["output/2019/notes.txt"]);
        File.Delete(_folder["output/.hidden"]);
        Assert.Equal(ExitCodes.Success, Build(New).ExitCode);
    }

    [Fact]
    public void While_another_build_writes_the_folder_it_is_left_to_it()
    {
        using (FileLock.TryTake(_folder["output.sitegen-lock"]))
        {
            var built = Build(Old);
            Assert.Equal(ExitCodes.Failed, built.ExitCode);
            Assert.StartsWith(
                "output: error SG0005: another build is writing this folder\n  hint: wait until it is done\n",
                built.Errors, StringComparison.Ordinal);
        }
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [Fact]
    public void The_lock_of_a_killed_build_locks_nobody_out()
    {
        File.WriteAllText(_folder["output.sitegen-lock"], "");
        Assert.Equal(ExitCodes.Success, Build(Old).ExitCode);
        OnlyInputAndOutputAreLeft();
    }

    // The disk refused to delete it.
    [Fact]
    public void The_lock_that_a_build_could_not_delete_goes_with_the_next_even_if_nothing_changed()
    {
        Build(Old);
        File.WriteAllText(_folder["output.sitegen-lock"], "");
        Assert.Contains(": 0 written,", Build(Old).Output, StringComparison.Ordinal);
        OnlyInputAndOutputAreLeft();
    }

    [Fact]
    public void A_page_that_somebody_made_a_folder_of_is_written_again()
    {
        Build(Old);
        var before = _folder.Read("output");
        File.Delete(_folder["output/robots.txt"]);
        Directory.CreateDirectory(_folder["output/robots.txt"]);
        Assert.Contains(": 1 written,", Build(Old).Output, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Read("output"));
    }

    [Fact]
    public void A_file_in_place_of_a_folder_is_named_and_left_alone()
    {
        Build(Old);
        Directory.Delete(_folder["output/2019"], recursive: true);
        File.WriteAllText(_folder["output/2019"], "mine");
        Assert.StartsWith("output/2019: error SG0004:", Build(Old).Errors, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder["output/2019"]));
    }

    [Fact]
    public void What_a_killed_build_left_is_cleared_away()
    {
        Build(Old);
        Directory.CreateDirectory(_folder["output.sitegen-new/2019"]);
        File.WriteAllText(_folder["output.sitegen-new/2019/half.html"], "half");
        Directory.CreateDirectory(_folder["output.sitegen-old"]);
        Assert.Equal(ExitCodes.Success, Build(Old).ExitCode);
        OnlyInputAndOutputAreLeft();
    }

    // Where no file system can exchange two folders, a build moves one after the other.
    [Fact]
    public void A_build_that_was_killed_between_its_two_moves_has_lost_nothing()
    {
        Build(Old);
        SetTimes();
        Directory.Move(_folder["output"], _folder["output.sitegen-old"]);
        Assert.Matches(": 0 written,", Build(Old).Output);
        Assert.Equal(Past, File.GetLastWriteTimeUtc(_folder["output/index.html"]));
        OnlyInputAndOutputAreLeft();
    }

    [Fact]
    public void An_output_that_is_a_file_is_kept()
    {
        File.WriteAllText(_folder["output"], "the only copy");
        var built = Build(Old);
        Assert.Equal(ExitCodes.Failed, built.ExitCode);
        Assert.StartsWith(
            "output: error SG0007: this is a file and not a folder\n  hint: choose another one with --output\n",
            built.Errors, StringComparison.Ordinal);
        Assert.Equal("the only copy", File.ReadAllText(_folder["output"]));
        OnlyInputAndOutputAreLeft();
    }

    [Theory]
    [InlineData("input/output")]
    [InlineData("input")]
    [InlineData("elsewhere/../input/./a/b")]
    public void An_output_inside_of_the_input_is_refused(string output)
    {
        _folder.Write("input", Old);
        var built = CommandLine.Run(_folder, "build", "--output", output);
        Assert.Equal(ExitCodes.Failed, built.ExitCode);
        Assert.StartsWith($"{output}: error SG0009: this folder is inside of input, so", built.Errors, StringComparison.Ordinal);
        Assert.Equal([_folder["input"]], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_told_and_harms_nothing()
    {
        File.WriteAllText(_folder[".cache"], "a file where the cache should be");
        var built = Build(Old);
        Assert.Equal(ExitCodes.Success, built.ExitCode);
        Assert.Matches(@"output: warning SG0008: the cache was not written: .+\n  hint: the site is right all the same", built.Errors);
        Assert.True(File.Exists(_folder["output/index.html"]));
        Assert.Equal("a file where the cache should be", File.ReadAllText(_folder[".cache"]));
    }

    private static readonly DateTime Past = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private CommandLine.Ended Build(string files)
    {
        if (Directory.Exists(_folder["input"]))
            Directory.Delete(_folder["input"], recursive: true);
        _folder.Write("input", files);
        return CommandLine.Run(_folder, "build");
    }

    private void SetTimes()
    {
        foreach (var file in _folder.Read("output").Keys)
            File.SetLastWriteTimeUtc(_folder[$"output/{file}"], Past);
    }

    // But for the cache, which may be there or not.
    private void OnlyInputAndOutputAreLeft() => Assert.Equal(
        [_folder["input"], _folder["output"]],
        Directory.GetFileSystemEntries(_folder.Path).Where(entry => entry != _folder[".cache"]).Order(StringComparer.Ordinal));
}
