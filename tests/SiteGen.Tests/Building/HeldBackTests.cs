using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

public class HeldBackTests
{
    private const string Files = """
        -- tips/a.md --
        ---
        title: Past
        published: 2026-11-23
        ---
        -- tips/b.md --
        ---
        title: Today
        published: 2026-11-24
        ---
        -- tips/c.md --
        ---
        title: Tomorrow
        published: 2026-11-25
        tags: [rare]
        ---
        -- tips/d.md --
        ---
        title: Some day
        ---
        """;

    [Fact]
    public void A_tip_of_a_day_to_come_is_held_back_and_named()
    {
        var site = StringSite.Build(Files, now: "2026-11-24");
        Assert.Equal("tips/c.md(1,1): note SG1109: “Tomorrow” is held back until 2026-11-25\n", site.Messages);
        Assert.Equal(["Today", "Past", "Some day"], site.Titles("index.html"));
        Assert.DoesNotContain("tag/rare/index.html", site.Paths);
        Assert.DoesNotContain("Tomorrow", site.Text("feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_appears_on_its_day() =>
        Assert.Equal(["Tomorrow", "Today", "Past", "Some day"], StringSite.Build(Files, now: "2026-11-25").Titles("index.html"));

    [Fact]
    public void Without_a_clock_everything_is_published()
    {
        var site = StringSite.Build(Files);
        Assert.Equal("", site.Messages);
        Assert.Contains("2026/11/25/tomorrow/index.html", site.Paths);
    }

    // A mistake in it shows up today and not on the day when nobody looks.
    [Fact]
    public void It_is_read_all_the_same() => Assert.Contains(
        "tips/a.md(3,1): error SG1013: unknown key 'tagz'",
        StringSite.Build("-- tips/a.md --\n---\ntitle: A\ntagz: [one]\npublished: 2100-01-01\n---\n", now: "2026-11-24").Messages,
        StringComparison.Ordinal);

    [Fact]
    public void A_link_to_it_leads_nowhere_yet() => Assert.Contains(
        "tips/e.md(4,1): error SG1401: the link 'c.md' leads nowhere on this site",
        StringSite.Build($"{Files}\n-- tips/e.md --\n---\ntitle: E\n---\n[soon](c.md)\n", now: "2026-11-24").Messages,
        StringComparison.Ordinal);
}
