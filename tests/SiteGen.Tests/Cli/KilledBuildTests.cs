using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

[Trait("Speed", "Slow")]
public class KilledBuildTests
{
    private const int Rounds = 15;

    // Whatever the moment, a reader finds all of the old site or all of the new one.
    [Fact]
    public void A_build_that_is_killed_never_leaves_a_mixture()
    {
        using var folder = new TempFolder();
        folder.Write("one", Site("one"));
        folder.Write("two", Site("two"));
        var whole = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(0, Build(folder, "one", "output").ExitCode);
        whole.Stop();
        Build(folder, "two", "other");
        SortedDictionary<string, string>[] sites = [folder.Read("output"), folder.Read("other")];
        Assert.NotEqual(sites[0]["index.html"], sites[1]["index.html"]);

        var random = Fuzz.NewRandom();
        var current = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var next = 1 - current;
            using var process = CommandLine.Start(folder, "build", "--input", next == 0 ? "one" : "two", "--output", "output");
            // Most of the time goes by before the first byte is written; the rest is where it matters.
            process.WaitForExit(random.Next((int)(whole.ElapsedMilliseconds / 3), (int)whole.ElapsedMilliseconds + 50));
            process.Kill();
            process.WaitForExit();
            var found = folder.Read("output");
            var which = Array.FindIndex(sites, site => site.SequenceEqual(found));
            Assert.True(which >= 0, $"a mixture in round {round}: {string.Join(", ", found.Keys)}");
            current = which;
        }

        Assert.Equal(0, Build(folder, "two", "output").ExitCode);
        Assert.Equal(sites[1], folder.Read("output"));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path, "*.sitegen-*"));
    }

    private static CommandLine.Ended Build(TempFolder folder, string input, string output) =>
        CommandLine.Run(folder, "build", "--input", input, "--output", output);

    // The title is on every page, so that all of them differ; the files that stay are linked from one to the other.
    private static string Site(string title) =>
        $"-- site.yml --\ntitle: Site {title}\nbase_url: https://tips.example.com\n-- same.txt --\nsame\n-- {title}.txt --\nx\n"
        + StringSite.Tips(150, "tags: [a, b, c]");
}
