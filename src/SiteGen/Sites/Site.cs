using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Sites;

/// <summary>Everything that is published, sorted and grouped; made once and never changed.</summary>
public sealed class Site
{
    private readonly Dictionary<string, Term> _categories;
    private readonly Dictionary<string, Term> _tags;

    private Site(
        SiteConfig config, ImmutableArray<Post> posts, ImmutableArray<StaticPage> pages, IEnumerable<Term> terms)
    {
        Config = config;
        Posts = posts;
        Pages = pages;
        Categories = [.. terms.Where(term => term.Taxonomy == Taxonomy.Category)];
        Tags = [.. terms.Where(term => term.Taxonomy == Taxonomy.Tag)];
        Years = [.. YearArchive.Group(posts)];
        _categories = BySpelling(Categories, posts, post => post.Categories);
        _tags = BySpelling(Tags, posts, post => post.Tags);
    }

    /// <summary>The settings.</summary>
    public SiteConfig Config { get; }

    /// <summary>The posts, the newest first, those without any date last.</summary>
    public ImmutableArray<Post> Posts { get; }

    /// <summary>The pages outside the order of dates, by path.</summary>
    public ImmutableArray<StaticPage> Pages { get; }

    /// <summary>The categories by name.</summary>
    public ImmutableArray<Term> Categories { get; }

    /// <summary>The tags by name.</summary>
    public ImmutableArray<Term> Tags { get; }

    /// <summary>The years with dated posts, the newest first.</summary>
    public ImmutableArray<YearArchive> Years { get; }

    /// <summary>The terms of one taxonomy by name.</summary>
    public ImmutableArray<Term> Terms(Taxonomy taxonomy) => taxonomy == Taxonomy.Category ? Categories : Tags;

    /// <summary>The term that a post means by a name, however it spells it.</summary>
    public Term TermOf(Taxonomy taxonomy, string name) => (taxonomy == Taxonomy.Category ? _categories : _tags)[name];

    /// <summary>A post's categories, then its tags, each once in however many spellings it is there.</summary>
    public IEnumerable<Term> TermsOf(Post post) =>
        post.Categories.Select(name => TermOf(Taxonomy.Category, name))
            .Concat(post.Tags.Select(name => TermOf(Taxonomy.Tag, name)))
            .Distinct();

    /// <summary>
    /// Sorts and groups. A term whose name gives no slug, or the slug of another term, is reported.
    /// </summary>
    public static Site From(
        SiteConfig config, IEnumerable<Post> posts, IEnumerable<StaticPage> pages, DiagnosticBag diagnostics)
    {
        var sorted = posts.ToImmutableArray().Sort(NewestFirst);
        RefuseSameGuids(sorted, diagnostics);
        var terms = Group(Taxonomy.Category, sorted, post => post.Categories, config.CategorySlugs, diagnostics)
            .Concat(Group(Taxonomy.Tag, sorted, post => post.Tags, config.TagSlugs, diagnostics))
            .ToList();
        return new Site(config, sorted, [.. pages.OrderBy(page => page.Path, StringComparer.Ordinal)], terms);
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

    // Every spelling that occurs, so that no page has to fold names again.
    private static Dictionary<string, Term> BySpelling(
        ImmutableArray<Term> terms, ImmutableArray<Post> posts, Func<Post, ImmutableArray<string>> names)
    {
        var byFolded = terms.ToDictionary(term => Term.Fold(term.Name));
        var bySpelling = new Dictionary<string, Term>();
        foreach (var name in posts.SelectMany(post => names(post)))
        {
            if (!bySpelling.ContainsKey(name) && byFolded.TryGetValue(Term.Fold(name), out var term))
                bySpelling.Add(name, term);
        }
        return bySpelling;
    }

    private sealed record Spelled(Dictionary<string, int> Spellings, List<Post> Posts)
    {
        public string MostFrequent => Spellings.Aggregate((best, next) =>
            next.Value > best.Value || (next.Value == best.Value && string.CompareOrdinal(next.Key, best.Key) < 0) ? next : best).Key;
    }

    private static IEnumerable<Term> Group(
        Taxonomy taxonomy, ImmutableArray<Post> posts, Func<Post, ImmutableArray<string>> names,
        ImmutableDictionary<string, Slug> slugs, DiagnosticBag diagnostics)
    {
        var groups = new Dictionary<string, Spelled>();
        foreach (var post in posts)
        {
            foreach (var name in names(post))
            {
                var folded = Term.Fold(name);
                if (!groups.TryGetValue(folded, out var group))
                    groups[folded] = group = new Spelled([], []);
                group.Spellings[name] = group.Spellings.GetValueOrDefault(name) + 1;
                // [NHL, nhl] on one post is one tag.
                if (group.Posts.Count == 0 || !ReferenceEquals(group.Posts[^1], post))
                    group.Posts.Add(post);
            }
        }
        foreach (var folded in groups.Keys.Order(StringComparer.Ordinal))
        {
            var group = groups[folded];
            var name = group.MostFrequent;
            if ((slugs.GetValueOrDefault(folded) ?? Slug.From(name)) is { } slug)
                yield return new Term(taxonomy, name, slug, [.. group.Posts]);
            else
                diagnostics.Add(Mistakes.NoTermSlug(group.Posts[0].Location, taxonomy, name));
        }
    }
}
