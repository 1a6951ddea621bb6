using System.Collections.Immutable;
using SiteGen.Features.Lists;
using SiteGen.Sites;

namespace SiteGen.Features.Redirects;

/// <summary>
/// The addresses that a WordPress blog has beside its posts, as rules for Netlify, which shows a file before it asks a
/// rule: <c>/page/2/</c> is the page where there is one, and the archive where there is none. docs/cut-over.md lists what
/// they answer and what can't be answered.
/// </summary>
internal static class OldBlog
{
    // The order counts: the first rule that matches. A rule is followed only where no file is. Each leads to a page, and not
    // to another rule; so terms that are here have rules of their own, above the one for all others. Netlify drops a rule
    // whose target it matches itself: `/tag/* /tag/` does nothing, and says nothing.
    public static ImmutableArray<string> WordPressRules(Site site, string prefix, bool hasComments) =>
    [
        // Feeds: of the blog, of comments, of a term, of a post.
        $"{prefix}/feed/* {prefix}/feed.xml 301",
        $"{prefix}/comments/feed/* {prefix}/{(hasComments ? "comments/" : "")}feed.xml 301",
        $"{prefix}/category/:term/feed/* {prefix}/feed.xml 301",
        $"{prefix}/tag/:term/feed/* {prefix}/feed.xml 301",
        $"{prefix}/author/:name/feed/* {prefix}/feed.xml 301",
        $"{prefix}/:year/:month/:day/:post/feed/* {prefix}/feed.xml 301",
        // Pages of lists behind the last one that is here, and terms that are not here.
        .. TermRules(site, prefix),
        $"{prefix}/category/:term {prefix}/category/ 301",
        $"{prefix}/category/:term/page/* {prefix}/category/ 301",
        $"{prefix}/tag/:term {prefix}/tag/ 301",
        $"{prefix}/tag/:term/page/* {prefix}/tag/ 301",
        $"{prefix}/page/* {prefix}/archive/ 301",
        $"{prefix}/author/* {prefix}/archive/ 301",
        .. site.Years.SelectMany(year => year.Months.Select(month => $"/{year.Year:D4}/{month.Month:D2}/").Append($"/{year.Year:D4}/"))
            .Select(url => $"{prefix}{url}page/* {prefix}{url} 301"),
        // The pages of a post's comments, and its attachments.
        .. site.Years.Select(year => $"{prefix}/{year.Year:D4}/:month/:day/:post/:part {prefix}/{year.Year:D4}/:month/:day/:post/ 301"),
    ];

    private static IEnumerable<string> TermRules(Site site, string prefix) =>
        new[] { Taxonomy.Category, Taxonomy.Tag }
            .SelectMany(taxonomy => site.Terms(taxonomy))
            .Select(term => prefix + ListPage.PathOf(term, 1).Url)
            .Select(url => $"{url}page/* {url} 301");
}
