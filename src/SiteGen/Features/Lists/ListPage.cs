using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Routes;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Features.Lists;

/// <summary>Some of the posts of a longer list, the newest first: all, a category, a tag.</summary>
/// <param name="Term">Whose posts they are; null for all.</param>
/// <param name="Posts">The posts on this page.</param>
/// <param name="Number">This page's number, counted from 1.</param>
/// <param name="Count">How many pages the list has, at least 1.</param>
public sealed record ListPage(Term? Term, ImmutableArray<Post> Posts, int Number, int Count) : HtmlPage
{
    /// <summary><c>/page/2/</c>, <c>/category/sports/</c>, <c>/tag/nhl/page/2/</c>.</summary>
    /// <param name="term">Whose list; null for all posts.</param>
    /// <param name="number">The page's number, counted from 1. Page 1 of all posts is the home page.</param>
    public static SitePath PathOf(Term? term, int number)
    {
        var first = term is null ? "" : $"{term.Taxonomy.Singular()}/{term.Slug}";
        return SitePath.OfFolder(number == 1 ? first : $"{first}/page/{number}".TrimStart('/'));
    }

    /// <inheritdoc/>
    public override string Description => Term is null ? $"page {Number} of all tips" : $"the {Term.Taxonomy.Singular()} “{Term.Name}”";

    /// <inheritdoc/>
    public override PageGroup Group => Term is null ? PageGroup.Index : PageGroup.Archives;

    /// <inheritdoc/>
    public override PageFacts Facts => new(Term?.Name ?? "Tips", Number, Count, Term?.Name);

    /// <inheritdoc/>
    public override object? Subject => Number == 1 ? Term : null;

    /// <inheritdoc/>
    public override SitemapEntry? Sitemap => new(Posts.LastChange());

    internal override string AddressHint => Term is null
        ? base.AddressHint
        : $"give one of them another slug in the settings, under {Term.Taxonomy.Singular()}_slugs";

    /// <summary>How many pages a list has, at least 1.</summary>
    internal static int CountOf(ImmutableArray<Post> posts, PlanContext context) =>
        Math.Max(1, (posts.Length + context.Site.Config.PageSize - 1) / context.Site.Config.PageSize);

    /// <summary>Plans the pages of a list.</summary>
    /// <param name="term">Whose list; null for all posts.</param>
    /// <param name="posts">All posts of the list.</param>
    /// <param name="origin">Where an author would look for what asks for the list.</param>
    /// <param name="context">Takes the pages.</param>
    /// <param name="first">The number of the first page to plan.</param>
    internal static void Plan(Term? term, ImmutableArray<Post> posts, Location origin, PlanContext context, int first = 1)
    {
        var size = context.Site.Config.PageSize;
        var count = CountOf(posts, context);
        for (var number = first; number <= count; number++)
        {
            var start = (number - 1) * size;
            var some = posts.Slice(start, Math.Min(size, posts.Length - start));
            // One mistake is enough for a list of many pages.
            if (!context.Add(PathOf(term, number), new ListPage(term, some, number, count), origin))
                return;
        }
    }
}
