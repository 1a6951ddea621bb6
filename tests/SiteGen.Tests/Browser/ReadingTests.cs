using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.Tests.Browser;

/// <summary>What readers do: with a mouse, with keys alone, and without JavaScript.</summary>
[Collection(Alone.Name)]
public class ReadingTests(Chromium chromium)
{
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
        var newest = await page.Locator("main h2 a").First.InnerTextAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Read more" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(newest);
        await page.Locator(".neighbors a[rel=prev]").ClickAsync();
        await Expect(page.Locator(".neighbors a[rel=next]")).ToContainTextAsync(newest);
        var menu = page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
        await menu.GetByRole(AriaRole.Link, new() { Name = "Categories" }).ClickAsync();
        await page.Locator("main li a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(Path("/category/[^/]+/"));
        await menu.GetByRole(AriaRole.Link, new() { Name = "About" }).ClickAsync();
        await Expect(page.Locator("[aria-current=page]")).ToHaveTextAsync("About");
    }

    [Fact]
    public async Task The_skip_link_leads_past_the_head()
    {
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/2019/04/09/use-the-actions-of-empathy/");
        var skip = page.Locator(".skip-link");
        await Expect(skip).Not.ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
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
            backgrounds.Add(await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        }
        Assert.NotEqual(backgrounds[0], backgrounds[1]);
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
