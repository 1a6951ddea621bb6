using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SiteGen.Books;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Books;

public class EpubFileTests
{
    private static readonly Book Sample = new(
        "https://tips.example.com/2019/", "Tips & “Tricks” of 2019", "en-US", "Us", new DateOnly(2019, 4, 9),
        [
            new BookChapter("Listen <first>", "April 9, 2019", "https://tips.example.com/2019/04/09/listen/?a&b",
                "<p>Text &amp; <em>more</em><br />.<img src=\"p1.png\" alt=\"A desk\" /></p>\n<ul>\n<li>One</li>\n</ul>\n"),
            new BookChapter("Undated", null, "https://tips.example.com/undated/x/", "<p>Text.</p>"),
        ],
        [new BookPicture("p1.png", "image/png", new byte[] { 1, 2, 3 })]);

    [Fact]
    public void The_kind_of_file_stands_uncompressed_at_its_beginning() => Assert.Equal(
        "mimetypeapplication/epub+zip", Encoding.ASCII.GetString(EpubFile.Write(Sample), 30, 28));

    [Fact]
    public void The_same_book_gives_the_same_bytes() => Assert.Equal(EpubFile.Write(Sample), EpubFile.Write(Sample));

    [Fact]
    public void Every_part_is_listed_and_every_listed_part_is_there()
    {
        using var zip = Open(Sample);
        var listed = Parse(zip, "OEBPS/book.opf").Descendants().Where(item => item.Name.LocalName == "item")
            .Select(item => "OEBPS/" + item.Attribute("href")!.Value);
        Assert.Equal(
            zip.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("OEBPS/", StringComparison.Ordinal) && name != "OEBPS/book.opf").Order(),
            listed.Order());
    }

    [Fact]
    public void A_chapter_has_title_date_text_and_address()
    {
        using var zip = Open(Sample);
        var text = Parse(zip, "OEBPS/chapter-0001.xhtml").Descendants().First(element => element.Name.LocalName == "section");
        Assert.Equal("Listen <first>", text.Elements().First().Value);
        Assert.Equal("April 9, 2019", text.Elements().ElementAt(1).Value);
        Assert.Contains("Text & more", text.Value, StringComparison.Ordinal);
        Assert.Equal("https://tips.example.com/2019/04/09/listen/?a&b", text.Elements().Last().Value);
        Assert.All(text.DescendantsAndSelf(), element => Assert.Equal("http://www.w3.org/1999/xhtml", element.Name.NamespaceName));
    }

    [Fact]
    public void A_date_that_is_not_known_is_not_made_up()
    {
        using var zip = Open(Sample);
        Assert.DoesNotContain("class=\"date\"", Parse(zip, "OEBPS/chapter-0002.xhtml").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_that_is_not_well_formed_is_refused() => Assert.Throws<XmlException>(() => EpubFile.Write(
        Sample with { Chapters = [new BookChapter("X", null, "https://tips.example.com/", "<p>")] }));

    [Fact]
    [Trait("Speed", "Slow")]
    public Task EPUBCheck_finds_nothing() =>
        EpubCheck.AcceptsAsync(EpubFile.Write(Sample with { Pictures = [Sample.Pictures[0] with { Content = Picture }] }));

    // One white pixel.
    private static byte[] Picture => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC");

    private static ZipArchive Open(Book book) => new(new MemoryStream(EpubFile.Write(book)));

    private static XElement Parse(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XElement.Load(stream);
    }
}
