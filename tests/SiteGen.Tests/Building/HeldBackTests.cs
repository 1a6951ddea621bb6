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

    [Fact]
    public void A_draft_is_held_back_whatever_its_date_and_named()
    {
        const string draft = "-- tips/x.md --\n---\ntitle: Idea\npublished: 2026-11-23\ndraft: true\n---\n-- tips/y.md --\n---\ntitle: Done\ndraft: false\n---\n";
        var site = StringSite.Build(draft, now: "2026-11-24");
        Assert.Equal(
            """
            tips/x.md(1,1): note SG1113: “Idea” is a draft, and is not published
              hint: delete the line 'draft: true' when it is finished

            """,
            site.Messages);
        Assert.Equal(["Done"], site.Titles("index.html"));
        Assert.Equal(["Done"], StringSite.Build(draft).Titles("index.html"));
    }

    [Theory]
    [InlineData("rules")]
    [InlineData("pages")]
    public void No_output_has_a_trace_of_what_is_held_back(string redirects)
    {
        var settings = $"""
            -- site.yml --
            title: Tips
            base_url: https://tips.example.com
            redirects: {redirects}
            -- topics.yml --
            topics:
              - name: Calm People
                line: Somebody is angry.
                words: [calm]
            -- pages/about.md --
            ---
            title: About
            ---
            Calm and angry.
            -- tips/a.md --
            ---
            title: Be Calm
            published: 2026-11-23
            ---
            Calm.
            -- tips/b.md --
            ---
            title: Today
            published: 2026-11-24
            ---
            Angry.

            """;
        const string held = """
            title: Zebrafish part 2
            categories: [Quokka]
            tags: [Wombat]
            topics: [Calm People]
            series: {name: Axolotl, part: 2}
            takeaway: Ocelot.
            description: Pangolin.
            redirect_from: [/narwhal/]
            guid: capybara
            """;
        const string text = "Be calm when an angry aardvark calls, as in [the past](a.md), and see [there](/about/).";
        var without = StringSite.Build(settings, now: "2026-11-24");
        var with = StringSite.Build(
            $"{settings}-- tips/meerkat.md --\n---\n{held}\npublished: 2027-05-04\n---\n{text}\n"
            + $"-- tips/mongoose.md --\n---\n{held.Replace("capybara", "capybara2", StringComparison.Ordinal)}\npublished: 2026-11-03\ndraft: true\n---\n{text}\n",
            now: "2026-11-24");

        Assert.Equal(["SG1109", "SG1113"], with.Diagnostics.Select(diagnostic => diagnostic.Code).Except(without.Diagnostics.Select(diagnostic => diagnostic.Code)));
        Assert.Equal(without.Paths, with.Paths);
        string[] traces =
        [
            "zebrafish", "quokka", "wombat", "axolotl", "ocelot", "pangolin", "narwhal", "capybara", "aardvark", "meerkat", "mongoose",
        ];
        foreach (var path in with.Paths)
        {
            // Words of the search are written in parts. What has the bytes of a site without the two tips has no trace of them.
            if (path != "next-change.txt")
                Assert.True(without.Bytes(path).AsSpan().SequenceEqual(with.Bytes(path)), path);
            Assert.DoesNotContain(traces, trace => with.Text(path).Contains(trace, StringComparison.OrdinalIgnoreCase));
        }
        Assert.Equal("2027-05-04T00:00:00+00:00\n", with.Text("next-change.txt"));
    }

    [Fact]
    public void They_are_shown_and_marked_where_the_build_is_told_to()
    {
        const string idea = "-- tips/e.md --\n---\ntitle: Idea\npublished: 2027-03-03\ndraft: true\n---\n";
        var site = StringSite.Build($"{Files}\n{idea}", now: "2026-11-24", early: true);
        Assert.Equal("", site.Messages);
        Assert.Equal(["Idea", "Tomorrow", "Today", "Past", "Some day"], site.Titles("index.html"));
        Assert.Equal(["Draft"], Marks("2027/03/03/idea/index.html"));
        Assert.Equal(["Comes on November 25, 2026"], Marks("2026/11/25/tomorrow/index.html"));
        Assert.Empty(Marks("2026/11/24/today/index.html"));
        Assert.Equal(new DateOnly(2026, 11, 25), site.Plan.ChangesOn);

        // When its day has come the mark goes, and nothing else has to change for that.
        Assert.DoesNotContain("Comes on", StringSite.Build(Files, now: "2026-11-25", early: true).Text("index.html"), StringComparison.Ordinal);

        string[] Marks(string path) =>
            [.. site.Html(path).QuerySelectorAll("article > .meta .early").Select(mark => mark.TextContent)];
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
