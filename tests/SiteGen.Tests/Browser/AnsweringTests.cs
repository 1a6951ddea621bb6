using Microsoft.Playwright;
using SiteGen.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SiteGen.Tests.Browser;

/// <summary>Comments and forms of a site that has them all: what keeps a reader from them, and what is sent.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public class AnsweringTests(Chromium chromium)
{
    private const string Tip = "/2019/01/01/tip-1/";
    private const string OpenForms = "document.querySelectorAll('main details').forEach(details => details.open = true)";

    private static readonly string[] Pages = ["/", Tip, "/contact/", "/signup/", "/thanks/comment/", "/thanks/contact/", "/thanks/signup/", "/2019/01/", "/feeds/"];

    private static readonly int[] Widths = [320, 390, 1280];

    private static readonly Func<BuiltSite> Site = () => StringSite.Build("""
        -- site.yml --
        title: Tips
        base_url: https://tips.example.com
        netlify_forms: [comments, contact]
        newsletter:
          action: https://news.example.org/subscribe
          email_field: EMAIL
          hidden: {embed: "1"}
        -- comments/tip-1/2019-01-02-ann.yml --
        name: Ann
        date: 2019-01-02
        text: |
          We tried it, see https://example.org/an-address-of-one-word-that-goes-on-and-on-and-on-and-on-and-on-and-on/.

          - *one*
          - `two`

          > said
        -- comments/tip-1/2019-01-03-bob.yml --
        name: Bob
        date: 2019-01-03
        text: Thanks!

        """ + StringSite.Tips(3));

    [Theory]
    [InlineData(ColorScheme.Light, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.Active)]
    public async Task Nothing_keeps_a_reader_from_comments_and_forms(ColorScheme scheme, ForcedColors forced)
    {
        await using var window = await chromium.OpenAsync(Site, new() { ColorScheme = scheme, ForcedColors = forced });
        var page = await window.NewPageAsync();
        var barriers = new List<string>();
        foreach (var (address, inMenu) in Pages.Select(address => (address, false)).Append((Tip, true)))
        {
            await page.GotoAsync(address);
            if (inMenu)
                await page.Locator(".join summary").ClickAsync();
            else
                await page.EvaluateAsync(OpenForms);
            // As they look when something is wrong, too.
            foreach (var button in await page.Locator(inMenu ? ".join form .button" : "main form .button").AllAsync())
                await button.ClickAsync();
            await Barriers.PrepareAsync(page);
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 800);
                var at = $"{address} at {width}";
                barriers.AddRange((await Barriers.AxeAsync(page, looksOnly: width != Widths[0])).Select(broken => $"{at}: {broken}"));
                barriers.AddRange((await Barriers.SmallTargetsAsync(page)).Select(small => $"{at}: {small}"));
                if (await Barriers.WidthAsync(page) is var wide && wide > width)
                    barriers.Add($"{at} is {wide} wide");
            }
            if (forced == ForcedColors.None)
                barriers.AddRange((await page.EvaluateAsync<string[]>(Contrast.Script)).Select(text => $"{address}: {text}"));
        }
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_comments_with_and_without_JavaScript(bool withJavaScript)
    {
        await using var window = await chromium.OpenAsync(Site, new() { JavaScriptEnabled = withJavaScript });
        var page = await window.NewPageAsync();
        await page.GotoAsync(Tip);
        await page.GetByText("Leave a comment").ClickAsync();
        var form = page.Locator("form[name=comment]");
        await form.GetByLabel("Your name").FillAsync("Ann");
        await form.GetByLabel("Your e-mail address").FillAsync("ann@example.com");
        await form.GetByLabel("Your comment").FillAsync("Yes & no\nor so");
        await form.GetByRole(AriaRole.Checkbox).CheckAsync();
        var sent = await page.RunAndWaitForRequestAsync(
            () => form.GetByRole(AriaRole.Button, new() { Name = "Send the comment" }).ClickAsync(), request => request.Method == "POST");
        Assert.Equal(
            "form-name=comment&tip=%2F2019%2F01%2F01%2Ftip-1%2F&bot-field=&name=Ann&email=ann%40example.com&comment=Yes+%26+no%0D%0Aor+so&consent=yes",
            sent.PostData);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Thank you");
        Assert.EndsWith("/thanks/comment/", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_and_nothing_is_sent()
    {
        await using var window = await chromium.OpenAsync(Site, new() { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync("/contact/");
        var form = page.Locator("form[name=contact]");
        await Expect(form.GetByText("Write your message.")).ToBeHiddenAsync();
        await form.GetByLabel("Your e-mail address").FillAsync("nobody");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        foreach (var error in (string[])["Write your name.", "Write it like name@example.com.", "Write your message.", "Without this we may not take it."])
            await Expect(form.GetByText(error)).ToBeVisibleAsync();
        Assert.EndsWith("/contact/", page.Url, StringComparison.Ordinal);
        await form.GetByLabel("Your e-mail address").FillAsync("nobody@example.com");
        await form.GetByLabel("Your name").ClickAsync();
        await Expect(form.GetByText("Write it like name@example.com.")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("/", "main")]
    [InlineData(Tip, "main")]
    [InlineData("/signup/", "main")]
    [InlineData(Tip, ".join")]
    public async Task Signing_up_sends_the_address_to_the_newsletter_s_service_and_nowhere_else(string address, string place)
    {
        await using var window = await chromium.OpenAsync(Site);
        await window.RouteAsync("https://news.example.org/**", route => route.FulfillAsync(new() { Body = "There you are", ContentType = "text/plain" }));
        var page = await window.NewPageAsync();
        await page.GotoAsync(address);
        if (place == ".join")
            await page.Locator(".join summary").ClickAsync();
        var form = page.Locator($"{place} form[action^='https://news.']");
        await form.GetByLabel("Your e-mail address").FillAsync("ann@example.com");
        await form.GetByRole(AriaRole.Checkbox).CheckAsync();
        var sent = await page.RunAndWaitForRequestAsync(
            () => form.GetByRole(AriaRole.Button, new() { Name = "Sign up" }).ClickAsync(), request => request.Method == "POST");
        Assert.Equal(("https://news.example.org/subscribe", "embed=1&EMAIL=ann%40example.com"), (sent.Url, sent.PostData));
        await Expect(page.GetByText("There you are")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_menu_opens_the_sign_up_form_by_keyboard_and_without_JavaScript_and_leads_to_its_page()
    {
        await using var window = await chromium.OpenAsync(Site, new() { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync(Tip);
        var menu = page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
        await Expect(menu.GetByLabel("Your e-mail address")).ToBeHiddenAsync();
        await menu.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(menu.GetByLabel("Your e-mail address")).ToBeVisibleAsync();
        await menu.GetByRole(AriaRole.Link, new() { Name = "Get each new tip by e-mail" }).ClickAsync();
        await Expect(page.Locator("main").GetByLabel("Your e-mail address")).ToBeVisibleAsync();
    }
}
