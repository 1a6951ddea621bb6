using System.Globalization;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Faults;

/// <summary><c>faults.c</c>, compiled: the program with a fault at one of its calls on files.</summary>
public sealed class FaultLibrary : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _library;

    public FaultLibrary()
    {
        _library = _folder["faults.so"];
        var source = Repository.PathOf("tests", "SiteGen.Tests", "Faults", "faults.c");
        IsThere = OperatingSystem.IsLinux() && Shell.TryRun(_folder.Path, $"cc -shared -fPIC -O1 -o '{_library}' '{source}' -ldl");
    }

    /// <summary>Whether this machine has a C compiler.</summary>
    public bool IsThere { get; }

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs the program in a folder, with a fault at one call.</summary>
    /// <param name="folder">The folder; only calls on files below it count.</param>
    /// <param name="at">The number of the call; 0 for none.</param>
    /// <param name="kind">What happens there, as <c>faults.c</c> says.</param>
    /// <param name="arguments">The program's arguments.</param>
    internal CommandLine.Ended Run(TempFolder folder, int at, string kind, params string[] arguments) => CommandLine.Run(
        folder.Path,
        new()
        {
            ["LD_PRELOAD"] = _library,
            ["FAULT_FOLDER"] = folder.Path,
            ["FAULT_AT"] = $"{at}",
            ["FAULT_KIND"] = kind,
            ["FAULT_COUNT"] = _folder["count"],
        },
        arguments);

    /// <summary>How many calls the last run made that ended by itself.</summary>
    public int Calls() => int.Parse(File.ReadAllText(_folder["count"]), CultureInfo.InvariantCulture);
}
