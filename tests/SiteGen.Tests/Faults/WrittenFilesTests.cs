using System.Text.RegularExpressions;
using SiteGen.Cli;
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
        if (!OperatingSystem.IsLinux() || !Shell.TryRun(_folder.Path, "strace -o /dev/null true"))
            Machine.Lacks("needs strace, and the right to use it");
        _folder.Write("input", StringSite.Tips(3));
        Assert.Equal(ExitCodes.Success, Trace("build"));
        _folder.Write("input", "-- tips/a.md --\n---\ntitle: Another\n---\n");
        Assert.Equal(ExitCodes.Success, Trace("build"));
        Assert.Contains("output.sitegen-new/", File.ReadAllText(_folder["trace"]), StringComparison.Ordinal);

        int Trace(params string[] arguments)
        {
            var ended = CommandLine.RunUnder(
                _folder.Path, ["strace", "-f", "-y", "-o", _folder["trace"], "-e", "trace=%file,ftruncate", "-s", "4096"], arguments);
            var foreign = File.ReadLines(_folder["trace"]).SelectMany(Written).Where(path => !IsOurs(path)).Distinct();
            Assert.Empty(foreign);
            return ended.ExitCode;
        }
    }

    private bool IsOurs(string path) =>
        ((string[])["output/", "output.sitegen-", ".cache/"]).Any(name => $"{path}/".StartsWith(_folder[name], StringComparison.Ordinal))
        // The console, and what .NET itself keeps there while it runs.
        || path is "/dev/null" or "/dev/tty" || path.StartsWith("/proc/self/", StringComparison.Ordinal)
        || path.StartsWith("/tmp/.dotnet", StringComparison.Ordinal) || path.StartsWith("/tmp/clr-debug-pipe", StringComparison.Ordinal)
        || path.StartsWith("/tmp/dotnet-diagnostic", StringComparison.Ordinal) || path.StartsWith("/dev/shm/", StringComparison.Ordinal);

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
