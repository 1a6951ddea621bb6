using SiteGen.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>An output folder that is a link, holds links, is a mount point, or is on a full disk.</summary>
[Trait("Speed", "Slow")]
public sealed class OddOutputTests : IDisposable
{
    private readonly TempFolder _folder = new TempFolder().Write("input", StringSite.Tips(2));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_output_that_is_a_link_stays_one()
    {
        Directory.CreateDirectory(_folder["www/site"]);
        TestLinks.Create(_folder["output"], "www/site");
        for (var tips = 2; tips < 5; tips++)
        {
            _folder.Write("input", StringSite.Tips(tips));
            Assert.Equal("", Build().Errors);
            Assert.Equal("www/site", new FileInfo(_folder["output"]).LinkTarget);
            Assert.True(File.Exists(_folder[$"www/site/2019/01/{1 + (7 * (tips - 1)):D2}/tip-{tips}/index.html"]));
        }
        Assert.Equal(["www/.cache", "www/site"], Entries("www"));
    }

    [Fact]
    public void A_link_to_a_folder_of_somebody_else_is_not_followed_to_replace_it()
    {
        _folder.Write("www", new SiteGen.Text.InputFile("mine", "mine"));
        TestLinks.Create(_folder["output"], "www");
        Assert.StartsWith("output: error SG0003: ", Build().Errors, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder["www/mine"]));
    }

    [Theory]
    [InlineData("robots.txt", "mine/file")]
    [InlineData("2019", "mine")]
    [InlineData("new", "mine")]
    public void A_link_in_the_output_is_named_and_never_followed(string path, string target)
    {
        _folder.Write("mine", new SiteGen.Text.InputFile("file", "mine"));
        Build();
        if (Directory.Exists(_folder[$"output/{path}"]))
            Directory.Delete(_folder[$"output/{path}"], recursive: true);
        File.Delete(_folder[$"output/{path}"]);
        TestLinks.Create(_folder[$"output/{path}"], _folder[target]);
        _folder.Write("input", StringSite.Tips(4));
        Assert.Contains($"output/{path}: error SG0004: ", Build().Errors, StringComparison.Ordinal);
        Assert.Equal(["mine/file"], Entries("mine"));
        Assert.Equal("mine", File.ReadAllText(_folder["mine/file"]));
    }

    [Theory]
    [InlineData("output.sitegen-new", "mine")]
    [InlineData("output.sitegen-old", "mine")]
    [InlineData("output.sitegen-lock", "mine/file")]
    [InlineData(".cache/sitegen/output/spare/2019", "mine")]
    [InlineData(".cache/sitegen/output/spare/robots.txt", "mine/file")]
    [InlineData(".cache/sitegen/output/posts", "mine/file")]
    [InlineData(".cache/sitegen/output/last-build", "mine/file")]
    [InlineData(".cache/sitegen/output/seed", "mine/file")]
    public void A_link_beside_the_output_or_in_the_cache_is_never_followed(string path, string target)
    {
        _folder.Write("mine", new SiteGen.Text.InputFile("file", "mine"));
        for (var tips = 3; tips < 5; tips++)
        {
            Build();
            _folder.Write("input", StringSite.Tips(tips));
        }
        if (Directory.Exists(_folder[path]))
            Directory.Delete(_folder[path], recursive: true);
        File.Delete(_folder[path]);
        TestLinks.Create(_folder[path], _folder[target]);
        Build();
        _folder.Write("input", StringSite.Tips(5));
        Build();
        Assert.Equal(["mine/file"], Entries("mine"));
        Assert.Equal("mine", File.ReadAllText(_folder["mine/file"]));
    }

    [Theory]
    [InlineData("output/.sitegen")]
    [InlineData("output/index.html")]
    [InlineData("output/pipe")]
    [InlineData("output.sitegen-lock")]
    [InlineData(".cache/sitegen/output/posts")]
    [InlineData(".cache/sitegen/output/last-build")]
    [InlineData(".cache/sitegen/output/spare/index.html")]
    public void A_pipe_is_never_opened(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs mkfifo");
        for (var tips = 3; tips < 5; tips++)
        {
            Build();
            _folder.Write("input", StringSite.Tips(tips));
        }
        Shell.Run(_folder.Path, $"rm -f {path} && mkfifo {path}");
        var built = Build();
        Assert.Contains(built.ExitCode, (int[])[ExitCodes.Success, ExitCodes.Failed]);
    }

    [Fact]
    public void The_root_of_a_file_system_is_refused_at_once()
    {
        var built = CommandLine.Run(_folder, "build", "--output", Path.GetPathRoot(_folder.Path)!);
        Assert.Equal(ExitCodes.Failed, built.ExitCode);
        Assert.Contains(": error SG0015: this is the root of a file system, which can't be replaced\n", built.Errors, StringComparison.Ordinal);
    }

    // As a volume of a container is.
    [Fact]
    public void The_contents_of_a_mount_point_are_replaced()
    {
        var built = Mounted("""
            mount -t tmpfs none output && sitegen build && cp -r output one &&
            cp more/* input/tips/ && rm input/tips/2019/*-tip-1.md && sitegen build && cp -r output two && sitegen build
            """);
        // The build says which addresses went with the tip.
        Assert.DoesNotContain(": error ", built.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Success, built.ExitCode);
        Assert.EndsWith(", 0 removed, in ", built.Output[..(built.Output.LastIndexOf(", in ", StringComparison.Ordinal) + 5)], StringComparison.Ordinal);
        Assert.Equal(_folder.Read("expected").Keys, _folder.Read("two").Keys);
        Assert.Equal(_folder.Read("expected"), _folder.Read("two"));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path, "*.sitegen-*"));
    }

    // As in a container that may write to its volume and to nothing else.
    [Fact]
    public void A_mount_point_on_a_disk_that_is_read_only_is_written_from_inside()
    {
        var built = Mounted("""
            mkdir disk && mount -t tmpfs none disk && mkdir disk/output && mount -t tmpfs none disk/output && mount -o remount,ro disk || exit 9
            sitegen build --no-cache --output disk/output && cp more/* input/tips/ && rm input/tips/2019/*-tip-1.md &&
            sitegen build --no-cache --output disk/output && sitegen build --no-cache --output disk/output && cp -r disk/output two
            """);
        // The build says which addresses went with the tip.
        Assert.DoesNotContain(": error ", built.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Success, built.ExitCode);
        Assert.Contains(" 0 written, ", built.Output[built.Output.LastIndexOf(" tips, ", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(_folder.Read("expected"), _folder.Read("two"));
    }

    [Fact]
    public void A_full_disk_is_told_and_keeps_nothing_of_the_new_site()
    {
        var built = Mounted("""
            mkdir disk && mount -t tmpfs -o size=400k none disk && sitegen build --output disk/output
            head -c 400000 /dev/urandom > input/large.bin
            sitegen build --output disk/output
            status=$?
            find disk -name '*.sitegen-*' >&2
            rm input/large.bin && sitegen build --output disk/output >&2 || exit 9
            exit $status
            """);
        Assert.Equal(ExitCodes.Failed, built.ExitCode);
        // The cache is on the same disk, and may be the first to be told: a warning before the error.
        Assert.Matches("(?m)^disk/output: error SG0002: the disk says: ", built.Errors);
        Assert.Contains("\ndisk/output was left as it was.\n2 tips, ", built.Errors, StringComparison.Ordinal);
    }

    private CommandLine.Ended Build() => CommandLine.Run(_folder, "build");

    // In a mount namespace of its own, so that nobody else sees the mounts.
    private CommandLine.Ended Mounted(string script)
    {
        if (!OperatingSystem.IsLinux() || !Shell.TryRun(_folder.Path, "unshare -rm sh -c 'mkdir try && mount -t tmpfs none try && umount try && rmdir try'"))
            Assert.Skip("needs the right to mount (unshare)");
        _folder.Write("more", new SiteGen.Text.InputFile("b.md", "---\ntitle: Another\npublished: 2019-02-03\n---\n"));
        _folder.Write("other", StringSite.Tips(2));
        File.Delete(_folder["other/tips/2019/2019-01-01-tip-1.md"]);
        File.Copy(_folder["more/b.md"], _folder["other/tips/b.md"]);
        CommandLine.Run(_folder, "build", "--input", "other", "--output", "expected", "--no-cache");
        Directory.CreateDirectory(_folder["output"]);
        return CommandLine.RunScript(_folder.Path, script, "unshare", "-rm");
    }

    private IEnumerable<string> Entries(string folder) => Directory.GetFileSystemEntries(_folder[folder])
        .Select(entry => $"{folder}/{Path.GetFileName(entry)}").Order(StringComparer.Ordinal);
}
