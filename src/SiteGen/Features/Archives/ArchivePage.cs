using SiteGen.Addresses;
using SiteGen.Routes;

namespace SiteGen.Features.Archives;

/// <summary>All titles by year, and every week of the blog at a glance.</summary>
public sealed record ArchivePage : HtmlPage
{
    /// <summary><c>/archive/</c></summary>
    public static SitePath Path { get; } = SitePath.OfFolder("archive");

    /// <inheritdoc/>
    public override string Description => "the archive";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Archives;

    /// <inheritdoc/>
    public override PageFacts Facts => new("Archive");
}
