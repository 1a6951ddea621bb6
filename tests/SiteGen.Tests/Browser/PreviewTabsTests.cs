using SiteGen.Tests.Support;

namespace SiteGen.Tests.Browser;

/// <summary>The preview in many tabs of one browser, which opens six connections to a host and no more.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public class PreviewTabsTests(Chromium chromium)
{
    [Fact]
    public async Task Every_tab_is_loaded_and_loaded_again_after_a_change()
    {
        var stop = TestContext.Current.CancellationToken;
        using var folder = new TempFolder();
        Write("First");
        await using var window = await chromium.OpenAsync();
        using var preview = await RunningPreview.StartAsync(folder.Path, stop);
        for (var tab = 0; tab < 9; tab++)
            await (await window.NewPageAsync()).GotoAsync($"{preview.Address}/");
        Assert.All(window.Pages, page => Assert.NotEmpty(page.Url));
        Write("Second");
        foreach (var page in window.Pages)
            await page.GetByText("Second", new() { Exact = true }).First.WaitForAsync();

        void Write(string title) => folder.Write("input", $"-- site.yml --\ntitle: Site\nbase_url: https://tips.example.com\n-- tips/a.md --\n---\ntitle: {title}\npublished: 2019-04-09\n---\n");
    }
}
