using Microsoft.Playwright;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Browser;

/// <summary>The weekly mail in a program that shows HTML as Chromium does.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public class MailTests(Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_mail_can_be_read_in_both_colors_and_fits_a_phone(ColorScheme scheme)
    {
        var site = Blog.BuildWith("mail: {from: tips@example.com, unsubscribe: https://example.com/u, postal_address: Charlotte}");
        await using var window = await chromium.OpenAsync(new() { ViewportSize = new() { Width = 320, Height = 640 }, IsMobile = true, ColorScheme = scheme });
        var page = await window.NewPageAsync();
        foreach (var path in site.Paths.Where(path => path.StartsWith("mail/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal)))
        {
            await page.SetContentAsync(site.Text(path));
            Assert.Equal(320, await Barriers.WidthAsync(page));
            Assert.Empty(await page.EvaluateAsync<string[]>(Contrast.Script));
            var background = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
            Assert.Equal(scheme == ColorScheme.Dark ? "rgb(23, 25, 26)" : "rgb(253, 251, 247)", background);
        }
    }

    [Fact]
    public async Task A_long_word_breaks_where_the_screen_ends()
    {
        var site = StringSite.Build(
            $"-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\nmail: {{from: tips@example.com}}\n"
            + $"-- tips/a.md --\n---\ntitle: A\npublished: 2019-04-09\n---\n- See https://example.com/{new string('x', 90)}.\n");
        await using var window = await chromium.OpenAsync(new() { ViewportSize = new() { Width = 320, Height = 640 }, IsMobile = true });
        var page = await window.NewPageAsync();
        await page.SetContentAsync(site.Text("mail/a/index.html"));
        Assert.Equal(320, await Barriers.WidthAsync(page));
    }
}
