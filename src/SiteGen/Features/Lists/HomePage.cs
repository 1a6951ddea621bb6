using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Routes;

namespace SiteGen.Features.Lists;

/// <summary>The home page: something to read at once, tips to begin with, and the newest ones.</summary>
/// <param name="Lead">The post to begin with, whose text the page may show; null while there is no whole one.</param>
/// <param name="StartHere">The posts that the settings name for new readers, in their order.</param>
/// <param name="Newest">The newest posts; the list of all goes on at <c>/page/2/</c>.</param>
/// <param name="ListCount">How many pages the list of all posts has, this one among them.</param>
public sealed record HomePage(Post? Lead, ImmutableArray<Post> StartHere, ImmutableArray<Post> Newest, int ListCount) : HtmlPage
{
    /// <summary><c>/</c></summary>
    public static SitePath Path { get; } = ListPage.PathOf(null, 1);

    /// <inheritdoc/>
    public override string Description => "the home page";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Index;

    /// <inheritdoc/>
    public override PageFacts Facts => new("Home", 1, ListCount);

    /// <inheritdoc/>
    public override SitemapEntry? Sitemap => new(Newest.LastChange());

    /// <inheritdoc/>
    public override ImmutableArray<Document> Bodies => Lead is null ? [] : [Lead];
}
