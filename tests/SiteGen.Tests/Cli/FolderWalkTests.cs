using System.Diagnostics;
using SiteGen.Hashing;
using SiteGen.Cli;
using SiteGen.Cli.Folders;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Cli;

/// <summary>A walk comes by what .NET lists, and reads what .NET reads.</summary>
public class FolderWalkTests
{
    private static readonly string[] Names =
        ["a", "b.html", "index.html", ".hidden", "with space", "ümlaut", "記事", "…", "-", new('n', 200)];

    // A page fits into the first 64 KB that are read, others don't.
    private static readonly int[] Lengths = [0, 1, 12_000, 65_535, 65_536, 65_537, 200_000];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_tree(int seed)
    {
        using var folder = new TempFolder();
        var random = new Random(seed);
        Grow(folder["tree"], depth: 5);
        Check(folder["tree"]);

        void Grow(string path, int depth)
        {
            Directory.CreateDirectory(path);
            foreach (var name in Names.Where(_ => random.Next(2) == 0))
            {
                var inside = Path.Join(path, name);
                if (depth > 0 && random.Next(3) == 0)
                    Grow(inside, depth - 1);
                else
                    File.WriteAllBytes(inside, Bytes(random));
            }
        }
    }

    [Fact]
    public void A_folder_with_very_many_files()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 3000; i++)
            File.WriteAllText(folder[$"{i:D50}"], $"{i}");
        Check(folder.Path);
    }

    [Fact]
    public void Links_are_what_they_lead_to()
    {
        using var folder = new TempFolder();
        folder.Write("elsewhere/deep", new InputFile("in.html", "text"));
        folder.Write("tree/1/2/3", new InputFile("page.html", "page"));
        foreach (var (link, target) in ((string, string)[])
            [("file", "elsewhere/deep/in.html"), ("1/folder", "elsewhere"), ("1/2/3/folder", "elsewhere"), ("1/2/nowhere", "nothing")])
        {
            try
            {
                File.CreateSymbolicLink(folder[$"tree/{link}"], folder[target]);
            }
            catch (Exception exception) when (OperatingSystem.IsWindows() && exception is IOException or UnauthorizedAccessException)
            {
                Assert.Skip("needs the right to make links");
            }
        }
        var found = Check(folder["tree"]);
        Assert.Equal(
            ["1/2/3/folder/deep/in.html", "1/2/3/page.html", "1/2/nowhere", "1/folder/deep/in.html", "file"], found.Keys);
        Assert.Null(found["1/2/nowhere"]);
    }

    [Fact]
    public void A_link_to_the_folder_around_it_is_followed_until_the_system_has_enough()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("needs the right to make links");
        using var folder = new TempFolder();
        folder.Write("1/2/3", new InputFile("page.html", "page"));
        File.CreateSymbolicLink(folder["1/2/3/around"], folder["1"]);
        var listed = FolderListing.Of(folder.Path);
        Assert.Equal(List(folder.Path), listed.Order(StringComparer.Ordinal));
        Assert.InRange(listed.Count, 2, 100);
    }

    [Fact]
    public void Folders_may_be_passed_over()
    {
        using var folder = new TempFolder();
        foreach (var path in (string[])["a.md", ".git/b", "tips/.git/c", "tips/2019/.git/d/e", "tips/2019/f.md"])
            folder.Write("", new InputFile(path, path));
        Assert.All([true, false], byPath =>
        {
            var found = new SortedSet<string>(StringComparer.Ordinal);
            FolderWalk.Each(folder.Path, file =>
            {
                lock (found)
                    found.Add(file.Path);
            }, path => path.EndsWith(".git", StringComparison.Ordinal), byPath);
            Assert.Equal(["a.md", "tips/2019/f.md"], found);
        });
    }

    // git clears up while an author's preview runs.
    [Fact]
    public void What_is_there_no_more_is_passed_over()
    {
        using var folder = new TempFolder();
        Assert.All([("1", true), ("1", false), ("1/2/3", true), ("1/2/3", false)], one =>
        {
            var (gone, byPath) = one;
            folder.Write("1/2/3", new InputFile("4.md", ""));
            FolderWalk.Each(folder.Path, _ => Assert.Fail("there is no file"), path =>
            {
                if (path == gone && Directory.Exists(folder[path]))
                    Directory.Delete(folder[path], recursive: true);
                return false;
            }, byPath);
        });
    }

    [Theory]
    [InlineData("caf\\351.png")]
    [InlineData("tips/caf\\351.png")]
    [InlineData("tips/1/2/caf\\351.png")]
    [InlineData("tips/1/2/caf\\351/a.png")]
    public void A_name_that_is_no_text_is_a_mistake(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs names of any bytes");
        using var folder = new TempFolder().Write("input", StringSite.Tips(2));
        Shell($"name=$(printf '{name}') && mkdir -p \"$(dirname \"$name\")\" && echo text > \"$name\"");
        var ended = CommandLine.Run(folder, "build");
        Shell("rm -r *");
        Assert.Equal(ExitCodes.Failed, ended.ExitCode);
        Assert.StartsWith("output: error SG0002: the disk says: ", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);

        void Shell(string script)
        {
            using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = folder["input"] });
            shell!.WaitForExit();
            Assert.Equal(0, shell.ExitCode);
        }
    }

    [Fact]
    public void No_folder_is_an_error_of_the_disk() =>
        Assert.Throws<DirectoryNotFoundException>(() => FolderListing.Of("/there/is/none"));

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[Lengths[random.Next(Lengths.Length)]];
        random.NextBytes(bytes);
        return bytes;
    }

    private static SortedDictionary<string, ContentKey?> Check(string folder)
    {
        var found = Walk(folder, byPath: false);
        Assert.Equal(found, Walk(folder, byPath: true));
        var expected = new SortedDictionary<string, ContentKey?>(StringComparer.Ordinal);
        foreach (var path in List(folder))
            expected[path] = KeyOf(Path.Join(folder, path));
        Assert.Equal(expected, found);
        Assert.Equal(expected.Keys, FolderListing.Of(folder).Order(StringComparer.Ordinal));
        return found;
    }

    private static IEnumerable<string> List(string folder) =>
        Directory.EnumerateFiles(folder, "*", FolderListing.Everything)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static ContentKey? KeyOf(string file)
    {
        try
        {
            return ContentKey.Of(File.ReadAllBytes(file));
        }
        catch (FileNotFoundException)
        {
            return null; // A link to nowhere.
        }
    }

    private static SortedDictionary<string, ContentKey?> Walk(string folder, bool byPath)
    {
        var found = new SortedDictionary<string, ContentKey?>(StringComparer.Ordinal);
        FolderWalk.Each(folder, file =>
        {
            var key = file.Key();
            if (key is not null)
                Assert.Equal(key, ContentKey.Of(file.Read()));
            lock (found)
                found.Add(file.Path, key);
        }, byPath: byPath);
        return found;
    }
}
