using Microsoft.Playwright;

namespace SiteGen.Tests.Browser;

/// <summary>Searching, with a keyboard and with a screen reader's view of the page.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public class SearchPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_reader_finds_a_tip_by_keyboard_alone()
    {
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/about/");
        await page.GetByRole(AriaRole.Searchbox).FocusAsync();
        await page.Keyboard.TypeAsync("angry custmer");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search/?q=angry+custmer");

        var results = page.GetByRole(AriaRole.List).And(page.Locator("#hits")).GetByRole(AriaRole.Listitem);
        await results.First.WaitForAsync();
        Assert.InRange(await results.CountAsync(), 5, 10);
        Assert.Contains("tips fit", await page.GetByRole(AriaRole.Status).TextContentAsync(), StringComparison.Ordinal);
        await page.Locator("#hits mark").First.WaitForAsync();
        Assert.Contains("angry", await page.Locator("#hits mark").AllTextContentsAsync());

        var field = page.GetByRole(AriaRole.Searchbox);
        await field.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        var first = await page.EvaluateAsync<string>("document.activeElement.href");
        Assert.Equal(await results.First.Locator("h2 a").GetAttributeAsync("href"), new Uri(first).AbsolutePath);
        // By the link rather than by the page, which a busy machine may have left without focus.
        await page.Locator("#hits h2 a:focus").PressAsync("Enter");
        await page.WaitForURLAsync(first);
        await page.GoBackAsync();
        Assert.Equal("angry custmer", await page.GetByRole(AriaRole.Searchbox).InputValueAsync());
        await page.Locator("#hits li").First.WaitForAsync();
    }

    [Fact]
    public async Task Results_follow_what_is_typed_and_the_address_keeps_the_query()
    {
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/search/");
        Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.TypeAsync("supervis");
        await page.GetByRole(AriaRole.Link, new() { Name = "When They Want the Supervisor" }).WaitForAsync();
        Assert.EndsWith("/search/?q=supervis", page.Url, StringComparison.Ordinal);
        await page.Locator("#order").SelectOptionAsync("new");
        await page.WaitForURLAsync("**/search/?q=supervis&order=new");
        var dates = await page.Locator("#hits time").EvaluateAllAsync<string[]>("times => times.map(time => time.dateTime)");
        Assert.Equal(dates.OrderDescending(), dates);
        await page.Locator("#q").FillAsync("xylophone");
        await page.GetByText("No tip has: xylophone. No tip fits.").WaitForAsync();
        Assert.False(await page.Locator("#order").IsVisibleAsync());
        await page.Locator("#q").FillAsync("");
        await page.Locator("#results").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.EndsWith("/search/", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_text_alone()
    {
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20customer");
        await page.Locator("#hits li").First.WaitForAsync();
        Assert.Equal(0, await page.Locator("main img").CountAsync());
        Assert.Contains("onerror", await page.Locator("#found").TextContentAsync(), StringComparison.Ordinal);
        // A link may be longer than what the field takes.
        await page.GotoAsync($"/search/?q={new string('x', 3000)}");
        await page.GetByText("No tip fits.").WaitForAsync();
        Assert.Equal($"No tip has: {new string('x', 200)}. No tip fits.", await page.Locator("#found").TextContentAsync());
    }

    [Fact]
    public async Task Without_script_the_search_leads_to_topics_and_years()
    {
        await using var window = await chromium.OpenAsync(new() { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");
        await page.Locator("form[role=search] input").FillAsync("angry");
        await page.Locator("form[role=search] input").PressAsync("Enter");
        await page.WaitForURLAsync("**/search/?q=angry");
        Assert.True(await page.GetByText("Searching needs JavaScript").IsVisibleAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "An Angry Customer" }).ClickAsync();
        await page.WaitForURLAsync("**/topics/an-angry-customer/");
    }

    [Fact]
    public async Task Printed_a_topic_is_a_sheet_of_takeaways()
    {
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/topics/an-angry-customer/");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.GetByText("Summon all your patience").IsVisibleAsync());
        Assert.False(await page.GetByText("Stay Calm When").IsVisibleAsync());
        Assert.False(await page.Locator(".masthead").IsVisibleAsync());
    }
}
