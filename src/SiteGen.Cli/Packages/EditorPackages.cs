using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using SiteGen.Editors;
using SiteGen.Features.Editor;
using SiteGen.Hashing;
using SiteGen.Text;

namespace SiteGen.Cli.Packages;

/// <summary>
/// Decap CMS, the browser editor, as npm installs it: in a cache folder of the user's, once for each version of the lock file,
/// which has a hash for every package.
/// </summary>
internal static class EditorPackages
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "server.cjs"];

    /// <summary>What a host hands to the build.</summary>
    public static EditorSource Source { get; } = new($"{KeyOf(Files)}", Load);

    /// <summary>The folder of the packages, whether they are there or not.</summary>
    public static string Folder => Path.Join(CacheFolder(), $"editor-{KeyOf(Files).High:x16}");

    /// <summary>Whether they are there.</summary>
    public static bool AreInstalled => Directory.Exists(Folder);

    /// <summary>The script and what it loads, without source maps; null where they are not there.</summary>
    public static ImmutableArray<InputFile>? Load()
    {
        if (!AreInstalled)
            return null;
        var folder = Path.Join(Folder, "node_modules", "decap-cms", "dist");
        return
        [
            .. Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>()
                .Where(name => name.EndsWith("decap-cms.js", StringComparison.Ordinal) || name.EndsWith(".wasm", StringComparison.Ordinal)
                    || name == "decap-cms.js.LICENSE.txt")
                .Order(StringComparer.Ordinal)
                .Select(name => new InputFile(EditorPage.Folder + name, File.ReadAllBytes(Path.Join(folder, name)))),
        ];
    }

    /// <summary>Installs them, as a whole or not at all.</summary>
    /// <param name="stop">Ends npm.</param>
    /// <returns>What went wrong; null where nothing did.</returns>
    public static async Task<Diagnostic?> InstallAsync(CancellationToken stop)
    {
        var unfinished = $"{Folder}.{Environment.ProcessId}";
        try
        {
            Directory.CreateDirectory(unfinished);
            foreach (var file in Files)
                await File.WriteAllBytesAsync(Path.Join(unfinished, file), Read(file), stop);
            if (await RunNpmAsync(unfinished, stop) is { } mistake)
                return mistake;
            // Another one may have been faster.
            if (!AreInstalled)
                Directory.Move(unfinished, Folder);
            return null;
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }
    }

    private static async Task<Diagnostic?> RunNpmAsync(string folder, CancellationToken stop)
    {
        var program = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        // No package runs anything of its own while it is installed.
        var start = new ProcessStartInfo(program, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var npm = Process.Start(start)!;
            using var killing = stop.Register(() => npm.Kill(entireProcessTree: true));
            var output = npm.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = await npm.StandardError.ReadToEndAsync(CancellationToken.None);
            await npm.WaitForExitAsync(CancellationToken.None);
            await output;
            stop.ThrowIfCancellationRequested();
            return npm.ExitCode == 0 ? null : PackageMistakes.NotInstalled(FirstLine(errors) ?? $"it ended with {npm.ExitCode}");
        }
        catch (Win32Exception)
        {
            return PackageMistakes.NoNode(program);
        }
    }

    // `npm error code ENOTFOUND`: the lines below it are npm's own advice.
    private static string? FirstLine(string errors) =>
        errors.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0);

    private static ContentKey KeyOf(string[] files) => ContentKey.Of([.. files.Select(file => ContentKey.Of(Read(file)))]);

    private static byte[] Read(string file)
    {
        using var stream = typeof(EditorPackages).Assembly.GetManifestResourceStream(file)
            ?? throw new UnreachableException($"{file} is not embedded");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    // Where the system keeps what programs can get again.
    private static string CacheFolder()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var named = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        var cache = !string.IsNullOrEmpty(named) ? named
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : home.Length == 0 ? ".cache"
            : OperatingSystem.IsMacOS() ? Path.Join(home, "Library", "Caches")
            : Path.Join(home, ".cache");
        return Path.Join(Path.GetFullPath(cache), "sitegen");
    }
}
