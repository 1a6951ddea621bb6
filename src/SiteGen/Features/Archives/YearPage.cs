using SiteGen.Addresses;
using SiteGen.Routes;
using SiteGen.Sites;

namespace SiteGen.Features.Archives;

/// <summary>All posts of a year.</summary>
/// <param name="Year">The year.</param>
public sealed record YearPage(YearArchive Year) : HtmlPage(PageGroup.Archives)
{
    /// <summary><c>/2019/</c></summary>
    public static SitePath PathOf(int year) => SitePath.OfFolder($"{year:D4}");

    /// <inheritdoc/>
    public override string Description => $"the archive of {Year.Year}";

    /// <inheritdoc/>
    public override SitemapEntry? Sitemap => new(Year.Months[0].Posts[0].Published);
}
