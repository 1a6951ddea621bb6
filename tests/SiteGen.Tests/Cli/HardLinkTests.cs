using SiteGen.Cli.Folders;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

public class HardLinkTests
{
    private static readonly DateTime Past = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    [Fact]
    public void A_second_name_is_the_same_file()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["a"], "text");
        HardLink.Create(folder["a"], folder["sub/b"]);
        File.AppendAllText(folder["a"], " and more");
        Assert.Equal("text and more", File.ReadAllText(folder["sub/b"]));
    }

    [Fact]
    public void Where_there_can_be_none_a_copy_keeps_the_time()
    {
        // No name can stand on another disk, and /dev/shm is one.
        if (!Directory.Exists("/dev/shm"))
            Assert.Skip("needs /dev/shm, a second file system");
        using var folder = new TempFolder();
        var other = $"/dev/shm/sitegen-{Guid.NewGuid():N}";
        File.WriteAllText(folder["a"], "text");
        File.SetLastWriteTimeUtc(folder["a"], Past);
        try
        {
            HardLink.Create(folder["a"], other + "/sub/b");
            Assert.Equal("text", File.ReadAllText(other + "/sub/b"));
            Assert.Equal(Past, File.GetLastWriteTimeUtc(other + "/sub/b"));
        }
        finally
        {
            Directory.Delete(other, recursive: true);
        }
    }
}
