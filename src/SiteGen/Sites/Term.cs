using System.Collections.Immutable;
using System.Text;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Sites;

/// <summary>The two ways in which posts are grouped; their names are the first part of the address.</summary>
public enum Taxonomy
{
    /// <summary>A broad subject: <c>/category/…</c>.</summary>
    Category,

    /// <summary>A keyword: <c>/tag/…</c>.</summary>
    Tag,
}

/// <summary>What the taxonomies are called.</summary>
public static class TaxonomyNames
{
    /// <summary><c>category</c>, <c>tag</c></summary>
    public static string Singular(this Taxonomy taxonomy) => taxonomy == Taxonomy.Category ? "category" : "tag";

    /// <summary><c>categories</c>, <c>tags</c></summary>
    public static string Plural(this Taxonomy taxonomy) => taxonomy == Taxonomy.Category ? "categories" : "tags";
}

/// <summary>A category or tag with its posts.</summary>
/// <param name="Taxonomy">Which of the two it is.</param>
/// <param name="Name">The name as most posts spell it.</param>
/// <param name="Slug">The name in the address.</param>
/// <param name="Posts">The posts, the newest first.</param>
public sealed record Term(Taxonomy Taxonomy, string Name, Slug Slug, ImmutableArray<Post> Posts)
{
    /// <summary>
    /// What the spellings of one term have in common: <c>Co-worker</c> and <c>co-worker</c>, <c>Business  Advice</c>
    /// and <c>business advice</c>.
    /// </summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in Nfc.Of(name))
        {
            if (!char.IsWhiteSpace(character))
                folded.Append(char.ToLowerInvariant(character));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }
}
