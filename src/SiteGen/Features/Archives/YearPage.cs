using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Routes;
using SiteGen.Sites;

namespace SiteGen.Features.Archives;

/// <summary>All posts of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Newer">The next year with posts, or null.</param>
/// <param name="Older">The year with posts before it, or null.</param>
public sealed record YearPage(YearArchive Year, YearArchive? Newer, YearArchive? Older) : HtmlPage
{
    /// <summary><c>/2019/</c></summary>
    public static SitePath PathOf(int year) => SitePath.OfFolder($"{year:D4}");

    /// <inheritdoc/>
    public override string Description => $"the archive of {Year.Year}";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Archives;

    /// <inheritdoc/>
    public override PageFacts Facts => new($"{Year.Year:D4}", GroupKey: $"{Year.Year:D4}");

    /// <inheritdoc/>
    public override SitemapEntry? Sitemap => new(Year.Posts.LastChange());
}
