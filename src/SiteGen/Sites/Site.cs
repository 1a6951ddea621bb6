using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Sites;

/// <summary>Everything that is published, sorted and grouped; made once and never changed.</summary>
public sealed class Site
{
    private readonly TermIndex _categories;
    private readonly TermIndex _tags;
    private readonly HashSet<Term> _namedLikeSite;

    private Site(
        SiteConfig config, ImmutableArray<Post> posts, ImmutableArray<StaticPage> pages, TermIndex categories, TermIndex tags)
    {
        Config = config;
        Posts = posts;
        Pages = pages;
        Years = [.. YearArchive.Group(posts)];
        _categories = categories;
        _tags = tags;
        var title = Term.Fold(config.Title);
        _namedLikeSite = new(Categories.Concat(Tags).Where(term => Term.Fold(term.Name) == title), ReferenceEqualityComparer.Instance);
    }

    /// <summary>The settings.</summary>
    public SiteConfig Config { get; }

    /// <summary>The posts, the newest first, those without any date last.</summary>
    public ImmutableArray<Post> Posts { get; }

    /// <summary>The pages outside the order of dates, by path.</summary>
    public ImmutableArray<StaticPage> Pages { get; }

    /// <summary>The categories by name.</summary>
    public ImmutableArray<Term> Categories => _categories.Terms;

    /// <summary>The tags by name.</summary>
    public ImmutableArray<Term> Tags => _tags.Terms;

    /// <summary>The years with dated posts, the newest first.</summary>
    public ImmutableArray<YearArchive> Years { get; }

    /// <summary>
    /// Where the rest of a post may still be found of which only the beginning is known: its address on the old site. Null
    /// for whole posts, and where no old address is known.
    /// </summary>
    public Uri? RestOf(Post post) =>
        !post.IsWhole && Config.OldSite is { } site && post.RedirectFrom is [var path, ..] ? new Uri(site, path) : null;

    /// <summary>The terms of one taxonomy by name.</summary>
    public ImmutableArray<Term> Terms(Taxonomy taxonomy) => taxonomy == Taxonomy.Category ? Categories : Tags;

    /// <summary>The term that a post means by a name, however it spells it.</summary>
    public Term TermOf(Taxonomy taxonomy, string name) => (taxonomy == Taxonomy.Category ? _categories : _tags)[name];

    /// <summary>A post's categories, then its tags, each once in however many spellings it is there.</summary>
    public IReadOnlyList<Term> TermsOf(Post post)
    {
        var terms = new List<Term>(post.Categories.Length + post.Tags.Length);
        foreach (var name in post.Categories)
            Add(_categories[name]);
        foreach (var name in post.Tags)
            Add(_tags[name]);
        return terms;

        void Add(Term term)
        {
            if (!terms.Exists(other => ReferenceEquals(other, term)))
                terms.Add(term);
        }
    }

    /// <summary>
    /// The terms of a post that tell readers something: the category that is called like the blog is on most posts.
    /// </summary>
    public IEnumerable<Term> TellingTermsOf(Post post) => TermsOf(post).Where(term => !_namedLikeSite.Contains(term));

    /// <summary>
    /// Sorts and groups. A term whose name gives no slug, or the slug of another term, is reported.
    /// </summary>
    public static Site From(
        SiteConfig config, IEnumerable<Post> posts, IEnumerable<StaticPage> pages, DiagnosticBag diagnostics)
    {
        var sorted = posts.ToImmutableArray().Sort(NewestFirst);
        RefuseSameGuids(sorted, diagnostics);
        return new Site(
            config, sorted, [.. pages.OrderBy(page => page.Path, StringComparer.Ordinal)],
            new TermIndex(Taxonomy.Category, sorted, config.CategorySlugs, diagnostics),
            new TermIndex(Taxonomy.Tag, sorted, config.TagSlugs, diagnostics));
    }

    // A tip that was copied to begin a new one from, its guid with it.
    private static void RefuseSameGuids(ImmutableArray<Post> posts, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, Post>(StringComparer.Ordinal);
        foreach (var post in posts)
        {
            if (post.FeedId is { } id && !first.TryAdd(id, post))
                diagnostics.Add(Mistakes.SameGuid(post.Location, id, first[id].Location));
        }
    }

    private static int NewestFirst(Post one, Post other)
    {
        // Without a date is older than any date.
        var order = (other.SortDate?.DayNumber ?? -1).CompareTo(one.SortDate?.DayNumber ?? -1);
        if (order == 0)
            order = string.CompareOrdinal(one.Slug.Value, other.Slug.Value);
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    }
}
