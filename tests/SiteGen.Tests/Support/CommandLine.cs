using System.Diagnostics;

namespace SiteGen.Tests.Support;

/// <summary>
/// The real program in a process of its own, as a user starts it: the one that was built with the tests, or a published
/// one that <c>SITEGEN_PROGRAM</c> names.
/// </summary>
internal static class CommandLine
{
    /// <summary>Runs the program to its end.</summary>
    /// <param name="folder">The folder to start it in.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Ended Run(TempFolder folder, params string[] arguments) => Run(folder.Path, [], arguments);

    /// <summary>Runs what was built with the tests, which knows its caches by the same version as the tests do.</summary>
    public static Ended RunCompiled(TempFolder folder, params string[] arguments) => RunToEnd(StartInfo(folder.Path, [.. Compiled, .. arguments]));

    /// <summary>Runs the program to its end, in an environment with other variables.</summary>
    public static Ended Run(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        // Hooks are .NET's, and native code has none.
        var start = StartInfo(folder, [.. environment.ContainsKey("DOTNET_STARTUP_HOOKS") ? Compiled : Program, .. arguments]);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return RunToEnd(start);
    }

    /// <summary>Runs the program to its end under another one, such as strace.</summary>
    public static Ended RunUnder(string folder, string[] other, params string[] arguments) =>
        RunToEnd(StartInfo(folder, [.. other, .. Program, .. arguments]));

    /// <summary>Runs a shell script in which <c>sitegen</c> is the program.</summary>
    /// <param name="folder">The folder to start it in.</param>
    /// <param name="script">The script.</param>
    /// <param name="under">What runs the shell; nothing for the script alone.</param>
    public static Ended RunScript(string folder, string script, params string[] under)
    {
        var program = string.Join(' ', Program.Select(word => $"'{word}'"));
        return RunToEnd(StartInfo(folder, [.. under, "sh", "-c", $"sitegen() {{ {program} \"$@\"; }}\n{script}"]));
    }

    /// <summary>Runs the program to its end in a folder that is deleted while a shell stands in it.</summary>
    public static Ended RunInDeletedFolder(params string[] arguments)
    {
        using var folder = new TempFolder();
        const string inDeletedFolder = """mkdir gone && cd gone && rmdir ../gone && exec "$@" """;
        return RunToEnd(StartInfo(folder.Path, ["sh", "-c", inDeletedFolder, "sh", .. Program, .. arguments]));
    }

    /// <summary>Starts the program and leaves it running.</summary>
    public static Process Start(TempFolder folder, params string[] arguments) => Start(StartInfo(folder.Path, [.. Program, .. arguments]));

    /// <summary>The same, in an environment with other variables.</summary>
    public static Process Start(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = StartInfo(folder, [.. Program, .. arguments]);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Start(start);
    }

    private static string[] Program =>
        Environment.GetEnvironmentVariable("SITEGEN_PROGRAM") is { Length: > 0 } published ? [published] : Compiled;

    private static string[] Compiled => [Dotnet, Path.Join(AppContext.BaseDirectory, "sitegen.dll")];

    private static string Dotnet => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet"
        ? path
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static Ended RunToEnd(ProcessStartInfo start)
    {
        using var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ended(process.ExitCode, output, errors.Result);
    }

    private static Process Start(ProcessStartInfo start)
    {
        var process = Process.Start(start) ?? throw new InvalidOperationException("the program did not start");
        process.StandardInput.Close();
        return process;
    }

    private static ProcessStartInfo StartInfo(string folder, string[] words) => new(words[0], words[1..])
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>What a program said and how it ended.</summary>
    public sealed record Ended(int ExitCode, string Output, string Errors);
}
