using System.Text;
using System.Xml.Linq;
using SiteGen.Receipts;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Features;

/// <summary>The receipt says what stands in the pages, found there by another parser.</summary>
public class ReceiptFeatureTests
{
    private static readonly BuiltSite Site = SampleSite.Build();

    private static readonly Receipt Receipt = Read(Site);

    [Fact]
    public void Every_page_is_in_it_with_its_title_and_words()
    {
        var pages = Site.Paths.Where(path => path.EndsWith("index.html", StringComparison.Ordinal)).Select(path => "/" + path[..^"index.html".Length]);
        Assert.Equal(
            pages.Order(StringComparer.Ordinal),
            Receipt.Entries.Where(entry => entry.Kind != ReceiptKind.File).Select(entry => Uri.UnescapeDataString(entry.Url)).Order(StringComparer.Ordinal));
        foreach (var entry in Receipt.Entries.Where(entry => entry.Kind is ReceiptKind.Post))
        {
            var page = Site.Html(Uri.UnescapeDataString(entry.Url.TrimStart('/')) + "index.html");
            Assert.Equal(entry.Title, page.QuerySelector("h1")?.TextContent.Trim());
            var article = page.QuerySelector(".e-content, article .p-summary")!;
            foreach (var block in article.QuerySelectorAll("p, li, h2, h3, td, th, br"))
                block.AppendChild(page.CreateTextNode(" "));
            Assert.Equal(article.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, entry.Words);
        }
    }

    [Fact]
    public void The_feeds_are_in_it_with_their_ids()
    {
        var feed = XDocument.Parse(Site.Text("feed.xml"));
        var ids = Receipt.Entries.ToDictionary(entry => entry.Url, entry => entry.Id);
        var promised = Assert.Single(Receipt.Feeds, entry => entry.Url == "/feed.xml").Posts.Select(url => ids[url]);
        Assert.Equal(feed.Descendants("guid").Select(guid => guid.Value), promised);
    }

    [Fact]
    public void The_theme_s_own_files_are_not_in_it() =>
        Assert.DoesNotContain(Receipt.Entries, entry => entry.Url.StartsWith("/assets/style-", StringComparison.Ordinal));

    [Fact]
    public void A_changed_word_changes_the_tip_and_nothing_else()
    {
        var tips = StringSite.Tips(12);
        var changes = ReceiptComparison.Compare(
            Read(StringSite.Build(tips)), Read(StringSite.Build(tips.Replace("Text of tip 3.", "Another text of tip 3.", StringComparison.Ordinal))));
        var pair = Assert.Single(changes.Changed);
        Assert.Equal(("Tip 3", 4, 5), (pair.New.Title, pair.Old.Words, pair.New.Words));
        Assert.NotEmpty(changes.Feeds);
        Assert.All(changes.Feeds, feed => Assert.Equal("Tip 3", Assert.Single(feed.Changed).Title));
    }

    [Fact]
    public void Another_look_changes_no_receipt() => Assert.Equal(
        StringSite.Build(StringSite.Tips(3), theme: new SignedTheme(1)).Text("receipt.json"),
        StringSite.Build(StringSite.Tips(3), theme: new SignedTheme(2)).Text("receipt.json"));

    private static Receipt Read(BuiltSite site)
    {
        var diagnostics = new DiagnosticBag();
        var receipt = ReceiptReader.Read(Encoding.UTF8.GetBytes(site.Text("receipt.json")), "receipt.json", diagnostics);
        Assert.Empty(diagnostics);
        return receipt!;
    }
}
