using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Cli.Packages;
using SiteGen.Text;

namespace SiteGen.Cli.Editing;

/// <summary>
/// The server by which the editor reads and writes files of one folder: Decap's own, in a process of Node.js. It listens on the
/// loopback address, answers who knows a secret, and ends with this program, because its standard input does.
/// </summary>
internal sealed class FileServer : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client = new();
    private readonly int _port;

    private FileServer(Process process, string secret, int port)
    {
        _process = process;
        _port = port;
        _client.DefaultRequestHeaders.Add("X-SiteGen-Secret", secret);
    }

    /// <summary>Starts it.</summary>
    /// <param name="folder">The only folder that it reads and writes.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <returns>The server, or what went wrong.</returns>
    public static async Task<(FileServer? Server, Diagnostic? Mistake)> StartAsync(string folder, CancellationToken stop)
    {
        // Random numbers of the system's, without loading OpenSSL for them.
        var secret = $"{Guid.NewGuid():N}{Guid.NewGuid():N}";
        var start = new ProcessStartInfo("node", ["server.cjs"])
        {
            WorkingDirectory = EditorPackages.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_REPO_DIRECTORY"] = Path.GetFullPath(folder);
        start.Environment["SITEGEN_SECRET"] = secret;
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return (null, PackageMistakes.NoNode("node"));
        }
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(stop);
            if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            {
                _ = TellAsync(process.StandardOutput);
                _ = TellAsync(process.StandardError);
                return (new FileServer(process, secret, port), null);
            }
            var errors = await process.StandardError.ReadToEndAsync(stop);
            var why = errors.Split('\n').LastOrDefault(text => text.Contains("Error", StringComparison.Ordinal)) ?? $"it said '{line}'";
            Kill(process);
            return (null, EditingMistakes.NotStarted(why.Trim()));
        }
        catch (OperationCanceledException)
        {
            Kill(process);
            throw;
        }
    }

    /// <summary>Is taken from the look at a file until it is written.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>Sends it what the editor asks for.</summary>
    /// <exception cref="HttpRequestException">It has ended.</exception>
    public Task<HttpResponseMessage> AskAsync(HttpContent request, CancellationToken stop) =>
        _client.PostAsync(new Uri($"http://127.0.0.1:{_port}/api/v1"), request, stop);

    public void Dispose()
    {
        _client.Dispose();
        Turn.Dispose();
        Kill(_process);
    }

    private static void Kill(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    // Of a request that fails it repeats all that was sent, and says then what was wrong with it.
    private static async Task TellAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            var end = line.LastIndexOf("}: ", StringComparison.Ordinal);
            if (!string.IsNullOrWhiteSpace(line))
                Terminal.WriteError($"edit: {(end < 0 ? line : line[(end + 3)..])}");
        }
    }
}
