using System.Collections.Immutable;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Layouts;

namespace SiteGen.Converter.Merging;

/// <summary>
/// Collects doubts in any order, and gives them the paths of their tips when these are known. Not thread-safe: the
/// archive's lock protects it.
/// </summary>
internal sealed class DoubtList
{
    private readonly List<(Doubt Doubt, TipKey? Key, Finding? Finding)> _doubts = [];
    private readonly Dictionary<Finding, TipKey> _owners = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds a doubt of a stage that knows all dumps; it has its <see cref="Doubt.Dump"/> already.</summary>
    /// <param name="doubt">The doubt.</param>
    /// <param name="key">The tip that the decision is in; null for none.</param>
    public void Add(Doubt doubt, TipKey? key) => _doubts.Add((doubt, key, null));

    /// <summary>Adds several such doubts.</summary>
    public void Add(IEnumerable<Doubt> doubts, TipKey? key)
    {
        foreach (var doubt in doubts)
            Add(doubt, key);
    }

    /// <summary>Adds the doubts of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="keys">The keys of its finding; null for a text without title.</param>
    public void Add(DumpPage page, ImmutableArray<TipKey?> keys)
    {
        foreach (var doubt in page.Doubts)
        {
            var finding = doubt.Finding < 0 ? null : page.Findings[doubt.Finding];
            _doubts.Add((doubt with { Dump = page.Dump.File.Path }, finding is null ? null : keys[doubt.Finding], finding));
        }
    }

    /// <summary>Notes whose a text without title turned out to be.</summary>
    public void Own(Finding fragment, TipKey key) => _owners[fragment] = key;

    /// <summary>All doubts with the paths of their tips, by dump, line, column and code, each once.</summary>
    /// <param name="tips">The tips.</param>
    /// <param name="aliases">The keys of tips that turned out to be another one.</param>
    public ImmutableArray<Doubt> Of(IEnumerable<Tip> tips, IReadOnlyDictionary<TipKey, TipKey>? aliases = null)
    {
        var byKey = tips.ToLookup(tip => tip.Key);
        return WithCopies(
        [
            .. _doubts.Where(item => !item.Doubt.IsOfTip || item.Key is not null || (item.Finding is { } finding && _owners.ContainsKey(finding)))
                .Select(item => item.Doubt with { Tip = PathOf(item.Doubt, item.Key, item.Finding, byKey, aliases) })
                .OrderBy(doubt => doubt.At.File, StringComparer.Ordinal)
                .ThenBy(doubt => doubt.At.Line)
                .ThenBy(doubt => doubt.At.Column)
                .ThenBy(doubt => doubt.Code, StringComparer.Ordinal)
                .ThenBy(doubt => doubt.Decision, StringComparer.Ordinal)
                .ThenBy(doubt => doubt.Rule, StringComparer.Ordinal)
                .DistinctBy(doubt => (doubt.At, doubt.Hash)),
        ]);
    }

    // What was decided on a line of a tip in many dumps is named once: at its first place.
    private static ImmutableArray<Doubt> WithCopies(List<Doubt> doubts)
    {
        var named = ImmutableArray.CreateBuilder<Doubt>();
        var firsts = new Dictionary<(string Tip, string Hash), (string Dump, int Index)>();
        var copies = new Dictionary<int, List<string>>();
        foreach (var doubt in doubts)
        {
            if (doubt is not { Code: Doubt.DefaultCode, Tip: { } tip, Dump: { } dump })
            {
                named.Add(doubt);
            }
            else if (!firsts.TryGetValue((tip, doubt.Hash), out var first) || first.Dump == dump)
            {
                firsts.TryAdd((tip, doubt.Hash), (dump, named.Count));
                named.Add(doubt);
            }
            else
            {
                if (!copies.TryGetValue(first.Index, out var others))
                    copies[first.Index] = others = [];
                others.Add(dump);
            }
        }
        foreach (var (index, dumps) in copies)
            named[index] = named[index] with { Copies = [.. dumps.Distinct(StringComparer.Ordinal)] };
        return named.ToImmutable();
    }

    // Two tips may have one key; the one that has this dump among its sources is meant.
    private string? PathOf(Doubt doubt, TipKey? doubtKey, Finding? finding, ILookup<TipKey, Tip> tips, IReadOnlyDictionary<TipKey, TipKey>? aliases)
    {
        var key = doubtKey ?? (finding is not null && _owners.TryGetValue(finding, out var owner) ? owner : null);
        if (key is not { } known)
            return null;
        var candidates = tips[aliases?.GetValueOrDefault(known, known) ?? known].ToList();
        if (candidates.Count < 2)
            return candidates.FirstOrDefault()?.Path;
        return (candidates.Find(tip => doubt.Dump is { } dump && tip.Sources.Contains(dump)) ?? candidates.FirstOrDefault())?.Path;
    }
}
