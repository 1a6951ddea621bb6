using System.Globalization;
using System.Xml.Linq;
using SiteGen.Books;
using SiteGen.Images;
using SiteGen.Pictures;
using SiteGen.Tests.Pictures;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SkiaSharp;

namespace SiteGen.Tests.Rendering;

/// <summary>Pictures in texts: what a page says of them, and which files there are.</summary>
public class PicturesTests
{
    private const string Page = "2019/04/09/a-tip/index.html";

    private static readonly Lazy<byte[]> Large = new(() => Samples.Encode(2000, 1000, SKEncodedImageFormat.Jpeg));

    private static readonly PictureSource Nothing = new("", (out string why) =>
    {
        why = "it is not there";
        return null;
    });

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_picture_beside_the_tip_has_its_size_whatever_its_file_is_called(SKEncodedImageFormat format)
    {
        var site = Build("![A desk](desk.img)", new InputFile("tips/2019/desk.img", Samples.Encode(40, 30, format)));
        Assert.Equal("", site.Messages);
        Assert.Equal("<p><img src=\"/tips/2019/desk.img\" width=\"40\" height=\"30\" alt=\"A desk\"></p>", Text(site));
    }

    [Fact]
    public void A_drawing_and_an_AVIF_have_theirs_too()
    {
        var site = Build(
            "![a](/i/a.svg)\n\n![b](/i/b.avif)",
            new InputFile("i/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 8'/>"), new InputFile("i/b.avif", Samples.Avif(0, (70, 60))));
        Assert.Equal(["9×8", "70×60"], Images(site).Select(image => $"{image.GetAttribute("width")}×{image.GetAttribute("height")}"));
    }

    [Fact]
    public void All_but_the_first_are_loaded_when_a_reader_comes_near() => Assert.Equal(
        [null, "lazy", "lazy"],
        Images(Build("![a](a.png) ![b](a.png)\n\n- ![c](a.png)", Small("tips/2019/a.png"))).Select(image => image.GetAttribute("loading")));

    [Theory]
    [InlineData(
        "![A desk](a.png \"The “front” desk & <more>\")",
        "<figure><img src=\"/tips/2019/a.png\" width=\"4\" height=\"3\" alt=\"A desk\"><figcaption>The “front” desk &amp; &lt;more&gt;</figcaption></figure>")]
    [InlineData(
        "[![A desk](a.png \"The desk\")](/archive/)",
        "<figure><a href=\"/archive/\"><img src=\"/tips/2019/a.png\" width=\"4\" height=\"3\" alt=\"A desk\"></a><figcaption>The desk</figcaption></figure>")]
    [InlineData("![A desk](a.png)", "<p><img src=\"/tips/2019/a.png\" width=\"4\" height=\"3\" alt=\"A desk\"></p>")]
    [InlineData(
        "See ![A desk](a.png \"The desk\")", "<p>See <img src=\"/tips/2019/a.png\" width=\"4\" height=\"3\" alt=\"A desk\" title=\"The desk\"></p>")]
    [InlineData(
        "- ![A desk](a.png \"The desk\")\n",
        "<ul>\n<li><img src=\"/tips/2019/a.png\" width=\"4\" height=\"3\" alt=\"A desk\" title=\"The desk\"></li>\n</ul>")]
    [InlineData(
        "![A desk][d]\n\n[d]: a.png \"The desk\"",
        "<figure><img src=\"/tips/2019/a.png\" width=\"4\" height=\"3\" alt=\"A desk\"><figcaption>The desk</figcaption></figure>")]
    [InlineData(
        "![שולחן](a.png \"שולחן\")",
        "<figure dir=\"rtl\"><img src=\"/tips/2019/a.png\" width=\"4\" height=\"3\" alt=\"שולחן\"><figcaption>שולחן</figcaption></figure>")]
    public void A_picture_alone_with_a_title_is_a_figure(string markdown, string html) =>
        Assert.Equal(html, Text(Build(markdown, Small("tips/2019/a.png"))));

    [Theory]
    [InlineData(null, "")]
    [InlineData("https://example.com/blog/", "/blog")]
    public void A_large_picture_is_there_in_three_widths(string? baseUrl, string prefix)
    {
        var site = Build("![A desk](/i/a%20desk.jpg)", [new InputFile("i/a desk.jpg", Large.Value)], pictures: SkiaPictures.Source, baseUrl: baseUrl);
        Assert.All(site.Diagnostics, said => Assert.Equal("SG1706", said.Code));
        Assert.Equal(
            $"<p><img src=\"{prefix}/i/a%20desk-1280w.jpg\" srcset=\"{prefix}/i/a%20desk-640w.jpg 640w, {prefix}/i/a%20desk-960w.jpg 960w, "
            + $"{prefix}/i/a%20desk-1280w.jpg 1280w\" sizes=\"(min-width: 42.5rem) 40rem, 100vw\" width=\"1280\" height=\"640\" alt=\"A desk\"></p>",
            Text(site));
        foreach (var width in SmallerPictures.Widths)
            Assert.Equal(new PictureSize(width, width / 2), PictureSize.Read(site.Bytes($"i/a desk-{width}w.jpg")));
        Assert.Equal(Large.Value, site.Bytes("i/a desk.jpg"));
    }

    [Fact]
    public void A_setting_switches_the_copies_off() => Assert.Equal(
        "<p><img src=\"/i/a.jpg\" width=\"2000\" height=\"1000\" alt=\"x\"></p>",
        Text(Build("![x](/i/a.jpg)", [new InputFile("i/a.jpg", Large.Value)], pictures: SkiaPictures.Source, settings: "smaller_pictures: false\n")));

    [Fact]
    public void Where_the_native_library_is_missing_one_line_says_so()
    {
        var site = Build("![x](/i/a.jpg)\n\n![x](/i/b.jpg)", [new InputFile("i/a.jpg", Large.Value), new InputFile("i/b.jpg", Large.Value)], pictures: Nothing);
        Assert.Equal("site.yml(1,1): note SG2002: large pictures have no smaller copies: it is not there\n", site.Messages);
        Assert.All(Images(site), image => Assert.Equal(("2000", null), (image.GetAttribute("width"), image.GetAttribute("srcset"))));
    }

    [Fact]
    public void Nothing_is_loaded_for_pictures_that_are_not_large_or_that_no_text_shows()
    {
        var site = Build(
            "![x](/i/a.png)", [Small("i/a.png"), new InputFile("i/b.jpg", Large.Value)],
            pictures: new PictureSource("", (out string why) => throw new InvalidOperationException(why = "loaded")));
        Assert.Equal("", site.Messages);
        Assert.DoesNotContain("i/b-640w.jpg", site.Paths);
    }

    [Fact]
    public void A_copy_that_would_not_be_smaller_and_one_of_a_damaged_picture_are_the_picture_itself()
    {
        var damaged = Large.Value[..(Large.Value.Length / 50)];
        var drawing = FewColors();
        var site = Build(
            "![x](/i/a.jpg)\n\n![x](/i/b.png)", [new InputFile("i/a.jpg", damaged), new InputFile("i/b.png", drawing)], pictures: SkiaPictures.Source);
        Assert.True(site.Bytes("i/a-640w.jpg").Length <= damaged.Length);
        Assert.True(site.Bytes("i/b-1280w.png").Length <= drawing.Length);
    }

    [Fact]
    public void What_moves_stays_as_it_is()
    {
        var png = Samples.Encode(2000, 10, SKEncodedImageFormat.Png);
        byte[] moving = [.. png.AsSpan(0, 33), 0, 0, 0, 8, .. "acTL"u8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, .. png.AsSpan(33)];
        Assert.False(SmallerPictures.HasThem(moving, new PictureSize(2000, 10)));
        Assert.True(SmallerPictures.HasThem(png, new PictureSize(2000, 10)));
        byte[] webp = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 2, 0, 0, 0, 0xCF, 7, 0, 9, 0, 0];
        Assert.Equal(new PictureSize(2000, 10), PictureSize.Read(webp));
        Assert.False(SmallerPictures.HasThem(webp, new PictureSize(2000, 10)));
        Assert.False(SmallerPictures.HasThem("GIF89a"u8, new PictureSize(2000, 10)));
        Assert.False(SmallerPictures.HasThem(Large.Value, new PictureSize(10_000, 10_000)));
    }

    [Fact]
    public void Feeds_have_the_whole_address_of_the_widest_and_nothing_to_choose_from()
    {
        var site = Build("![x](/i/a.jpg \"The desk\")\n\n![y](/i/a.jpg)", [new InputFile("i/a.jpg", Large.Value)], pictures: SkiaPictures.Source);
        var text = site.Xml("feed.xml").Descendants(XName.Get("encoded", "http://purl.org/rss/1.0/modules/content/")).Single().Value;
        Assert.Equal(
            "<figure><img src=\"https://tips.example.com/i/a-1280w.jpg\" width=\"1280\" height=\"640\" alt=\"x\" /><figcaption>The desk</figcaption></figure>\n"
            + "<p><img src=\"https://tips.example.com/i/a-1280w.jpg\" width=\"1280\" height=\"640\" alt=\"y\" /></p>",
            text.Trim());
    }

    [Fact]
    public void A_book_packs_the_widest()
    {
        var site = Build("![x](/i/a.jpg)", [new InputFile("i/a.jpg", Large.Value)], pictures: SkiaPictures.Source);
        var book = BookMaker.Make(site.Plan, BookSelection.All, [])!;
        var picture = Assert.Single(book.Pictures);
        Assert.Equal(("p1.jpg", new PictureSize(1280, 640)), (picture.Name, PictureSize.Read(picture.Content.Span)));
        Assert.Equal("<p><img src=\"p1.jpg\" width=\"1280\" height=\"640\" alt=\"x\" /></p>", Assert.Single(book.Chapters).Xhtml.Trim());
    }

    [Fact]
    public void A_page_with_a_picture_has_the_style_sheet_for_it_and_no_other_page()
    {
        var site = Build("![x](a.png)\n\nText.", Small("tips/2019/a.png"));
        Assert.Equal(2, site.Html(Page).QuerySelectorAll("link[rel=stylesheet]").Length);
        Assert.Single(site.Html("archive/index.html").QuerySelectorAll("link[rel=stylesheet]"));
        Assert.Contains(site.Html(Page).QuerySelectorAll("link[rel=stylesheet]")[1].GetAttribute("href")![1..], site.Paths);
    }

    [Theory]
    [InlineData("![x](Desk.png)", "tips/2019/a.md(5,1): error SG1407: the picture 'Desk.png' is not there\n  hint: did you mean '/tips/2019/desk.png'? Upper and lower case count\n")]
    [InlineData("![x](/i/none.png)", "tips/2019/a.md(5,1): error SG1407: the picture '/i/none.png' is not there\n  hint: put its file beside this one, or correct the path\n")]
    [InlineData("Text ![x](/archive/)", "tips/2019/a.md(5,6): error SG1408: '/archive/' is not the path of a picture's file\n  hint: take the '!' away to make it a link\n")]
    [InlineData("![x](#part)", "tips/2019/a.md(5,1): error SG1408: '#part' is not the path of a picture's file\n  hint: take the '!' away to make it a link\n")]
    [InlineData("![x](song.mp3)", "tips/2019/a.md(5,1): warning SG1409: the size of the picture 'song.mp3' can't be read, so the page jumps when it comes\n  hint: save it as PNG, JPEG, GIF, WebP, AVIF or SVG; an SVG needs width and height, or a viewBox\n")]
    [InlineData("Text.\n\n![x](huge.png)", "tips/2019/a.md(7,1): warning SG1410: the picture 'huge.png' has 4 × 3 pixels and 8.0 MB\n  hint: save it with 2,000 pixels from side to side, as JPEG or WebP, in less than 2 MB\n")]
    public void What_is_wrong_with_a_picture_is_named_with_its_place(string markdown, string messages)
    {
        byte[] huge = [.. Small("").Content.Span, .. new byte[8_000_000]];
        Assert.Equal(messages, Build(markdown, Small("tips/2019/desk.png"), new InputFile("tips/2019/song.mp3", "no picture"), new InputFile("tips/2019/huge.png", huge)).Messages);
    }

    [Fact]
    public void Two_pictures_for_one_address_are_refused()
    {
        var site = Build("![x](/i/a.jpg)", [new InputFile("i/a.jpg", Large.Value), Small("i/a-640w.jpg")], pictures: SkiaPictures.Source);
        Assert.Equal(
            "i/a.jpg: error SG1302: the copy of i/a.jpg that is 640 pixels wide and the file i/a-640w.jpg (i/a-640w.jpg) both want the address /i/a-640w.jpg\n  hint: rename one of them\n",
            site.Messages);
    }

    // A screenshot of 16 colours in stripes one pixel wide: fewer pixels have more colours.
    private static byte[] FewColors()
    {
        using var bitmap = new SKBitmap(1300, 1000);
        for (var x = 0; x < bitmap.Width; x++)
        {
            for (var y = 0; y < bitmap.Height; y++)
                bitmap.SetPixel(x, y, x % 2 == 0 ? SKColors.Black : SKColors.White);
        }
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static InputFile Small(string path) => new(path, Samples.Encode(4, 3, SKEncodedImageFormat.Png));

    private static IEnumerable<AngleSharp.Dom.IElement> Images(BuiltSite site) => site.Html(Page).QuerySelectorAll(".prose img");

    private static string Text(BuiltSite site) =>
        site.Html(Page).Only(".prose").InnerHtml.Trim();

    private static BuiltSite Build(string markdown, params InputFile[] files) => Build(markdown, files, pictures: null);

    private static BuiltSite Build(
        string markdown, InputFile[] files, PictureSource? pictures, string settings = "", string? baseUrl = null) => StringSite.Build(
        [
            new InputFile("site.yml", $"title: Tips\nbase_url: https://tips.example.com\n{settings}"),
            new InputFile("tips/2019/a.md", string.Create(CultureInfo.InvariantCulture, $"---\ntitle: A tip\npublished: 2019-04-09\n---\n{markdown}\n")),
            .. files,
        ],
        baseUrl: baseUrl, pictures: pictures);
}
