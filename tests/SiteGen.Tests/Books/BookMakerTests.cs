using System.Xml.Linq;
using SiteGen.Books;
using SiteGen.Tests.Pictures;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SkiaSharp;

namespace SiteGen.Tests.Books;

public class BookMakerTests
{
    private const string Tips = """
        -- tips/undated.md --
        ---
        title: Undated
        ---
        Text.
        -- tips/b.md --
        ---
        title: Newer
        published: 2019-04-16
        updated: 2020-01-07
        ---
        Text.
        -- tips/about.md --
        ---
        title: About
        published_about: {from: 2018-06-01, to: 2018-06-30, because: it says so}
        ---
        Text.
        -- tips/a.md --
        ---
        title: Older
        published: 2019-04-09
        ---
        Text.
        -- tips/part.md --
        ---
        title: Part
        published: 2017-04-09
        recovered: excerpt
        sources: [a.txt]
        ---
        Text

        """;

    // What is legal in a tip and strange in a book.
    private const string Hostile = """
        -- tips/2019/odd.md --
        ---
        title: "<b> & \"odd\" ]]> 👍"
        published: 2019-12-31
        language: ar
        ---
        # 5 ways, 日本 & <more>

        A note[^a], [braces](https://example.org/a|b[c]?x={y}&z=%#one#two), [ümlaut](https://ü.example.org/ä b), [mail](mailto:a@example.org),
        [phone](<tel:+1 704 555>), [here](#5-ways-日本-more), [odd](https://[::1]/), <https://example.org/?a=1&b=2>, &nbsp; &hearts; ]]>.

        ###### Deep

        Skips a [picture ![in a link](/broken.png)](/feed.xml).

        - [x] done

        | a | b |
        | - | -: |

        | a | b |
        | - | - |
        | one |

        ```"><script>
        <p> & </div>
        ```

        1. > - ~~gone~~
        2.

        مرحبا

        ![](/photo.png "A \"title\"")![turned](/photo.png)![drawn](/drawn.svg)![loads](/loads.svg)![broken](/broken.png)![small](/small.jpg)

        [^a]: With two[^b] ends.

            And a paragraph.

        [^b]: So.

        """;

    private static readonly InputFile[] Files =
    [
        new("photo.png", Samples.Encode(8, 4, SKEncodedImageFormat.Png)),
        new("small.jpg", Samples.Encode(8, 4, SKEncodedImageFormat.Jpeg)),
        new("broken.png", "no picture"),
        new("drawn.svg", """<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>"""),
        new("loads.svg", """<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="https://example.org/x.png"/></svg>"""),
    ];

    [Fact]
    public void Whole_tips_stand_from_the_oldest_to_the_newest_and_those_without_a_date_last()
    {
        var book = Make(StringSite.Build(Tips), BookSelection.All);
        Assert.Equal(["About", "Older", "Newer", "Undated"], book.Chapters.Select(chapter => chapter.Title));
        Assert.Equal(["about June 2018", "April 9, 2019", "April 16, 2019", null], book.Chapters.Select(chapter => chapter.Date));
        Assert.Equal(("Tips", "https://tips.example.com/", new DateOnly(2020, 1, 7)), (book.Title, book.Id, book.Modified));
        Assert.Equal("https://tips.example.com/2019/04/09/older/", book.Chapters[1].Url);
    }

    [Fact]
    public void A_year_has_its_own_tips_and_is_called_by_it()
    {
        var book = Make(StringSite.Build(Tips), BookSelection.OfYear(2019));
        Assert.Equal(["Older", "Newer"], book.Chapters.Select(chapter => chapter.Title));
        Assert.Equal(
            ("Tips 2019", "https://tips.example.com/2019/", "tips-2019.epub"), (book.Title, book.Id, BookMaker.FileNameOf(book)));
    }

    [Theory]
    [InlineData("Angry & <loud>")]
    [InlineData("ANGRY loud")]
    [InlineData("angry-loud")]
    public void A_topic_is_named_as_people_name_it(string name)
    {
        var book = Make(SampleSite.Build(), BookSelection.OfTopic(name));
        Assert.Equal("Tips & “Tricks”: Angry & <loud>", book.Title);
        Assert.Equal(["\"Quotes\" & <tags>: it’s 100% 👍"], book.Chapters.Select(chapter => chapter.Title));
        Assert.Equal("tips-tricks-angry-loud.epub", BookMaker.FileNameOf(book));
    }

    [Fact]
    public void A_book_of_undated_tips_has_no_date_of_a_clock() => Assert.Equal(
        new DateOnly(1980, 1, 1), Make(StringSite.Build("-- tips/a.md --\n---\ntitle: A\n---\n"), BookSelection.All).Modified);

    [Fact]
    public void Links_leave_the_book_for_the_site_and_notes_stay_in_it()
    {
        var text = TextOf(Make(StringSite.Build(
            """
            -- tips/a.md --
            ---
            title: A
            published: 2019-04-09
            ---
            ## A *heading*

            [Site](/feed.xml), [above](#a-heading), note[^1], [elsewhere](//example.org/x).

            [^1]: Note.

            """,
            baseUrl: "https://example.com/blog/"), BookSelection.All));
        Assert.Equal(
            ["https://example.com/blog/feed.xml", "#a-heading", "#fn:1", "https://example.org/x", "#fnref:1"],
            text.Descendants("a").Select(link => link.Attribute("href")!.Value));
        Assert.Equal("A heading", text.Element("h2")!.Value);
        Assert.Equal(["a-heading", "fnref:1", "fn:1"], text.Descendants().Attributes("id").Select(id => id.Value));
    }

    [Fact]
    public void Pictures_are_packed_once_and_those_that_a_book_cannot_show_are_linked()
    {
        var book = Make(Build(Hostile), BookSelection.All);
        Assert.Equal(["p1.png", "p2.svg", "p3.jpg"], book.Pictures.Select(picture => picture.Name));
        Assert.Equal(Files[0].Content.ToArray(), book.Pictures[0].Content.ToArray());
        var text = TextOf(book);
        Assert.Equal(["p1.png", "p1.png", "p2.svg", "p3.jpg"], text.Descendants("img").Select(picture => picture.Attribute("src")!.Value));
        Assert.Equal(
            [("loads", "https://tips.example.com/loads.svg"), ("broken", "https://tips.example.com/broken.png")],
            text.Descendants("a").Where(link => link.Value is "loads" or "broken").Select(link => (link.Value, link.Attribute("href")!.Value)));
        Assert.Contains(text.Descendants("a"), link => link.Value == "picture in a link");
    }

    [Fact]
    public void A_text_in_another_language_says_so() => Assert.StartsWith(
        "<div lang=\"ar\" xml:lang=\"ar\">", Make(Build(Hostile), BookSelection.All).Chapters[0].Xhtml, StringComparison.Ordinal);

    [Fact]
    public void A_selection_without_a_whole_tip_is_answered()
    {
        var site = SampleSite.Build();
        Assert.Equal(
            "book: error SG3201: no whole tip was published in 2017\n  hint: whole tips are there of 2018, 2019",
            Refused(site, BookSelection.OfYear(2017)));
        Assert.Equal(
            "book: error SG3202: there is no topic “Angri & <loud>”\n"
            + "  hint: did you mean “Angry & <loud>”? the topics with whole tips are Angry & <loud>",
            Refused(site, BookSelection.OfTopic("Angri & <loud>")));
        Assert.Equal(
            "book: error SG3203: no whole tip has the topic “Nothing yet”\n  hint: the topics with whole tips are Angry & <loud>",
            Refused(site, BookSelection.OfTopic("nothing")));
        Assert.StartsWith("book: error SG3204: no tip is whole\n", Refused(StringSite.Build(""), BookSelection.All), StringComparison.Ordinal);
        Assert.Contains("choose --year or --all", Refused(StringSite.Build(Tips), BookSelection.OfTopic("x")), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public Task The_whole_blog_is_a_valid_book() => EpubCheck.AcceptsAsync(EpubFile.Write(Make(Blog.Build(), BookSelection.All)));

    [Fact]
    [Trait("Speed", "Slow")]
    public Task Hostile_tips_are_a_valid_book() => EpubCheck.AcceptsAsync(EpubFile.Write(Make(Build(Hostile), BookSelection.All)));

    [Fact]
    [Trait("Speed", "Slow")]
    public Task A_site_with_one_of_everything_is_a_valid_book() =>
        EpubCheck.AcceptsAsync(EpubFile.Write(Make(SampleSite.Build(), BookSelection.All)));

    [Fact]
    public void The_same_blog_gives_the_same_bytes() => Assert.Equal(
        EpubFile.Write(Make(Blog.Build(), BookSelection.All)), EpubFile.Write(Make(Blog.Build(), BookSelection.All)));

    private static BuiltSite Build(string files) => StringSite.Build([.. StringSite.Files(files), .. Files]);

    private static Book Make(BuiltSite site, BookSelection selection)
    {
        var diagnostics = new DiagnosticBag();
        var book = BookMaker.Make(site.Plan, selection, diagnostics);
        Assert.Empty(diagnostics);
        return book!;
    }

    private static string Refused(BuiltSite site, BookSelection selection)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(BookMaker.Make(site.Plan, selection, diagnostics));
        return Assert.Single(diagnostics).ToString();
    }

    private static XElement TextOf(Book book) => XElement.Parse($"<div>{Assert.Single(book.Chapters).Xhtml}</div>");
}
