using SiteGen.Tests.Support;

namespace SiteGen.Tests.Writing;

/// <summary>A tip from the idea to the site, by the commands alone.</summary>
public sealed class WalkTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_tip_is_begun_shown_finished_published_and_renamed()
    {
        _folder.Write("input", StringSite.Tips(3));
        var file = Run("new", "First Words", "--date", "2019-01-22", "--draft").Trim();
        File.AppendAllText(_folder[file], "They hear the first words best.\n");

        Run("build", "--now", "2019-02-01");
        Assert.DoesNotContain(_folder.Read("output").Keys, path => path.Contains("first-words", StringComparison.Ordinal));
        Run("build", "--now", "2019-01-16", "--drafts", "--future", "--output", "preview");
        Assert.Contains("Draft", File.ReadAllText(_folder["preview/2019/01/22/first-words/index.html"]), StringComparison.Ordinal);

        File.WriteAllText(_folder[file], File.ReadAllText(_folder[file]).Replace("draft: true\n", "", StringComparison.Ordinal));
        Assert.EndsWith("0 errors, 0 warnings, 0 notes\n", Run("check", "--now", "2019-02-01"), StringComparison.Ordinal);
        Run("build", "--now", "2019-02-01");
        Assert.True(File.Exists(_folder["output/2019/01/22/first-words/index.html"]));

        Run("move", file, "The First Word");
        Run("build", "--now", "2019-02-01", "--output", "renamed");
        Run("diff", "output", "renamed");
        Assert.Contains("/2019/01/22/first-words/ /2019/01/22/the-first-word/ 301\n", File.ReadAllText(_folder["renamed/_redirects"]), StringComparison.Ordinal);
    }

    private string Run(params string[] arguments)
    {
        var ended = CommandLine.Run(_folder, arguments);
        Assert.True(ended.ExitCode == 0, $"{string.Join(' ', arguments)}: {ended.Errors}");
        return ended.Output;
    }
}
