using System.Diagnostics;

namespace SiteGen.Tests.Support;

/// <summary>The real program in a process of its own, as a user starts it.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program to its end.</summary>
    /// <param name="folder">The folder to start it in.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Ended Run(TempFolder folder, params string[] arguments) => Run(folder.Path, [], arguments);

    /// <summary>Runs the program to its end, in an environment with other variables.</summary>
    public static Ended Run(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = StartInfo(folder, arguments);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return End(start);
    }

    private static Ended End(ProcessStartInfo start)
    {
        using var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ended(process.ExitCode, output, errors.Result);
    }

    /// <summary>Runs the program to its end in a folder that is deleted while a shell stands in it.</summary>
    public static Ended RunInDeletedFolder(params string[] arguments)
    {
        using var folder = new TempFolder();
        var program = StartInfo(folder.Path, arguments);
        var start = new ProcessStartInfo("sh", ["-c", "mkdir gone && cd gone && rmdir ../gone && exec \"$@\"", "sh", program.FileName, .. program.ArgumentList])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return End(start);
    }

    /// <summary>Starts the program and leaves it running.</summary>
    public static Process Start(TempFolder folder, params string[] arguments) => Start(StartInfo(folder.Path, arguments));

    private static Process Start(ProcessStartInfo start)
    {
        var process = Process.Start(start) ?? throw new InvalidOperationException("the program did not start");
        process.StandardInput.Close();
        return process;
    }

    private static ProcessStartInfo StartInfo(string folder, params string[] arguments)
    {
        var dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet"
            ? path
            : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return new ProcessStartInfo(dotnet, [Path.Join(AppContext.BaseDirectory, "SiteGen.Cli.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    /// <summary>What a program said and how it ended.</summary>
    public sealed record Ended(int ExitCode, string Output, string Errors);
}
