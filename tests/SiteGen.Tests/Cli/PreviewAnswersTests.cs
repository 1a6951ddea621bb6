using System.Net;
using System.Net.Sockets;
using System.Text;
using SiteGen.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>What the preview answers while nothing changes: one preview for all tests.</summary>
public sealed class PreviewAnswersTests(PreviewAnswersTests.Preview preview) : IClassFixture<PreviewAnswersTests.Preview>
{
    private readonly HttpClient _browser = preview.Browser;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A preview of one tip, and a browser that shows it.</summary>
    public sealed class Preview : IAsyncLifetime
    {
        private readonly TempFolder _folder = new TempFolder().Write(
            "input", $"{PreviewTests.OneTip}-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\nnetlify_forms: contact\n");
        private RunningPreview? _running;

        /// <summary>Asks for paths such as <c>/about/</c>.</summary>
        public HttpClient Browser { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

        /// <summary>The folder in which the preview was started.</summary>
        public string Folder => _folder.Path;

        /// <summary>The port on which it answers.</summary>
        public int Port => _running!.Port;

        /// <summary>The first line that it printed.</summary>
        public string Said => _running!.Said;

        public async ValueTask InitializeAsync()
        {
            _running = await RunningPreview.StartAsync(_folder.Path, Stop);
            Browser.BaseAddress = new Uri(_running.Address);
        }

        public ValueTask DisposeAsync()
        {
            _running?.Dispose();
            Browser.Dispose();
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    [Fact]
    public void It_says_where_it_is() =>
        Assert.Equal($"1 tip at http://localhost:{preview.Port}/ (Ctrl+C ends the preview)", preview.Said);

    [Fact]
    public async Task Pages_are_shown_as_they_will_be_published()
    {
        var page = await _browser.GetAsync("/2019/04/09/a-tip/", Stop);
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType?.ToString());
        Assert.Equal("A tip", Dom.Parse(await page.Content.ReadAsStringAsync(Stop)).Only("h1").TextContent);
        var style = Dom.Parse(await _browser.GetStringAsync("/", Stop)).Hrefs("link[rel=stylesheet]");
        var styleSheet = await _browser.GetAsync(Assert.Single(style), Stop);
        Assert.Equal("text/css", styleSheet.Content.Headers.ContentType?.ToString());
        // Its name changes with its content; a page's does not.
        Assert.Equal("public, max-age=31536000, immutable", styleSheet.Headers.CacheControl?.ToString());
        Assert.Equal("no-store", page.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/nowhere/", Stop)).StatusCode);
        Assert.Equal("/2019/04/09/a-tip/", (await _browser.GetAsync("/old/", Stop)).Headers.Location?.ToString());
        Assert.False(Directory.Exists(Path.Join(preview.Folder, "output")));
    }

    [Fact]
    public void A_port_that_is_taken_is_named()
    {
        var ended = CommandLine.Run(preview.Folder, [], "preview", "--port", $"{preview.Port}");
        Assert.Equal(ExitCodes.Failed, ended.ExitCode);
        Assert.Equal(
            $"preview: error SG0006: port {preview.Port} is in use\n  hint: end the other program, or choose another port with --port\n",
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

    [Fact]
    public async Task A_form_that_is_sent_leads_to_the_page_that_thanks_for_it()
    {
        using var content = new FormUrlEncodedContent([new("name", "Ann")]);
        using var answer = await _browser.PostAsync(new Uri("/thanks/contact/", UriKind.Relative), content, Stop);
        Assert.Equal((HttpStatusCode.SeeOther, "/thanks/contact/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
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

    [Theory]
    [InlineData("/index.html", HttpStatusCode.OK)]
    [InlineData("/2019/04/09/a-tip/index.html", HttpStatusCode.OK)]
    [InlineData("/2019/04/09/a-tip", HttpStatusCode.Redirect)]
    [InlineData("/404.html", HttpStatusCode.NotFound)]
    [InlineData("/%00", HttpStatusCode.BadRequest)]
    [InlineData("/..%2f..%2fetc/passwd", HttpStatusCode.NotFound)]
    public async Task Addresses_are_answered_as_by_any_static_host(string address, HttpStatusCode status) =>
        Assert.Equal(status, (await _browser.GetAsync(address, Stop)).StatusCode);

    // Through a socket: a client of .NET mends what it sends.
    [Fact]
    public async Task Any_request_at_all_is_answered_and_none_finds_a_bug()
    {
        string[] pieces =
        [
            "/", "//", "..", "%2e", "%2f", "%00", "%", "%zz", "%c3", "%C3%A9", "é", "?", "&", "=", "#", "a-tip", "2019", "04", "09", "index.html", ".sitegen", "changes",
            " ", "*", "http://localhost/", "\\", "\"", "<", "[", ":", ";", "\t", "\u0001", "old", "search", ".", new('a', 3_000),
        ];
        foreach (var number in Fuzz.Numbers(200))
        {
            var random = new Random(number);
            var target = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => pieces[random.Next(pieces.Length)]));
            var method = random.Next(5) == 0 ? pieces[random.Next(pieces.Length)] : random.Next(5) == 0 ? "HEAD" : "GET";
            var host = random.Next(5) == 0 ? pieces[random.Next(pieces.Length)] : "localhost";
            if (target.Contains("/.sitegen/changes", StringComparison.Ordinal))
                continue; // Never ends, as it should.
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, preview.Port, Stop);
            await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes($"{method} {(random.Next(4) == 0 ? "" : "/")}{target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), Stop);
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            var status = await reader.ReadLineAsync(Stop);
            Assert.False(status?.StartsWith("HTTP/1.1 5", StringComparison.Ordinal), $"input {number}: {status} for {method} {target} at {host}");
        }
        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync("/", Stop)).StatusCode);
    }
}
