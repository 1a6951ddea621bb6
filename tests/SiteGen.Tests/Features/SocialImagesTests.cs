using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Building;
using SiteGen.Cli.Building;
using SiteGen.Images;
using SiteGen.Pictures;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Tests.Features;

public class SocialImagesTests
{
    private const string Whole = "social_images: whole";

    private const string WholePage = "2019/04/09/a-tip/index.html";

    private static readonly PictureSource Nothing = new(SkiaPictures.Source.Version, None);

    [Fact]
    public void A_whole_tip_has_an_image_of_its_own_and_all_other_pages_that_of_the_site()
    {
        var site = Build(Whole);
        Assert.Equal("", site.Messages);
        Assert.Equal(["2019/04/09/a-tip/social.png", "social.png"], Images(site).Order(StringComparer.Ordinal));
        Assert.Equal("https://tips.example.com/2019/04/09/a-tip/social.png", Image(site, WholePage));
        Assert.Equal("https://tips.example.com/social.png", Image(site, "2019/04/02/a-fragment/index.html"));
        Assert.Equal("https://tips.example.com/social.png", Image(site, "index.html"));
        Assert.All(Images(site), path => Assert.Equal(new PictureSize(1200, 630), PictureSize.Read(site.Bytes(path))));
    }

    [Fact]
    public void Its_page_asks_for_a_large_image()
    {
        var page = Build(Whole).Html(WholePage);
        Assert.Equal("summary_large_image", page.Only("meta[name='twitter:card']").GetAttribute("content"));
        Assert.Contains("\"image\":\"https://tips.example.com/2019/04/09/a-tip/social.png\"", page.Only("script[type='application/ld+json']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_feed_names_it()
    {
        using var feed = JsonDocument.Parse(Build(Whole).Bytes("feed.json"));
        Assert.Equal(
            ["https://tips.example.com/2019/04/09/a-tip/social.png", "https://tips.example.com/social.png"],
            feed.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("image").GetString()));
    }

    [Fact]
    public void Fragments_have_one_where_the_setting_says_all() =>
        Assert.Contains("2019/04/02/a-fragment/social.png", Images(Build("social_images: all")));

    [Theory]
    [InlineData("")]
    [InlineData("social_images: none")]
    public void Without_the_setting_nothing_is_loaded_and_no_page_names_one(string setting)
    {
        var site = Build(setting, pictures: new PictureSource("", (out string why) => throw new InvalidOperationException(why = "loaded")));
        Assert.Empty(Images(site));
        Assert.Null(Image(site, WholePage));
        Assert.Equal("summary", site.Html(WholePage).Only("meta[name='twitter:card']").GetAttribute("content"));
    }

    [Fact]
    public void Where_the_native_library_is_missing_one_line_says_so_and_no_page_names_an_image()
    {
        var site = Build(Whole, pictures: Nothing);
        Assert.Equal("site.yml(1,1): note SG2002: the site has no social images: it is not there\n", site.Messages);
        Assert.Empty(Images(site));
        Assert.Null(Image(site, WholePage));
    }

    [Fact]
    public void The_next_build_on_a_machine_that_can_draw_has_the_images()
    {
        using var folder = new TempFolder();
        Write(Nothing);
        Assert.False(File.Exists(folder["output/social.png"]));
        Write(SkiaPictures.Source);
        Assert.True(File.Exists(folder["output/social.png"]));
        Assert.Contains("social.png", File.ReadAllText(folder["output/index.html"]), StringComparison.Ordinal);

        void Write(PictureSource pictures) => Assert.NotNull(BuildRun.Run(
            _ => [.. Files(Whole)], new RazorTheme(), new BuildTarget(folder["output"], Flush: false),
            new BuildOptions { Today = new DateOnly(2026, 1, 1), Pictures = pictures }, []));
    }

    [Fact]
    public void A_title_that_can_not_be_drawn_is_named_and_has_the_site_s_image()
    {
        var site = Build(Whole, title: "聞く");
        Assert.StartsWith("tips/a-tip.md(1,1): warning SG2003: ", site.Messages, StringComparison.Ordinal);
        Assert.Equal("https://tips.example.com/social.png", Image(site, WholePage));
    }

    [Fact]
    public void Where_the_site_s_title_can_not_be_drawn_there_are_none()
    {
        var site = StringSite.Build("-- site.yml --\ntitle: 聞く\nbase_url: https://tips.example.com\n" + Whole + "\n", pictures: SkiaPictures.Source);
        Assert.Contains("warning SG2004: the font of the social images lacks a character of the site's title “聞く”", site.Messages, StringComparison.Ordinal);
        Assert.Empty(Images(site));
    }

    [Fact]
    public void Another_choice_is_refused() => Assert.StartsWith(
        "site.yml(3,16): error SG2001: 'social_images' is 'some'", Build("social_images: some").Messages, StringComparison.Ordinal);

    // The name of a tip that every page shows, another theme and a setting; then the title of the tip itself.
    [Theory]
    [InlineData("A Tip", "Another text.", "", 1, true)]
    [InlineData("A Tip", "Text.", "author: Ann", 1, true)]
    [InlineData("A Tip", "Text.", "", 2, true)]
    [InlineData("Two Tips", "Text.", "", 1, false)]
    public void An_image_is_drawn_again_only_when_its_card_is_another(string title, string text, string setting, int theme, bool stays)
    {
        var (before, after) = (Build(Whole, theme: new SignedTheme(1)), Build($"{Whole}\n{setting}", title, text, theme: new SignedTheme(theme)));
        Assert.Equal(stays, Fingerprint(before) == Fingerprint(after));
        Assert.Equal(stays, before.Bytes("2019/04/09/a-tip/social.png").SequenceEqual(after.Bytes("2019/04/09/a-tip/social.png")));

        static Hashing.ContentKey Fingerprint(BuiltSite site) => site.Plan.FingerprintOf(site.Plan.Find("/2019/04/09/a-tip/social.png")!);
    }

    private static IEnumerable<string> Images(BuiltSite site) => site.Paths.Where(path => path.EndsWith("social.png", StringComparison.Ordinal));

    private static string? Image(BuiltSite site, string path) =>
        site.Html(path).QuerySelector("meta[property='og:image']")?.GetAttribute("content");

    private static BuiltSite Build(
        string setting, string title = "A Tip", string text = "Text.", PictureSource? pictures = null, Routes.ITheme? theme = null) =>
        StringSite.Build(Files(setting, title, text), theme: theme, pictures: pictures ?? SkiaPictures.Source);

    private static ImmutableArray<InputFile> Files(string setting, string title = "A Tip", string text = "Text.") => StringSite.Files(
        $"""
        -- site.yml --
        title: Tips
        base_url: https://tips.example.com
        {setting}
        -- tips/a-tip.md --
        ---
        title: {title}
        published: 2019-04-09
        slug: a-tip
        ---
        {text}
        -- tips/a-fragment.md --
        ---
        title: A Fragment
        published: 2019-04-02
        recovered: excerpt
        sources: [a.txt]
        ---
        Only the beginning
        """);

    private static IPictureMaker? None(out string why)
    {
        why = "it is not there";
        return null;
    }
}
