using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Sites;

/// <summary>The terms of one taxonomy, and which of them a post means by a name, however it spells it.</summary>
internal sealed class TermIndex
{
    private readonly Dictionary<string, Term> _bySpelling = new(StringComparer.Ordinal);

    /// <summary>
    /// Groups posts. Names that give the same slug are one term, as are spellings of a name to which the settings give
    /// one: these never unite with another's, so that <c>C++</c> can be kept apart from <c>C</c>. A term whose name gives no slug is reported,
    /// and is none.
    /// </summary>
    /// <param name="taxonomy">Which of the two.</param>
    /// <param name="posts">The posts, the newest first.</param>
    /// <param name="slugs">The slugs that the settings give to terms, by folded name.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public TermIndex(
        Taxonomy taxonomy, ImmutableArray<Post> posts, IReadOnlyDictionary<string, Slug> slugs, DiagnosticBag diagnostics)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        var groups = Group(taxonomy, posts, slugs)
            .OrderBy(group => Term.Fold(group.Name), StringComparer.Ordinal).ThenBy(group => group.Name, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var name = group.Name;
            if (group.Slug is not { } slug)
            {
                diagnostics.Add(Mistakes.NoTermSlug(group.Posts[0].Location, taxonomy.Singular(), name));
                continue;
            }
            var term = new Term(taxonomy, name, slug, [.. group.Posts]);
            terms.Add(term);
            foreach (var spelling in group.Spellings)
                _bySpelling[spelling.Name] = term;
        }
        Terms = terms.ToImmutable();
    }

    /// <summary>The terms by name.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>The term that a post of the site means by a name.</summary>
    public Term this[string name] => _bySpelling[name];

    private sealed class TermGroup(Slug? slug)
    {
        public Slug? Slug => slug;

        public List<Spelling> Spellings { get; } = [];

        public List<Post> Posts { get; } = [];

        // The most frequent spelling; of several, the first in the alphabet.
        public string Name => field ??= Spellings.Aggregate((best, next) =>
            next.Count > best.Count || (next.Count == best.Count && string.CompareOrdinal(next.Name, best.Name) < 0)
                ? next : best).Name;
    }

    private sealed class Spelling(string name, TermGroup group)
    {
        public string Name => name;

        public TermGroup Group => group;

        public int Count { get; set; }
    }

    // Each spelling of a name is folded once, and not once for each post.
    private static Dictionary<string, TermGroup>.ValueCollection Group(
        Taxonomy taxonomy, ImmutableArray<Post> posts, IReadOnlyDictionary<string, Slug> slugs)
    {
        var groups = new Dictionary<string, TermGroup>(StringComparer.Ordinal);
        var spellings = new Dictionary<string, Spelling>(StringComparer.Ordinal);
        foreach (var post in posts)
        {
            foreach (var name in taxonomy == Taxonomy.Category ? post.Categories : post.Tags)
            {
                if (!spellings.TryGetValue(name, out var spelling))
                {
                    spelling = new Spelling(name, GroupOf(name));
                    spelling.Group.Spellings.Add(spelling);
                    spellings.Add(name, spelling);
                }
                spelling.Count++;
                // [NHL, nhl] on one post is one tag.
                if (spelling.Group.Posts is not [.., var last] || !ReferenceEquals(last, post))
                    spelling.Group.Posts.Add(post);
            }
        }
        return groups.Values;

        TermGroup GroupOf(string name)
        {
            var folded = Term.Fold(name);
            var given = slugs.GetValueOrDefault(folded);
            var slug = given ?? Slug.From(name);
            // No slug has such a mark in it.
            var key = given is not null ? $"={given}" : slug?.Value ?? $"?{folded}";
            if (!groups.TryGetValue(key, out var group))
                groups.Add(key, group = new TermGroup(slug));
            return group;
        }
    }
}
