using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Routes;
using SiteGen.Sites;

namespace SiteGen.Features.Archives;

/// <summary>All posts of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Newer">The next month with posts, or null.</param>
/// <param name="Older">The month with posts before it, or null.</param>
public sealed record MonthPage(MonthArchive Month, MonthArchive? Newer, MonthArchive? Older) : HtmlPage
{
    /// <summary><c>/2019/04/</c></summary>
    public static SitePath PathOf(int year, int month) => SitePath.OfFolder($"{year:D4}/{month:D2}");

    /// <inheritdoc/>
    public override string Description => $"the archive of {Month.Year:D4}-{Month.Month:D2}";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Archives;

    /// <inheritdoc/>
    public override PageFacts Facts => new($"{Month.Year:D4}-{Month.Month:D2}", GroupKey: $"{Month.Year:D4}-{Month.Month:D2}");

    /// <inheritdoc/>
    public override SitemapEntry? Sitemap => new(Month.Posts.LastChange());
}
