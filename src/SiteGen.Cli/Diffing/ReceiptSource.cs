using System.Net;
using System.Net.Sockets;
using SiteGen.Receipts;
using SiteGen.Text;

namespace SiteGen.Cli.Diffing;

/// <summary>Reads a receipt from where a user says it is: an output folder, a file, or a live site.</summary>
internal static class ReceiptSource
{
    private const string FileName = "receipt.json";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The receipt; null after a mistake.</summary>
    public static async Task<Receipt?> ReadAsync(string place, DiagnosticBag diagnostics, CancellationToken stop)
    {
        try
        {
            if (Uri.TryCreate(place, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
                return await FetchAsync(address, diagnostics, stop);
            var file = Directory.Exists(place) ? Path.Join(place, FileName) : place;
            if (!File.Exists(file))
            {
                diagnostics.Add(file == place ? DiffMistakes.NotThere(place) : DiffMistakes.NoReceiptIn(place));
                return null;
            }
            return ReceiptReader.Read(await ReadAsync(file, stop), file, diagnostics);
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            diagnostics.Add(DiskMistakes.Disk(exception, place));
            return null;
        }
    }

    // No more than one byte too much: the file may be a pipe, <(curl …), whose length nobody knows.
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(string file, CancellationToken stop)
    {
        await using var stream = File.OpenRead(file);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int count;
        while (content.Length <= ReceiptReader.MaxBytes && (count = await stream.ReadAsync(buffer, stop)) > 0)
            content.Write(buffer, 0, count);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private static async Task<Receipt?> FetchAsync(Uri site, DiagnosticBag diagnostics, CancellationToken stop)
    {
        var isReceipt = site.AbsolutePath.EndsWith(".json", StringComparison.Ordinal);
        var address = isReceipt ? site : new Uri(site.AbsoluteUri.TrimEnd('/') + "/" + FileName);
        try
        {
            using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli };
            using var client = new HttpClient(handler) { Timeout = Patience, MaxResponseContentBufferSize = ReceiptReader.MaxBytes };
            client.DefaultRequestHeaders.UserAgent.ParseAdd("sitegen");
            using var response = await client.GetAsync(address, stop);
            if (response.StatusCode == HttpStatusCode.OK)
                return ReceiptReader.Read(await response.Content.ReadAsByteArrayAsync(stop), address.AbsoluteUri, diagnostics);
            diagnostics.Add(DiffMistakes.NoAnswer(address.AbsoluteUri, $"the server answers {(int)response.StatusCode}"));
        }
        catch (HttpRequestException exception)
        {
            diagnostics.Add(DiffMistakes.NoAnswer(address.AbsoluteUri, exception.InnerException is SocketException inner ? inner.Message : exception.Message));
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            diagnostics.Add(DiffMistakes.NoAnswer(address.AbsoluteUri, $"no answer within {Patience.TotalSeconds:F0} seconds"));
        }
        return null;
    }
}
