using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Routes;
using SiteGen.Sites;

namespace SiteGen.Features.Feeds;

/// <summary>What a feed is, and which there are.</summary>
/// <param name="Terms">The categories and tags that have a feed.</param>
public sealed record FeedsPage(ImmutableArray<Term> Terms) : HtmlPage
{
    /// <summary><c>/feeds/</c></summary>
    public static SitePath Path { get; } = SitePath.OfFolder("feeds");

    /// <inheritdoc/>
    public override string Description => "the list of feeds";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Pages;

    /// <inheritdoc/>
    public override PageFacts Facts => new("Feeds");
}
