using System.Text;
using SiteGen.Cli.Folders;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

public class NewFolderTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Files_are_written_with_the_folders_around_them(bool byPath)
    {
        using var folder = new TempFolder();
        var paths = Enumerable.Range(0, 300).Select(i => $"{i % 7}/tag {i % 31}/ümlaut/{i}.html").Append("index.html").ToList();
        using (var made = new NewFolder(folder["new/site"], byPath))
            Parallel.ForEach(paths, path => made.Write(path, Encoding.UTF8.GetBytes(path)));
        var expected = paths.ToDictionary(path => path, path => Convert.ToHexString(Encoding.UTF8.GetBytes(path)));
        Assert.Equal(new SortedDictionary<string, string>(expected, StringComparer.Ordinal), folder.Read("new/site"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000_000)]
    public void Of_any_length(int length)
    {
        using var folder = new TempFolder();
        var content = new byte[length];
        new Random(length).NextBytes(content);
        using var made = new NewFolder(folder.Path);
        made.Write("a/b", content);
        Assert.Equal(content, File.ReadAllBytes(folder["a/b"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_can_not_be_written_is_an_error_that_says_why(bool byPath)
    {
        using var folder = new TempFolder();
        using var made = new NewFolder(folder.Path, byPath);
        made.Write("a", "first"u8);
        Assert.Contains("exists", Assert.Throws<IOException>(() => made.Write("a", "second"u8)).Message, StringComparison.Ordinal);
        Assert.Contains("exists", Assert.Throws<IOException>(() => made.Write("a/b", "inside"u8)).Message, StringComparison.Ordinal);
        Assert.Equal("first", File.ReadAllText(folder["a"]));
    }

    // Whoever reads the site may be another user, such as a server.
    [Fact]
    public void Files_and_folders_may_be_read_by_the_same_people_either_way()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such bits");
            return;
        }
        using var folder = new TempFolder();
        foreach (var byPath in (bool[])[true, false])
        {
            using var made = new NewFolder(folder[$"{byPath}"], byPath);
            made.Write("folder/file", "text"u8);
        }
        foreach (var path in (string[])["folder", "folder/file"])
            Assert.Equal(File.GetUnixFileMode(folder[$"True/{path}"]), File.GetUnixFileMode(folder[$"False/{path}"]));
    }
}
