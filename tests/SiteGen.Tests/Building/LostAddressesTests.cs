using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>What a build says of addresses that the build before it had.</summary>
[Trait("Speed", "Slow")]
public sealed class LostAddressesTests : IDisposable
{
    private const string Settings = "-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\nterm_feeds: 0\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_tip_that_has_another_slug_is_told_the_line_that_keeps_its_address()
    {
        Build(Tip("a", "slug: one\nredirect_from: [/older/]"));
        Assert.Equal(
            "input/tips/a.md(1,1): warning SG1541: this tip was at /2019/04/09/one/ in the last build, and nothing is there now\n"
            + "  hint: write 'redirect_from: [/older/, /2019/04/09/one/]' into it, so that links to it go on working\n",
            Build(Tip("a", "slug: two\nredirect_from: [/older/]")));
        Assert.Equal("", Build(Tip("a", "slug: two\nredirect_from: [/older/]")));
    }

    [Fact]
    public void The_line_keeps_it()
    {
        Build(Tip("a", "slug: one"));
        Assert.Equal("", Build(Tip("a", "slug: two\nredirect_from: [/2019/04/09/one/]")));
    }

    [Fact]
    public void What_is_taken_away_is_named_unless_gone_yml_has_it()
    {
        Build(Tip("a") + Tip("b", "tags: [x]") + "-- logo.txt --\nx\n");
        Assert.Equal(
            """
            input/site.yml(1,1): warning SG1542: the last build had /2019/04/09/b/ (“b”), and nothing is there now
              hint: write 'redirect_from: [/2019/04/09/b/]' into a tip that takes its place, or 'gone: [/2019/04/09/b/]' into gone.yml if it is meant to go
            input/site.yml(1,1): warning SG1542: the last build had /tag/x/ (the tag “x”), and nothing is there now
              hint: write 'redirect_from: [/tag/x/]' into a tip that takes its place, or 'gone: [/tag/x/]' into gone.yml if it is meant to go
            input/site.yml(1,1): warning SG1545: /tag/x/feed/ led to /feed.xml in the last build, and leads nowhere now
              hint: write 'redirect_from: [/tag/x/feed/]' into a tip that takes its place, or 'gone: [/tag/x/feed/]' into gone.yml if it is meant to go

            """,
            Build(Tip("a") + "-- gone.yml --\ngone: [/logo.txt]\n"));
    }

    [Fact]
    public void Redirects_that_lead_nowhere_now_are_named_too()
    {
        const string About = "-- pages/about.md --\n---\ntitle: About\n---\nUs.\n";
        Build(
            Tip("a", "redirect_from: [/old/, /older/, /oldest.html]") + Tip("b", "redirect_from: [/was-b/]") + About,
            Settings + "moved:\n  /us/: /about/\n  /kept/: /about/\n");
        Assert.Equal(
            """
            input/site.yml(1,1): warning SG1542: the last build had /2019/04/09/b/ (“b”), and nothing is there now
              hint: write 'redirect_from: [/2019/04/09/b/]' into a tip that takes its place, or 'gone: [/2019/04/09/b/]' into gone.yml if it is meant to go
            input/site.yml(1,1): warning SG1545: /us/ led to /about/ in the last build, and leads nowhere now
              hint: write 'redirect_from: [/us/]' into a tip that takes its place, or 'gone: [/us/]' into gone.yml if it is meant to go
            input/tips/a.md(1,1): warning SG1541: this tip was at /2019/04/09/a/ in the last build, and nothing is there now
              hint: write 'redirect_from: [/oldest.html, /2019/04/09/a/, /old/, /older/]' into it, so that links to it go on working
            input/tips/a.md(1,1): warning SG1544: /old/ led to this tip in the last build, and leads nowhere now
              hint: write 'redirect_from: [/oldest.html, /2019/04/09/a/, /old/, /older/]' into it, or 'gone: [/old/]' into gone.yml if it is meant to go
            input/tips/a.md(1,1): warning SG1544: /older/ led to this tip in the last build, and leads nowhere now
              hint: write 'redirect_from: [/oldest.html, /2019/04/09/a/, /old/, /older/]' into it, or 'gone: [/older/]' into gone.yml if it is meant to go

            """,
            Build(
                Tip("a", "slug: x\nredirect_from: [/oldest.html]") + About + "-- gone.yml --\ngone: [/was-b/]\n",
                Settings + "moved:\n  /kept/: /about/\n"));
    }

    // No file goes away with it.
    [Fact]
    public void A_redirect_alone_is_missed()
    {
        Build(Tip("a", "redirect_from: [/old/]"));
        Assert.StartsWith("input/tips/a.md(1,1): warning SG1544: /old/ led to this tip", Build(Tip("a")), StringComparison.Ordinal);
        Assert.Equal("", Build(Tip("a")));
    }

    [Fact]
    public void A_tip_that_is_held_back_is_named_as_such_and_not_as_lost()
    {
        Build(Tip("a") + Tip("b", "redirect_from: [/old/]"));
        Assert.Equal(
            "input/tips/b.md(1,1): note SG1113: “b” is a draft, and is not published\n  hint: delete the line 'draft: true' when it is finished\n",
            Build(Tip("a") + Tip("b", "draft: true")));
    }

    [Fact]
    public void Another_site_in_the_same_folder_has_other_addresses()
    {
        Build(Tip("a"));
        Assert.Equal("", Build(Tip("b").Replace("2019", "2020", StringComparison.Ordinal) + Settings.Replace("tips.example", "example", StringComparison.Ordinal), settings: ""));
    }

    [Fact]
    public void Very_many_are_counted()
    {
        Build(StringSite.Tips(60));
        var messages = Build(Tip("a"));
        Assert.Equal(20, messages.Split(" SG1542: ").Length - 1);
        Assert.Matches(@"warning SG1543: the last build had \d+ more addresses where nothing is now\n", messages);
    }

    private static string Tip(string name, string fields = "") =>
        $"-- tips/{name}.md --\n---\ntitle: {name}\npublished: 2019-04-09\n{(fields.Length > 0 ? fields + "\n" : "")}---\n\nText.\n";

    // What a build of these files says, into the folder of the build before it.
    private string Build(string files, string settings = Settings)
    {
        if (Directory.Exists(_folder["input"]))
            Directory.Delete(_folder["input"], recursive: true);
        _folder.Write("input", settings + files);
        var ended = CommandLine.Run(_folder, "build", "--no-sync");
        Assert.True(ended.ExitCode == 0, ended.Output + ended.Errors);
        return ended.Errors;
    }
}
