using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SiteGen.Tests.Support;

/// <summary>Another site, on this machine: a server that answers as a test says, and remembers what it was asked.</summary>
internal sealed class OtherSite : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<string, string, (int Status, string? Location, string Body)> _answer;
    private readonly ConcurrentQueue<string> _requests = [];
    private int _open;
    private int _most;

    /// <param name="answer">What to answer, given the method and the path: a status, a place to lead on to, a text.</param>
    public OtherSite(Func<string, string, (int Status, string? Location, string Body)> answer)
    {
        _answer = answer;
        Home = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add($"{Home}/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Its address, without a slash at the end.</summary>
    public string Home { get; }

    /// <summary>What it was asked, in order: <c>HEAD /a</c>.</summary>
    public IEnumerable<string> Requests => _requests;

    /// <summary>How many requests it had at the same time at most.</summary>
    public int MostAtOnce => _most;

    /// <summary>A port of this machine where nobody listens.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
                return;
            }
            _ = Task.Run(() => Answer(context));
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var open = Interlocked.Increment(ref _open);
        InterlockedMax(ref _most, open);
        var (method, path) = (context.Request.HttpMethod, context.Request.RawUrl!);
        _requests.Enqueue($"{method} {path}");
        var (status, location, body) = _answer(method, path);
        context.Response.StatusCode = status;
        if (location is not null)
            context.Response.Headers["Location"] = location;
        Interlocked.Decrement(ref _open);
        context.Response.Close(method == "HEAD" ? [] : Encoding.UTF8.GetBytes(body), willBlock: true);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var known = Volatile.Read(ref most); value > known; known = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, known);
    }
}
