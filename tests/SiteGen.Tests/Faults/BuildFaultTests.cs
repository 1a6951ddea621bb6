using SiteGen.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Faults;

/// <summary>
/// A build that is killed, or meets an error of the disk, at any of its calls on files. A few calls are tried, spread
/// over all of them; with <c>SITEGEN_FAULTS=all</c>, every one.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class BuildFaultTests(FaultLibrary library) : IClassFixture<FaultLibrary>, IDisposable
{
    private const int Few = 6;

    private static readonly string[] Kills = ["kill-before", "kill-after", "half"];

    // EIO, ENOSPC, EACCES, EMFILE, EINTR
    private static readonly string[] Errors = ["5", "28", "13", "24", "4"];

    private readonly TempFolder _prepared = new();
    private TempFolder _folder = new();
    private SortedDictionary<string, string>? _old;
    private SortedDictionary<string, string>? _new;

    public void Dispose()
    {
        _prepared.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_kill_at_any_call_leaves_one_site_or_the_other(bool hasCache) => ForEach(hasCache, Kills, (at, ended) =>
    {
        var found = _folder.Read("output");
        Assert.True(found.SequenceEqual(_old!) || found.SequenceEqual(_new!), $"a mixture after {at}");
        Assert.True(ended.ExitCode is ExitCodes.Success or 128 + 9, $"exit code {ended.ExitCode} after {at}: {ended.Errors}");
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_error_at_any_call_is_answered_and_what_is_said_is_so(bool hasCache) => ForEach(hasCache, Errors, (at, ended) =>
    {
        var found = _folder.Read("output");
        Assert.True(ended.ExitCode is ExitCodes.Success or ExitCodes.Failed, $"exit code {ended.ExitCode} after {at}: {ended.Errors}");
        if (ended.ExitCode == ExitCodes.Success)
        {
            Assert.True(found.SequenceEqual(_new!), $"not the new site after {at}");
            return;
        }
        Assert.EndsWith("output was left as it was.\n", ended.Errors, StringComparison.Ordinal);
        Assert.True(found.SequenceEqual(_old!), $"not as it was after {at}: {ended.Errors}");
    });

    private void ForEach(bool hasCache, string[] kinds, Action<string, CommandLine.Ended> check)
    {
        if (!library.IsThere)
            Machine.Lacks("needs Linux and a C compiler (cc)");
        Prepare(hasCache);
        Reset();
        Assert.Equal(ExitCodes.Success, library.Run(_folder, 0, "", "build").ExitCode);
        _new = _folder.Read("output");
        var calls = library.Calls();
        Assert.InRange(calls, 50, 100_000);
        var isAll = Environment.GetEnvironmentVariable("SITEGEN_FAULTS") == "all";
        var (step, first) = isAll ? (1, 1) : (calls / Few, Random.Shared.Next(1, calls / Few));
        for (var at = first; at <= calls; at += step)
        {
            foreach (var kind in isAll ? kinds : [kinds[at % kinds.Length]])
            {
                Reset();
                var ended = library.Run(_folder, at, kind, "build");
                Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
                check($"{kind} at call {at} of {calls}", ended);
                var next = CommandLine.Run(_folder, "build");
                Assert.True(next.ExitCode == ExitCodes.Success, $"the build after {kind} at call {at}: {next.Errors}");
                Assert.True(_folder.Read("output").SequenceEqual(_new!), $"not the new site in the build after {kind} at call {at}");
                Assert.Empty(Directory.GetFileSystemEntries(_folder.Path, "*.sitegen-*"));
            }
        }
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

    // As it was prepared, with its hard links.
    private void Reset()
    {
        _folder.Dispose();
        _folder = new TempFolder();
        Shell.Run(_prepared.Path, $"cp -a . '{_folder.Path}'");
    }

    private static string Site(string title, int tips) =>
        $"-- site.yml --\ntitle: {title}\nbase_url: https://tips.example.com\n-- same.txt --\nsame\n" + StringSite.Tips(tips);
}
