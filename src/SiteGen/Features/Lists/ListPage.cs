using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Routes;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Features.Lists;

/// <summary>Some of the posts of a longer list, the newest first: the home page, a category, a tag.</summary>
/// <param name="Term">Whose posts they are; null for all.</param>
/// <param name="Posts">The posts on this page.</param>
/// <param name="Number">This page's number, counted from 1.</param>
/// <param name="Count">How many pages the list has, at least 1.</param>
public sealed record ListPage(Term? Term, ImmutableArray<Post> Posts, int Number, int Count)
    : HtmlPage(Term is null ? PageGroup.Index : PageGroup.Archives)
{
    /// <summary><c>/</c>, <c>/page/2/</c>, <c>/category/sports/</c>, <c>/tag/nhl/page/2/</c>.</summary>
    /// <param name="term">Whose list; null for all posts.</param>
    /// <param name="number">The page's number, counted from 1.</param>
    public static SitePath PathOf(Term? term, int number)
    {
        var first = term is null ? "" : $"{term.Taxonomy.Singular()}/{term.Slug}";
        return SitePath.OfFolder(number == 1 ? first : $"{first}/page/{number}".TrimStart('/'));
    }

    /// <inheritdoc/>
    public override string Description => Term is null ? "the home page" : $"the {Term.Taxonomy.Singular()} “{Term.Name}”";

    /// <inheritdoc/>
    public override object? Subject => Number == 1 ? Term : null;

    /// <inheritdoc/>
    public override SitemapEntry? Sitemap => new(Posts.FirstOrDefault()?.Published);

    internal override string AddressHint => Term is null
        ? base.AddressHint
        : $"give one of them another slug in the settings, under {Term.Taxonomy.Singular()}_slugs";

    /// <summary>Plans the pages of a list.</summary>
    internal static void Plan(Term? term, ImmutableArray<Post> posts, Location origin, PlanContext context)
    {
        var size = context.Site.Config.PageSize;
        var count = Math.Max(1, (posts.Length + size - 1) / size);
        for (var number = 1; number <= count; number++)
        {
            var first = (number - 1) * size;
            var some = posts.Slice(first, Math.Min(size, posts.Length - first));
            // One mistake is enough for a list of many pages.
            if (!context.Add(PathOf(term, number), new ListPage(term, some, number, count), origin))
                return;
        }
    }
}
