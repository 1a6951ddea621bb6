using SiteGen.Addresses;
using SiteGen.Routes;
using SiteGen.Sites;

namespace SiteGen.Features.Archives;

/// <summary>All posts of a month.</summary>
/// <param name="Month">The month.</param>
public sealed record MonthPage(MonthArchive Month) : HtmlPage(PageGroup.Archives)
{
    /// <summary><c>/2019/04/</c></summary>
    public static SitePath PathOf(int year, int month) => SitePath.OfFolder($"{year:D4}/{month:D2}");

    /// <inheritdoc/>
    public override string Description => $"the archive of {Month.Year:D4}-{Month.Month:D2}";

    /// <inheritdoc/>
    public override SitemapEntry? Sitemap => new(Month.Posts[0].Published);
}
