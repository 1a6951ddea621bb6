using System.Globalization;
using SiteGen.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Faults;

/// <summary>
/// <c>faults.c</c>, compiled: the program with a fault at one of its calls on files. A few calls are tried, spread over
/// all of them, the same in every run (<see cref="Fuzz"/>); with <c>SITEGEN_FAULTS=all</c> every one with every kind of
/// fault, with a number so many.
/// </summary>
public sealed class FaultLibrary : IDisposable
{
    private const int Few = 4;

    /// <summary>The program is killed before the call, behind it, or when it has written half.</summary>
    internal static readonly string[] Kills = ["kill-before", "kill-after", "half"];

    /// <summary>The power goes: what is written and not flushed is lost, and its name is there.</summary>
    internal static readonly string[] PowerCuts = ["cut"];

    /// <summary>The call fails with EIO, ENOSPC, EACCES, EMFILE or EINTR.</summary>
    internal static readonly string[] Errors = ["5", "28", "13", "24", "4"];

    private readonly TempFolder _folder = new();
    private readonly string _library;
    private readonly bool _isThere;

    public FaultLibrary()
    {
        _library = _folder["faults.so"];
        var source = Repository.PathOf("tests", "SiteGen.Tests", "Faults", "faults.c");
        _isThere = OperatingSystem.IsLinux() && Shell.TryRun(_folder.Path, $"cc -shared -fPIC -O1 -o '{_library}' '{source}' -ldl");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs the program in copies of a folder: once without a fault, then with one at another call each time.</summary>
    /// <param name="prepared">The folder; it stays as it is.</param>
    /// <param name="kinds">What may happen at a call.</param>
    /// <param name="arguments">The program's arguments.</param>
    /// <param name="whole">Looks at the folder that the run without a fault leaves.</param>
    /// <param name="check">Looks at each of the others: what happened, the folder, and how the program ended.</param>
    internal void Try(
        TempFolder prepared, string[] kinds, string[] arguments, Action<TempFolder> whole, Action<string, TempFolder, CommandLine.Ended> check)
    {
        if (!_isThere)
            Machine.Lacks("needs Linux and a C compiler (cc)");
        var calls = 0;
        Run(0, "", (folder, ended) =>
        {
            Assert.True(ended.ExitCode == ExitCodes.Success, ended.Errors);
            calls = int.Parse(File.ReadAllText(_folder["count"]), CultureInfo.InvariantCulture);
            Assert.InRange(calls, 50, 100_000);
            whole(folder);
        });
        var asked = Environment.GetEnvironmentVariable("SITEGEN_FAULTS");
        var isAll = asked == "all";
        var step = isAll ? 1 : Math.Max(1, calls / (asked is null ? Few : int.Parse(asked, CultureInfo.InvariantCulture)));
        var places = new List<int>();
        var random = Fuzz.NewRandom();
        for (var at = random.Next(1, step + 1); at <= calls; at += step)
            places.Add(at);
        if (kinds == PowerCuts)
            places.Add(int.MaxValue); // Right behind the end.
        foreach (var at in places)
        {
            foreach (var kind in isAll ? kinds : [kinds[random.Next(kinds.Length)]])
            {
                Run(at, kind, (folder, ended) =>
                {
                    Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
                    check($"{kind} at call {at} of {calls}", folder, ended);
                });
            }
        }

        void Run(int at, string kind, Action<TempFolder, CommandLine.Ended> check)
        {
            using var folder = new TempFolder();
            // With its hard links.
            Shell.Run(prepared.Path, $"cp -a . '{folder.Path}'");
            check(folder, CommandLine.Run(folder.Path, Variables(folder, at, kind), arguments));
        }
    }

    private Dictionary<string, string> Variables(TempFolder folder, int at, string kind) => new()
    {
        ["LD_PRELOAD"] = _library,
        ["FAULT_FOLDER"] = folder.Path,
        ["FAULT_AT"] = $"{at}",
        ["FAULT_KIND"] = kind,
        ["FAULT_COUNT"] = _folder["count"],
    };
}
