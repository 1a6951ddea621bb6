using Microsoft.Playwright;

namespace SiteGen.Tests.Browser;

/// <summary>Feeds as a browser shows them to a person who has followed a link to one.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public class FeedTests(Chromium chromium)
{
    private const string Intro = "This is a feed: a list of the newest tips for feed readers.";

    [Theory]
    [InlineData("/feed.xml", "Customer Service Tip of the Week", "Stay Calm When the Customer Isn’t")]
    [InlineData("/atom.xml", "Customer Service Tip of the Week", "Stay Calm When the Customer Isn’t")]
    [InlineData("/tag/resolve/feed.xml", "resolve – Customer Service Tip of the Week", "Not So Fast with Quick Issue Resolution")]
    [InlineData("/topics/saying-no/feed.xml", "Saying No – Customer Service Tip of the Week", "Don’t Begin with the Dead End in Mind")]
    public async Task A_feed_is_a_page_to_read(string address, string title, string tip)
    {
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        var problems = new List<string>();
        page.Console += (_, message) => problems.Add(message.Text);
        await page.GotoAsync(address);
        Assert.Equal(title, await page.InnerTextAsync("h1"));
        Assert.StartsWith(Intro, await page.InnerTextAsync("p"), StringComparison.Ordinal);
        Assert.Contains(tip, await page.Locator("h2").AllInnerTextsAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.styleSheets.length === 1 && document.styleSheets[0].cssRules.length > 10"));
        // What is for feed readers stays out of sight.
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('*')]
              .filter(element => element.namespaceURI !== 'http://www.w3.org/1999/xhtml' && !element.querySelector('h1')
                && element.getClientRects().length > 0)
              .map(element => element.tagName)
            """));
        Assert.Empty(problems);
        var link = page.GetByRole(AriaRole.Link, new() { Name = tip });
        Assert.Matches("^https://customer-service-tips.netlify.app/.+/$", await link.GetAttributeAsync("href"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("A", await page.EvaluateAsync<string>("document.activeElement.tagName.toUpperCase()"));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task It_fits_a_phone_in_both_colors(ColorScheme scheme)
    {
        await using var window = await chromium.OpenAsync(new() { ViewportSize = new() { Width = 320, Height = 640 }, IsMobile = true, ColorScheme = scheme });
        var page = await window.NewPageAsync();
        foreach (var address in new[] { "/feed.xml", "/atom.xml" })
        {
            await page.GotoAsync(address);
            Assert.Equal(320, await Barriers.WidthAsync(page));
            Assert.Equal(320, await page.EvaluateAsync<int>("innerWidth"));
            Assert.Empty(await page.EvaluateAsync<string[]>(Contrast.Script));
        }
    }

    [Fact]
    public async Task JSON_Feed_is_shown_and_not_downloaded()
    {
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/feed.json");
        Assert.Contains("https://jsonfeed.org/version/1.1", await page.InnerTextAsync("body"), StringComparison.Ordinal);
    }
}
