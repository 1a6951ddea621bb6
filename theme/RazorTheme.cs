using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using SiteGen.Addresses;
using SiteGen.Content;
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
    private readonly SitePath _styleSheetPath;

    /// <summary>Makes the theme ready; it serves any number of sites.</summary>
    public RazorTheme()
        : this([])
    {
    }

    /// <summary>The same, with views of more kinds of pages.</summary>
    internal RazorTheme(IEnumerable<PageViewRule> more)
    {
        _views = PageViews.All.Concat(more).ToDictionary(rule => rule.Page);
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
    public ThemeWords Words { get; } = new(Parts.Words.OnlyTheBeginning);

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
        new(content, content.Site.Links.Href(_styleSheetPath), _shared.GetValue(content.Site, Share));

    private SharedParts Share(RenderedSite site)
    {
        var context = new SiteContext(site);
        return new SharedParts(() => WritePart(new Sidebar { Context = context }), post => WriteParts(post, context));
    }

    // The meta line is a slice of the card, so that its bytes are held only once.
    private PostParts WriteParts(Post post, SiteContext context)
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
