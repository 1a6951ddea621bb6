using System.Collections.Concurrent;
using System.Net;
using SiteGen.Text;
using SiteGen.Writing;

namespace SiteGen.Cli.Writing.External;

/// <summary>
/// Asks other sites whether the pages to which this one links are still there. A few hosts at a time, each with one
/// request at a time, and nothing that its robots.txt keeps programs from.
/// </summary>
internal sealed class ExternalCheck(ExternalCheckOptions options)
{
    private const int MaxRedirects = 5;

    private readonly ConcurrentDictionary<string, HostQueue> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Asks for each address once.</summary>
    /// <param name="links">The addresses.</param>
    /// <param name="diagnostics">Takes what is wrong, at each place.</param>
    /// <param name="stop">Ends the work.</param>
    public async Task RunAsync(IReadOnlyCollection<ExternalLink> links, DiagnosticBag diagnostics, CancellationToken stop)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = options.Patience };
        using var client = new HttpClient(handler) { Timeout = options.Patience };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("sitegen");
        client.DefaultRequestHeaders.Accept.ParseAdd("*/*");
        try
        {
            await Parallel.ForEachAsync(
                links.GroupBy(link => OriginOf(link.Address), StringComparer.OrdinalIgnoreCase),
                new ParallelOptions { MaxDegreeOfParallelism = options.Hosts, CancellationToken = stop },
                async (host, token) =>
                {
                    var left = options.MaxPerHost;
                    foreach (var link in host)
                    {
                        var say = left-- > 0
                            ? await AskAsync(link, client, token)
                            : at => ExternalMistakes.NotAsked(at, link.Address, $"this site links to more than {options.MaxPerHost} addresses of that host");
                        if (say is not null)
                            diagnostics.AddRange(link.Places.Select(say));
                    }
                });
        }
        finally
        {
            foreach (var host in _hosts.Values)
                host.Dispose();
            _hosts.Clear();
        }
    }

    // What to say of an address, given a place; null where all is well.
    private async Task<Func<Location, Diagnostic>?> AskAsync(ExternalLink link, HttpClient client, CancellationToken stop)
    {
        var address = link.Address;
        var (at, isForGood) = (address, true);
        for (var left = MaxRedirects; left >= 0; left--)
        {
            var host = _hosts.GetOrAdd(OriginOf(at), origin => new HostQueue(client, new Uri(origin), options));
            if (!await host.AllowsAsync(at, stop))
                return place => ExternalMistakes.NotAsked(place, address, $"the robots.txt of {at.Authority} keeps programs away, or can't be read");
            var answer = await host.AskAsync(at, stop);
            if (answer.Status is not { } status)
                return place => ExternalMistakes.NoAnswer(place, address, answer.Why);
            if (status is HttpStatusCode.NotFound or HttpStatusCode.Gone)
                return place => ExternalMistakes.NotThere(place, address, (int)status);
            // Any other answer to a request without a form tells nothing of one with a form.
            if (link.TakesForms && status < HttpStatusCode.InternalServerError)
                return null;
            if (answer.Location is not { Scheme: "http" or "https" } next)
            {
                var target = at;
                return status is < HttpStatusCode.OK or >= HttpStatusCode.MultipleChoices ? place => ExternalMistakes.OddAnswer(place, address, (int)status)
                    : isForGood && target != address ? place => ExternalMistakes.Moved(place, address, target)
                    : null;
            }
            isForGood &= status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            at = next;
        }
        return place => ExternalMistakes.NoAnswer(place, address, $"it leads on more than {MaxRedirects} times");
    }

    private static string OriginOf(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
