using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Features.Lists;
using SiteGen.Features.Search;
using SiteGen.Hashing;
using SiteGen.Routes;
using SiteGen.Text;
using SiteGen.Theme.Parts;
using SiteGen.Theme.Rendering;

namespace SiteGen.Theme;

/// <summary>The look of the blog: Razor components for the pages and one style sheet.</summary>
public sealed class RazorTheme : ITheme
{
    private readonly ConcurrentStack<HtmlWriter> _writers = [];
    private readonly ConditionalWeakTable<RenderedSite, SharedParts> _shared = [];
    private readonly Dictionary<Type, PageViewRule> _views;
    private readonly SitePath _styleSheet;
    private readonly SitePath _pictureStyleSheet;
    private readonly SitePath _script;
    private readonly SitePath _answerSheet;
    private readonly SitePath _feedStyle;

    /// <summary>Makes the theme ready; it serves any number of sites.</summary>
    public RazorTheme()
        : this([])
    {
    }

    /// <summary>The same, with views of more kinds of pages.</summary>
    internal RazorTheme(IEnumerable<PageViewRule> more)
    {
        _views = PageViews.All.Concat(more).ToDictionary(rule => rule.Page);
        var style = ReadStyleSheet([.. StyleSheet.Parts.Select(part => $"style/{part}")]);
        var feedStyle = ReadStyleSheet("feed");
        var pictureStyle = ReadStyleSheet("pictures");
        var script = ReadResource("assets/theme.js");
        _styleSheet = NamedByContent("style", ".css", style);
        _feedStyle = NamedByContent("feed", ".css", feedStyle);
        _pictureStyleSheet = NamedByContent("pictures", ".css", pictureStyle);
        _script = NamedByContent("theme", ".js", script);
        var answers = ReadStyleSheet("answers");
        _answerSheet = NamedByContent("answers", ".css", answers);
        AnswerAssets = [new InputFile(_answerSheet.Value, answers) { Origin = "theme/assets/answers.css", IsNamedByContent = true }];
        Assets =
        [
            new InputFile(_styleSheet.Value, style) { Origin = "theme/assets/style", IsNamedByContent = true },
            new InputFile(_feedStyle.Value, feedStyle) { Origin = "theme/assets/feed.css", IsNamedByContent = true },
            new InputFile(_pictureStyleSheet.Value, pictureStyle) { Origin = "theme/assets/pictures.css", IsNamedByContent = true },
            new InputFile(_script.Value, script) { Origin = "theme/assets/theme.js", IsNamedByContent = true },
            Icon("favicon.svg"), Icon("favicon.ico"), Icon("apple-touch-icon.png"),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<InputFile> Assets { get; }

    /// <summary>The column of text in <c>style/colors.css</c>, or the window where it is narrower.</summary>
    public string PictureSizes => "(min-width: 42.5rem) 40rem, 100vw";

    /// <inheritdoc/>
    public IReadOnlyList<InputFile> AnswerAssets { get; }

    /// <inheritdoc/>
    public FeedWords FeedWords { get; } =
        new(
            Phrases.OnlyTheBeginning, Phrases.ItsPage, Phrases.TellsMore, Phrases.ReadTheRestOn, Phrases.ThisIsAFeed, Phrases.MoreOnFeeds)
        {
            Comments = Phrases.CommentsOn,
            CommentOn = Phrases.CommentOn,
            ThisIsACommentFeed = Phrases.ThisIsACommentFeed,
        };

    /// <inheritdoc/>
    public MailWords MailWords { get; } = new(Phrases.ReadOnTheSite, Phrases.WhyYouGetThis, Phrases.Unsubscribe);

    /// <inheritdoc/>
    public SitePath? FeedStyleSheet => _feedStyle;

    /// <inheritdoc/>
    public string? DateOf(Post post) => post switch
    {
        { Published: { } date } => Phrases.Day(date),
        { PublishedAbout: { } about } => Phrases.About(about),
        _ => null,
    };

    /// <inheritdoc/>
    public void Render(PageContent content, IBufferWriter<byte> output)
    {
        var writer = TakeWriter();
        output.Write(writer.Write(ViewOf(content)));
        output.Write("\n"u8);
        _writers.Push(writer);
    }

    internal View ViewOf(PageContent content)
    {
        var page = content.Route.Page;
        return _views.TryGetValue(page.GetType(), out var view)
            ? view.Make(page, ContextFor(content))
            : throw new InvalidOperationException($"the theme has no view for {page.GetType().Name}");
    }

    internal PageContext ContextFor(PageContent content) =>
        new(content, _shared.GetValue(content.Site, Share));

    private SharedParts Share(RenderedSite site) =>
        new(new SiteContext(site), WritePart, () => WriteHeadLinks(site), () => WholePosts(site))
        {
            PictureStyleSheet = site.Links.Href(_pictureStyleSheet),
            AnswerSheet = _answerSheet,
        };

    // Those that the settings name, so that no new tip changes the pages that show them; else the newest.
    private static ImmutableArray<Post> WholePosts(RenderedSite site) =>
        site.Routes.Find(HomePage.Path.Url)?.Page is HomePage { StartHere: { Length: > 0 } named } ? named
            : [.. site.Site.Posts.Where(post => post.IsWhole).Take(3)];

    // By hand, because Razor lets no component write a script element.
    private byte[] WriteHeadLinks(RenderedSite site)
    {
        var links = site.Links;
        return Encoding.UTF8.GetBytes(
            $"""
            <link rel="stylesheet" href="{links.Href(_styleSheet)}">
            <script src="{links.Href(_script)}"></script>
            <link rel="icon" href="{links.Href("/favicon.svg")}" type="image/svg+xml">
            <link rel="apple-touch-icon" href="{links.Href("/apple-touch-icon.png")}">
            <link rel="search" type="application/opensearchdescription+xml" title="{WebUtility.HtmlEncode(site.Site.Config.Title)}" href="{links.Href(OpenSearchPage.Path)}">

            """);
    }

    private ReadOnlyMemory<byte> WritePart(View view)
    {
        var writer = TakeWriter();
        var part = writer.Write(view).ToArray();
        _writers.Push(writer);
        return part;
    }

    // A part is written in the middle of a page, by another writer.
    private HtmlWriter TakeWriter() => _writers.TryPop(out var writer) ? writer : new HtmlWriter();

    private static InputFile Icon(string name) => new(name, ReadResource($"assets/{name}")) { Origin = $"theme/assets/{name}" };

    // The name says the content, so that browsers may keep the file for ever.
    private static SitePath NamedByContent(string name, string extension, byte[] content) =>
        SitePath.Of($"assets/{name}-{ContentKey.Of(content).High >> 32:x8}{extension}");

    private static byte[] ReadStyleSheet(params ReadOnlySpan<string> files)
    {
        var sheet = new StringBuilder();
        foreach (var file in files)
            sheet.Append(Encoding.UTF8.GetString(ReadResource($"assets/{file}.css")));
        return Encoding.UTF8.GetBytes(StyleSheet.Minify(sheet.ToString()));
    }

    private static byte[] ReadResource(string name)
    {
        using var stream = typeof(RazorTheme).Assembly.GetManifestResourceStream(name)
            ?? throw new UnreachableException($"{name} is not embedded");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
