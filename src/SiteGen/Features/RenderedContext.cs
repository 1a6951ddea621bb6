using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Hashing;
using SiteGen.Pictures;
using SiteGen.Rendering;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Features;

/// <summary>What a feature makes something of when the texts of all documents are HTML.</summary>
/// <param name="site">The site.</param>
/// <param name="texts">The texts.</param>
/// <param name="pictures">The pictures that they show.</param>
/// <param name="plan">Takes the files.</param>
internal sealed class RenderedContext(
    RenderedSite site, IReadOnlyDictionary<Document, TextHtml> texts, TextPictures pictures, PlanContext plan)
{
    private readonly Dictionary<SitePath, PageData> _given = [];

    /// <summary>The site.</summary>
    public RenderedSite Site => site;

    /// <summary>What pages are given, by their paths.</summary>
    public IReadOnlyDictionary<SitePath, PageData> Given => _given;

    /// <summary>What features keep for the next plan; null where there is none.</summary>
    public FeatureMemory? Memory => plan.Memory;

    /// <summary>Takes what is wrong.</summary>
    public DiagnosticBag Diagnostics => plan.Diagnostics;

    /// <summary>What readers of feeds are told.</summary>
    public FeedWords Words => plan.Theme.FeedWords;

    /// <summary>The posts that are not published yet.</summary>
    public ImmutableArray<Post> HeldBack => plan.HeldBack;

    /// <summary>Whether a day is still to come.</summary>
    public bool IsToCome(DateOnly day) => plan.IsToCome(day);

    /// <summary>The same, for what is made when somebody asks for it; what pages are given then is kept apart.</summary>
    public RenderedContext OnDemand() => new(site, texts, pictures, plan) { Data = Data };

    /// <summary>What features have made so far, for those behind them.</summary>
    public FeatureData Data { get; private set; } = FeatureData.Empty;

    /// <summary>Gives a value, the one of its type, to the features behind this one. No page sees it.</summary>
    public void Provide<T>(T value)
        where T : class => Data = Data.With(value);

    /// <summary>The text of a document as HTML in UTF-8.</summary>
    public ReadOnlyMemory<byte> BodyOf(Document document) => texts[document].Body;

    /// <summary>The line to remember of a document's text; null where it has none.</summary>
    public string? TakeawayOf(Document document) => texts[document].Takeaway;

    /// <summary>The pictures that texts show.</summary>
    public TextPictures Pictures => pictures;

    /// <summary>Loads what draws pictures (<see cref="PlanContext.LoadPictures"/>).</summary>
    public IPictureMaker? LoadPictures(out string why) => plan.LoadPictures(out why);

    /// <summary>Plans an output that no page links to but one that knows its address.</summary>
    public void Add(SitePath path, Page page, Location origin) => plan.Add(path, page, origin);

    /// <summary>Publishes bytes at the file's path. No page can link to it but one that is given the path.</summary>
    public void AddFile(InputFile file) => plan.AddFile(file);

    /// <summary>
    /// Gives a page a value (<see cref="PageContent.Find"/>). No other page can show it, so that only this one has to be
    /// made again when the value is another.
    /// </summary>
    /// <param name="page">Where the page is.</param>
    /// <param name="value">The value, the page's one of its type.</param>
    /// <param name="hash">The hash of all that the value holds.</param>
    public void Give<T>(SitePath page, T value, ContentKey hash)
        where T : class
    {
        var before = _given.GetValueOrDefault(page) ?? PageData.None;
        _given[page] = new PageData(before.Values.With(value), ContentKey.Of([before.Hash, hash]));
    }
}
