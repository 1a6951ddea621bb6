using System.ComponentModel;
using System.Diagnostics;

namespace SiteGen.Tests.Support;

/// <summary>Node.js, which runs the browser's script without a browser.</summary>
internal static class Node
{
    private static readonly Lazy<bool> IsThere = new(() =>
    {
        try
        {
            return Run("--version").Length > 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    });

    /// <summary>Runs a script; where there is no Node.js, the test is skipped.</summary>
    /// <returns>What it wrote to its standard output.</returns>
    public static string RunScript(string script, params string[] arguments)
    {
        if (!IsThere.Value)
            Machine.Lacks("no Node.js: install nodejs, or name the program in SITEGEN_NODE");
        return Run([script, .. arguments]);
    }

    private static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("SITEGEN_NODE") ?? "node", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
        return output;
    }
}
