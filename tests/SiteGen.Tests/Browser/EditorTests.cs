using Microsoft.Playwright;
using SiteGen.Cli.Packages;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Browser;

/// <summary>An author who writes in the browser: Decap CMS itself, by Node.js, and the files that come of it.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public sealed class EditorTests : IAsyncLifetime
{
    private const string Existing =
        "---\n# Written on the train.\ntitle: \"Old: one\"\npublished: 2019-04-09\ntags: [e-mail, \"Q&A, and more\"]\nseries: {name: Saying No, part: 2}\n---\n\n"
        + "Text with a footnote.[^1]\n\n[^1]: A note.\n";

    private readonly Chromium _chromium;
    private readonly TempFolder _folder = new TempFolder().Write(
        "input",
        $"-- site.yml --\ntitle: Site\nbase_url: https://tips.example.com\nrhythm: {{weekday: tuesday}}\n-- tips/2019/2019-04-09-old-one.md --\n{Existing}");

    private readonly List<string> _reported = [];
    private RunningPreview? _edit;
    private IBrowserContext? _window;

    public EditorTests(Chromium chromium) => _chromium = chromium;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(_folder["input/tips/2019/2019-04-09-old-one.md"], Existing, Stop);
        // A day of the browser's that is none of UTC's.
        _window = await _chromium.OpenAsync(new() { TimezoneId = "America/New_York", ViewportSize = new() { Width = 1300, Height = 1300 } });
        var installed = CommandLine.Run(_folder, "edit", "--install");
        if (installed.ExitCode != 0)
            Machine.Lacks($"no browser editor: {installed.Errors}");
        _edit = await RunningPreview.StartAsync(_folder.Path, Stop, null, "edit");
    }

    public async ValueTask DisposeAsync()
    {
        if (_window is not null)
            await _window.DisposeAsync();
        _edit?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_tip_is_written_in_the_browser_and_published_by_a_build()
    {
        var page = await LogInAsync();
        await page.GotoAsync($"{_edit!.Address}/admin/#/collections/tips/new");
        var day = page.Locator("[id^=published-field]");
        await day.WaitForAsync();
        var due = await day.InputValueAsync();
        Assert.Equal(DayOfWeek.Tuesday, DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture).DayOfWeek);
        await page.Locator("[id^=title-field]").FillAsync("When “No”: the answer");
        await day.FillAsync("2026-03-03");
        await page.Locator("[data-slate-editor]").ClickAsync();
        await page.Keyboard.InsertTextAsync("First *paragraph*, 5 * 3.\n\n- one\n- two");
        Assert.True(await PublishAsync(page));
        Assert.Equal(
            """
            ---
            title: "When “No”: the answer"
            published: 2026-03-03
            ---

            First *paragraph*, 5 * 3.

            - one
            - two

            """,
            await File.ReadAllTextAsync(_folder["input/tips/2026/2026-03-03-when-no-the-answer.md"], Stop));
        var built = CommandLine.Run(_folder, "build");
        Assert.Equal(0, built.ExitCode);
        Assert.Contains("<em>paragraph</em>", await File.ReadAllTextAsync(_folder["output/2026/03/03/when-no-the-answer/index.html"], Stop), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["output/admin"]));
        Assert.Empty(_reported);
    }

    [Fact]
    public async Task An_edit_changes_nothing_else_and_the_preview_shows_it()
    {
        var page = await LogInAsync();
        var preview = await _window!.NewPageAsync();
        await preview.GotoAsync($"{_edit!.Address}/");
        await page.GotoAsync($"{_edit.Address}/admin/#/collections/tips/entries/2019/2019-04-09-old-one");
        await AppendAsync(page, "!");
        Assert.True(await PublishAsync(page));
        await preview.WaitForURLAsync("**/2019/04/09/old-one/");
        await preview.GetByRole(AriaRole.Heading, new() { Name = "Old: one!" }).First.WaitForAsync();
        Assert.Equal(Existing.Replace("one\"", "one!\"", StringComparison.Ordinal), await ReadAsync());

        // Somebody else's change is not written over, and what stands in the browser stays there.
        await File.WriteAllTextAsync(_folder["input/tips/2019/2019-04-09-old-one.md"], Existing.Replace("A note.", "Another note.", StringComparison.Ordinal), Stop);
        await AppendAsync(page, "?");
        Assert.False(await PublishAsync(page));
        await page.GetByText("has changed on the disk since you opened it").First.WaitForAsync();
        Assert.Equal("Old: one!?", await page.Locator("[id^=title-field]").InputValueAsync());
        Assert.Contains("Another note.", await ReadAsync(), StringComparison.Ordinal);
    }

    // No service is asked: what leads to another host ends here.
    [Theory]
    [InlineData("git-gateway}", "Login")]
    [InlineData("github, repo: acme/tips}", "Login with GitHub")]
    public async Task On_the_published_site_its_own_policy_lets_it_ask_for_a_login(string backend, string button)
    {
        var site = () => StringSite.Build(
            $"-- site.yml --\ntitle: Site\nbase_url: https://tips.example.com\neditor: {{backend: {backend}\n", editor: EditorPackages.Source);
        await using var window = await _chromium.OpenAsync(site);
        await window.RouteAsync(address => !address.StartsWith("http://127.0.0.1:", StringComparison.Ordinal), route => route.AbortAsync());
        var page = await window.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                _reported.Add(message.Text);
        };
        page.PageError += (_, error) => _reported.Add(error);
        await page.GotoAsync("/admin/");
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).WaitForAsync();
        Assert.Empty(_reported);
    }

    private Task<string> ReadAsync() => File.ReadAllTextAsync(_folder["input/tips/2019/2019-04-09-old-one.md"], Stop);

    private async Task<IPage> LogInAsync()
    {
        var page = await _window!.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _reported.Add(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_edit!.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                _reported.Add(request.Url);
        };
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.GotoAsync($"{_edit!.Address}/admin/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Login" }).ClickAsync();
        await page.GetByText("2019-04-09 Old: one").First.WaitForAsync();
        return page;
    }

    private static async Task AppendAsync(IPage page, string text)
    {
        var title = page.Locator("[id^=title-field]");
        await title.PressAsync("End");
        await title.PressSequentiallyAsync(text);
    }

    private static async Task<bool> PublishAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.GetByText("Publish now", new() { Exact = true }).ClickAsync(),
            response => response.Request.PostData?.Contains("\"persistEntry\"", StringComparison.Ordinal) == true);
        return answer.Ok;
    }
}
