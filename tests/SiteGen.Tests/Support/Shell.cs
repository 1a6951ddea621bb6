using System.Diagnostics;

namespace SiteGen.Tests.Support;

/// <summary>Runs a line of shell, for what .NET can't do: pipes, names that are no text, mounts.</summary>
internal static class Shell
{
    public static void Run(string folder, string script) => Assert.True(TryRun(folder, script), script);

    /// <summary>Whether it went well; false, too, where something is not installed.</summary>
    public static bool TryRun(string folder, string script)
    {
        var start = new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        using var shell = Process.Start(start)!;
        shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return shell.ExitCode == 0;
    }
}
