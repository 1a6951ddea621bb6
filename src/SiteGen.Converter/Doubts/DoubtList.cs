using System.Collections.Immutable;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Merging;

namespace SiteGen.Converter.Doubts;

/// <summary>
/// Collects doubts in any order, and gives them the paths of their tips when these are known. Not thread-safe: the
/// archive's lock protects it.
/// </summary>
internal sealed class DoubtList
{
    private readonly List<(Doubt Doubt, Find? Find)> _doubts = [];
    private readonly Dictionary<Find, TipKey> _owners = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds a doubt of a stage that knows all dumps; it has its <see cref="Doubt.Key"/> and dump already.</summary>
    public void Add(Doubt doubt) => _doubts.Add((doubt, null));

    /// <summary>Adds the doubts of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="keys">The keys of its finds; null for a text without title.</param>
    public void Add(DumpPage page, ImmutableArray<TipKey?> keys)
    {
        foreach (var doubt in page.Doubts)
        {
            var find = doubt.Find < 0 ? null : page.Finds[doubt.Find];
            _doubts.Add((doubt with { Dump = page.Dump.File.Path, Key = find is null ? doubt.Key : keys[doubt.Find] ?? doubt.Key }, find));
        }
    }

    /// <summary>Notes whose a text without title turned out to be.</summary>
    public void Own(Find fragment, TipKey key) => _owners[fragment] = key;

    /// <summary>All doubts with the paths of their tips, by dump, line, column and code, each once.</summary>
    public ImmutableArray<Doubt> Of(IEnumerable<Tip> tips)
    {
        var byKey = tips.ToLookup(tip => tip.Key);
        return
        [
            .. _doubts.Select(item => item.Doubt with { Tip = PathOf(item.Doubt, item.Find, byKey) })
                .OrderBy(doubt => doubt.At.File, StringComparer.Ordinal)
                .ThenBy(doubt => doubt.At.Line)
                .ThenBy(doubt => doubt.At.Column)
                .ThenBy(doubt => doubt.Code, StringComparer.Ordinal)
                .ThenBy(doubt => doubt.Decision, StringComparer.Ordinal)
                .ThenBy(doubt => doubt.Rule, StringComparer.Ordinal)
                .DistinctBy(doubt => (doubt.At, doubt.Hash)),
        ];
    }

    // Two tips may have one key; the one that has this dump among its sources is meant.
    private string? PathOf(Doubt doubt, Find? find, ILookup<TipKey, Tip> tips)
    {
        var key = doubt.Key ?? (find is not null && _owners.TryGetValue(find, out var owner) ? owner : null);
        if (key is not { } known)
            return null;
        var candidates = tips[known].ToList();
        return (candidates.Find(tip => doubt.Dump is { } dump && tip.Post.Sources.Contains(dump)) ?? candidates.FirstOrDefault())?.Path;
    }
}
