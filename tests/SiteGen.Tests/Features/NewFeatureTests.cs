using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SiteGen.Addresses;
using SiteGen.Building;
using SiteGen.Caching;
using SiteGen.Content;
using SiteGen.Features;
using SiteGen.Features.Posts;
using SiteGen.Hashing;
using SiteGen.Rendering;
using SiteGen.Routes;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Theme;
using SiteGen.Theme.Parts;

namespace SiteGen.Tests.Features;

/// <summary>
/// How a feature is added: the classes of this file are the folder, and <see cref="With"/> is the line in the list. What
/// it makes can't go stale in a cached build, whatever it shows.
/// </summary>
public class NewFeatureTests
{
    // A second feed, with its own settings and files.

    private sealed record Authors(string Note, ImmutableArray<string> Names);

    private sealed record NotesPage(ImmutableArray<Post> Posts) : Page
    {
        public override string Description => "the feed of notes";

        public override PageGroup Group => PageGroup.Feeds;

        public override ImmutableArray<Document> Bodies => ImmutableArray<Document>.CastUp(Posts);

        public override void Write(PageContent content, IBufferWriter<byte> output)
        {
            var authors = content.Site.Data.Find<Authors>()!;
            using var xml = XmlOutput.Create(output);
            xml.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
            xml.WriteElementString("subtitle", $"{authors.Note} by {string.Join(", ", authors.Names)}");
            foreach (var post in Posts)
            {
                xml.WriteStartElement("entry");
                xml.WriteElementString("title", post.Title);
                xml.WriteElementString("content", Encoding.UTF8.GetString(content.BodyOf(post).Span));
                xml.WriteEndElement();
            }
        }
    }

    private sealed class NotesFeature : Feature
    {
        private static readonly InputKind AuthorFiles = InputKind.Below("authors/", ".txt");

        public override IReadOnlyList<string> SettingKeys => ["notes_line"];

        public override IReadOnlyList<InputKind> Inputs => [AuthorFiles];

        public override void Read(ReadContext context) => context.Provide(new Authors(
            context.Settings.Text("notes_line") ?? "written",
            [.. context.FilesOf(AuthorFiles).Select(file => file.ReadText(context.Diagnostics)?.Trim()).OfType<string>()]));

        public override void Plan(PlanContext context) =>
            context.Add(SitePath.Of("notes.xml"), new NotesPage([.. context.Site.Posts.Take(3)]));
    }

    // An HTML page of the theme, which shows what was made of all texts.

    private sealed record WordCount(int Words, string Index);

    private sealed record WordsPage : HtmlPage
    {
        public override PageFacts Facts => new("Words");

        public static SitePath Path { get; } = SitePath.OfFolder("words");

        public override string Description => "the page of words";

        public override PageGroup Group => PageGroup.Pages;
    }

    private sealed class WordsView : PageView<WordsPage>
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<PageLayout>(0);
            builder.AddComponentParameter(1, "Context", Context);
            builder.AddComponentParameter(2, "Title", "Words");
            builder.AddComponentParameter(3, "Description", "How many words there are.");
            builder.AddComponentParameter(4, "ChildContent", (RenderFragment)(inner =>
            {
                var count = Context.Content.Find<WordCount>()!;
                inner.AddMarkupContent(0, $"<h1>Words</h1><p>{count.Words} in <a href=\"{count.Index}\">all</a></p>");
            }));
            builder.CloseComponent();
        }
    }

    private sealed class WordsFeature : Feature
    {
        public override void Plan(PlanContext context) => context.Add(WordsPage.Path, new WordsPage());

        public override void PlanRendered(RenderedContext context)
        {
            var words = context.Site.Site.Posts
                .Sum(post => Encoding.UTF8.GetString(context.BodyOf(post).Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
            var index = Encoding.UTF8.GetBytes($"{words}\n");
            var hash = ContentKey.Of(index);
            var file = new InputFile($"words/{hash.High:x16}.txt", index);
            context.AddFile(file);
            context.Give(WordsPage.Path, new WordCount(words, "/" + file.Path), hash);
        }
    }

    private static readonly RazorTheme Theme = new([PageViewRule.For<WordsPage>(() => new WordsView())]);

    private static ImmutableArray<Feature> With => [new NotesFeature(), new WordsFeature(), .. SiteFeatures.All];

    [Fact]
    public void Its_pages_are_there_and_in_the_sitemap()
    {
        var site = Build(Files("Text."), new PostCache());
        Assert.Equal("Words", site.Html("words/index.html").Only("h1").TextContent);
        Assert.Contains("<content>&lt;p&gt;Text.&lt;/p&gt;", site.Text("notes.xml"), StringComparison.Ordinal);
        Assert.Contains("/words/</loc>", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("written by Ann", site.Text("notes.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("authors/ann.txt", site.Paths);
        Assert.Equal("3\n", site.Text(site.Html("words/index.html").Only("main a").GetAttribute("href")![1..]));
    }

    [Fact]
    public void Its_settings_are_known_and_all_others_still_refused() => Assert.Contains(
        "unknown key 'notes_lines'",
        Build([new InputFile("site.yml", "title: T\nbase_url: https://example.com\nnotes_lines: x\n")], new PostCache()).Messages,
        StringComparison.Ordinal);

    // The output of a page is compared where two plans say that it is made of the same.
    [Theory]
    [InlineData("tips/2019/2019-01-01-tip-1.md", "---\ntitle: Tip 1\npublished: 2019-01-01\n---\n\nAnother text of more words.\n")]
    [InlineData("tips/2019/2019-01-01-tip-1.md", "---\ntitle: Tip 1\npublished: 2019-01-01\n---\n\nWord.\n")]
    [InlineData("authors/ann.txt", "Anne")]
    [InlineData("authors/bob.txt", "Bob")]
    [InlineData("site.yml", "title: Tips\nbase_url: https://tips.example.com\nnotes_line: told\n")]
    public void No_page_goes_stale_and_texts_change_only_what_shows_them(string path, string content)
    {
        var before = Files("Text.");
        ImmutableArray<InputFile> after = [.. before.Where(file => file.Path != path), new InputFile(path, content)];
        var cache = new PostCache();
        var first = Build(before, cache);
        var cached = Build(after, cache);
        var clean = Build(after, new PostCache());

        var fingerprints = first.Plan.Routes.ToDictionary(route => route.Path, first.Plan.FingerprintOf);
        var kept = cached.Plan.Routes.Where(route => fingerprints.GetValueOrDefault(route.Path) == cached.Plan.FingerprintOf(route)).ToList();
        Assert.All(kept, route => Assert.Equal(first.Text(route.Path.Value), clean.Text(route.Path.Value)));
        Assert.All(clean.Paths, output => Assert.Equal(clean.Text(output), cached.Text(output)));
        Assert.NotEqual(first.Text("notes.xml"), clean.Text("notes.xml"));
    }

    [Fact]
    public void An_edited_text_makes_only_the_pages_anew_that_show_it()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 60));
        var before = Files(text);
        var file = before.Single(file => file.Path.EndsWith("tip-1.md", StringComparison.Ordinal));
        var edited = new InputFile(file.Path, Encoding.UTF8.GetString(file.Content.Span) + "and one more\n");
        var plan = Build(before, new PostCache()).Plan;
        var next = Build(before.Replace(file, edited), new PostCache()).Plan;
        var fingerprints = plan.Routes.ToDictionary(route => route.Path, plan.FingerprintOf);
        var anew = next.Routes
            .Where(route => fingerprints.TryGetValue(route.Path, out var old) && old != next.FingerprintOf(route))
            .Select(route => route.Path.Value)
            .ToHashSet();
        Assert.Superset(new HashSet<string> { "2019/01/01/tip-1/index.html", "notes.xml", "feed.xml", "words/index.html" }, anew);
        Assert.Empty(anew.Intersect(["archive/index.html", "404.html", "2019/index.html", "sitemap.xml", "robots.txt"]));
    }

    [Fact]
    public void A_text_that_a_page_does_not_name_is_refused()
    {
        var plan = Build(Files("Text."), new PostCache()).Plan;
        var (one, other) = (plan.Site.Site.Posts[0], plan.Site.Site.Posts[1]);
        var content = plan.ContentOf(plan.Routes.Single(route => route.Page is PostPage page && page.Post == one));
        Assert.NotEqual(0, content.BodyOf(one).Length);
        Assert.Contains(other.InputPath, Assert.Throws<InvalidOperationException>(() => content.BodyOf(other)).Message, StringComparison.Ordinal);
    }

    private static ImmutableArray<InputFile> Files(string text) => StringSite.Files(
        string.Concat(Enumerable.Range(1, 3).Select(number =>
            $"-- tips/2019/2019-01-0{number}-tip-{number}.md --\n---\ntitle: Tip {number}\npublished: 2019-01-0{number}\n---\n\n{text}\n"))
        + "-- authors/ann.txt --\nAnn\n");

    private static BuiltSite Build(IEnumerable<InputFile> files, PostCache cache)
    {
        var diagnostics = new DiagnosticBag();
        var options = new BuildOptions { Features = With, Cache = cache };
        return new BuiltSite(SiteBuilder.Plan(SiteInput.From(files, With), Theme, options, diagnostics), [.. diagnostics]);
    }
}
