using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Features.Topics;
using SiteGen.Routes;
using SiteGen.Sites;

namespace SiteGen.Features.Feeds;

/// <summary>What a feed is, and which there are. It is given <see cref="TopicCounts"/>.</summary>
/// <param name="Topics">The topics that have a feed: the first ones of all.</param>
/// <param name="Terms">The categories and tags that have a feed.</param>
public sealed record FeedsPage(ImmutableArray<Topic> Topics, ImmutableArray<Term> Terms) : HtmlPage
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
