using SiteGen.Addresses;
using SiteGen.Routes;

namespace SiteGen.Features.Topics;

/// <summary>All topics. It is given <see cref="TopicCounts"/>.</summary>
public sealed record TopicsPage : HtmlPage
{
    /// <summary><c>/topics/</c></summary>
    public static SitePath Path { get; } = SitePath.OfFolder("topics");

    /// <inheritdoc/>
    public override string Description => "the list of topics";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Archives;

    /// <inheritdoc/>
    public override PageFacts Facts => new("Topics");
}
