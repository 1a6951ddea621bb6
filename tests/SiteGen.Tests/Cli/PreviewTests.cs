using System.Net;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Cli;

/// <summary>The preview as an author's browser sees it while the author works.</summary>
[Trait("Speed", "Slow")]
public sealed class PreviewTests : IAsyncLifetime
{
    /// <summary>A site of one tip, with an old address.</summary>
    internal const string OneTip =
        "-- tips/a.md --\n---\ntitle: A tip\npublished: 2019-04-09\nredirect_from: /old/\n---\nText.\n";

    // What does not come within ten minutes never comes, however busy the machine is.
    private const int Hangs = 600_000;

    private readonly TempFolder _folder = new TempFolder().Write("input", OneTip);
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private RunningPreview? _preview;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _preview = await RunningPreview.StartAsync(_folder.Path, Stop);
        _browser.BaseAddress = new Uri(_preview.Address);
    }

    public ValueTask DisposeAsync()
    {
        _preview?.Dispose();
        _browser.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact(Timeout = Hangs)]
    public async Task A_change_is_told_and_shown_and_so_is_a_mistake()
    {
        Write("---\ntitle: Another title\npublished: 2019-04-09\n---\n");
        await HomeShows("Another title");
        Write("---\ntitel: Wrong\n---\n");
        await HomeShows("unknown key &#39;titel&#39;");
        Write("---\ntitle: Mended\npublished: 2019-04-09\n---\n");
        await HomeShows("Mended");
    }

    [Fact(Timeout = Hangs)]
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

    [Fact(Timeout = Hangs)]
    public async Task A_tip_with_a_new_address_is_found_at_its_old_one()
    {
        Write("---\ntitle: Renamed\npublished: 2019-04-10\n---\n");
        await HomeShows("Renamed");
        Assert.Equal("/2019/04/10/renamed/", (await _browser.GetAsync("/2019/04/09/a-tip/", Stop)).Headers.Location?.ToString());
    }

    [Fact(Timeout = Hangs)]
    public async Task A_comment_that_is_saved_leads_to_its_tip()
    {
        using var changes = new StreamReader(await _browser.GetStreamAsync("/.sitegen/changes", Stop));
        Assert.Equal("", await NextChange(changes));
        _folder.Write("input", new InputFile("comments/a-tip/2019-04-10-ann.yml", "name: Ann\ndate: 2019-04-10\ntext: Yes.\n"));
        // The new folder may be told before the file in it.
        while (await NextChange(changes) is var page && page != "/2019/04/09/a-tip/")
            Assert.Equal("", page);
        File.WriteAllText(_folder["input/comments/a-tip/2019-04-10-ann.yml"], "name: Ann\ndate: 2019-04-10\ntext: No.\n");
        Assert.Equal("/2019/04/09/a-tip/", await NextChange(changes));
    }

    [Fact(Timeout = Hangs)]
    public async Task The_page_of_the_one_tip_that_has_changed_is_named_and_none_for_settings()
    {
        using var changes = new StreamReader(await _browser.GetStreamAsync("/.sitegen/changes", Stop));
        Assert.Equal("", await NextChange(changes));
        Write("---\ntitle: Another title\npublished: 2019-04-09\n---\n");
        Assert.Equal("/2019/04/09/another-title/", await NextChange(changes));
        Write("---\ntitel: Wrong\n---\n");
        Assert.Equal("", await NextChange(changes));
        Write("---\ntitle: Mended\npublished: 2019-04-09\ndraft: true\n---\n");
        Assert.Equal("/2019/04/09/mended/", await NextChange(changes));
        File.AppendAllText(_folder["input/site.yml"], "description: Another one\n");
        Assert.Equal("", await NextChange(changes));
    }

    [Fact(Timeout = Hangs)]
    public async Task Warnings_stand_on_every_page_until_there_are_none()
    {
        File.WriteAllText(_folder["input/a <b>.md"], "Text.");
        await HomeShows("sitegen-warnings");
        var panel = Dom.Parse(await _browser.GetStringAsync("/2019/04/09/a-tip/", Stop)).Only("#sitegen-warnings");
        Assert.Contains("input/a <b>.md: warning SG1022: ", panel.TextContent, StringComparison.Ordinal);
        File.Delete(_folder["input/a <b>.md"]);
        Write("---\ntitle: Mended\npublished: 2019-04-09\n---\n");
        await HomeShows("Mended");
        Assert.DoesNotContain("sitegen-warnings", await _browser.GetStringAsync("/", Stop), StringComparison.Ordinal);
    }

    [Fact(Timeout = Hangs)]
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

    [Fact(Timeout = Hangs)]
    public async Task An_input_that_is_deleted_and_put_back_is_seen()
    {
        Directory.Move(_folder["input"], _folder["aside"]);
        await HomeShows("this folder does not exist");
        Directory.Move(_folder["aside"], _folder["input"]);
        await HomeShows("A tip");
        Write("---\ntitle: Afterwards\npublished: 2019-04-09\n---\n");
        await HomeShows("Afterwards");
    }

    [Fact(Timeout = Hangs)]
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
    [Fact(Timeout = Hangs)]
    public async Task No_other_settings_count()
    {
        _folder.Write("other/input", StringSite.Tips(1));
        File.WriteAllText(_folder["other/appsettings.json"], """{ "Kestrel": { "Endpoints": { "All": { "Url": "http://127.0.0.1:1" } } },, """);
        using var preview = await RunningPreview.StartAsync(
            _folder["other"], Stop,
            new() { ["Kestrel__Endpoints__All__Url"] = "http://127.0.0.1:2", ["ASPNETCORE_URLS"] = "http://127.0.0.1:3", ["DOTNET_URLS"] = "http://127.0.0.1:4" });
        using var browser = new HttpClient { BaseAddress = new Uri(preview.Address) };
        Assert.Contains("<title>", await browser.GetStringAsync("/", Stop), StringComparison.Ordinal);
    }

    private void Write(string text) => File.WriteAllText(_folder["input/tips/a.md"], text);

    // What the page's script does: it listens, and loads the page anew at each word that something has changed.
    private async Task HomeShows(string text)
    {
        while (true)
        {
            using var changes = new StreamReader(await _browser.GetStreamAsync("/.sitegen/changes", Stop));
            Assert.Equal("retry: 250", await changes.ReadLineAsync(Stop));
            var state = await changes.ReadLineAsync(Stop);
            var page = await _browser.GetAsync("/", Stop);
            if ((await page.Content.ReadAsStringAsync(Stop)).Contains(text, StringComparison.Ordinal))
                return;
            Assert.Equal("", await changes.ReadLineAsync(Stop));
            Assert.NotEqual(state, await changes.ReadLineAsync(Stop));
        }
    }

    // The URL that the next event names.
    private static async Task<string> NextChange(StreamReader changes)
    {
        while (true)
        {
            if (await changes.ReadLineAsync(Stop) is { } line && line.StartsWith("data: ", StringComparison.Ordinal))
                return line.Split(' ', 3)[2];
        }
    }
}
