using System.Buffers;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Markdown;
using SiteGen.Text;

namespace SiteGen.Converter.Merging;

/// <summary>
/// The spellings of categories or of tags over all dumps: <c>NHL</c> and <c>nhl</c> are one, written as most dumps do.
/// </summary>
internal sealed class TermSpellings
{
    private const int MaxSlips = 2;

    private static readonly SearchValues<char> Marks = SearchValues.Create("‘’“”–—…");

    private readonly Dictionary<string, Dictionary<string, Written>> _spellings = new(StringComparer.Ordinal);

    /// <summary>
    /// What the spellings of one term have in common: the slug, for <c>Q&amp;A</c> and <c>Q &amp; A</c> would share an address,
    /// and a build refuses two terms for one. A name without a slug is folded.
    /// </summary>
    public static string KeyOf(string name) => Content.Slug.From(name)?.Value ?? Sites.Term.Fold(name);

    /// <summary>Adds a name as a dump spells it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="dump">The path of the dump.</param>
    /// <param name="tip">A tip that has the term; null where it is not known.</param>
    public void Add(string name, Location at, string dump, TipKey? tip)
    {
        var key = KeyOf(name);
        if (!_spellings.TryGetValue(key, out var spellings))
            _spellings[key] = spellings = new Dictionary<string, Written>(StringComparer.Ordinal);
        if (!spellings.TryGetValue(name, out var known))
            spellings[name] = new Written(1, at, dump, tip);
        else if (DumpOrder.Compare(at, known.At) < 0)
            spellings[name] = new Written(known.Count + 1, at, dump, tip);
        else
            spellings[name] = known with { Count = known.Count + 1 };
    }

    /// <summary>Whether a key occurs.</summary>
    public bool Has(string key) => _spellings.ContainsKey(key);

    /// <summary>How often a key occurs.</summary>
    public int CountOf(string key) => _spellings[key].Values.Sum(spelling => spelling.Count);

    /// <summary>Whether a key is the beginning of another one, and none itself.</summary>
    public bool IsOnlyBeginning(string key) =>
        !_spellings.ContainsKey(key) && _spellings.Keys.Any(known => known.StartsWith(key, StringComparison.Ordinal));

    /// <summary>The commonest spelling; of two equally common ones the first by code point.</summary>
    public string Of(string key) => MostCommon(_spellings[key].Select(spelling => KeyValuePair.Create(spelling.Key, spelling.Value.Count)))!;

    /// <summary>
    /// The names that share an address and may be two terms, as <c>C#</c> and <c>C++</c>: they differ in more than letter case,
    /// spaces, hyphens and accents.
    /// </summary>
    /// <param name="what">What such a term is called: a category, or a tag.</param>
    /// <returns>A doubt for each name that is not used, with the tip that it belongs to.</returns>
    public IEnumerable<(Doubt Doubt, TipKey? Tip)> United(string what)
    {
        foreach (var (key, spellings) in _spellings)
        {
            var used = Of(key);
            foreach (var (name, spelling) in spellings.Where(one => Folded(one.Key) != Folded(used)))
            {
                var doubt = new Doubt(
                    spelling.At, name, $"the {what} “{name}” written as “{used}”",
                    $"both have the address “{key}”, and “{used}” stands at {spellings[used].At}",
                    [$"a {what} of its own, which needs another name"])
                { Dump = spelling.Dump };
                yield return (doubt, spelling.Tip);
            }
        }
    }

    /// <summary>The categories that differ from a known one by a slip, or go on behind it: <c>Customer Sevice Tip of the Week</c>.</summary>
    /// <param name="known">The known ones, as <see cref="KeyOf"/> has them.</param>
    /// <returns>A doubt for each such name, with the tip that it belongs to.</returns>
    public IEnumerable<(Doubt Doubt, TipKey? Tip)> Slips(IEnumerable<string> known)
    {
        var names = known.ToHashSet(StringComparer.Ordinal);
        foreach (var (key, spellings) in _spellings.Where(term => !names.Contains(term.Key)))
        {
            if (names.FirstOrDefault(name => key.StartsWith($"{name}-", StringComparison.Ordinal) || Spelling.AreNear(key, name, MaxSlips)) is not { } meant)
                continue;
            foreach (var (name, spelling) in spellings)
            {
                var doubt = new Doubt(
                    spelling.At, name, $"“{name}” taken for a category", $"it is nearly “{(_spellings.ContainsKey(meant) ? Of(meant) : meant)}”",
                    ["that category with a slip, or with something glued to it"])
                { Dump = spelling.Dump };
                yield return (doubt, spelling.Tip);
            }
        }
    }

    /// <summary>The commonest of several texts; null where there is none.</summary>
    public static string? MostCommon(IEnumerable<KeyValuePair<string, int>> counts) => counts
        .GroupBy(count => count.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, Count: group.Sum(count => count.Value)))
        .OrderByDescending(text => text.Count)
        .ThenBy(text => Folding.IsDecomposed(text.Key))
        .ThenByDescending(text => Typographic(text.Key))
        .ThenBy(text => text.Key, StringComparer.Ordinal)
        .Select(text => text.Key)
        .FirstOrDefault();

    /// <summary>How many quotation marks, dashes and ellipses a text has as the blog has them; copies may have plain ones.</summary>
    public static int Typographic(string text)
    {
        var count = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(Marks) is var at and >= 0; rest = rest[(at + 1)..])
            count++;
        return count;
    }

    private static string Folded(string name) => string.Concat(Folding.Title(name).Where(character => character is not (' ' or '-' or '\'' or '"' or ',')));

    // How often a spelling occurs, and where it stands first.
    private sealed record Written(int Count, Location At, string Dump, TipKey? Tip);
}
