using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

public class StandalonePagesTests
{
    [Fact]
    public void A_page_stands_at_its_file_s_name()
    {
        var site = StringSite.Build("-- pages/about/team.md --\n---\ntitle: The team\ndescription: Who we are.\n---\nAll of us.\n");
        var page = site.Html("about/team/index.html");
        Assert.Equal("The team", page.Only("h1").TextContent);
        Assert.Equal("All of us.", page.Only("main .prose").ReadableText());
        Assert.Equal("Who we are.", page.Only("meta[name=description]").GetAttribute("content"));
    }

    [Fact]
    public void Menus_lead_to_pages_and_mark_the_one_that_is_open()
    {
        var site = SampleSite.Build();
        Assert.Equal(["/", "/archive/", "/about/", "/signup/"], site.Html("about/index.html").Hrefs("nav[aria-label=Main] a"));
        Assert.Equal(["About"], site.Html("about/index.html").Texts("[aria-current=page]"));
    }

    [Fact]
    public void The_page_for_unknown_addresses_leads_back()
    {
        var page = SampleSite.Build("https://example.com/blog/").Html("404.html");
        Assert.Contains("/blog/", page.Hrefs("main a"));
        Assert.Contains("/blog/archive/", page.Hrefs("main a"));
    }

    [Fact]
    public void Other_files_are_published_as_they_are_and_hidden_ones_are_not()
    {
        var site = StringSite.Build("""
            -- images/a b.svg --
            <svg/>
            -- .DS_Store --
            x
            -- images/.thumbs/a.png --
            x
            -- .well-known/security.txt --
            Contact: us
            """);
        Assert.Equal("<svg/>\n", site.Text("images/a b.svg"));
        Assert.Equal("Contact: us\n", site.Text(".well-known/security.txt"));
        Assert.DoesNotContain(site.Paths, path => path.Contains("DS_Store", StringComparison.Ordinal) || path.Contains(".thumbs", StringComparison.Ordinal));
    }
}
