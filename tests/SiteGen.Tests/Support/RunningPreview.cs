using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SiteGen.Tests.Support;

/// <summary>The program's preview, in a process of its own, until this is disposed.</summary>
internal sealed class RunningPreview : IDisposable
{
    private const int MaxTries = 20;

    private readonly Process _process;

    private readonly Task<string> _errors;

    private RunningPreview(Process process, Task<string> errors, int port, string said)
    {
        _process = process;
        _errors = errors;
        Port = port;
        Said = said;
    }

    /// <summary>The port on which it answers.</summary>
    public int Port { get; }

    /// <summary>Its address, without a slash at the end.</summary>
    public string Address => $"http://127.0.0.1:{Port}";

    /// <summary>The first line that it printed.</summary>
    public string Said { get; }

    /// <summary>Starts it, and waits until it answers. Another program may take a port first; then there is another port.</summary>
    /// <param name="folder">The folder to start it in.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <param name="environment">Variables of its environment.</param>
    /// <param name="arguments">The command, where it is another one, and what it is told beside the port.</param>
    public static async Task<RunningPreview> StartAsync(
        string folder, CancellationToken stop, Dictionary<string, string>? environment = null, params string[] arguments)
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var port = Machine.FreePort();
            string[] words = arguments is ["edit", ..] ? arguments : ["preview", .. arguments];
            var process = CommandLine.Start(folder, environment ?? [], [.. words, "--port", $"{port}"]);
            var errors = process.StandardError.ReadToEndAsync(stop);
            // Printed when the site is planned; the port is open soon after.
            var said = await process.StandardOutput.ReadLineAsync(stop);
            while (!process.HasExited)
            {
                if (await AnswersAsync(port, stop) && !process.HasExited)
                    return new RunningPreview(process, errors, port, said ?? "");
                await Task.Delay(10, stop);
            }
            process.Dispose();
            Assert.Contains("is in use", await errors, StringComparison.Ordinal);
        }
        throw new InvalidOperationException($"{MaxTries} ports were in use");
    }

    /// <summary>Ends it.</summary>
    /// <returns>All that it said of mistakes.</returns>
    public Task<string> EndAsync()
    {
        _process.Kill();
        return _errors;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken stop)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, stop);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
