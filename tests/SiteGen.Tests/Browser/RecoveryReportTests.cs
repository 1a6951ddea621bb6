using System.Collections.Concurrent;
using SiteGen.Converter.Reporting;
using SiteGen.Converter.Reviewing;
using SiteGen.Converter.Writing;
using SiteGen.Tests.Converting;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Browser;

/// <summary>The converter's report on a narrow screen.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public class RecoveryReportTests(Chromium chromium)
{
    [Theory]
    [InlineData(400)]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Nothing_is_wider_than_the_screen(int width)
    {
        using var folder = new TempFolder();
        var pages = Write(folder);
        await using var window = await chromium.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var page = await window.NewPageAsync();
        foreach (var path in pages)
        {
            await page.GotoAsync(new Uri(folder[path]).AbsoluteUri);
            var wide = await page.EvaluateAsync<string[]>(
                $"document.documentElement.scrollWidth <= {width} ? [] : [...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > {width}).map(part => part.outerHTML.slice(0, 200))");
            Assert.True(wide is [], $"{path} is wider than {width} px: {string.Join('\n', wide)}");
            Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('thead th')].filter(head => head.offsetHeight > 40).length"));
        }
    }

    [Fact]
    public async Task A_doubt_leads_to_its_line_and_the_line_to_its_tip()
    {
        using var folder = new TempFolder();
        Write(folder);
        await using var window = await chromium.OpenAsync(new() { ViewportSize = new() { Width = 400, Height = 900 } });
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(folder["index.html"]).AbsoluteUri);
        await page.ClickAsync("#open .doubt >> nth=0 >> h3 + p a");
        Assert.Equal("Know the Fans - 4/10/13", await page.Locator(".row:target span").InnerTextAsync());
        await page.ClickAsync("text=to the tip >> nth=0");
        Assert.Equal("Know the Fans", await page.Locator("h1").InnerTextAsync());
        // One click selects the whole command.
        await page.GotoAsync(new Uri(folder["index.html"]).AbsoluteUri);
        await page.ClickAsync(".command >> nth=0");
        Assert.Equal("accept odd.txt:3", (await page.EvaluateAsync<string>("getSelection().toString()")).Trim());
    }

    // The pages of a report with doubts and with names and words that are longer than a line.
    private static List<string> Write(TempFolder folder)
    {
        var odd = $"NHL\n\nKnow the Fans - 4/10/13\n\nFans are customers, too, and Read more\n\nA text {new string('x', 300)} that no tip begins like.\n"
            + "Signup for FREE Tips! Contact Us More Resources for You Visit Our Home Page\n";
        InputFile[] dumps = [Dumps.Seeds()[0], new InputFile("odd.txt", odd), new InputFile($"{new string('y', 120)}.txt", "Milk and eggs.")];
        var conversion = Dumps.Convert(dumps);
        var plan = WritePlan.Of(conversion, RecoveryManifest.Empty, _ => null, path => new SiteGen.Text.Location(path));
        InputFile Read(string path) => Array.Find(dumps, dump => dump.Path == path)!;
        var review = Review.Of(DoubtSources.Of(conversion, plan, Read), []);
        var pages = new ConcurrentBag<string>();
        Report.Write(conversion, review, Read, doubt => $"accept {doubt.Path}:{doubt.At.Line}", file =>
        {
            folder.Write("", new InputFile(file.Path, file.Content));
            if (file.Path.EndsWith(".html") && (!file.Path.StartsWith("tips/") || file.Path.Contains("fans")))
                pages.Add(file.Path);
        });
        return [.. pages.Order(StringComparer.Ordinal)];
    }
}
