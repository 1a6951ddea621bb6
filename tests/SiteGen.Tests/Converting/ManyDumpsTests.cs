using SiteGen.Content;
using SiteGen.Converter.Writing;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>Tips with more dumps, tags or words than a file of the site may have: no tip stops the others.</summary>
public class ManyDumpsTests
{
    private const string Footer = "Signup for FREE Tips! Contact Us More Resources for You Visit Our Home Page";

    private static readonly string Post = Titled("Know the Fans – 4/9/13", "Fans are customers, too, and loyal ones.\n\nAsk them.");

    [Fact]
    public void A_file_names_a_hundred_of_its_dumps_and_those_with_its_text_first()
    {
        var dumps = Enumerable.Range(0, 1_001).Select(number => new InputFile(
            $"{number:D4}.txt", $"NHL\n\nKnow the Fans - 4/9/13\n\n\nFans are customers, too, and Read more\n\n{(number == 1_000 ? Post : "")}")).ToList();
        foreach (var order in new[] { dumps, dumps.AsEnumerable().Reverse() })
        {
            var tip = Assert.Single(Dumps.Convert(order).Tips);
            Assert.Equal(1_001, tip.Sources.Length);
            Assert.Equal([.. dumps.Take(99).Select(dump => dump.Path), "1000.txt"], tip.Post.Sources);
            Assert.Equal(tip.Post.Sources, PostFile.Parse(new InputFile(tip.Path, tip.Write()), [])!.Post.Sources);
        }
        var folder = new MemoryFolder();
        Assert.Single(folder.Convert(dumps).Writes);
        Assert.Empty(folder.Convert(dumps).Writes);
    }

    [Theory]
    [InlineData("a.txt", false)]
    [InlineData("c.txt", true)]
    public void A_dump_that_the_file_has_no_room_for_has_not_gone(string source, bool isPoorer)
    {
        var tip = new TipFile("a tip", "a.md", "---\ntitle: A\nsources: [b.txt]\n---\n\nOther words.\n") { Sources = ["a.txt", "b.txt"] };
        Assert.Equal(isPoorer, WrittenTip.Of(tip).IsPoorerThan(new WrittenTip(false, [source], "words that were longer before")));
    }

    [Fact]
    public void A_tip_keeps_the_hundred_commonest_of_its_tags_and_the_others_are_named()
    {
        var dumps = Enumerable.Range(0, 120).SelectMany(number => Enumerable.Range(0, number < 20 ? 1 : 2)
            .Select(copy => new InputFile($"{number:D3}-{copy}.txt", $"Tag {number:D3}\n\n{Post}"))).ToList();
        var conversion = Dumps.Convert(dumps);
        Assert.Equal(Enumerable.Range(20, 100).Select(number => $"Tag {number:D3}"), Assert.Single(conversion.Tips).Post.Tags);
        var doubt = Assert.Single(conversion.Doubts);
        Assert.Equal("20 of 120 tags left out: Tag 000, Tag 001, Tag 002, Tag 003, Tag 004 and 15 more", doubt.Decision);
        Assert.Equal("2013/2013-04-09-know-the-fans.md", doubt.Tip);
        Assert.Empty(Dumps.Convert(dumps.Skip(20)).Doubts);
    }

    [Theory]
    [InlineData("\u0007.txt", "\uFFFD.txt")]
    [InlineData("a\nb.txt", "a\uFFFDb.txt")]
    public void A_dump_may_be_called_anything(string path, string written) =>
        Assert.Equal([written], Assert.Single(Dumps.Convert([new InputFile(path, Post)]).Tips).Post.Sources);

    [Fact]
    public void A_dump_may_stand_deep_in_its_folder()
    {
        var path = string.Concat(Enumerable.Repeat(new string('d', 100) + "/", 10)) + "a.txt";
        var tip = Assert.Single(Dumps.Convert([new InputFile(path, Post)]).Tips);
        Assert.Equal([path], PostFile.Parse(new InputFile(tip.Path, tip.Write()), [])!.Post.Sources);
    }

    [Fact]
    public void A_tip_that_the_site_refuses_is_named_and_the_others_are_written()
    {
        var good = new InputFile("good.txt", Post);
        var folder = new MemoryFolder();
        folder.Convert([good, new InputFile("big.txt", Titled("Big – 4/16/13", "Big fans are customers, too."))]);
        var before = folder.Files["2013/2013-04-16-big.md"];

        var big = new InputFile("big.txt", Titled("Big – 4/16/13", string.Concat(Enumerable.Range(0, 50_000).Select(number => $"Fan {number} is a customer, too.\n"))));
        var conversion = Dumps.Convert([good, big]);
        Assert.Equal("Know the Fans", Assert.Single(conversion.Tips).Post.Title);
        Assert.Equal(
            "big.txt(5,1): warning SG5108: '2013/2013-04-16-big.md' is not written, for the site would refuse it: the file has more than 1,000,000 bytes",
            Assert.Single(conversion.Diagnostics, diagnostic => diagnostic.Severity != Severity.Note).ToString().Split('\n')[0]);
        // What stands there already stays, and is named once.
        Assert.Empty(folder.Convert([good, big]).Diagnostics);
        Assert.Equal(before, folder.Files["2013/2013-04-16-big.md"]);
    }

    private static string Titled(string title, string text) => $"{title}\n\nPosted on in Sports Please leave a comment\n\n{text}\n\n{Footer}\n";
}
