using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using SiteGen.Caching;
using SiteGen.Content;
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
    private readonly SitePath _styleSheetPath;

    /// <summary>Makes the theme ready; it serves any number of sites.</summary>
    public RazorTheme()
    {
        var style = ReadResource("assets/style.css");
        // The name says the content, so that browsers may keep the file for ever.
        _styleSheetPath = SitePath.Of($"assets/style-{ContentKey.Of(style).High >> 32:x8}.css");
        Assets =
        [
            new InputFile(_styleSheetPath.Value, style) { Origin = "theme/assets/style.css" },
            new InputFile("favicon.svg", ReadResource("assets/favicon.svg")) { Origin = "theme/assets/favicon.svg" },
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
        new(route, site, site.Links.Href(_styleSheetPath), _shared.GetValue(site, Share));

    private SharedParts Share(RenderedSite site)
    {
        var home = site.Routes.Find("/") ?? throw new UnreachableException("every site has a home page");
        return new SharedParts(
            () => WritePart(new Sidebar { Context = ContextFor(home, site) }),
            post => WriteParts(post, ContextFor(home, site)));
    }

    // The meta line is kept as a piece of the card's bytes, not a second time.
    private PostParts WriteParts(Post post, PageContext context)
    {
        var meta = WritePart(new PostMeta { Context = context, Post = post });
        var card = WritePart(new PostCard { Context = context, Post = post, Meta = meta });
        return new PostParts(card, card.Slice(card.Span.IndexOf(meta.Span), meta.Length));
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

    private static byte[] ReadResource(string name)
    {
        using var stream = typeof(RazorTheme).Assembly.GetManifestResourceStream(name)
            ?? throw new UnreachableException($"{name} is not embedded");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
