using SiteGen.Addresses;
using SiteGen.Routes;

namespace SiteGen.Features.Archives;

/// <summary>Every week of the blog at a glance.</summary>
public sealed record ArchivePage() : HtmlPage(PageGroup.Archives)
{
    /// <summary><c>/archive/</c></summary>
    public static SitePath Path { get; } = SitePath.OfFolder("archive");

    /// <inheritdoc/>
    public override string Description => "the archive";
}
