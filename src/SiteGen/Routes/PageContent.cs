using SiteGen.Content;
using SiteGen.Rendering;

namespace SiteGen.Routes;

/// <summary>
/// All that a page is made of: the site without its texts, and the texts that the page names in
/// <see cref="Page.Bodies"/>. A cached build knows by the same list when the page has to be made again, so a page that
/// could show any other text would go stale.
/// </summary>
public sealed class PageContent
{
    private readonly IReadOnlyDictionary<Document, TextHtml> _texts;
    private readonly FeatureData _given;

    internal PageContent(
        Route route, RenderedSite site, ITheme theme, IReadOnlyDictionary<Document, TextHtml> texts, FeatureData given)
    {
        Route = route;
        Site = site;
        Theme = theme;
        _texts = texts;
        _given = given;
    }

    /// <summary>The page and its address.</summary>
    public Route Route { get; }

    /// <summary>The site.</summary>
    public RenderedSite Site { get; }

    /// <summary>How the site looks.</summary>
    public ITheme Theme { get; }

    /// <summary>What a feature has made of the texts for this page; null where there is no value of this type.</summary>
    public T? Find<T>()
        where T : class => _given.Find<T>();

    /// <summary>The text of a document as HTML in UTF-8.</summary>
    /// <exception cref="InvalidOperationException">The page does not name the document in its bodies: a bug.</exception>
    public ReadOnlyMemory<byte> BodyOf(Document document)
    {
        foreach (var named in Route.Page.Bodies)
        {
            if (ReferenceEquals(named, document))
                return _texts[document].Body;
        }
        throw new InvalidOperationException(
            $"{Route.Page.Description} shows the text of {document.InputPath} without naming it in {nameof(Page.Bodies)}");
    }
}
