using System.Text.RegularExpressions;
using SiteGen.Cli;
using SiteGen.Tests.Converting;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Faults;

/// <summary>What a program writes, as strace sees it.</summary>
[Trait("Speed", "Slow")]
public sealed partial class WrittenFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_is_written_but_the_output_the_cache_and_what_stands_beside_it()
    {
        _folder.Write("input", StringSite.Tips(3));
        string[] ours = ["output/", "output.sitegen-", ".cache/"];
        Trace(ours, "build");
        _folder.Write("input", "-- tips/a.md --\n---\ntitle: Another\n---\n");
        Trace(ours, "build");
        Assert.Contains("output.sitegen-new/", File.ReadAllText(_folder["trace"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_conversion_writes_the_tips_and_the_report_alone()
    {
        foreach (var seed in Dumps.Seeds())
            _folder.Write("seeds", seed);
        Directory.CreateDirectory(_folder["input"]);
        string[] ours = ["input/tips/", "report/"];
        Trace(ours, "convert", "--report", "report");
        File.Delete(_folder["seeds/000_4f7f9620d23d0901.txt"]);
        Trace(ours, "convert", "--report", "report");
        Assert.Contains("report/", File.ReadAllText(_folder["trace"]), StringComparison.Ordinal);
    }

    private void Trace(string[] ours, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux() || !Shell.TryRun(_folder.Path, "strace -o /dev/null true"))
            Machine.Lacks("needs strace, and the right to use it");
        var ended = CommandLine.RunUnder(
            _folder.Path, ["strace", "-f", "-y", "-o", _folder["trace"], "-e", "trace=%file,ftruncate", "-s", "4096"], arguments);
        Assert.Equal(ExitCodes.Success, ended.ExitCode);
        Assert.Empty(File.ReadLines(_folder["trace"]).SelectMany(Written).Where(path => !IsOurs(path, ours)).Distinct());
    }

    private bool IsOurs(string path, string[] ours) => path.StartsWith(_folder[""], StringComparison.Ordinal)
        ? ours.Any(name => $"{path}/".StartsWith(_folder[name], StringComparison.Ordinal))
        : IsOfDotnet(path);

    // The console, and what .NET itself keeps while it runs.
    private static bool IsOfDotnet(string path)
    {
        string[] names = [".dotnet", "clr-debug-pipe", "dotnet-diagnostic"];
        string[] prefixes = ["/proc/self/", "/dev/shm/", .. names.Select(name => $"/tmp/{name}"), .. names.Select(name => Path.Join(Path.GetTempPath(), name))];
        return path is "/dev/null" or "/dev/tty" || prefixes.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal));
    }

    // The paths that a call has written, created, renamed or deleted.
    private IEnumerable<string> Written(string line)
    {
        var call = Call().Match(line);
        if (!call.Success || line.Contains(" = -1 ", StringComparison.Ordinal) || line.Contains("unfinished", StringComparison.Ordinal))
            yield break;
        var name = call.Groups["name"].Value;
        var changes = name is "open" or "openat"
            ? WriteFlags().IsMatch(line)
            : Changing().IsMatch(name);
        if (!changes)
            yield break;
        foreach (Match path in PathArgument().Matches(line))
            yield return Path.GetFullPath(Path.Join(path.Groups["path"].Value.StartsWith('/') ? "" : Base(path), path.Groups["path"].Value));

        string Base(Match path) => path.Groups["base"].Success ? path.Groups["base"].Value : _folder.Path;
    }

    [GeneratedRegex(@"^\d+ +(<\.\.\. )?(?<name>\w+)[( ]")]
    private static partial Regex Call();

    [GeneratedRegex("O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")]
    private static partial Regex WriteFlags();

    [GeneratedRegex("^(rename|link|unlink|rmdir|mkdir|symlink|mknod|truncate|chmod|fchmodat|chown|utime|setxattr)")]
    private static partial Regex Changing();

    [GeneratedRegex("""((AT_FDCWD|\d+)<(?<base>[^>]*)>, )?"(?<path>[^"]*)" """ + "?")]
    private static partial Regex PathArgument();
}
