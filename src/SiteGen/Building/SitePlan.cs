using System.Buffers;
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Hashing;
using SiteGen.Rendering;
using SiteGen.Routes;

namespace SiteGen.Building;

/// <summary>
/// A site without a mistake in it, ready to be written: a host asks for the bytes of one output after another, in any
/// order and from any thread, so that the whole site need never be in memory.
/// </summary>
public sealed class SitePlan
{
    private readonly IReadOnlyDictionary<Document, TextHtml> _texts;
    private readonly RouteTable _routes;
    private readonly IReadOnlyDictionary<SitePath, PageData> _given;
    private readonly Lazy<OnDemandOutputs> _onDemand;
    private readonly ITheme _theme;
    private readonly ContentKey _shell;

    /// <param name="site">The site.</param>
    /// <param name="texts">The texts of all documents.</param>
    /// <param name="routes">The outputs.</param>
    /// <param name="given">What features have made of the texts, by the path of the page that it is for.</param>
    /// <param name="onDemand">The outputs that are made when somebody asks for them.</param>
    /// <param name="theme">How it looks.</param>
    /// <param name="shell">The hash of everything but the texts and what is made of them.</param>
    internal SitePlan(
        RenderedSite site, IReadOnlyDictionary<Document, TextHtml> texts, RouteTable routes,
        IReadOnlyDictionary<SitePath, PageData> given, Lazy<OnDemandOutputs> onDemand, ITheme theme, ContentKey shell)
    {
        Site = site;
        _texts = texts;
        _routes = routes;
        _given = given;
        _onDemand = onDemand;
        _theme = theme;
        _shell = shell;
    }

    /// <summary>The site.</summary>
    public RenderedSite Site { get; }

    /// <summary>The hash of all files but the posts, of the program and of the theme.</summary>
    public ContentKey Around { get; internal init; }

    /// <summary>The day on which the build happened; null where that was left open.</summary>
    public DateOnly? Today { get; internal init; }

    /// <summary>The first later day on which the site would come out differently: a post or a comment is published.</summary>
    public DateOnly? ChangesOn { get; internal init; }

    /// <summary>The posts that are not in the site yet: drafts, and those of days to come.</summary>
    internal ImmutableArray<Post> HeldBack { get; init; } = [];

    /// <summary>The seed of the texts' hashes in fingerprints (<see cref="Caching.PostCache.Seed"/>).</summary>
    internal long HashSeed { get; init; }

    /// <summary>The outputs.</summary>
    public ImmutableArray<Route> Routes => _onDemand.Value.Routes.Routes;

    /// <summary>The output at a URL, or null.</summary>
    /// <param name="url">A path with a <c>/</c> in front, without query and fragment.</param>
    public Route? Find(string url) => _routes.Find(url) ?? _onDemand.Value.Routes.Find(url);

    /// <summary>
    /// The hash of all that an output is made of: where two plans have the same one for a path, they render the same bytes
    /// for it. It is everything but the texts, and of these what the page is handed: no page can show any other. A page that
    /// shows nothing of the site (<see cref="Page.ShowsSite"/>) has only its own content.
    /// </summary>
    public ContentKey FingerprintOf(Route route)
    {
        var bodies = route.Page.Bodies;
        var parts = new ContentKey[bodies.Length + 3];
        for (var i = 0; i < bodies.Length; i++)
            parts[i] = ContentKey.Of(_texts[bodies[i]].Body.Span, HashSeed);
        parts[^3] = route.Page.ShowsSite ? _shell : default;
        parts[^2] = GivenTo(route).Hash;
        parts[^1] = route.Page.OwnContent;
        return ContentKey.Of(parts);
    }

    /// <summary>Writes the bytes of one output.</summary>
    /// <param name="route">One of <see cref="Routes"/>.</param>
    /// <param name="output">Takes the bytes.</param>
    public void Render(Route route, IBufferWriter<byte> output) => route.Page.Write(ContentOf(route), output);

    /// <summary>The bytes of one output.</summary>
    public ReadOnlyMemory<byte> Render(Route route)
    {
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        Render(route, output);
        return output.WrittenMemory;
    }

    internal PageContent ContentOf(Route route) => new(route, Site, _theme, _texts, GivenTo(route).Values);

    private PageData GivenTo(Route route) =>
        (route.Page.IsGivenOnDemand ? _onDemand.Value.Given : _given).GetValueOrDefault(route.Path) ?? PageData.None;
}

/// <summary>What features make when somebody asks for it (<c>Feature.PlanOnDemand</c>).</summary>
/// <param name="Routes">All outputs of the site, those among them.</param>
/// <param name="Given">What they give to pages.</param>
internal sealed record OnDemandOutputs(RouteTable Routes, IReadOnlyDictionary<SitePath, PageData> Given);
