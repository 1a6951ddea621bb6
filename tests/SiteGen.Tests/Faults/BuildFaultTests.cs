using SiteGen.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Faults;

/// <summary>A build that is killed, or meets an error of the disk, at any of its calls on files.</summary>
[Trait("Speed", "Slow")]
public sealed class BuildFaultTests(FaultLibrary library) : IClassFixture<FaultLibrary>, IDisposable
{
    private readonly TempFolder _prepared = new();
    private SortedDictionary<string, string>? _old;
    private SortedDictionary<string, string>? _new;

    public void Dispose() => _prepared.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_kill_at_any_call_leaves_one_site_or_the_other(bool hasCache) => ForEach(hasCache, FaultLibrary.Kills, (at, found, ended) =>
    {
        Assert.True(found.SequenceEqual(_old!) || found.SequenceEqual(_new!), $"a mixture after {at}");
        Assert.True(ended.ExitCode is ExitCodes.Success or 128 + 9, $"exit code {ended.ExitCode} after {at}: {ended.Errors}");
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_power_cut_at_any_call_leaves_one_site_or_the_other(bool hasCache) => ForEach(hasCache, FaultLibrary.PowerCuts, (at, found, ended) =>
        Assert.True(found.SequenceEqual(_new!) || (ended.ExitCode != ExitCodes.Success && found.SequenceEqual(_old!)), $"a mixture after {at}"));

    // What the test above would not notice if nothing were lost.
    [Fact]
    public void A_power_cut_after_a_build_that_does_not_flush_leaves_empty_pages()
    {
        Prepare(hasCache: false);
        library.Try(_prepared, FaultLibrary.PowerCuts, ["build", "--no-sync"], whole: folder => _new = folder.Read("output"), check: (at, folder, ended) =>
        {
            if (ended.ExitCode == ExitCodes.Success)
                Assert.Equal(0, new FileInfo(folder["output/index.html"]).Length);
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_error_at_any_call_is_answered_and_what_is_said_is_so(bool hasCache) => ForEach(hasCache, FaultLibrary.Errors, (at, found, ended) =>
    {
        Assert.True(ended.ExitCode is ExitCodes.Success or ExitCodes.Failed, $"exit code {ended.ExitCode} after {at}: {ended.Errors}");
        if (ended.ExitCode == ExitCodes.Success)
        {
            Assert.True(found.SequenceEqual(_new!), $"not the new site after {at}");
            return;
        }
        Assert.EndsWith("output was left as it was.\n", ended.Errors, StringComparison.Ordinal);
        Assert.True(found.SequenceEqual(_old!), $"not as it was after {at}: {ended.Errors}");
    });

    private void ForEach(bool hasCache, string[] kinds, Action<string, SortedDictionary<string, string>, CommandLine.Ended> check)
    {
        Prepare(hasCache);
        library.Try(_prepared, kinds, ["build"], whole: folder => _new = folder.Read("output"), check: (at, folder, ended) =>
        {
            check(at, folder.Read("output"), ended);
            var next = CommandLine.Run(folder, "build");
            Assert.True(next.ExitCode == ExitCodes.Success, $"the build after {at}: {next.Errors}");
            Assert.True(folder.Read("output").SequenceEqual(_new!), $"not the new site in the build after {at}");
            var left = Directory.GetFileSystemEntries(folder.Path, "*.sitegen-*");
            Assert.True(left is [], $"left by the build after {at}: {string.Join(", ", left)}");
        });
    }

    // An old site in the output, another one in the input; with the cache, a spare folder, too.
    private void Prepare(bool hasCache)
    {
        Build("Zero", 2);
        _old = Build("One", 4);
        if (!hasCache)
            Directory.Delete(_prepared[".cache"], recursive: true);
        _prepared.Write("input", Site("Two", 3));
        File.Delete(_prepared["input/tips/2019/2019-01-22-tip-4.md"]);

        SortedDictionary<string, string> Build(string title, int tips)
        {
            _prepared.Write("input", Site(title, tips));
            Assert.Equal("", CommandLine.Run(_prepared, "build").Errors);
            return _prepared.Read("output");
        }
    }

    private static string Site(string title, int tips) =>
        $"-- site.yml --\ntitle: {title}\nbase_url: https://tips.example.com\n-- same.txt --\nsame\n" + StringSite.Tips(tips);
}
