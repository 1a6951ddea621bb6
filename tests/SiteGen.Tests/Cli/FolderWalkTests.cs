using SiteGen.Cli;
using SiteGen.Cli.Folders;
using SiteGen.Hashing;
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
    public void Links_are_found_and_never_followed()
    {
        using var folder = new TempFolder();
        folder.Write("elsewhere/deep", new InputFile("in.html", "text"));
        folder.Write("tree/1/2/3", new InputFile("page.html", "page"));
        string[] links = ["around", "file", "1/folder", "1/2/3/folder", "1/2/nowhere"];
        foreach (var (link, target) in links.Zip(["tree", "elsewhere/deep/in.html", "elsewhere", "elsewhere", "nothing"]))
            TestLinks.Create(folder[$"tree/{link}"], folder[target]);
        Assert.All([false, true], byPath =>
        {
            var found = Kinds(folder["tree"], byPath);
            Assert.Equal(FileKind.File, found["1/2/3/page.html"]);
            Assert.All(links, link => Assert.Equal(FileKind.Link, found[link]));
            Assert.Equal(links.Length + 1, found.Count);
        });
    }

    // Opening a pipe waits for somebody who writes into it.
    [Fact]
    public void A_pipe_is_found_and_never_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs mkfifo");
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["1/2/3"]);
        foreach (var path in (string[])["a", "1/2/3/b"])
            Shell.Run(folder.Path, $"mkfifo {path}");
        Assert.All([false, true], byPath =>
            Assert.Equal([("1/2/3/b", FileKind.Pipe), ("a", FileKind.Pipe)], Kinds(folder.Path, byPath).Select(found => (found.Key, found.Value))));
    }

    [Fact]
    public void Folders_are_entered_to_a_depth_that_no_stack_minds()
    {
        using var folder = new TempFolder();
        var deepest = Path.Join([.. Enumerable.Repeat("d", FolderWalk.MaxDepth)]);
        Directory.CreateDirectory(folder[$"{deepest}/d/d/d"]);
        File.WriteAllText(folder[$"{deepest}/file"], "");
        Assert.All([false, true], byPath => Assert.Equal(
            [($"{deepest}/d", FileKind.TooDeep), ($"{deepest}/file", FileKind.File)],
            Kinds(folder.Path, byPath).Select(found => (found.Key, found.Value))));
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
        Shell.Run(folder["input"], $"name=$(printf '{name}') && mkdir -p \"$(dirname \"$name\")\" && echo text > \"$name\"");
        var ended = CommandLine.Run(folder, "build");
        Shell.Run(folder["input"], "rm -r *");
        Assert.Equal(ExitCodes.Failed, ended.ExitCode);
        Assert.Matches("^input/[^:]*caf\uFFFD[^:]*: error SG0019: this name is not in UTF-8, so nothing can be read there\n  hint: rename it\n", ended.Errors);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void No_folder_is_an_error_of_the_disk() =>
        Assert.Throws<DirectoryNotFoundException>(() => FolderWalk.Each("/there/is/none", _ => { }));

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
            var key = file.Hash(0);
            if (key is not null)
                Assert.Equal(key, ContentKey.Of(file.Read()));
            lock (found)
                found.Add(file.Path, key);
        }, byPath: byPath);
        return found;
    }

    private static SortedDictionary<string, FileKind> Kinds(string folder, bool byPath)
    {
        var found = new SortedDictionary<string, FileKind>(StringComparer.Ordinal);
        FolderWalk.Each(folder, entry =>
        {
            lock (found)
                found.Add(entry.Path, entry.Kind);
        }, byPath: byPath);
        return found;
    }
}
