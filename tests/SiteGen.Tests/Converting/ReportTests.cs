using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using SiteGen.Converter.Reporting;
using SiteGen.Converter.Reviewing;
using SiteGen.Converter.Writing;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>The report as files, without a disk.</summary>
public class ReportTests
{
    private const string Footer = "Signup for FREE Tips! Contact Us More Resources for You Visit Our Home Page";

    private const string Hostile = "<script>alert(1)</script>&amp;\u0001";

    [Fact]
    public void Every_link_leads_somewhere_and_every_dump_line_is_there_once()
    {
        var report = Of([.. Dumps.Seeds()]);
        var pages = report.Where(file => file.Key.EndsWith(".html")).ToDictionary(file => file.Key, file => Dom(file.Value));
        Assert.Equal(5 + 59 + 1, pages.Count);
        foreach (var (path, page) in pages)
        {
            Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count());
            foreach (var link in page.QuerySelectorAll("a[href], link[href]"))
            {
                var (file, anchor) = Split(Resolve(path, link.GetAttribute("href")!));
                Assert.True(report.ContainsKey(file), $"{path} links to {file}");
                if (anchor.Length > 0)
                    Assert.NotNull(pages[file].GetElementById(anchor));
            }
        }
        foreach (var seed in Dumps.Seeds())
        {
            var page = pages[$"{NameOf(report, seed.Path)}.html"];
            var lines = Encoding.UTF8.GetString(seed.Content.Span).Split('\n');
            for (var line = 1; line <= lines.Length; line++)
            {
                if (!string.IsNullOrWhiteSpace(lines[line - 1]))
                    Assert.Contains(lines[line - 1].Trim(), page.GetElementById($"L{line}")!.TextContent);
            }
        }
    }

    [Fact]
    public void The_index_says_what_is_proven_and_what_is_not()
    {
        var index = Dom(Of([.. Dumps.Seeds()])["index.html"]).QuerySelector("ul")!.TextContent;
        Assert.Contains("proven for 15 of 15 whole tips: the page says what was taken as the text", index);
        Assert.Contains("of 15 of them have something above and below that shows where the text begins and ends", index);
        Assert.Contains("every character is booked exactly once", index);
    }

    [Fact]
    public void A_text_whose_end_is_not_shown_is_a_link_and_nothing_wrong()
    {
        var report = Of([.. Dumps.Seeds()]);
        var item = Dom(report["index.html"]).QuerySelectorAll("li").Single(item => item.TextContent.Contains("shows where the text begins"));
        Assert.EndsWith("14 of 15 of them have something above and below that shows where the text begins and ends; not so of Defend without Being Defensive", item.TextContent);
        Assert.Empty(item.ClassList);
        Assert.Contains("It ends where the dump ends", Encoding.UTF8.GetString(report[item.QuerySelector("a")!.GetAttribute("href")!].ToArray()));
    }

    [Fact]
    public void One_of_a_thing_is_no_several()
    {
        var report = Of(new InputFile("a.txt", "NHL\n\nKnow the Fans - 4/10/13\n\nFans are customers, too, and Read more\n"), new InputFile("b.txt", "a\0b"));
        var index = Dom(report["index.html"]).QuerySelector("ul")!.TextContent;
        Assert.Contains("2 things to look at", index);
        Assert.Contains("1 tip: 0 whole, 1 known by the beginning only", index);
        Assert.Contains("1 dump read, 1 file skipped", index);
    }

    [Fact]
    public void A_doubt_stands_first_with_dump_and_tip_side_by_side_and_the_command_that_accepts_it()
    {
        var report = Of(new InputFile("odd one.txt", $"NHL\n\nKnow the Fans - 4/10/13\n\nFans are customers, too, and Read more\n\nA text {Hostile} that no tip begins like, of nobody.\n{Footer}\n"));
        var index = Dom(report["index.html"]);
        var cards = index.QuerySelectorAll("#open .doubt").ToList();
        Assert.Equal(2, cards.Count);
        Assert.Equal(cards.Select(card => card.OuterHtml.Length > 0), [true, true]);
        var date = cards[0];
        Assert.Contains("2013-04-10 is a Wednesday", date.TextContent);
        Assert.Equal("Know the Fans - 4/10/13", date.QuerySelector("figure .marked span")!.TextContent);
        Assert.Contains("published: 2013-04-10", date.QuerySelectorAll("figure")[1].TextContent);
        Assert.Equal("accept odd one.txt:3", date.QuerySelector(".command")!.TextContent);
        Assert.Equal("set aside: these lines are in no tip", cards[1].QuerySelector("h3")!.TextContent);
        // The same cards stand on the page of the dump.
        Assert.Equal(2, Dom(report[$"{NameOf(report, "odd one.txt")}.html"]).QuerySelectorAll(".doubt").Length);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("\r\r\n")]
    public void A_line_is_explained_by_its_number_whatever_ends_it(string lineEnd)
    {
        var dump = new InputFile("a.txt", string.Join(lineEnd, "Know the Fans – 4/9/13", "", "Posted on in Sports Please leave a comment", "", "Fans are customers.", Footer, ""));
        var answer = Explanation.Of(Dumps.Convert([dump]), dump, 5);
        Assert.Contains("text: “Fans are customers.”", answer);
        Assert.Contains("a.txt(5,1): body", answer);
        Assert.Null(Explanation.Of(Dumps.Convert([dump]), dump, 8));
    }

    [Fact]
    public void Whatever_a_dump_holds_is_text()
    {
        var report = Of(
            new InputFile("<b>&.txt", $"{Hostile}\n\nKnow {Hostile} - 4/9/13\n\nFans {Hostile} are customers, too, and Read more\n\n{Hostile}\n{Footer}\n"),
            new InputFile("half\uD800.txt", "Milk \uFFFE and eggs."));
        foreach (var (path, content) in report.Where(file => file.Key.EndsWith(".html")))
        {
            Assert.Empty(Dom(content).QuerySelectorAll("script, b:not(.row > b)"));
            Assert.DoesNotContain('\u0001', Encoding.UTF8.GetString(content.Span));
            Assert.Matches("^[a-z0-9/.-]+$", path);
        }
        Assert.Contains("<script>alert(1)</script>&amp;", Dom(report.Single(file => file.Key.StartsWith("dumps/b") && file.Key.EndsWith("html")).Value).Body!.TextContent);
    }

    [Fact]
    public void The_data_have_every_stretch_of_every_dump()
    {
        var report = Of([.. Dumps.Seeds()]);
        using var index = JsonDocument.Parse(report["index.json"]);
        Assert.True(index.RootElement.GetProperty("totals").GetProperty("balanced").GetBoolean());
        foreach (var dump in index.RootElement.GetProperty("dumps").EnumerateArray())
        {
            using var data = JsonDocument.Parse(report[dump.GetProperty("data").GetString()!]);
            var at = 0;
            foreach (var entry in data.RootElement.GetProperty("ledger").EnumerateArray())
            {
                Assert.Equal(at, entry.GetProperty("start").GetInt32());
                at = entry.GetProperty("end").GetInt32();
            }
            Assert.Equal(dump.GetProperty("characters").GetInt32(), at);
        }
    }

    [Fact]
    public void Of_thousands_of_doubts_the_first_are_cards_and_the_others_links()
    {
        var dumps = Enumerable.Range(0, 150).Select(number => new InputFile(
            $"{number:D3}.txt", $"NHL\n\nFans {number} - 4/10/13\n\nFans are customers {number}, too, and Read more\n\nGuests {number} - 4/11/13\n\nGuests are customers {number}, too, and Read more\n")).ToArray();
        var report = Of(dumps);
        var index = Dom(report["index.html"]);
        var all = index.QuerySelectorAll(".doubt").Length;
        Assert.Equal(200, all);
        Assert.Equal("dumps/149-txt-", index.QuerySelectorAll("#open > ul a")[^1].GetAttribute("href")![..14]);
        Assert.All(dumps, dump => Assert.NotEmpty(Dom(report[$"{NameOf(report, dump.Path)}.html"]).QuerySelectorAll(".doubt")));
    }

    [Theory]
    [InlineData("Know the Fans – 4/9/13\n\nPosted on in Sports Please leave a comment\n\nFans are customers, too.\n\n" + Footer, true, "above a footer")]
    [InlineData("Know the Fans – 4/9/13\n\nPosted on in Sports Please leave a comment\n\nFans are customers, too.\n", false, "where the dump ends, so something may be missing below")]
    [InlineData("Know the Fans – 4/9/13\n\nPosted on in Sports Please leave a comment\n\nFans are customers, too.\n\nNext – 4/2/13\n\nPosted on in Sports Please leave a comment\n\nText.\n", true, "above the next title")]
    [InlineData("Know the Fans - 4/9/13\n\nFans are customers, too, and Read more\n", true, "the text goes on; this is its beginning only")]
    public void The_sureness_of_the_boundaries_stands_beside_the_proof(string text, bool isSure, string ends)
    {
        using var index = JsonDocument.Parse(Of(new InputFile("a.txt", text))["index.json"]);
        var tip = index.RootElement.GetProperty("tips").EnumerateArray()
            .Single(tip => tip.GetProperty("path").GetString() == "2013/2013-04-09-know-the-fans.md");
        Assert.Equal((isSure, ends), (tip.GetProperty("boundariesAreSure").GetBoolean(), tip.GetProperty("ends").GetString()));
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Of(params InputFile[] dumps)
    {
        var conversion = Dumps.Convert(dumps);
        var plan = WritePlan.Of(conversion, RecoveryManifest.Empty, _ => null, path => new Location(path));
        InputFile Read(string path) => Array.Find(dumps, dump => dump.Path == path)!;
        var review = Review.Of(DoubtSources.Of(conversion, plan, Read), []);
        var files = new ConcurrentDictionary<string, ReadOnlyMemory<byte>>();
        Report.Write(conversion, review, Read, doubt => $"accept {doubt.Path}:{doubt.At.Line}", file => Assert.True(files.TryAdd(file.Path, file.Content)));
        return new(files);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Dom(ReadOnlyMemory<byte> html) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Encoding.UTF8.GetString(html.Span));

    private static string NameOf(Dictionary<string, ReadOnlyMemory<byte>> report, string dump)
    {
        using var index = JsonDocument.Parse(report["index.json"]);
        return index.RootElement.GetProperty("dumps").EnumerateArray()
            .Single(item => item.GetProperty("file").GetString() == dump).GetProperty("data").GetString()![..^".json".Length];
    }

    private static string Resolve(string page, string link)
    {
        var url = new Uri(new Uri($"http://report/{page}"), link);
        return url.AbsolutePath[1..] + url.Fragment;
    }

    private static (string File, string Anchor) Split(string link) =>
        link.IndexOf('#') is var hash and >= 0 ? (link[..hash], link[(hash + 1)..]) : (link, "");
}
