using SiteGen.Cli.Previewing;
using SiteGen.Hashing;

namespace SiteGen.Tests.Cli;

public class PageShellTests
{
    private const string Page = "<head><title>A</title></head><body><main class=\"a\"><p>Text</p></main><footer>B</footer></body>";

    [Theory]
    [InlineData("Text", "Another text")]
    [InlineData("<p>Text</p>", "")]
    [InlineData("class=\"a\"", "class=\"b\"")]
    public void Another_text_has_the_same_shell(string part, string other) =>
        Assert.Equal(PageShell.HashOf(Page, "", default), PageShell.HashOf(Page.Replace(part, other, StringComparison.Ordinal), "", default));

    [Theory]
    [InlineData("<title>A", "<title>B")]
    [InlineData("<footer>B", "<footer>C")]
    [InlineData("<body>", "<body class=\"a\">")]
    public void All_else_is_the_shell(string part, string other) =>
        Assert.NotEqual(PageShell.HashOf(Page, "", default), PageShell.HashOf(Page.Replace(part, other, StringComparison.Ordinal), "", default));

    [Fact]
    public void What_the_preview_adds_is_a_part_of_it() =>
        Assert.NotEqual(PageShell.HashOf(Page, "", default), PageShell.HashOf(Page, "<section>A warning</section>", default));

    [Fact]
    public void Pictures_and_settings_are_a_part_of_it() =>
        Assert.NotEqual(PageShell.HashOf(Page, "", default), PageShell.HashOf(Page, "", ContentKey.Of("a picture"u8)));

    [Theory]
    [InlineData("<body><p>Text</p></body>")]
    [InlineData("<body><main>A</main><main>B</main></body>")]
    [InlineData("<body></main><main></body>")]
    [InlineData("<body><main><script src=\"a.js\"></script></main></body>")]
    [InlineData("<body><main><SCRIPT>a()</SCRIPT></main></body>")]
    public void A_page_that_has_to_be_loaded_has_none(string page) => Assert.Equal("", PageShell.HashOf(page, "", default));
}
