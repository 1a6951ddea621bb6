using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Routes;

namespace SiteGen.Features.Standalone;

/// <summary>A page outside the order of dates.</summary>
/// <param name="Content">The page.</param>
public sealed record StandalonePage(StaticPage Content) : HtmlPage
{
    /// <summary><c>/about/</c></summary>
    public static SitePath PathOf(StaticPage page) => SitePath.OfFolder(page.Path);

    /// <inheritdoc/>
    public override string Description => $"the page “{Content.Title}”";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Pages;

    /// <inheritdoc/>
    public override PageFacts Facts => new(Content.Title);

    /// <inheritdoc/>
    public override object Subject => Content;

    /// <inheritdoc/>
    public override ImmutableArray<Document> Bodies => [Content];
}
