using SiteGen.Addresses;
using SiteGen.Hosting;
using SiteGen.Routes;

namespace SiteGen.Features.NotFound;

/// <summary>What a reader gets for an address that is not there.</summary>
public sealed record NotFoundPage : HtmlPage
{
    /// <summary><c>/404.html</c>, where static hosts look for it.</summary>
    public static SitePath Path { get; } = SitePath.Of("404.html");

    /// <summary>
    /// What browsers may load, where no header says it; null where one does. Hosts choose headers by the address that is asked
    /// for, and where some folder has a policy of its own, none can be said of addresses that nobody knows.
    /// </summary>
    public ContentSecurityPolicy? Policy { get; init; }

    /// <inheritdoc/>
    public override string Description => "the page for unknown addresses";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Pages;

    /// <inheritdoc/>
    public override PageFacts Facts => new("Not found");

    /// <inheritdoc/>
    public override SitemapEntry? Sitemap => null;
}
