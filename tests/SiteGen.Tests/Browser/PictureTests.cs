using Microsoft.Playwright;
using SiteGen.Images;
using SiteGen.Tests.Pictures;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SkiaSharp;

namespace SiteGen.Tests.Browser;

/// <summary>A tip with pictures as a browser shows it.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public class PictureTests(Chromium chromium)
{
    private const string Tip = "/2019/04/09/a-tip/";

    private const string Text = """
        ---
        title: A tip
        published: 2019-04-09
        ---
        See ![a sign](sign.png) here.

        ![A desk](desk.jpg "The front desk, in March")

        Behind it.

        [![A sign](sign.png "Leads to the archive")](/archive/)

        - ![Another desk](desk.jpg "In a list")

        > ![A desk](desk.jpg)

        """;

    private static readonly Func<BuiltSite> Site = () => StringSite.Build(
        [
            .. StringSite.Files(""),
            new InputFile("tips/2019/a.md", Text),
            new InputFile("tips/2019/desk.jpg", Samples.Encode(2000, 1000, SKEncodedImageFormat.Jpeg)),
            new InputFile("tips/2019/sign.png", Samples.Encode(30, 20, SKEncodedImageFormat.Png)),
        ],
        pictures: SkiaPictures.Source);

    [Theory]
    [InlineData(390, 1, 640)]
    [InlineData(390, 2, 960)]
    [InlineData(390, 3, 1280)]
    [InlineData(1280, 1, 640)]
    [InlineData(1280, 2, 1280)]
    public async Task A_browser_takes_the_copy_that_fits_its_screen(int width, float pixels, int copy)
    {
        await using var window = await OpenAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, DeviceScaleFactor = pixels });
        var page = await window.NewPageAsync();
        await page.GotoAsync(Tip);
        Assert.EndsWith($"/tips/2019/desk-{copy}w.jpg", await SourceAsync(page.Locator("figure img").First), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_moves_when_a_picture_comes()
    {
        await using var window = await OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 800 } });
        var page = await window.NewPageAsync();
        var mayCome = new TaskCompletionSource();
        await page.RouteAsync("**/*.jpg", async route =>
        {
            await mayCome.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(Tip, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        var behind = page.GetByText("Behind it.");
        var before = await behind.BoundingBoxAsync();
        mayCome.SetResult();
        await SourceAsync(page.Locator("figure img").First);
        Assert.Equal(before!.Y, (await behind.BoundingBoxAsync())!.Y);
        Assert.True(before.Y > 300, "no place was kept for the picture");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task Pictures_and_captions_keep_nobody_out(ColorScheme scheme, int width)
    {
        await using var window = await OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        var page = await window.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.GotoAsync(Tip);
        await Barriers.PrepareAsync(page);
        Assert.Empty(await Barriers.AxeAsync(page, looksOnly: false));
        Assert.Empty(await Barriers.SmallTargetsAsync(page));
        Assert.InRange(await Barriers.WidthAsync(page), 1, width);
        Assert.Empty(complaints);
    }

    // The file that stands there when it has come.
    private static async Task<string> SourceAsync(ILocator picture)
    {
        await picture.ScrollIntoViewIfNeededAsync();
        return await picture.EvaluateAsync<string>("""
            picture => new Promise((come, fail) => {
              picture.addEventListener('load', () => come(picture.currentSrc));
              picture.addEventListener('error', fail);
              if (picture.complete && picture.naturalWidth > 0) come(picture.currentSrc);
            })
            """);
    }

    private Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options) => chromium.OpenAsync(Site, options);
}
