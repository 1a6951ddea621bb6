using System.Diagnostics;

namespace SiteGen.Tests.Support;

/// <summary>Runs a line of shell, for what .NET can't do: pipes, names that are no text, mounts.</summary>
internal static class Shell
{
    public static void Run(string folder, string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = folder });
        shell!.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
