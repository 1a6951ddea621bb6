using System.Collections.Immutable;
using SiteGen.Building;
using SiteGen.Sites;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Tests.Building;

/// <summary>
/// What a host may rely on that is not our own program, such as <c>src/SiteGen.Statiq</c>, which these tests can't
/// build. It makes the calls of <see cref="RenderAll"/>: where one of them changes, that host needs the change, too.
/// </summary>
public class HostSeamTests
{
    private static readonly ImmutableArray<InputFile> Files =
    [
        .. StringSite.Files(StringSite.Tips(25, "categories: [Sports, NHL]\ntags: [resolve]") +
            """
            -- tips/undated/old.md --
            ---
            title: An Old Tip
            ---

            See [the first](../2019/2019-01-01-tip-1.md) and [a file](../../images/dots.bin).
            -- pages/about.md --
            ---
            title: About
            ---

            Text.
            """),
        new InputFile("images/dots.bin", AllBytes),
        new InputFile("images/none.bin", ReadOnlyMemory<byte>.Empty),
        new InputFile("notes/bom.txt", new byte[] { 0xEF, 0xBB, 0xBF, 0x0D, 0x0A }),
        new InputFile(".well-known/security.txt", "Contact: mailto:us@example.com\n"),
        new InputFile(".DS_Store", "Not for anybody."),
    ];

    private static byte[] AllBytes => [.. Enumerable.Range(0, 1000).Select(number => (byte)number)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Inputs_in_any_order_give_the_same_outputs(int seed)
    {
        var shuffled = Files.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(RenderAll(Files), RenderAll(shuffled));
        Assert.Equal(RenderAll(Files), RenderAll(Files.Reverse()));
    }

    [Fact]
    public void Mistakes_are_told_in_the_same_order_whatever_the_order_of_the_inputs()
    {
        var wrong = StringSite.Files("-- tips/b.md --\nno front matter\n-- tips/a.md --\n---\ntitel: x\n---\n-- pages/A B.md --\n---\ntitle: x\n---\n");
        var messages = StringSite.Build(wrong).Messages;
        Assert.Equal(messages, StringSite.Build(wrong.Reverse()).Messages);
        Assert.Contains("tips/b.md(1,1): error", messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_serves_one_build_after_another()
    {
        var theme = new RazorTheme();
        var first = StringSite.Build(Files, theme: theme);
        var changed = StringSite.Build(Files.Add(new InputFile("tips/new.md", "---\ntitle: Brand New\npublished: 2026-01-01\n---\n")), theme: theme);
        var again = StringSite.Build(Files, theme: theme);
        Assert.Contains("Brand New", changed.Text("index.html"), StringComparison.Ordinal);
        Assert.Equal(first.Text("index.html"), again.Text("index.html"));
    }

    [Fact]
    public void Outputs_can_be_asked_for_in_any_order_and_at_once()
    {
        var site = StringSite.Build(Files);
        var inOrder = site.Plan.Routes.Select(route => Convert.ToHexString(site.Plan.Render(route).Span));
        var atOnce = site.Plan.Routes.Reverse().ToArray().AsParallel().AsOrdered()
            .Select(route => Convert.ToHexString(site.Plan.Render(route).Span));
        Assert.Equal(inOrder, atOnce.Reverse());
    }

    [Fact]
    public void Assets_come_through_as_bytes()
    {
        var site = StringSite.Build(Files);
        Assert.Equal(AllBytes, site.Bytes("images/dots.bin"));
        Assert.Equal([0xEF, 0xBB, 0xBF, 0x0D, 0x0A], site.Bytes("notes/bom.txt"));
        Assert.Contains(".well-known/security.txt", site.Paths);
        Assert.DoesNotContain(".DS_Store", site.Paths);
    }

    [Fact]
    public void An_empty_file_is_an_output()
    {
        var site = StringSite.Build(Files);
        Assert.Contains("images/none.bin", site.Paths);
        Assert.Empty(site.Bytes("images/none.bin"));
    }

    [Fact]
    public void No_two_outputs_want_one_file_even_where_case_does_not_count()
    {
        var paths = StringSite.Build(Files).Paths.ToArray();
        Assert.Distinct(paths, StringComparer.OrdinalIgnoreCase);
        var folders = paths.Select(path => Path.GetDirectoryName(path)!.Replace('\\', '/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(paths, folders.Contains);
    }

    [Theory]
    [InlineData("feed.xml", "SG1302", "both want the address /feed.xml")]
    [InlineData("INDEX.html", "SG1302", "both want the address /INDEX.html")]
    [InlineData("2019/01/01/Tip-1/index.html", "SG1302", "both want the address /2019/01/01/Tip-1/")]
    [InlineData("about", "SG1302", "both want the address /about")]
    [InlineData("feed.xml/a", "SG1302", "both want the address /feed.xml")]
    [InlineData("search/files", "SG1302", "the file search/files and the search page (site.yml(1,1)) both want the address /search/files")]
    [InlineData("Search/files/a.txt", "SG1302", "both want the address /Search/files/a.txt")]
    [InlineData("../a.txt", "SG1301", "'../a.txt' can't be published: it has '..' in it")]
    [InlineData("images/../../a.txt", "SG1301", "can't be published: it has '..' in it")]
    [InlineData("""images\a.txt""", "SG1301", "can't be published: it has a backslash in it")]
    [InlineData("/a.txt", "SG1301", "can't be published: it begins with a slash")]
    [InlineData("C:/a.txt", "SG1301", "can't be published: it has a colon in it")]
    [InlineData("./a.txt", "SG1301", "can't be published: it has '.' in it")]
    [InlineData("images//a.txt", "SG1301", "can't be published: it has a folder without a name in it")]
    public void A_file_at_a_wrong_place_is_refused_and_named(string path, string code, string message)
    {
        var file = new InputFile(path, "Text.") { Origin = $"input/{path}" };
        var site = StringSite.Build(Files.Add(file));
        Assert.False(site.IsBuilt);
        var diagnostic = Assert.Single(site.Diagnostics);
        Assert.Equal((code, Severity.Error), (diagnostic.Code, diagnostic.Severity));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains($"input/{path}", diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site.yml")]
    [InlineData("tips/undated/old.md")]
    [InlineData("images/none.bin")]
    public void A_path_given_twice_is_a_bug_of_the_host(string path) =>
        Assert.Throws<ArgumentException>(() => SiteInput.From(Files.Add(new InputFile(path, "Other."))));

    [Theory]
    [InlineData("2019-04-09T03:59:59Z", "2019-04-08")]
    [InlineData("2019-04-09T04:00:00Z", "2019-04-09")]
    [InlineData("2019-12-10T04:59:59Z", "2019-12-09")]
    [InlineData("2019-04-09T01:00:00+14:00", "2019-04-08")]
    public void Today_is_what_the_calendar_of_the_blog_says(string now, string today)
    {
        var config = new SiteConfig { Title = "Tips", BaseUrl = new Uri("https://tips.example.com"), TimeZone = "America/New_York" };
        Assert.Equal(DateOnly.Parse(today), config.DateAt(DateTimeOffset.Parse(now)));
    }

    private static SortedDictionary<string, string> RenderAll(IEnumerable<InputFile> files)
    {
        var diagnostics = new DiagnosticBag();
        var plan = SiteBuilder.Plan(SiteInput.From(files), new RazorTheme(), new BuildOptions(), diagnostics);
        Assert.NotNull(plan);
        Assert.Empty(diagnostics);
        return new SortedDictionary<string, string>(
            plan.Routes.ToDictionary(route => route.Path.Value, route => Convert.ToHexString(plan.Render(route).Span)),
            StringComparer.Ordinal);
    }
}
