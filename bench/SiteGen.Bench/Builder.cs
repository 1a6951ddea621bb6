using System.Diagnostics;

namespace SiteGen.Bench;

/// <summary>A program that builds the corpus.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments, given the folder to write to.</param>
/// <param name="Tips">Where in its own folder it wants the tips.</param>
internal sealed record Builder(string Name, string Program, Func<string, string[]> Arguments, string Tips)
{
    /// <summary>Whether it is our own program, not a peer.</summary>
    public bool IsOurs { get; private init; }

    /// <summary>What the key of a tip's date is called.</summary>
    public string DateKey { get; init; } = "date";

    /// <summary>Whether all tips stand in one folder.</summary>
    public bool IsFlat { get; init; }

    /// <summary>How the program tells its version.</summary>
    public string VersionArgument { get; init; } = "--version";

    /// <summary>
    /// The generators to compare with, from <c>bench/peers</c>, where they are on the path: docs/performance.md says how
    /// they get there. None keeps a cache of its own, so that every build is a first one.
    /// </summary>
    public static IReadOnlyList<Builder> Peers { get; } =
    [
        new("hugo", "hugo", output => ["--quiet", "-d", output], "content/tips") { VersionArgument = "version" },
        new("eleventy", "eleventy", output => ["--quiet", $"--output={output}"], "tips"),
        new("jekyll", "jekyll", output => ["build", "--quiet", "-d", output], "_posts") { IsFlat = true },
        new(
            "pelican",
            "pelican",
            output => ["--quiet", "--fatal=errors", "-s", "pelicanconf.py", "-o", output, "content"],
            "content"),
    ];

    /// <summary>Our own program.</summary>
    public static Builder Ours(string program) =>
        new("SiteGen", program, output => ["build", "--input", ".", "--output", output, "--now", "2026-11-21"], "tips")
        {
            IsOurs = true,
        };

    /// <summary>What the program says of itself; null where it is not installed.</summary>
    public string? Version()
    {
        var found = Path.IsPathRooted(Program) || (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Join(folder, Program)));
        if (!found)
            return null;
        using var process = Process.Start(new ProcessStartInfo(Program, [VersionArgument]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{Program} did not start");
        var text = process.StandardOutput.ReadToEnd().Trim();
        return text.Split('\n')[0];
    }
}
