using Microsoft.Playwright;

namespace SiteGen.Tests.Browser;

/// <summary>The pages of the blog, one of each kind, as a browser shows them.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public class EveryKindOfPageTests(Chromium chromium)
{
    private static readonly string[] Addresses =
    [
        "/", "/page/2/", "/2019/04/09/use-the-actions-of-empathy/", "/2025/12/23/2025-holiday-poem/",
        "/undated/the-sports-agent-ethics-and-customer-service/", "/category/", "/category/service-advice/", "/tag/resolve/",
        "/archive/", "/2019/", "/2019/04/", "/topics/", "/topics/an-angry-customer/", "/search/", "/search/?q=angry", "/2019/04/02/customer-for-life-the-third-step/", "/about/", "/signup/", "/feeds/", "/404.html", "/no/such/page/",
    ];

    private readonly List<string> _problems = [];

    [Fact]
    public async Task Nothing_is_missing_and_nothing_offends_the_security_policy()
    {
        await OnEach(new(), async (address, page) =>
        {
            page.Console += (_, message) => Add($"{address}: {message.Text}");
            page.PageError += (_, error) => Add($"{address}: {error}");
            page.RequestFailed += (_, request) => Add($"{address}: {request.Url}: {request.Failure}");
            var answer = await page.GotoAsync(address);
            Assert.Equal(address is "/404.html" or "/no/such/page/" ? 404 : 200, answer?.Status);
            Assert.Contains("default-src 'none'", answer?.Headers["content-security-policy"], StringComparison.Ordinal);
            Assert.True(await page.EvaluateAsync<bool>(
                "document.styleSheets.length === 1 && document.styleSheets[0].cssRules.length > 50"));
        });
        // What Chromium says of the two pages themselves, and no other 404.
        const string NotFound = "Failed to load resource: the server responded with a status of 404 (Not Found)";
        Assert.Empty(_problems.Except([$"/404.html: {NotFound}", $"/no/such/page/: {NotFound}"]));
    }

    // A class that has a way of display of its own would show it.
    [Fact]
    public async Task What_is_hidden_is_not_seen()
    {
        await OnEach(new(), async (address, page) =>
        {
            await page.GotoAsync(address);
            if (address.StartsWith("/search/?", StringComparison.Ordinal))
                await page.Locator("#hits li").First.WaitForAsync();
            var seen = await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('[hidden]')].filter(one => one.checkVisibility({ visibilityProperty: true })).map(one => one.outerHTML)");
            AddAll(seen.Select(element => $"{address}: {element}"));
        });
        Assert.Empty(_problems);
    }

    [Fact]
    public async Task No_page_is_wider_than_the_narrowest_phone()
    {
        await OnEach(new() { ViewportSize = new() { Width = 320, Height = 640 } }, async (address, page) =>
        {
            await page.GotoAsync(address);
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width != 320)
                Add($"{address} is {width} wide");
        });
        Assert.Empty(_problems);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_text_can_be_read_against_its_background(ColorScheme scheme)
    {
        await OnEach(new() { ColorScheme = scheme }, async (address, page) =>
        {
            await page.GotoAsync(address);
            var low = await page.EvaluateAsync<string[]>(Contrast.Script);
            AddAll(low.Select(text => $"{address}: {text}"));
        });
        Assert.Empty(_problems);
    }

    [Fact]
    public async Task Whatever_has_the_focus_shows_it()
    {
        await OnEach(new(), async (address, page) =>
        {
            await page.GotoAsync(address);
            var count = await page.Locator("a, [tabindex='0']").CountAsync();
            for (var i = 0; i < Math.Min(count, 20); i++)
            {
                await page.Keyboard.PressAsync("Tab");
                var hidden = await page.EvaluateAsync<string?>("""
                    () => {
                      const focused = document.activeElement, style = getComputedStyle(focused), box = focused.getBoundingClientRect();
                      const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                        && box.width > 0 && box.right > 0 && box.bottom > 0;
                      return isSeen ? null : focused.outerHTML;
                    }
                    """);
                if (hidden is not null)
                    Add($"{address}: {hidden}");
            }
        });
        Assert.Empty(_problems);
    }

    private void Add(string problem) => AddAll([problem]);

    // Pages are looked at beside each other.
    private void AddAll(IEnumerable<string> problems)
    {
        lock (_problems)
            _problems.AddRange(problems);
    }

    private async Task OnEach(BrowserNewContextOptions options, Func<string, IPage, Task> check)
    {
        await using var window = await chromium.OpenAsync(options);
        await Parallel.ForEachAsync(Addresses, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (address, _) =>
        {
            var page = await window.NewPageAsync();
            await check(address, page);
            await page.CloseAsync();
        });
    }
}
