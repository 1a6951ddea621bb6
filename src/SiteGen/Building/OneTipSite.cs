using SiteGen.Content;
using SiteGen.Rendering;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>
/// A site of one tip that is made of no files, for a program that has a core to spare while it starts: rendering it is
/// meeting nearly all code by which a site is rendered.
/// </summary>
public static class OneTipSite
{
    /// <summary>The tip's text.</summary>
    public const string Markdown =
        """
        “A *caller*” has **one** [question](/about/) – [or two](https://example.com/).

        - Listen.
        - Answer.

        > Then `ask`.
        """;

    /// <summary>Plans the site.</summary>
    /// <param name="theme">How it looks.</param>
    /// <returns>The plan. There is nothing in the site that could be wrong.</returns>
    public static SitePlan Plan(ITheme theme)
    {
        // One, because two would be rendered by two threads that meet the same code at the same time.
        var file = new InputFile("one.md", Markdown);
        var post = new Post
        {
            Id = "one",
            Title = "Listen",
            Slug = Slug.From("Listen")!,
            Published = new DateOnly(2019, 4, 9),
            Categories = ["Advice"],
            Tags = ["phone", "“letters”"],
            Location = new Location(file.Origin, 1),
        };
        var config = new SiteConfig { Title = "Tips", BaseUrl = new Uri("https://tips.example.com/") };
        var about = new StaticPage("about", "About", null, new Location("about.md"));
        var content = new SiteContent(
            config, [new PostSource(post, file, file.Key, null, MarkdownLine: 1)], [new PageFile(about, "Us.\n", 1)], null, null);
        var input = new SiteInput(new InputFile("site.yml", ""), [], [], [], []);
        var diagnostics = new DiagnosticBag();
        return SiteBuilder.Plan(content, input, theme, new BuildOptions(), diagnostics)
            ?? throw new InvalidOperationException($"the site of one tip is wrong: {diagnostics.First()}");
    }
}
