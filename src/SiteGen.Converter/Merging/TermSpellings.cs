using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Merging;

/// <summary>
/// The spellings of categories or of tags over all dumps: <c>NHL</c> and <c>nhl</c> are one, written as most dumps do.
/// </summary>
internal sealed class TermSpellings
{
    private readonly Dictionary<string, Dictionary<string, int>> _spellings = new(StringComparer.Ordinal);

    /// <summary>
    /// What the spellings of one term have in common: the slug, for <c>Q&amp;A</c> and <c>Q &amp; A</c> would share an address,
    /// and a build refuses two terms for one. A name without a slug is folded.
    /// </summary>
    public static string KeyOf(string name) => Content.Slug.From(name)?.Value ?? Sites.Term.Fold(name);

    public void Add(string name)
    {
        var folded = KeyOf(name);
        if (!_spellings.TryGetValue(folded, out var spellings))
            _spellings[folded] = spellings = new Dictionary<string, int>(StringComparer.Ordinal);
        spellings[name] = spellings.GetValueOrDefault(name) + 1;
    }

    /// <summary>Whether a folded name occurs.</summary>
    public bool Has(string folded) => _spellings.ContainsKey(folded);

    /// <summary>Whether a folded name is the beginning of another one, and none itself.</summary>
    public bool IsOnlyBeginning(string folded) =>
        !_spellings.ContainsKey(folded) && _spellings.Keys.Any(known => known.StartsWith(folded, StringComparison.Ordinal));

    /// <summary>The commonest spelling; of two equally common ones the first by code point.</summary>
    public string Of(string folded) => MostCommon(_spellings[folded])!;

    /// <summary>The commonest of several texts; null where there is none.</summary>
    public static string? MostCommon(IEnumerable<KeyValuePair<string, int>> counts) => counts
        .GroupBy(count => count.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, Count: group.Sum(count => count.Value)))
        .OrderByDescending(text => text.Count)
        .ThenBy(text => Folding.IsDecomposed(text.Key))
        .ThenBy(text => text.Key, StringComparer.Ordinal)
        .Select(text => text.Key)
        .FirstOrDefault();
}
