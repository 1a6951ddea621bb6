using SiteGen.Building;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Theme;
using SiteGen.Writing;

namespace SiteGen.Tests.Writing;

public class SiteCheckTests
{
    private const string Settings = """
        -- site.yml --
        title: Tips
        base_url: https://tips.example.com
        rhythm: {weekday: tuesday}

        """;

    private const string Good = "It is a good habit to listen before you speak, since people feel it when you mean what you say to them.";

    [Fact]
    public void A_tip_as_it_should_be_is_not_spoken_of() =>
        Assert.Equal("", Check(Settings + Tip("a", "2026-11-24", $"{Good}\n\nListen first.")));

    [Fact]
    public void The_coming_day_wants_a_tip()
    {
        Assert.Equal(
            "site.yml(1,1): warning SG3003: there is no tip for the coming Tuesday (2026-12-01)\n  hint: begin one with: sitegen new \"Title\"\n",
            Check(Settings + Tip("a", "2026-11-24", "Listen."), now: "2026-11-25"));
        Assert.Contains(
            "tips/b.md(4,1): warning SG3004: the tip for the coming Tuesday (2026-12-01) is a draft",
            Check(Settings + Tip("b", "2026-12-01\ndraft: true", "Listen."), now: "2026-11-25"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("SG3003", Check(Settings + Tip("b", "2026-12-01", "Listen."), now: "2026-11-25"), StringComparison.Ordinal);
        Assert.Equal("", Check(Tip("a", "2026-11-25", "Listen."), now: "2026-11-25"));
    }

    [Fact]
    public void A_tip_on_another_day_and_two_on_one_are_named() => Assert.Equal(
        """
        tips/b.md(3,1): warning SG3006: 2026-11-24 has a tip already (tips/a.md)
          hint: give one of them another date
        tips/c.md(3,1): warning SG3005: 2026-11-12 is a Thursday, and tips come on a Tuesday
          hint: write 2026-11-17, unless it is meant

        """,
        Check(Settings + Tip("a", "2026-11-24", "Listen.") + Tip("b", "2026-11-24", "Speak.") + Tip("c", "2026-11-12", "Think.")));

    [Fact]
    public void What_was_recovered_is_as_it_was() => Assert.Equal(
        "",
        Check(Settings + Tip("a", "2026-11-24", "Listen.") + Tip("b", "2019-04-11\nrecovered: full", "- One\n")
            + Tip("c", "2019-04-11\nrecovered: full", "")));

    [Fact]
    public void Text_and_takeaway_are_missed() => Assert.Equal(
        """
        tips/b.md(1,1): warning SG3007: this tip has no text
          hint: write it, or add the line 'draft: true'
        tips/c.md(1,1): warning SG3009: this tip has no line to remember
          hint: end it with a short sentence, or add 'takeaway: …'

        """,
        Check(Tip("a", "2026-11-24", "Listen.") + Tip("b", "2026-11-17", "") + Tip("c", "2026-11-10", "- a list\n- at the end\n")
            + Tip("e", "2026-10-27\ntakeaway: Be calm.", "- a list\n- at the end\n")));

    [Fact]
    public void A_picture_wants_words() => Assert.Equal(
        """
        pages/about.md(5,4): warning SG3010: a picture has no words for those who can't see it
          hint: write what it shows: ![what it shows](picture.png)
        tips/a.md(8,1): warning SG3010: a picture has no words for those who can't see it
          hint: write what it shows: ![what it shows](picture.png)

        """,
        Check("-- pages/about.md --\n---\ntitle: About\n---\n\nWe ![](/x.svg)\n-- x.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>\n"
            + Tip("a", "2026-11-24", "![a cross](/x.svg)\n\n![](/x.svg)\n\nListen.")));

    [Fact]
    public void A_picture_beside_the_tips_that_none_shows_is_named()
    {
        const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>\n";
        Assert.Equal(
            "tips/left over.svg: warning SG3017: no tip shows this picture\n  hint: show it with ![what it shows](its-name.png), or delete it\n",
            Check(
                $"-- tips/shown.svg --\n{Svg}-- tips/linked to.svg --\n{Svg}-- tips/left over.svg --\n{Svg}-- tips/draft.svg --\n{Svg}-- tips/notes.pdf --\nx\n-- images/spare.svg --\n{Svg}"
                + Tip("a", "2026-11-24", "![a cross](shown.svg)\n\n[It](<linked to.svg>).\n\nListen.") + Tip("b", "2027-11-16", "![a cross](draft.svg)\n\nListen.")).Split("\n", 2)[1]);
    }

    [Fact]
    public void Advice_that_was_given_before_is_named_with_its_date_and_the_sentence()
    {
        var messages = Check(
            Tip("a", "2019-04-09", $"Some day I was in a shop, and nobody said a word to me. {Good} So listen.")
            + Tip("b", "2026-11-24", $"A friend of mine has a new job with many calls. {Good} So she smiles."));
        Assert.Equal(
            $"tips/b.md(1,1): warning SG3011: much of this stands in “a” of 2019-04-09 already (tips/a.md): “{Good}”\n  hint: link to it, or say what is new\n",
            messages);
    }

    [Fact]
    public void No_tip_of_the_blog_is_taken_for_another()
    {
        var diagnostics = new DiagnosticBag();
        SiteCheck.Run(
            SiteInput.From(new SiteGen.Cli.Input.InputFolder(Repository.PathOf("input"), null).Read(diagnostics)!), new RazorTheme(),
            new BuildOptions { Today = new DateOnly(2026, 11, 24) }, diagnostics);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Code is "SG3011" or "SG3005" or "SG3006" or "SG3010" or "SG3012" or "SG3013");
    }

    [Theory]
    [InlineData("/a/: https://tips.example.com/b/\n  /b/: /about/", "site.yml(1,1): warning SG3012: the old address /a/ leads to https://tips.example.com/b/, which is an old address, too\n  hint: let it lead to /about/\n")]
    [InlineData("/a/: https://tips.example.com/a/", "site.yml(1,1): warning SG3013: the old address /a/ leads back to itself\n  hint: let it lead to a page\n")]
    [InlineData("/a/: https://other.example.com/b/\n  /b/: /about/", "")]
    [InlineData("/a/: https://tips.example.com/about/", "")]
    public void Redirects_that_lead_to_redirects_are_named(string moved, string expected)
    {
        foreach (var kind in new[] { "rules", "pages" })
        {
            Assert.Equal(
                expected,
                Check($"-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\nredirects: {kind}\nmoved:\n  {moved}\n-- pages/about.md --\n---\ntitle: About\n---\n\nWe.\n"));
        }
    }

    // What will stop the build on its day stops a pull request today; what is not finished stops nothing.
    [Fact]
    public void A_mistake_in_a_tip_to_come_is_an_error_and_one_in_a_draft_a_warning()
    {
        var messages = Check(
            Tip("a", "2027-01-05", "[there](/nowhere/)") + Tip("b", "2026-11-17\ndraft: true", "[there](/nowhere/)")
            + Tip("c", "2026-11-24", "Listen."));
        Assert.Contains("tips/a.md(1,1): note SG1109: “a” is held back until 2027-01-05", messages, StringComparison.Ordinal);
        Assert.Contains("tips/a.md(6,1): error SG1401: the link '/nowhere/'", messages, StringComparison.Ordinal);
        Assert.Contains("tips/b.md(1,1): note SG1113: “b” is a draft", messages, StringComparison.Ordinal);
        Assert.Contains("tips/b.md(7,1): warning SG1401: the link '/nowhere/'", messages, StringComparison.Ordinal);
    }

    private static string Tip(string name, string published, string text) =>
        $"-- tips/{name}.md --\n---\ntitle: {name}\npublished: {published}\n---\n\n{text}\n";

    [Fact]
    public void Every_address_of_another_site_is_known_with_its_line()
    {
        var links = SiteCheck.Run(
            SiteInput.From(StringSite.Files(
                """
                -- site.yml --
                title: Tips
                base_url: https://tips.example.com
                old_site: https://old.example.com
                newsletter:
                  action: https://news.example.com/subscribe
                  redirects_to: [https://thanks.example.com/]
                -- tips/a.md --
                ---
                title: A
                published: 2019-04-09
                recovered: excerpt
                redirect_from: [/a-4-9-19/]
                ---
                See [it](https://example.com/tip).
                -- comments/a/ann.yml --
                name: Ann
                date: 2019-04-10
                text: |
                  See [it](https://example.com/comment).

                """)),
            new RazorTheme(), new BuildOptions { Today = new DateOnly(2019, 4, 10) }, new DiagnosticBag());
        Assert.Equal(
            [
                "https://example.com/comment comments/a/ann.yml(4,12)",
                "https://example.com/tip tips/a.md(7,10)",
                "https://news.example.com/subscribe site.yml(5,11) by forms",
                "https://old.example.com/ site.yml(1,1)",
                "https://old.example.com/a-4-9-19/ tips/a.md(5,17)",
                "https://thanks.example.com/ site.yml(6,18)",
            ],
            links.Select(link => $"{link.Address} {string.Join(' ', link.Places)}{(link.TakesForms ? " by forms" : "")}"));
    }

    private static string Check(string files, string now = "2026-11-24")
    {
        var diagnostics = new DiagnosticBag();
        SiteCheck.Run(
            SiteInput.From(StringSite.Files(files)), new RazorTheme(), new BuildOptions { Today = DateOnly.Parse(now, System.Globalization.CultureInfo.InvariantCulture) },
            diagnostics);
        return string.Concat(diagnostics.Select(diagnostic => $"{diagnostic}\n"));
    }
}
