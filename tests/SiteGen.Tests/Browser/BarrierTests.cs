using System.Collections.Concurrent;
using Microsoft.Playwright;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Browser;

/// <summary>
/// Nothing keeps a reader from any kind of page: axe finds no violation, no target is too small for a finger, and nothing
/// scrolls sideways, in light, dark and forced colors, on phones and desks.
/// </summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public class BarrierTests(Chromium chromium)
{
    private static readonly int[] Widths = [320, 390, 1280];

    private static readonly string[] BlogPages =
    [
        "/", "/page/2/", "/2019/04/09/use-the-actions-of-empathy/", "/2025/12/23/2025-holiday-poem/", "/category/",
        "/category/service-advice/", "/archive/", "/2019/", "/2019/04/", "/signup/", "/topics/", "/topics/an-angry-customer/", "/search/",
        "/search/?q=angry", "/2019/04/02/customer-for-life-the-third-step/", "/no/such/page/",
    ];

    private static readonly string[] LargePages =
    [
        "/", "/page/50/", ThousandTips.Everything, $"/2026/01/06/{ThousandTips.LongWord.ToLowerInvariant()}/", "/2025/12/30/a-fragment/",
        "/tag/", "/category/advice/page/7/", "/archive/", "/2019/", "/2019/04/", "/about/",
    ];

    private static readonly Func<BuiltSite> Large = ThousandTips.Build;

    public static TheoryData<ColorScheme, ForcedColors> Colors => new()
    {
        { ColorScheme.Light, ForcedColors.None },
        { ColorScheme.Dark, ForcedColors.None },
        { ColorScheme.Dark, ForcedColors.Active },
    };

    [Theory]
    [MemberData(nameof(Colors))]
    public async Task No_page_of_the_blog_has_a_barrier(ColorScheme scheme, ForcedColors forced)
    {
        await using var window = await chromium.OpenAsync(new() { ColorScheme = scheme, ForcedColors = forced });
        await AssertNone(window, BlogPages);
    }

    [Fact]
    public async Task No_page_of_a_large_blog_has_a_barrier()
    {
        await using var window = await chromium.OpenAsync(Large);
        await AssertNone(window, LargePages);
    }

    private static async Task AssertNone(IBrowserContext window, string[] addresses)
    {
        var barriers = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(addresses, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (address, _) =>
        {
            var page = await window.NewPageAsync();
            await page.GotoAsync(address);
            await Barriers.PrepareAsync(page);
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 800);
                var at = $"{address} at {width}";
                foreach (var broken in await Barriers.AxeAsync(page, looksOnly: width != Widths[0]))
                    barriers.Enqueue($"{at}: {broken}");
                foreach (var small in await Barriers.SmallTargetsAsync(page))
                    barriers.Enqueue($"{at}: {small}");
                if (await Barriers.WidthAsync(page) is var wide && wide > width)
                    barriers.Enqueue($"{at} is {wide} wide");
            }
            await page.CloseAsync();
        });
        Assert.True(barriers.IsEmpty, string.Join('\n', barriers));
    }
}
