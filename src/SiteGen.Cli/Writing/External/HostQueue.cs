using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace SiteGen.Cli.Writing.External;

/// <summary>What became of a request.</summary>
/// <param name="Status">The status; null where there was no answer.</param>
/// <param name="Location">Where the answer sends one, in full; null where it does not.</param>
/// <param name="Why">Why there was no answer, as a clause.</param>
/// <param name="RetryAfter">How long the server asks to wait.</param>
internal sealed record HostAnswer(HttpStatusCode? Status, Uri? Location, string Why, TimeSpan RetryAfter)
{
    /// <summary>Whether it may be another answer in a moment.</summary>
    public bool IsForNow => Status is null or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
}

/// <summary>Asks one host, one request after the other with a pause between them, and what its robots.txt allows.</summary>
internal sealed class HostQueue(HttpClient client, Uri origin, ExternalCheckOptions options) : IDisposable
{
    // RFC 9309, 2.5: at least so much of the file counts.
    private const int MaxRobotsBytes = 512 * 1024;

    private readonly SemaphoreSlim _turn = new(1);
    private RobotsRules? _robots;
    private long _last;

    /// <summary>Whether the host lets programs ask for an address.</summary>
    public async Task<bool> AllowsAsync(Uri address, CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            _robots ??= await ReadRobotsAsync(stop);
            return _robots.Allow(address.PathAndQuery);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Asks for an address: its head, and where that is not answered well, itself; again where that may help.</summary>
    public async Task<HostAnswer> AskAsync(Uri address, CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            var pause = options.RetryPause;
            for (var left = options.Retries; ; left--)
            {
                var answer = await SendAsync(HttpMethod.Head, address, stop);
                // Many servers know no HEAD, and say so in many ways.
                if (answer.Status is >= HttpStatusCode.BadRequest)
                    answer = await SendAsync(HttpMethod.Get, address, stop);
                if (!answer.IsForNow || left == 0)
                    return answer;
                await Task.Delay(Shorter(answer.RetryAfter > pause ? answer.RetryAfter : pause), stop);
                pause *= 2;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private TimeSpan Shorter(TimeSpan time) => time < options.MaxPause ? time : options.MaxPause;

    private async Task<RobotsRules> ReadRobotsAsync(CancellationToken stop)
    {
        using var response = await TrySendAsync(HttpMethod.Get, new Uri(origin, "/robots.txt"), stop);
        if (response.Message is not { } message)
            return RobotsRules.Nothing;
        if (message.StatusCode >= HttpStatusCode.InternalServerError)
            return RobotsRules.Nothing;
        if (message.StatusCode != HttpStatusCode.OK)
            return RobotsRules.Everything;
        try
        {
            await using var body = await message.Content.ReadAsStreamAsync(stop);
            var bytes = new byte[MaxRobotsBytes];
            var count = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop);
            return RobotsRules.Read(Encoding.UTF8.GetString(bytes, 0, count), "sitegen");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return RobotsRules.Nothing;
        }
    }

    private async Task<HostAnswer> SendAsync(HttpMethod method, Uri address, CancellationToken stop)
    {
        using var response = await TrySendAsync(method, address, stop);
        if (response.Message is not { } message)
            return new HostAnswer(null, null, response.Why, default);
        var isRedirect = message.StatusCode is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest && message.Headers.Location is not null;
        var after = message.Headers.RetryAfter?.Delta ?? default;
        return new HostAnswer(message.StatusCode, isRedirect ? new Uri(address, message.Headers.Location!) : null, "", after);
    }

    private async Task<Response> TrySendAsync(HttpMethod method, Uri address, CancellationToken stop)
    {
        var wanted = _robots is null ? default : Shorter(_robots.Pause);
        var left = (wanted > options.Pause ? wanted : options.Pause) - Stopwatch.GetElapsedTime(_last);
        if (_last != 0 && left > TimeSpan.Zero)
            await Task.Delay(left, stop);
        using var request = new HttpRequestMessage(method, address);
        try
        {
            return new Response(await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop), "");
        }
        catch (HttpRequestException exception)
        {
            return new Response(null, WhyOf(exception));
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Response(null, $"no answer within {options.Patience.TotalSeconds:F0} seconds");
        }
        finally
        {
            _last = Stopwatch.GetTimestamp();
        }
    }

    private sealed record Response(HttpResponseMessage? Message, string Why) : IDisposable
    {
        public void Dispose() => Message?.Dispose();
    }

    private static string WhyOf(HttpRequestException exception) => exception.InnerException switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "there is no such host",
        SocketException socket => socket.Message,
        AuthenticationException => "its certificate is not valid",
        _ => exception.Message,
    };
}
