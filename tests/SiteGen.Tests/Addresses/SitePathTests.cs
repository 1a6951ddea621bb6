using FsCheck.Fluent;
using SiteGen.Addresses;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Addresses;

public class SitePathTests
{
    [Theory]
    [InlineData("index.html", "/")]
    [InlineData("2019/04/09/a-tip/index.html", "/2019/04/09/a-tip/")]
    [InlineData("feed.xml", "/feed.xml")]
    [InlineData("myindex.html", "/myindex.html")]
    [InlineData("a b/naïve #1?.txt", null)]
    [InlineData("a b/naïve 100%.txt", "/a%20b/na%C3%AFve%20100%25.txt")]
    [InlineData("cafe\u0301.png", "/caf%C3%A9.png")]
    [InlineData("👨‍👩‍👧.png", "/%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7.png")]
    [InlineData("console/null/aux1.txt", "/console/null/aux1.txt")]
    [InlineData(".well-known/security.txt", "/.well-known/security.txt")]
    [InlineData("..a/b..c", "/..a/b..c")]
    [InlineData("~a", "/~a")]
    public void A_path_has_the_URL_that_a_link_says(string path, string? url)
    {
        Assert.Equal(url is not null, SitePath.TryCreate(path, out var sitePath, out _));
        Assert.Equal(url, sitePath?.Url);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../a.html")]
    [InlineData("a/../../b.html")]
    [InlineData("a/../b.html")]
    [InlineData("a/..")]
    [InlineData("./a.html")]
    [InlineData("a/./b.html")]
    [InlineData(".")]
    public void No_path_climbs(string path) => AssertRefused(path, "it has '.");

    [Theory]
    [InlineData("/a.html", "it begins with a slash")]
    [InlineData("//server/share/a.html", "it begins with a slash")]
    [InlineData("/", "it begins with a slash")]
    [InlineData("C:/a.html", "it has a colon in it, which Windows takes for a drive")]
    [InlineData("c:a.html", "it has a colon in it, which Windows takes for a drive")]
    [InlineData("a/b:stream", "it has a colon in it, which Windows takes for a drive")]
    [InlineData("file:///a.html", "it has a colon in it, which Windows takes for a drive")]
    public void No_path_is_absolute(string path, string why) => AssertRefused(path, why);

    [Theory]
    [InlineData("""a\b.html""")]
    [InlineData("""..\a.html""")]
    [InlineData("""\a.html""")]
    [InlineData("""\\server\share\a.html""")]
    [InlineData("""C:\a.html""")]
    [InlineData("""a\""")]
    public void No_path_has_a_backslash(string path) => AssertRefused(path, "it has a backslash in it");

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("a//b.html", "it has a folder without a name in it")]
    [InlineData("a/", "it has a folder without a name in it")]
    [InlineData("a.", "'a.' ends in a space or a full stop, which Windows drops")]
    [InlineData("a /b.html", "'a ' ends in a space or a full stop, which Windows drops")]
    [InlineData(".../b.html", "'...' ends in a space or a full stop, which Windows drops")]
    [InlineData("a/b?.html", "'b?.html' has a character in it that not every file system knows")]
    [InlineData("a|b", "'a|b' has a character in it that not every file system knows")]
    [InlineData("a\nb", "'a\nb' has a character in it that not every file system knows")]
    [InlineData("a\0", "'a\0' has a character in it that not every file system knows")]
    [InlineData("\ta", "'\ta' has a character in it that not every file system knows")]
    [InlineData("C# notes.pdf", "'C# notes.pdf' has a # in it, which Netlify refuses")]
    [InlineData("tag/Nul/index.html", "Windows keeps the name 'Nul' for a device")]
    [InlineData("con", "Windows keeps the name 'con' for a device")]
    [InlineData("a/aux.txt", "Windows keeps the name 'aux.txt' for a device")]
    [InlineData("COM1 .tar.gz", "Windows keeps the name 'COM1 .tar.gz' for a device")]
    [InlineData("lpt³", "Windows keeps the name 'lpt³' for a device")]
    [InlineData("a\u202Egnp.exe", "'a\u202Egnp.exe' has a character in it that can't be seen")]
    [InlineData("\uFEFFa", "'\uFEFFa' has a character in it that can't be seen")]
    [InlineData("a\u2028b", "'a\u2028b' has a character in it that can't be seen")]
    public void No_path_means_something_else_on_another_file_system(string path, string why) => AssertRefused(path, why);

    [Fact]
    public void No_name_is_longer_than_255_bytes()
    {
        Assert.True(SitePath.TryCreate("a/" + new string('a', 255), out _, out _));
        AssertRefused("a/" + new string('a', 256), "a name in it is longer than 255 bytes");
        AssertRefused("a/" + new string('é', 128), "a name in it is longer than 255 bytes");
    }

    [Fact]
    public void A_wrong_path_of_our_own_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => SitePath.OfFolder("../a"));

    [Fact]
    public void Whatever_is_accepted_stays_below_the_output_folder()
    {
        var pieces = Gen.Elements("a", "b.html", ".", "..", "...", "/", "/", "\\", ":", "C:", "~", " ", "%2e", "\n", "é", "-");
        var paths = Gen.Choose(0, 9).SelectMany(count => pieces.ArrayOf(count)).Select(string.Concat);
        var output = Path.Join(Path.GetTempPath(), "output") + Path.DirectorySeparatorChar;
        Properties.Hold(paths, path =>
            !SitePath.TryCreate(path, out var sitePath, out _)
            || Path.GetFullPath(output + sitePath.Value) == output + path.Replace('/', Path.DirectorySeparatorChar));
    }

    private static void AssertRefused(string path, string why)
    {
        Assert.False(SitePath.TryCreate(path, out var sitePath, out var reason));
        Assert.Null(sitePath);
        Assert.StartsWith(why, reason, StringComparison.Ordinal);
    }
}
