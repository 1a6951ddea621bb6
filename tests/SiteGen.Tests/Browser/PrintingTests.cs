using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Browser;

/// <summary>What comes out of a printer.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public partial class PrintingTests(Chromium chromium)
{
    // Chromium prints on Letter, the lower of the two papers, where nobody asks for another.
    [Fact]
    public async Task A_tip_is_one_sheet()
    {
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        var site = Blog.Build().Plan.Site;
        var tooLong = new List<string>();
        foreach (var url in site.Site.Posts.Where(post => post.IsWhole).Select(site.Routes.UrlOf))
        {
            await page.GotoAsync(url);
            if (await SheetsOf(page) != 1)
                tooLong.Add(url);
        }
        Assert.Empty(tooLong);
    }

    [Fact]
    public async Task It_has_its_address_and_nothing_that_is_no_use_on_paper()
    {
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/2019/04/09/use-the-actions-of-empathy/");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var seen = await page.InnerTextAsync("body");
        Assert.Contains("https://customer-service-tips.netlify.app/2019/04/09/use-the-actions-of-empathy/", seen, StringComparison.Ordinal);
        Assert.All(
            ["Filed under", "RSS", "Archive", "Leave a comment", "Sign up", "Older tip", "Skip to"],
            words => Assert.DoesNotContain(words, seen, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_has_title_points_and_takeaway_in_large_type_on_one_sheet()
    {
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/2017/08/29/drive-down-the-drama/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Show as a card to print" }).ClickAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var seen = await page.InnerTextAsync("body");
        Assert.All(
            ["Drive Down the Drama", "Remain totally engaged", "Drive Down the Drama."],
            words => Assert.Contains(words, seen, StringComparison.Ordinal));
        Assert.DoesNotContain("The same situation could happen", seen, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<float>("parseFloat(getComputedStyle(document.querySelector('.prose li')).fontSize)") >= 20);
        Assert.Equal(1, await SheetsOf(page));
    }

    private static async Task<int> SheetsOf(IPage page) => Sheet().Count(Encoding.Latin1.GetString(await page.PdfAsync()));

    [GeneratedRegex(@"/Type\s*/Page[^s]")]
    private static partial Regex Sheet();
}
