using System.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>The output depends on input, settings and theme, and not on the machine that it is made on.</summary>
public class SameBytesTests
{
    // Each a word for the message, and what is different from the first build.
    private static readonly (string Name, Dictionary<string, string> Environment, bool Crlf, bool Elsewhere)[] Machines =
    [
        ("Turkish", new() { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0" }, false, false),
        ("Arabic", new() { ["LANG"] = "ar_SA.UTF-8", ["LC_ALL"] = "ar_SA.UTF-8", ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0" }, false, false),
        ("Thai", new() { ["LANG"] = "th_TH.UTF-8", ["LC_ALL"] = "th_TH.UTF-8", ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0" }, false, false),
        ("UTC-11", new() { ["TZ"] = "Pacific/Pago_Pago" }, false, false),
        ("UTC+14", new() { ["TZ"] = "Pacific/Kiritimati" }, false, false),
        ("one thread", new() { ["DOTNET_PROCESSOR_COUNT"] = "1" }, false, false),
        ("16 threads", new() { ["DOTNET_PROCESSOR_COUNT"] = "16" }, false, false),
        ("a checkout with CRLF", [], true, false),
        ("another working directory", [], false, true),
    ];

    [Fact]
    public void The_same_input_gives_the_same_bytes_on_any_machine()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["elsewhere"]);
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("input"), "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Repository.PathOf("input"), file);
            var bytes = File.ReadAllBytes(file);
            Write(folder[$"input/{path}"], bytes);
            Write(folder[$"crlf/{path}"], IsText(path) ? ToCrlf(bytes) : bytes);
        }
        Run(folder, "input", "first", [], folder.Path);
        var first = folder.Read("first");
        Assert.Contains("index.html", first.Keys);

        foreach (var (name, environment, crlf, elsewhere) in Machines)
        {
            Run(folder, crlf ? "crlf" : "input", name, environment, elsewhere ? folder["elsewhere"] : folder.Path);
            var output = folder.Read(name);
            Assert.Equal(first.Keys, output.Keys);
            foreach (var (path, bytes) in first)
                Assert.True(bytes == output[path], $"{path} is different: {name}");
        }
    }

    private static void Run(TempFolder folder, string input, string output, Dictionary<string, string> environment, string from)
    {
        // --no-cache: what one build keeps must not answer for the next.
        var start = CommandLine.StartInfo(
            from, "build", "--no-cache", "--now", "2026-11-21",
            "--input", Path.GetRelativePath(from, folder[input]), "--output", Path.GetRelativePath(from, folder[output]));
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{output}: {errors.Result}");
    }

    private static bool IsText(string path) => Path.GetExtension(path) is ".md" or ".yml";

    private static byte[] ToCrlf(byte[] bytes) =>
        [.. bytes.SelectMany(value => value == '\n' ? "\r\n"u8.ToArray() : [value])];

    private static void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
