namespace SiteGen.Converter.Merging;

/// <summary>The categories of the old blog that its pages show, for a dump that ends within the name of one.</summary>
internal static class KnownCategories
{
    private static readonly string[] Names =
    [
        .. new[] { "Customer Service Tip of the Week", "Business Advice", "Sports", "World of Customer Service", "Government", "Education", "Healthcare" }
            .Select(Sites.Term.Fold),
    ];

    /// <summary>The names as <see cref="TermSpellings"/> has them.</summary>
    public static IEnumerable<string> Keys => Names.Select(TermSpellings.KeyOf);

    public static bool Has(string name) => Names.Contains(Sites.Term.Fold(name));

    /// <summary>Whether a name is the beginning of a category, and none itself.</summary>
    public static bool IsBeginning(string name) =>
        !Has(name) && Array.Exists(Names, known => known.StartsWith(Sites.Term.Fold(name), StringComparison.Ordinal));
}
