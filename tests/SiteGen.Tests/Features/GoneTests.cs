using SiteGen.Receipts;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Features;

public class GoneTests
{
    private const string Files = """
        -- tips/a.md --
        ---
        title: A
        published: 2019-04-09
        redirect_from: [/old/]
        ---

        """;

    [Fact]
    public void What_is_gone_is_answered_with_410()
    {
        const string gone = "-- gone.yml --\ngone:\n  - /2019/04/02/b/\n  - /2019/04/02/b\n  - /?p=12\n";
        var rules = StringSite.Build(Files + gone, baseUrl: "https://tips.example.com/blog/").Text("_redirects").Split('\n');
        Assert.Equal(
            ["/blog/2019/04/02/b /blog/404.html 410", "/blog/2019/04/02/b/ /blog/404.html 410", "/blog p=12 /blog/404.html 410", "/blog/ p=12 /blog/404.html 410"],
            rules.Where(rule => rule.EndsWith(" 410", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_receipt_says_so_and_that_of_a_site_where_nothing_is_gone_says_nothing()
    {
        var diagnostics = new DiagnosticBag();
        var bytes = StringSite.Build(Files + "-- gone.yml --\ngone: [/b/, /a, /b]\n").Bytes("receipt.json");
        Assert.Equal(["/a", "/b/"], ReceiptReader.Read(bytes, "receipt.json", diagnostics)!.Gone);
        Assert.Empty(diagnostics);
        Assert.DoesNotContain("gone", StringSite.Build(Files).Text("receipt.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/2019/04/09/a/", "gone.yml(1,8): error SG1521: /2019/04/09/a/ is not gone: a page or a redirect is there")]
    [InlineData("/old/", "gone.yml(1,8): error SG1521: /old/ is not gone: a page or a redirect is there")]
    [InlineData("old", "gone.yml(1,8): error SG1107: 'old' in 'gone' can't be redirected: it does not begin with a slash")]
    public void What_is_not_gone_is_named(string address, string message) =>
        Assert.StartsWith(message, StringSite.Build($"{Files}-- gone.yml --\ngone: [{address}]\n").Messages, StringComparison.Ordinal);

    [Fact]
    public void A_host_without_rules_can_not_say_it() => Assert.StartsWith(
        "gone.yml(1,8): warning SG1522: with 'redirects: pages' no host can answer /b/ with 410",
        StringSite.Build($"-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\nredirects: pages\n{Files}-- gone.yml --\ngone: [/b/]\n").Messages,
        StringComparison.Ordinal);
}
