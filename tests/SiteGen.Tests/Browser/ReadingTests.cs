using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.Tests.Browser;

/// <summary>What readers do: with a mouse, with keys alone, and without JavaScript.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public class ReadingTests(Chromium chromium)
{
    private const string Background = "getComputedStyle(document.body).backgroundColor";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_leafs_through_the_blog_with_and_without_JavaScript(bool withJavaScript)
    {
        await using var window = await chromium.OpenAsync(new() { JavaScriptEnabled = withJavaScript });
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Older tips" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Path("/page/2/"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Newer tips" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Path("/"));
        var lead = await page.Locator("main h2 a").First.InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the whole tip" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(lead);
        var neighbors = page.GetByRole(AriaRole.Navigation, new() { Name = "Neighboring tips" });
        await neighbors.Locator("a[rel=next]").ClickAsync();
        await Expect(neighbors.Locator("a[rel=prev]")).ToContainTextAsync(lead);
        var menu = page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
        await menu.GetByRole(AriaRole.Link, new() { Name = "Topics" }).ClickAsync();
        await page.Locator("main li a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(Path("/topics/[^/]+/"));
        await Expect(menu.Locator("[aria-current=true]")).ToHaveTextAsync("Topics");
        await menu.GetByRole(AriaRole.Link, new() { Name = "About" }).ClickAsync();
        await Expect(page.Locator("[aria-current=page]")).ToHaveTextAsync("About");
    }

    // A line end between two elements of a text is no line of its own.
    [Theory]
    [InlineData("/")]
    [InlineData("/2018/12/11/a-representative-success/")]
    [InlineData("/2019/04/09/use-the-actions-of-empathy/")]
    public async Task A_text_begins_where_its_place_begins(string address)
    {
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync(address);
        Assert.Equal(0, await page.Locator(".prose").First.EvaluateAsync<float>(
            "prose => prose.firstElementChild.getBoundingClientRect().top - prose.getBoundingClientRect().top"));
    }

    [Fact]
    public async Task The_skip_link_leads_past_the_head()
    {
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/2019/04/09/use-the-actions-of-empathy/");
        var skip = page.Locator(".skip");
        Assert.True(await skip.EvaluateAsync<bool>("link => link.getBoundingClientRect().width <= 1"));
        await page.Keyboard.PressAsync("Tab");
        await Expect(skip).ToBeFocusedAsync();
        Assert.True(await skip.EvaluateAsync<bool>("link => link.getBoundingClientRect().width > 24"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
    }

    [Fact]
    public async Task Light_and_dark_follow_the_reader_s_system()
    {
        var backgrounds = new List<string>();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var window = await chromium.OpenAsync(new() { ColorScheme = scheme });
            var page = await window.NewPageAsync();
            await page.GotoAsync("/");
            backgrounds.Add(await page.EvaluateAsync<string>(Background));
        }
        Assert.NotEqual(backgrounds[0], backgrounds[1]);
    }

    [Fact]
    public async Task The_switch_is_remembered()
    {
        await using var window = await chromium.OpenAsync(new() { ColorScheme = ColorScheme.Light });
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");
        var dark = page.GetByRole(AriaRole.Button, new() { Name = "Dark colors" });
        await Expect(dark).ToHaveAttributeAsync("aria-pressed", "false");
        var before = await page.EvaluateAsync<string>(Background);
        await dark.ClickAsync();
        Assert.NotEqual(before, await page.EvaluateAsync<string>(Background));
        await page.GotoAsync("/about/");
        await Expect(dark).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.NotEqual(before, await page.EvaluateAsync<string>(Background));
        await dark.ClickAsync();
        Assert.Equal(before, await page.EvaluateAsync<string>(Background));
    }

    [Fact]
    public async Task Without_JavaScript_there_is_no_switch()
    {
        await using var window = await chromium.OpenAsync(new() { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");
        await Expect(page.Locator(".switch")).ToBeHiddenAsync();
    }

    // 320 by 256 is a desk's screen at 400 %.
    [Fact]
    public async Task The_head_leaves_room_for_the_text_however_large_it_is_made()
    {
        await using var window = await chromium.OpenAsync(new() { ViewportSize = new() { Width = 320, Height = 256 } });
        var page = await window.NewPageAsync();
        await page.GotoAsync("/2019/04/09/use-the-actions-of-empathy/");
        var head = await page.EvaluateAsync<float>("document.querySelector('header').getBoundingClientRect().height");
        Assert.InRange(head, 24, 128);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(1000)]
    [InlineData(390)]
    public async Task All_pages_have_one_left_edge(int width)
    {
        await using var window = await chromium.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 800 } });
        var page = await window.NewPageAsync();
        var edges = new List<float>();
        foreach (var address in (string[])["/", "/page/2/", "/category/", "/archive/", "/about/", "/2019/04/09/use-the-actions-of-empathy/"])
        {
            await page.GotoAsync(address);
            edges.Add(await page.EvaluateAsync<float>("document.querySelector('h1').getBoundingClientRect().x"));
            edges.Add(await page.EvaluateAsync<float>("document.querySelector('.site-title').getBoundingClientRect().x"));
        }
        Assert.Single(edges.Distinct());
    }

    [Fact]
    public async Task A_line_of_a_tip_is_neither_long_nor_short()
    {
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/2019/04/09/use-the-actions-of-empathy/");
        // The letters of a paragraph by its lines; the last one is as long as it happens to be.
        var letters = await page.EvaluateAsync<float>("""
            () => {
              const paragraph = document.querySelector('.prose p'), style = getComputedStyle(paragraph);
              return paragraph.textContent.length / (paragraph.clientHeight / parseFloat(style.lineHeight) - 0.5);
            }
            """);
        Assert.InRange(letters, 50, 80);
    }

    [Fact]
    public async Task Text_grows_with_the_reader_s_own_size()
    {
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/2019/04/09/use-the-actions-of-empathy/");
        const string Size = "parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)";
        var before = await page.EvaluateAsync<float>(Size);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        Assert.True(await page.EvaluateAsync<float>(Size) > 1.8 * before);
    }

    private static System.Text.RegularExpressions.Regex Path(string path) => new($@"^http://127\.0\.0\.1:\d+{path}$");
}
