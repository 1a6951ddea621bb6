using Microsoft.Playwright;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Browser;

/// <summary>What the preview does in an author's browser: it goes where the author writes, and shows what is doubtful.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public sealed class PreviewFollowTests(Chromium chromium) : IDisposable
{
    private readonly TempFolder _folder = new TempFolder().Write("input", """
        -- site.yml --
        title: Site
        base_url: https://tips.example.com
        -- tips/a.md --
        ---
        title: The first
        published: 2019-04-09
        ---
        Text.
        -- tips/b.md --
        ---
        title: The second
        published: 2019-04-16
        ---
        Text.
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_saved_tip_is_shown_where_it_is_seen_and_a_tab_in_the_background_stays()
    {
        await using var window = await chromium.OpenAsync();
        using var preview = await RunningPreview.StartAsync(_folder.Path, TestContext.Current.CancellationToken);
        var front = await window.NewPageAsync();
        var back = await window.NewPageAsync();
        await back.AddInitScriptAsync("Object.defineProperty(document, 'hidden', { value: true })");
        await front.GotoAsync($"{preview.Address}/2019/04/09/the-first/");
        await back.GotoAsync($"{preview.Address}/");

        Save("tips/b.md", "---\ntitle: The second, renamed\npublished: 2019-04-16\ndraft: true\n---\nOther words.\n");
        await front.WaitForURLAsync($"{preview.Address}/2019/04/16/the-second-renamed/");
        await front.GetByText("Other words.").WaitForAsync();
        await front.GetByText("Draft", new() { Exact = true }).First.WaitForAsync();
        await back.GetByText("The second, renamed").First.WaitForAsync();
        Assert.Equal($"{preview.Address}/", back.Url);

        // A page that no file is the text of is only loaded again.
        Save("site.yml", "title: Another name\nbase_url: https://tips.example.com\n");
        await front.GetByText("Another name").First.WaitForAsync();
        Assert.Equal($"{preview.Address}/2019/04/16/the-second-renamed/", front.Url);
    }

    [Fact]
    public async Task A_page_of_which_only_the_text_differs_stays_and_any_other_is_loaded_again()
    {
        // The head has the beginning of the text as its description.
        const string Head = "---\ntitle: The first\npublished: 2019-04-09\n---\n";
        var beginning = string.Concat(Enumerable.Repeat("It begins. ", 40)) + "\n\n";
        Save("tips/a.md", $"{Head}{beginning}An end.\n");
        await using var window = await chromium.OpenAsync();
        using var preview = await RunningPreview.StartAsync(_folder.Path, TestContext.Current.CancellationToken);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{preview.Address}/2019/04/09/the-first/");
        await page.EvaluateAsync("window.isOld = true");
        foreach (var end in (string[])["A new end.", "A newer end."])
        {
            Save("tips/a.md", $"{Head}{beginning}{end}\n");
            await page.GetByText(end).WaitForAsync();
            Assert.True(await page.EvaluateAsync<bool>("!!window.isOld"));
            Assert.Single(await page.Locator("main").AllAsync());
        }

        Save("tips/a.md", $"{Head}Another beginning.\n\nA newer end.\n");
        await page.GetByText("Another beginning.").First.WaitForAsync();
        Assert.False(await page.EvaluateAsync<bool>("!!window.isOld"));
    }

    [Fact]
    public async Task A_picture_that_is_replaced_is_shown_though_the_page_says_the_same_but_for_its_size()
    {
        var beginning = string.Concat(Enumerable.Repeat("It begins. ", 40)) + "\n\n";
        Save("tips/a.md", $"---\ntitle: The first\npublished: 2019-04-09\n---\n{beginning}![A line](/line.svg)\n");
        Save("line.svg", Svg(100));
        await using var window = await chromium.OpenAsync();
        using var preview = await RunningPreview.StartAsync(_folder.Path, TestContext.Current.CancellationToken);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{preview.Address}/2019/04/09/the-first/");
        Save("line.svg", Svg(200));
        await Assertions.Expect(page.Locator("main img")).ToHaveJSPropertyAsync("naturalWidth", 200);

        static string Svg(int width) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"10\"></svg>";
    }

    [Fact]
    public async Task The_switch_in_one_tab_is_that_of_all()
    {
        await using var window = await chromium.OpenAsync();
        using var preview = await RunningPreview.StartAsync(_folder.Path, TestContext.Current.CancellationToken);
        var one = await window.NewPageAsync();
        var other = await window.NewPageAsync();
        await one.GotoAsync($"{preview.Address}/");
        await other.GotoAsync($"{preview.Address}/2019/04/09/the-first/");
        await one.Locator(".switch").ClickAsync();
        await Assertions.Expect(other.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Assertions.Expect(other.Locator(".switch")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    // As `dotnet watch` does after a change of the theme.
    [Fact]
    public async Task A_preview_that_is_started_again_loads_the_pages_again()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var window = await chromium.OpenAsync();
        var preview = await RunningPreview.StartAsync(_folder.Path, stop);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{preview.Address}/2019/04/09/the-first/");
        // Once it follows changes at all.
        Save("tips/a.md", "---\ntitle: The first\npublished: 2019-04-09\n---\nWritten before.\n");
        await page.GetByText("Written before.").First.WaitForAsync();
        preview.Dispose();
        Save("tips/a.md", "---\ntitle: The first\npublished: 2019-04-09\n---\nWritten meanwhile.\n");
        using var again = CommandLine.Start(_folder, "preview", "--port", $"{preview.Port}");
        try
        {
            await page.GetByText("Written meanwhile.").First.WaitForAsync();
            Assert.Equal($"{preview.Address}/2019/04/09/the-first/", page.Url);
        }
        finally
        {
            again.Kill();
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task Warnings_are_no_barrier_and_stay_dismissed_until_there_are_others(ColorScheme scheme, int width)
    {
        Save("loose.md", "Text.");
        await using var window = await chromium.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 600 } });
        using var preview = await RunningPreview.StartAsync(_folder.Path, TestContext.Current.CancellationToken);
        var page = await window.NewPageAsync();
        var reported = new List<string>();
        page.Console += (_, message) => reported.Add(message.Text);
        await page.GotoAsync($"{preview.Address}/2019/04/09/the-first/");
        var panel = page.GetByRole(AriaRole.Region, new() { Name = "Warnings of the preview" });
        await Assertions.Expect(panel).ToContainTextAsync("input/loose.md: warning SG1022: ");
        await Assertions.Expect(panel).ToBeInViewportAsync();
        await Barriers.PrepareAsync(page);
        Assert.Empty(await Barriers.AxeAsync(page, looksOnly: false));
        Assert.Empty(await Barriers.SmallTargetsAsync(page));
        Assert.Equal(width, await Barriers.WidthAsync(page));

        await panel.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Assertions.Expect(panel).ToBeHiddenAsync();
        Save("loose.md", "Text.");
        Save("other.md", "Text.");
        await Assertions.Expect(panel).ToContainTextAsync("input/other.md: warning SG1022: ");
        await Assertions.Expect(panel).ToBeVisibleAsync();
        Assert.Empty(reported);
    }

    private void Save(string file, string text) => File.WriteAllText(_folder[$"input/{file}"], text);
}
