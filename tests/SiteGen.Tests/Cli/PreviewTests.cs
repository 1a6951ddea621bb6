using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SiteGen.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>The preview as an author's browser sees it.</summary>
public sealed class PreviewTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new TempFolder().Write(
        "input", "-- tips/a.md --\n---\ntitle: A tip\npublished: 2019-04-09\nredirect_from: /old/\n---\nText.\n");

    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly int _port = FreePort();
    private Process? _preview;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _browser.BaseAddress = new Uri($"http://127.0.0.1:{_port}");
        _preview = CommandLine.Start(_folder, "preview", "--port", $"{_port}");
        Assert.Equal(
            $"1 tip at http://localhost:{_port}/ (Ctrl+C ends the preview)", await _preview.StandardOutput.ReadLineAsync(Stop));
        while (!await Answers())
            Assert.False(_preview.HasExited, "the preview ended");
    }

    public ValueTask DisposeAsync()
    {
        _preview?.Kill();
        _preview?.Dispose();
        _browser.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Pages_are_shown_as_they_will_be_published()
    {
        var page = await _browser.GetAsync("/2019/04/09/a-tip/", Stop);
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType?.ToString());
        Assert.Equal("A tip", Dom.Parse(await page.Content.ReadAsStringAsync(Stop)).Only("h1").TextContent);
        var style = Dom.Parse(await _browser.GetStringAsync("/", Stop)).Hrefs("link[rel=stylesheet]");
        Assert.Equal("text/css", (await _browser.GetAsync(Assert.Single(style), Stop)).Content.Headers.ContentType?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/nowhere/", Stop)).StatusCode);
        Assert.Equal("/2019/04/09/a-tip/", (await _browser.GetAsync("/old/", Stop)).Headers.Location?.ToString());
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_change_is_told_and_shown_and_so_is_a_mistake()
    {
        Write("---\ntitle: Another title\npublished: 2019-04-09\n---\n");
        await HomeShows("Another title");
        Write("---\ntitel: Wrong\n---\n");
        await HomeShows("unknown key &#39;titel&#39;");
        Write("---\ntitle: Mended\npublished: 2019-04-09\n---\n");
        await HomeShows("Mended");
    }

    [Fact]
    public void A_port_that_is_taken_is_named()
    {
        var ended = CommandLine.Run(_folder, "preview", "--port", $"{_port}");
        Assert.Equal(ExitCodes.Failed, ended.ExitCode);
        Assert.Equal(
            $"preview: error SG0006: port {_port} is in use\n  hint: end the other program, or choose another port with --port\n",
            ended.Errors);
    }

    private void Write(string text) => File.WriteAllText(_folder["input/tips/a.md"], text);

    // What the page's script does: it listens, and loads the page anew at each word that something has changed.
    private async Task HomeShows(string text)
    {
        while (true)
        {
            using var changes = new StreamReader(await _browser.GetStreamAsync("/.sitegen/changes", Stop));
            var state = await changes.ReadLineAsync(Stop);
            var page = await _browser.GetAsync("/", Stop);
            if ((await page.Content.ReadAsStringAsync(Stop)).Contains(text, StringComparison.Ordinal))
                return;
            Assert.Equal("", await changes.ReadLineAsync(Stop));
            Assert.NotEqual(state, await changes.ReadLineAsync(Stop));
        }
    }

    private async Task<bool> Answers()
    {
        try
        {
            return (await _browser.GetAsync("/", Stop)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
