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
    private const int Few = 8;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, bool> Kills => Combine("kill-before", "kill-after", "half");

    // EIO, ENOSPC, EACCES, EMFILE, EINTR
    public static TheoryData<string, bool> Errors => Combine("5", "28", "13", "24", "4");

    [Theory]
    [MemberData(nameof(Kills))]
    public void A_kill_at_any_call_leaves_one_site_or_the_other(string kind, bool hasCache)
    {
        foreach (var at in Calls(hasCache))
        {
            Prepare(hasCache);
            var ended = library.Run(_folder, at, kind, "build");
            AssertNoTrace(ended, at);
            var found = _folder.Read("output");
            Assert.True(found.SequenceEqual(_old!) || found.SequenceEqual(_new!), $"a mixture after call {at}");
            AssertNextBuildIsRight(at);
        }
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_at_any_call_is_answered_and_what_is_said_is_so(string kind, bool hasCache)
    {
        foreach (var at in Calls(hasCache))
        {
            Prepare(hasCache);
            var ended = library.Run(_folder, at, kind, "build");
            AssertNoTrace(ended, at);
            Assert.True(ended.ExitCode is ExitCodes.Success or ExitCodes.Failed, $"exit code {ended.ExitCode} after call {at}: {ended.Errors}");
            var found = _folder.Read("output");
            if (ended.ExitCode == ExitCodes.Success)
                Assert.True(found.SequenceEqual(_new!), $"not the new site after call {at}");
            else
            {
                Assert.EndsWith("output was left as it was.\n", ended.Errors, StringComparison.Ordinal);
                Assert.True(found.SequenceEqual(_old!), $"not as it was after call {at}: {ended.Errors}");
            }
            AssertNextBuildIsRight(at);
        }
    }

    private SortedDictionary<string, string>? _old;
    private SortedDictionary<string, string>? _new;

    private static TheoryData<string, bool> Combine(params string[] kinds)
    {
        var data = new TheoryData<string, bool>();
        foreach (var kind in kinds)
        {
            data.Add(kind, true);
            data.Add(kind, false);
        }
        return data;
    }

    private IEnumerable<int> Calls(bool hasCache)
    {
        if (!library.IsThere)
            Machine.Lacks("needs Linux and a C compiler (cc)");
        Prepare(hasCache);
        Assert.Equal(ExitCodes.Success, library.Run(_folder, 0, "", "build").ExitCode);
        _new = _folder.Read("output");
        var calls = library.Calls();
        Assert.InRange(calls, 50, 100_000);
        if (Environment.GetEnvironmentVariable("SITEGEN_FAULTS") == "all")
            return Enumerable.Range(1, calls);
        var first = Random.Shared.Next(1, Math.Max(calls / Few, 2));
        return Enumerable.Range(0, Few).Select(i => first + (i * calls / Few)).Where(at => at <= calls);
    }

    // An old site in the output, another one in the input; with the cache, a spare folder, too.
    private void Prepare(bool hasCache)
    {
        foreach (var name in (string[])["input", "output", ".cache"])
        {
            if (Directory.Exists(_folder[name]))
                Directory.Delete(_folder[name], recursive: true);
        }
        Build("Zero", 2);
        _old = Build("One", 4);
        if (!hasCache)
            Directory.Delete(_folder[".cache"], recursive: true);
        _folder.Write("input", Site("Two", 3));
        File.Delete(_folder["input/tips/2019/2019-01-22-tip-4.md"]);

        SortedDictionary<string, string> Build(string title, int tips)
        {
            _folder.Write("input", Site(title, tips));
            Assert.Equal("", CommandLine.Run(_folder, "build").Errors);
            return _folder.Read("output");
        }
    }

    private static string Site(string title, int tips) =>
        $"-- site.yml --\ntitle: {title}\nbase_url: https://tips.example.com\n-- same.txt --\nsame\n" + StringSite.Tips(tips);

    private static void AssertNoTrace(CommandLine.Ended ended, int at)
    {
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
        Assert.True(ended.ExitCode != ExitCodes.InternalError, $"call {at}: {ended.Errors}");
    }

    private void AssertNextBuildIsRight(int at)
    {
        var next = CommandLine.Run(_folder, "build");
        Assert.True(next.ExitCode == ExitCodes.Success, $"after call {at}: {next.Errors}");
        Assert.True(_folder.Read("output").SequenceEqual(_new!), $"not the new site in the build after call {at}");
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path, "*.sitegen-*"));
    }
}
