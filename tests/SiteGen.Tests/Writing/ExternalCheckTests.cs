using SiteGen.Cli.Writing.External;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Writing;

namespace SiteGen.Tests.Writing;

/// <summary>Links to other sites, asked of a server on this machine and of nobody else.</summary>
public class ExternalCheckTests
{
    private static readonly ExternalCheckOptions Quick = new() { Pause = TimeSpan.Zero, RetryPause = TimeSpan.Zero, Patience = TimeSpan.FromSeconds(30) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/ok", "")]
    [InlineData("/no-head", "")]
    [InlineData("/busy-once", "")]
    [InlineData("/for-now", "")]
    [InlineData("/missing", "a.md(1,1): error SG3301: nothing is at {0}/missing any more: the server answers 404\n  hint: link to another page, or take the link away\n")]
    [InlineData("/gone", "a.md(1,1): error SG3301: nothing is at {0}/gone any more: the server answers 410\n  hint: link to another page, or take the link away\n")]
    [InlineData("/to-missing", "a.md(1,1): error SG3301: nothing is at {0}/to-missing any more: the server answers 404\n  hint: link to another page, or take the link away\n")]
    [InlineData("/broken", "a.md(1,1): warning SG3303: {0}/broken answers 500\n  hint: open it in a browser; some servers answer no programs\n")]
    [InlineData("/moved", "a.md(1,1): note SG3304: {0}/moved has moved for good\n  hint: write {0}/ok\n")]
    [InlineData("/loop", "a.md(1,1): warning SG3302: {0}/loop does not answer: it leads on more than 5 times\n  hint: open it in a browser; it may be for today only\n")]
    [InlineData("/private/a", "a.md(1,1): note SG3305: {0}/private/a is not asked: the robots.txt of {1} keeps programs away, or can't be read\n")]
    public async Task What_an_address_answers_is_said(string path, string messages)
    {
        using var site = new OtherSite(new Answers().Of);
        Assert.Equal(
            messages.Replace("{0}", site.Home, StringComparison.Ordinal).Replace("{1}", new Uri(site.Home).Authority, StringComparison.Ordinal),
            await Ask(Quick, Link(site.Home + path)));
    }

    // It answers forms: what it says to a request without one tells nothing, but that it is there.
    [Theory]
    [InlineData("/no-form", "")]
    [InlineData("/moved", "")]
    [InlineData("/gone", "a.md(1,1): error SG3301:")]
    [InlineData("/broken", "a.md(1,1): warning SG3303:")]
    public async Task An_address_that_takes_forms_may_refuse_others(string path, string message)
    {
        using var site = new OtherSite(new Answers().Of);
        var messages = await Ask(Quick, Link(site.Home + path) with { TakesForms = true });
        Assert.StartsWith(message, messages, StringComparison.Ordinal);
        Assert.Equal(message.Length == 0, messages.Length == 0);
        Assert.DoesNotContain(site.Requests, request => request.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_has_one_request_at_a_time_and_is_asked_for_its_rules_first_and_once()
    {
        using var site = new OtherSite(new Answers().Of);
        Assert.Equal("", await Ask(Quick, [.. Enumerable.Range(0, 12).Select(number => Link($"{site.Home}/ok?{number}"))]));
        Assert.Equal(["GET /robots.txt", .. Enumerable.Range(0, 12).Select(number => $"HEAD /ok?{number}")], site.Requests);
        Assert.Equal(1, site.MostAtOnce);
    }

    [Fact]
    public async Task What_has_no_head_is_asked_for_as_a_whole_and_what_is_private_not_at_all()
    {
        using var site = new OtherSite(new Answers().Of);
        await Ask(Quick, Link($"{site.Home}/no-head"), Link($"{site.Home}/private/a"));
        Assert.Equal(["GET /robots.txt", "HEAD /no-head", "GET /no-head"], site.Requests);
    }

    [Fact]
    public async Task Of_one_host_no_more_than_some_are_asked()
    {
        using var site = new OtherSite(new Answers().Of);
        var messages = await Ask(Quick with { MaxPerHost = 1 }, Link($"{site.Home}/ok"), Link($"{site.Home}/missing"));
        Assert.Equal($"a.md(1,1): note SG3305: {site.Home}/missing is not asked: this site links to more than 1 addresses of that host\n", messages);
    }

    [Theory]
    [InlineData(404, 200, 2)]
    [InlineData(503, 0, 1)]
    public async Task Rules_that_are_not_there_allow_all_and_those_that_can_not_be_read_nothing(int status, int expected, int requests)
    {
        using var site = new OtherSite((_, path) => (path == "/robots.txt" ? status : 200, null, ""));
        var messages = await Ask(Quick, Link($"{site.Home}/a"));
        Assert.Equal(expected == 200, messages.Length == 0);
        Assert.Equal(requests, site.Requests.Count());
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_named()
    {
        var messages = await Ask(Quick, Link($"http://127.0.0.1:{OtherSite.FreePort()}/"));
        Assert.Contains("note SG3305: ", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_places_are_named()
    {
        using var site = new OtherSite(new Answers().Of);
        var messages = await Ask(Quick, new ExternalLink(new Uri($"{site.Home}/gone"), [new Location("a.md", 3), new Location("b.md", 7, 2)]));
        Assert.Contains("a.md(3,1): error SG3301", messages, StringComparison.Ordinal);
        Assert.Contains("b.md(7,2): error SG3301", messages, StringComparison.Ordinal);
    }

    // Texts, menus and settings; no address of the site itself.
    [Fact]
    public void The_program_asks_for_each_address_once_and_names_its_line()
    {
        using var site = new OtherSite(new Answers().Of);
        using var folder = new TempFolder();
        folder.Write("input", $"""
            -- site.yml --
            title: Tips
            base_url: https://tips.example.com
            navigation:
              - text: Elsewhere
                link: {site.Home}/ok
            -- tips/a.md --
            ---
            title: A
            published: 2019-04-09
            takeaway: Listen.
            ---

            See [this](https://tips.example.com/2019/04/09/a/), [that](/archive/) and [the other]({site.Home}/gone#part), [again]({site.Home}/gone).
            """);
        Assert.DoesNotContain("SG32", CommandLine.Run(folder, "check", "--now", "2019-04-10").Output, StringComparison.Ordinal);
        Assert.Empty(site.Requests);

        var ended = CommandLine.Run(folder, "check", "--external", "--now", "2019-04-10");
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(
            $"input/tips/a.md(7,87): error SG3301: nothing is at {site.Home}/gone any more: the server answers 410\n  hint: link to another page, or take the link away\n"
            + "1 error, 0 warnings, 0 notes\n",
            ended.Output);
        Assert.Equal(["GET /robots.txt", "HEAD /gone", "GET /gone", "HEAD /ok"], site.Requests);
    }

    private static ExternalLink Link(string address) => new(new Uri(address), [new Location("a.md", 1)]);

    private static async Task<string> Ask(ExternalCheckOptions options, params ExternalLink[] links)
    {
        var diagnostics = new DiagnosticBag();
        await new ExternalCheck(options).RunAsync(links, diagnostics, Stop);
        return string.Concat(diagnostics.Select(diagnostic => $"{diagnostic}\n"));
    }

    private sealed class Answers
    {
        private int _busy;

        public (int Status, string? Location, string Body) Of(string method, string path) => path.Split('?')[0] switch
        {
            "/robots.txt" => (200, null, "User-agent: *\nDisallow: /private/\n"),
            "/ok" => (200, null, "ok"),
            "/no-head" => (method == "HEAD" ? 405 : 200, null, "ok"),
            "/busy-once" => (Interlocked.Increment(ref _busy) <= 2 ? 503 : 200, null, "ok"),
            "/no-form" => (405, null, ""),
            "/gone" => (410, null, ""),
            "/broken" => (500, null, ""),
            "/moved" => (301, "/ok", ""),
            "/for-now" => (302, "/ok", ""),
            "/to-missing" => (302, "/missing", ""),
            "/loop" => (302, "/loop", ""),
            _ => (404, null, ""),
        };
    }
}
