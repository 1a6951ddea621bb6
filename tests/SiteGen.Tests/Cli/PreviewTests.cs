using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SiteGen.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>The preview as an author's browser sees it.</summary>
[Trait("Speed", "Slow")]
public sealed class PreviewTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new TempFolder().Write(
        "input", "-- tips/a.md --\n---\ntitle: A tip\npublished: 2019-04-09\nredirect_from: /old/\n---\nText.\n-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\nnetlify_forms: contact\n");

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

    // A page of another host that has its name point to this machine must not read what is not published yet.
    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:80", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    public async Task Only_this_machine_s_names_are_answered(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        var answer = await _browser.SendAsync(request, Stop);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    public async Task Only_reading_is_answered(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/");
        var answer = await _browser.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task A_form_that_is_sent_leads_to_the_page_that_thanks_for_it()
    {
        using var content = new FormUrlEncodedContent([new("name", "Ann")]);
        using var answer = await _browser.PostAsync(new Uri("/thanks/contact/", UriKind.Relative), content, Stop);
        Assert.Equal((HttpStatusCode.SeeOther, "/thanks/contact/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/index.html", HttpStatusCode.OK)]
    [InlineData("/2019/04/09/a-tip/index.html", HttpStatusCode.OK)]
    [InlineData("/2019/04/09/a-tip", HttpStatusCode.Redirect)]
    [InlineData("/404.html", HttpStatusCode.NotFound)]
    [InlineData("/%00", HttpStatusCode.BadRequest)]
    [InlineData("/..%2f..%2fetc/passwd", HttpStatusCode.NotFound)]
    public async Task Addresses_are_answered_as_by_any_static_host(string address, HttpStatusCode status) =>
        Assert.Equal(status, (await _browser.GetAsync(address, Stop)).StatusCode);

    [Fact(Timeout = 60_000)]
    public async Task During_a_mistake_only_pages_show_it()
    {
        File.WriteAllText(_folder["input/picture.svg"], "<svg/>");
        Write("---\ntitle: Another title\npublished: 2019-04-09\n---\n");
        await HomeShows("Another title");
        Write("---\ntitel: Wrong\n---\n");
        await HomeShows("unknown key &#39;titel&#39;");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _browser.GetAsync("/", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _browser.GetAsync("/unknown/", Stop)).StatusCode);
        Assert.Equal("<svg/>", await _browser.GetStringAsync("/picture.svg", Stop));
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/unknown.png", Stop)).StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_tip_with_a_new_address_is_found_at_its_old_one()
    {
        Write("---\ntitle: Renamed\npublished: 2019-04-10\n---\n");
        await HomeShows("Renamed");
        Assert.Equal("/2019/04/10/renamed/", (await _browser.GetAsync("/2019/04/09/a-tip/", Stop)).Headers.Location?.ToString());
    }

    [Fact(Timeout = 60_000)]
    public async Task Changes_without_a_pause_are_shown_all_the_same()
    {
        using var end = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !end.IsCancellationRequested; i++)
            {
                Write($"---\ntitle: Title {i}\npublished: 2019-04-09\n---\n");
                await Task.Delay(50, Stop);
            }
        }, Stop);
        await HomeShows("Title 1");
        await end.CancelAsync();
        await writing;
    }

    [Fact(Timeout = 60_000)]
    public async Task An_input_that_is_deleted_and_put_back_is_seen()
    {
        Directory.Move(_folder["input"], _folder["aside"]);
        await HomeShows("this folder does not exist");
        Directory.Move(_folder["aside"], _folder["input"]);
        await HomeShows("A tip");
        Write("---\ntitle: Afterwards\npublished: 2019-04-09\n---\n");
        await HomeShows("Afterwards");
    }

    [Fact(Timeout = 60_000)]
    public async Task What_stands_behind_a_link_is_watched()
    {
        Directory.CreateDirectory(_folder["input/.more"]);
        File.WriteAllText(_folder["input/.more/b.md"], "---\ntitle: Linked\npublished: 2019-04-10\n---\n");
        TestLinks.Create(_folder["input/tips/more"], "../.more");
        await HomeShows("Linked");
        File.WriteAllText(_folder["input/.more/b.md"], "---\ntitle: Seen\npublished: 2019-04-10\n---\n");
        await HomeShows("Seen");
    }

    // Whatever the folder and the environment say, the preview is for this machine alone.
    [Fact(Timeout = 60_000)]
    public async Task No_other_settings_count()
    {
        _folder.Write("other/input", StringSite.Tips(1));
        File.WriteAllText(_folder["other/appsettings.json"], """{ "Kestrel": { "Endpoints": { "All": { "Url": "http://127.0.0.1:1" } } },, """);
        var port = FreePort();
        using var preview = CommandLine.Start(
            _folder["other"],
            new() { ["Kestrel__Endpoints__All__Url"] = "http://127.0.0.1:2", ["ASPNETCORE_URLS"] = "http://127.0.0.1:3", ["DOTNET_URLS"] = "http://127.0.0.1:4" },
            "preview", "--port", $"{port}");
        try
        {
            await preview.StandardOutput.ReadLineAsync(Stop);
            using var browser = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            while (!await Answers(browser))
                Assert.False(preview.HasExited, "the preview ended");
        }
        finally
        {
            preview.Kill();
        }
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

    private Task<bool> Answers() => Answers(_browser);

    private static async Task<bool> Answers(HttpClient browser)
    {
        try
        {
            return (await browser.GetAsync("/", Stop)).IsSuccessStatusCode;
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
