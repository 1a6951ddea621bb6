using SiteGen.Content;
using SiteGen.Sites;

namespace SiteGen.Routes;

/// <summary>
/// The addresses of all kinds of pages, as site paths. They follow WordPress, so that old links go on working.
/// </summary>
public static class Permalinks
{
    /// <summary><c>/feed.xml</c></summary>
    public static SitePath Feed { get; } = SitePath.Of("feed.xml");

    /// <summary><c>/archive/</c></summary>
    public static SitePath Archive { get; } = SitePath.OfFolder("archive");

    /// <summary><c>/404.html</c>, where static hosts look for it.</summary>
    public static SitePath NotFound { get; } = SitePath.Of("404.html");

    /// <summary><c>/sitemap.xml</c></summary>
    public static SitePath Sitemap { get; } = SitePath.Of("sitemap.xml");

    /// <summary><c>/robots.txt</c></summary>
    public static SitePath Robots { get; } = SitePath.Of("robots.txt");

    /// <summary><c>/_redirects</c>, which Netlify reads.</summary>
    public static SitePath Redirects { get; } = SitePath.Of("_redirects");

    /// <summary><c>/sitemap-1.xml</c> for part 0.</summary>
    public static SitePath SitemapPart(int part) => SitePath.Of($"sitemap-{part + 1}.xml");

    /// <summary><c>/2019/04/09/use-the-actions-of-empathy/</c>, or <c>/undated/slug/</c>.</summary>
    public static SitePath Post(Post post) => SitePath.OfFolder(
        post.Published is { } date ? $"{date.Year:D4}/{date.Month:D2}/{date.Day:D2}/{post.Slug}" : $"undated/{post.Slug}");

    /// <summary><c>/</c>, <c>/page/2/</c>, <c>/category/sports/</c>, <c>/tag/nhl/page/2/</c>.</summary>
    /// <param name="term">Whose list; null for all posts.</param>
    /// <param name="number">The page's number, counted from 1.</param>
    public static SitePath List(Term? term, int number)
    {
        var first = term is null ? "" : $"{Prefix(term.Taxonomy)}/{term.Slug}";
        return SitePath.OfFolder(number == 1 ? first : $"{first}/page/{number}".TrimStart('/'));
    }

    /// <summary><c>/category/</c>, <c>/tag/</c>.</summary>
    public static SitePath Terms(Taxonomy taxonomy) => SitePath.OfFolder(Prefix(taxonomy));

    /// <summary><c>/2019/</c></summary>
    public static SitePath Year(int year) => SitePath.OfFolder($"{year:D4}");

    /// <summary><c>/2019/04/</c></summary>
    public static SitePath Month(int year, int month) => SitePath.OfFolder($"{year:D4}/{month:D2}");

    /// <summary><c>/about/</c></summary>
    public static SitePath Static(StaticPage page) => SitePath.OfFolder(page.Path);

    private static string Prefix(Taxonomy taxonomy) => taxonomy == Taxonomy.Category ? "category" : "tag";
}
