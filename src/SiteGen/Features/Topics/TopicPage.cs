using SiteGen.Addresses;
using SiteGen.Routes;

namespace SiteGen.Features.Topics;

/// <summary>The posts of a topic. It is given <see cref="TopicTips"/>.</summary>
/// <param name="Topic">The topic.</param>
public sealed record TopicPage(Topic Topic) : HtmlPage
{
    /// <summary><c>/topics/saying-no/</c></summary>
    public static SitePath PathOf(Topic topic) => SitePath.OfFolder($"topics/{topic.Slug}");

    /// <inheritdoc/>
    public override string Description => $"the topic “{Topic.Name}”";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Archives;

    /// <inheritdoc/>
    public override PageFacts Facts => new(Topic.Name, GroupKey: Topic.Name);

    /// <inheritdoc/>
    public override object Subject => Topic;

    internal override string AddressHint => $"give the topic another 'slug: …' in {TopicsFile.Path}";
}
