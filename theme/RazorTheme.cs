using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using SiteGen.Caching;
using SiteGen.Rendering;
using SiteGen.Routes;
using SiteGen.Text;
using SiteGen.Theme.Pages;
using SiteGen.Theme.Parts;
using SiteGen.Theme.Rendering;

namespace SiteGen.Theme;

/// <summary>The look of the blog: Razor components for the pages and one style sheet.</summary>
public sealed class RazorTheme : ITheme
{
    private readonly ConcurrentStack<HtmlWriter> _writers = [];
    private readonly ConditionalWeakTable<RenderedSite, SharedParts> _shared = [];
    private readonly SitePath _styleSheet;
    private readonly SitePath _script;

    /// <summary>Makes the theme ready; it serves any number of sites.</summary>
    public RazorTheme()
    {
        var style = Encoding.UTF8.GetBytes(StyleSheet.Minify(Encoding.UTF8.GetString(ReadResource("assets/style.css"))));
        var script = ReadResource("assets/theme.js");
        _styleSheet = NamedByContent("style", ".css", style);
        _script = NamedByContent("theme", ".js", script);
        Assets =
        [
            new InputFile(_styleSheet.Value, style) { Origin = "theme/assets/style.css" },
            new InputFile(_script.Value, script) { Origin = "theme/assets/theme.js" },
            .. ((string[])["favicon.svg", "favicon.ico", "apple-touch-icon.png"]).Select(name =>
                new InputFile(name, ReadResource($"assets/{name}")) { Origin = $"theme/assets/{name}" }),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<InputFile> Assets { get; }

    /// <inheritdoc/>
    public void Render(Route route, ReadOnlyMemory<byte> body, RenderedSite site, IBufferWriter<byte> output)
    {
        var writer = TakeWriter();
        output.Write(writer.Write(ViewOf(route.Page, body, ContextFor(route, site))));
        output.Write("\n"u8);
        _writers.Push(writer);
    }

    internal static View ViewOf(Page page, ReadOnlyMemory<byte> body, PageContext context) => page switch
    {
        PostPage post => new PostView { Context = context, Page = post, Body = body },
        ListPage { Term: null, Number: 1 } list => new HomeView { Context = context, Page = list },
        ListPage list => new ListView { Context = context, Page = list },
        TermsPage terms => new TermsView { Context = context, Page = terms },
        YearPage year => new YearView { Context = context, Page = year },
        MonthPage month => new MonthView { Context = context, Page = month },
        ArchivePage => new ArchiveView { Context = context },
        StandalonePage standalone => new StandaloneView { Context = context, Page = standalone, Body = body },
        NotFoundPage => new NotFoundView { Context = context },
        _ => throw new UnreachableException($"{page.GetType().Name} is made without a theme"),
    };

    internal PageContext ContextFor(Route route, RenderedSite site) =>
        new(route, site, _shared.GetValue(site, Share));

    private SharedParts Share(RenderedSite site)
    {
        var home = site.Routes.Find("/") ?? throw new UnreachableException("every site has a home page");
        return new SharedParts(
            () => WriteHeadLinks(site),
            () => WritePart(new Newest { Context = ContextFor(home, site) }),
            post => WritePart(new PostCard { Context = ContextFor(home, site), Post = post }));
    }

    // By hand, because Razor lets no component write a script element. The icons' addresses are those that browsers ask for
    // by themselves, where no page names them.
    private byte[] WriteHeadLinks(RenderedSite site)
    {
        var links = site.Links;
        return Encoding.UTF8.GetBytes($"""
            <link rel="stylesheet" href="{links.Href(_styleSheet)}">
            <script src="{links.Href(_script)}"></script>
            <link rel="icon" href="{links.Href("/favicon.ico")}" sizes="32x32">
            <link rel="icon" href="{links.Href("/favicon.svg")}" type="image/svg+xml">
            <link rel="apple-touch-icon" href="{links.Href("/apple-touch-icon.png")}">
            <link rel="alternate" type="application/rss+xml" title="{HtmlEncoder.Default.Encode(site.Site.Config.Title)}" href="{links.Href(Permalinks.Feed)}">

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

    // The name says the content, so that browsers may keep the file for ever.
    private static SitePath NamedByContent(string name, string extension, byte[] content) =>
        SitePath.Of($"assets/{name}-{ContentKey.Of(content).High >> 32:x8}{extension}");

    private static byte[] ReadResource(string name)
    {
        using var stream = typeof(RazorTheme).Assembly.GetManifestResourceStream(name)
            ?? throw new UnreachableException($"{name} is not embedded");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
