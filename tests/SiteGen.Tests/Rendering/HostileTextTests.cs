using System.Text;
using SiteGen.Content;
using SiteGen.Rendering;
using SiteGen.Rendering.Syntax;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Rendering;

/// <summary>
/// Small texts that once became huge work. What is counted is what comes out, what is allocated on the way, and on Linux
/// the processor's time: a text that took the square of its size would take minutes. The time on the clock says nothing on
/// a busy machine; it only ends what never ends.
/// </summary>
public class HostileTextTests
{
    // No text of 1 MB may allocate more than 1 GB in all, of which less than half is in use at a time, or give more than 64
    // times its size.
    private const long MaxAllocated = 1_000_000_000;
    private const int MaxGrowth = 64;
    private const int Size = 1_000_000;
    private const double MaxProcessorSeconds = 60;
    private const int Hangs = 1_200_000;

    public static TheoryData<string> Bodies => [.. Texts.Keys];

    private static Dictionary<string, Func<int, string>> Texts { get; } = new()
    {
        ["a word"] = size => new string('x', size),
        ["words"] = size => Repeat("word ", size),
        ["lines"] = size => Repeat("word\n", size),
        ["paragraphs"] = size => Repeat("word\n\n", size),
        ["hard breaks"] = size => Repeat("word\\\n", size),
        ["headings"] = size => Repeat("# a\n", size),
        ["paragraphs and headings"] = size => Repeat("a\n\n", size - 4_000) + Repeat("a\n=\n", 4_000),
        ["paragraphs and tables"] = size => Repeat("a\n\n", size - 6_000) + Repeat("|a\n|-\n\n", 6_000),
        ["telephones"] = size => Repeat("tel:", size),
        ["mails"] = size => Repeat("mailto:", size),
        ["setext headings"] = size => Repeat("a\n=\n", size),
        ["bare addresses"] = size => Repeat("https://a.de/x ", size),
        ["bare addresses without spaces"] = size => Repeat("https://a.de/x|", size),
        ["beginnings of addresses"] = size => Repeat("https://", size),
        ["colons"] = size => Repeat(":", size),
        ["double u"] = size => Repeat("www.", size),
        ["brackets in an address"] = size => "https://a.de/" + Repeat("(", size / 2) + Repeat(")", size / 2),
        ["full stops behind an address"] = size => "https://a.de/" + Repeat(".", size),
        ["emphasis"] = size => Repeat("*a* ", size),
        ["emphasis that opens"] = size => Repeat("*a ", size),
        ["emphasis that closes"] = size => Repeat("a* ", size),
        ["emphasis of both kinds"] = size => Repeat("*a_ ", size),
        ["stars"] = size => Repeat("*", size),
        ["tildes"] = size => Repeat("~~a", size),
        ["brackets that open"] = size => Repeat("[", size),
        ["brackets that close"] = size => Repeat("]", size),
        ["brackets and words"] = size => Repeat("[a] ", size),
        ["brackets in pairs"] = size => Repeat("[a][b] ", size),
        ["links without end"] = size => Repeat("[a](", size),
        ["links"] = size => Repeat("[a](/) ", size),
        ["pictures"] = size => Repeat("![", size),
        ["angle brackets"] = size => Repeat("<", size),
        ["tags"] = size => Repeat("<b>", size),
        ["tags without end"] = size => Repeat("<a ", size),
        ["comments without end"] = size => "a " + Repeat("<!-- ", size),
        ["comments"] = size => "a " + Repeat("<!--a-->", size),
        ["blocks of comments"] = size => Repeat("<!--a-->\n", size),
        ["instructions without end"] = size => Repeat("a <? ", size),
        ["sections without end"] = size => Repeat("a <![CDATA[ ", size),
        ["backticks"] = size => Repeat("a`", size),
        ["backticks in growing numbers"] = Growing,
        ["fences"] = size => Repeat("```\n", size),
        ["backslashes"] = size => Repeat("\\", size),
        ["entities"] = size => Repeat("&amp;", size),
        ["ampersands"] = size => Repeat("&", size),
        ["quotations"] = size => Repeat(">", size),
        ["lines of quotations"] = size => Repeat("> a\n", size),
        ["lists in one line"] = size => Repeat("- ", size),
        ["numbers in one line"] = size => Repeat("1. ", size),
        ["lists in lists"] = Nested,
        ["a long list"] = size => Repeat("- a\n", size),
        ["tasks"] = size => Repeat("- [ ] a\n", size),
        ["rules"] = size => Repeat("***\n", size),
        ["code"] = size => Repeat("    a\n", size),
        ["tabs"] = size => Repeat("\t", size) + "a",
        ["definitions"] = size => Repeat("[a]: /b\n", size),
        ["different definitions"] = size => string.Concat(Enumerable.Range(0, size / 14).Select(number => $"[{number}]: /b\n")),
        ["definitions without end"] = size => Repeat("[a", size),
        ["footnotes"] = size => string.Concat(Enumerable.Range(0, size / 24).Select(number => $"[^{number}]\n\n[^{number}]: a\n\n")),
        ["references to a footnote"] = size => Repeat("[^1] ", size) + "\n\n[^1]: a",
        ["columns"] = size => Repeat("|a", size / 2) + "\n" + Repeat("|-", size / 2),
        ["rows"] = size => "|a|b|\n|-|-|\n" + Repeat("|\n", size),
        ["short rows below many columns"] = size => Repeat("|a", 2_000) + "\n" + Repeat("|-", 2_000) + "\n" + Repeat("a\n", size),
        ["pipes"] = size => Repeat("|", size),
        ["rows of hyphens"] = size => Repeat("|-|\n", size),
        ["right-to-left lists"] = size => Repeat("- \u05D0\n", size),
        ["marks on a letter"] = size => "e" + Repeat("\u0301", size / 2),
        ["ideographs"] = size => Repeat("字", size / 3),
        ["emoji in a family"] = size => Repeat("👩\u200D", size / 7),
    };

    [Theory(Timeout = Hangs)]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Bodies))]
    public async Task A_text_of_a_megabyte_stays_small_work(string name) => await Task.Run(() =>
    {
        var body = Texts[name](Size - 100);
        Check($"---\ntitle: A\n---\n{body}", _ => Render(body));
    }, TestContext.Current.CancellationToken);

    public static TheoryData<string> FrontMatters => [.. Matters.Keys];

    private static Dictionary<string, Func<int, string>> Matters { get; } = new()
    {
        ["keys"] = size => "title: A\n" + string.Concat(Enumerable.Range(0, size / 12).Select(number => $"k{number}: a\n")),
        ["one key"] = size => "title: A\n" + Repeat("k: a\n", size),
        ["tags"] = size => $"title: A\ntags: [{string.Join(", ", Enumerable.Range(0, size / 10))}]",
        ["tags on lines"] = size => "title: A\ntags:\n" + Repeat("  - a\n", size),
        ["old addresses"] = size => $"title: A\nredirect_from: [{string.Join(", ", Enumerable.Range(0, size / 10).Select(number => $"/{number}/"))}]",
        ["a title"] = size => "title: " + new string('x', size),
        ["a key"] = size => "title: A\n" + new string('x', size) + ": a",
        ["a number sign"] = size => "title: A" + Repeat(" #", size),
        ["brackets"] = size => "title: A\ntags: " + Repeat("[", size),
        ["braces"] = size => "title: A\ntags: " + Repeat("{a: ", size),
        ["quotation marks"] = size => "title: " + Repeat("\"", size),
        ["anchors"] = size => "title: A\n" + Repeat("- &a *a\n", size),
        ["comments"] = size => "title: A\n" + Repeat("#\n", size),
        ["empty lines"] = size => "title: A\n" + Repeat("\n", size),
        ["spaces"] = size => "title: A" + Repeat(" ", size),
        ["indentation"] = size => string.Concat(Enumerable.Range(0, 1_200).Select(level => new string(' ', level) + "a:\n")),
        ["marks"] = size => "title: e" + Repeat("\u0301", size / 2),
    };

    [Theory(Timeout = Hangs)]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(FrontMatters))]
    public async Task Front_matter_of_a_megabyte_stays_small_work(string name) => await Task.Run(
        () => Check($"---\n{Matters[name](Size - 100)}\n---\nText.\n", file => PostFile.Parse(file, new DiagnosticBag())), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("*a* ", "error SG1601: more than 2000 characters of markup")]
    [InlineData("[a]: /b\n", "error SG1603: this text defines more than 1000 link references or footnotes")]
    [InlineData("|a|a|a|a\n|-|-|-|-\n|a|a|a|a\n|a|a|a|a\n|a|a|a|a\n|a|a|a|a\n|a|a|a|a\n\n", "error SG1602: the tables of this text have more than 10000 cells")]
    [InlineData("|a\n|-\n\n", "error SG1610: this text has more than 1000 headings and tables")]
    [InlineData("a\n=\n", "error SG1610: this text has more than 1000 headings and tables")]
    [InlineData("# a\n", "error SG1610: this text has more than 1000 headings and tables")]
    public void What_is_beyond_a_limit_is_named(string piece, string message) => Assert.Contains(
        message, StringSite.Build($"-- tips/a.md --\n---\ntitle: A\n---\n{Repeat(piece, 60_000)}\n").Messages, StringComparison.Ordinal);

    [Theory]
    [InlineData("tags: [a{0}]", ", a", 101, "tips/a.md(3,7): error SG1127: 'tags' has more than 100 names")]
    [InlineData("redirect_from: [/a/{0}]", ", /a/", 1001, "tips/a.md(3,16): error SG1034: more than 1,000 keys or items stand together here")]
    [InlineData("description: {0}", "x", 2001, "tips/a.md(3,14): error SG1128: 'description' has a text of more than 2000 characters")]
    [InlineData("tags: [{0}]", "x", 201, "tips/a.md(3,8): error SG1128: 'tags' has a text of more than 200 characters")]
    public void Front_matter_beyond_a_limit_is_named(string line, string piece, int count, string message) => Assert.StartsWith(
        message, StringSite.Build($"-- tips/a.md --\n---\ntitle: A\n{line.Replace("{0}", Repeat(piece, piece.Length * count), StringComparison.Ordinal)}\n---\n").Messages, StringComparison.Ordinal);

    [Fact]
    public void A_large_file_is_refused_unread() => Assert.StartsWith(
        "tips/a.md: error SG1033: the file has more than 1,000,000 bytes\n",
        StringSite.Build([.. StringSite.Files(""), new InputFile("tips/a.md", new byte[100_000_000])]).Messages, StringComparison.Ordinal);

    [Fact]
    public void Thousands_of_broken_links_get_a_hundred_suggestions()
    {
        var site = StringSite.Build(StringSite.Tips(300) + "-- tips/a.md --\n---\ntitle: A\n---\n"
            + string.Concat(Enumerable.Range(0, 3_000).Select(number => $"[a](/2019/01/01/tip-{number}-/)\n\n")));
        Assert.Equal(3_000, site.Diagnostics.Count(diagnostic => diagnostic.Code == "SG1401"));
        Assert.Equal(100, site.Diagnostics.Count(diagnostic => diagnostic.Hint!.StartsWith("did you mean", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_long_word_on_many_tips_stays_short_on_each_page()
    {
        var word = new string('x', 900_000);
        var site = StringSite.Build(StringSite.Tips(30) + $"-- tips/a.md --\n---\ntitle: A\npublished: 2020-01-01\n---\n{word}\n");
        // Its own page, and the home page if that leads with it.
        Assert.InRange(site.PagePaths.Count(path => site.Bytes(path).Length > 100_000), 1, 2);
    }

    private static void Check(string text, Action<InputFile> work)
    {
        var file = new InputFile("tips/a.md", text);
        var (allocated, seconds) = (GC.GetAllocatedBytesForCurrentThread(), Machine.ProcessorSeconds());
        work(file);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, MaxAllocated);
        var site = StringSite.Build([.. StringSite.Files(""), file]);
        var size = site.IsBuilt ? site.Plan.Routes.Sum(route => (long)site.Plan.Render(route).Length) : Encoding.UTF8.GetByteCount(site.Messages);
        Assert.InRange(size, 0, (MaxGrowth * (long)file.Content.Length) + 1_000_000);
        Assert.InRange(Machine.ProcessorSeconds() - seconds, 0, MaxProcessorSeconds);
    }

    private static void Render(string body)
    {
        try
        {
            BlogMarkdown.ToHtml(BlogMarkdown.ParseWithinLimits(body));
        }
        catch (Exception exception) when (exception is TextLimitException or ArgumentException)
        {
            // Too much of something, or too deep: the author is told, as the tests below show.
        }
    }

    private static string Repeat(string piece, int size) =>
        new StringBuilder(size).Insert(0, piece, size / piece.Length).ToString();

    private static string Growing(int size)
    {
        var text = new StringBuilder();
        for (var count = 1; text.Length < size; count++)
            text.Append('`', count).Append(' ');
        return text.ToString();
    }

    private static string Nested(int size)
    {
        var text = new StringBuilder();
        for (var level = 0; text.Length < size; level++)
            text.Append(' ', 2 * level).Append("- a\n");
        return text.ToString();
    }
}
