using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Converter.Writing;

/// <summary>
/// Decides for every tip whether to write its file, to merge, to propose, or to leave it alone. What a person wrote
/// is never lost, and what a person deleted does not come back.
/// </summary>
internal sealed class WritePlanner
{
    private readonly Func<string, string?> _read;
    private readonly Func<string, Location> _locate;
    private readonly HashSet<string> _dumps;
    private readonly Dictionary<string, string> _writes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deletions = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics = new();
    private readonly ImmutableSortedDictionary<string, ManifestEntry>.Builder _entries;
    private readonly Dictionary<string, ManifestEntry> _byPath;

    private WritePlanner(Manifest manifest, IEnumerable<string> dumps, Func<string, string?> read, Func<string, Location> locate)
    {
        _read = path => read(path)?.Replace("\r\n", "\n");
        _locate = locate;
        _dumps = [.. dumps];
        _entries = manifest.Entries.ToBuilder();
        _byPath = manifest.Entries.Values.GroupBy(entry => entry.Path).ToDictionary(group => group.Key, group => group.First());
    }

    /// <summary>Makes the plan.</summary>
    /// <param name="manifest">What was written last.</param>
    /// <param name="tips">What shall be written.</param>
    /// <param name="dumps">The dumps that the tips come from, by name.</param>
    /// <param name="read">Reads a file below the tips folder; null where there is none.</param>
    /// <param name="locate">Names such a file for people.</param>
    public static WritePlan Plan(
        Manifest manifest, IEnumerable<TipFile> tips, IEnumerable<string> dumps,
        Func<string, string?> read, Func<string, Location> locate)
    {
        var planner = new WritePlanner(manifest, dumps, read, locate);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tip in tips)
        {
            known.Add(tip.Tip);
            planner.Plan(tip);
        }
        foreach (var entry in manifest.Entries.Values.Where(entry => !known.Contains(entry.Tip)))
            planner.PlanWithoutTip(entry);
        return planner.Finish(manifest);
    }

    private void Plan(TipFile tip)
    {
        if (!_entries.TryGetValue(tip.Tip, out var entry))
        {
            PlanFirst(tip);
            return;
        }
        var current = _read(entry.Path);
        if (current is null)
        {
            PlanMissing(tip, entry);
            return;
        }
        var isUnedited = current == entry.Written || current == entry.Pending;
        if (current == tip.Text || (isUnedited && !IsPoorer(entry, tip)))
            Write(tip, entry, tip.Text);
        else if (!isUnedited)
            PlanEdited(tip, entry, current);
        else
            _diagnostics.Add(ConverterMistakes.Poorer(_locate(entry.Path)));
    }

    // No entry: the first time, or a file that somebody else put there.
    private void PlanFirst(TipFile tip)
    {
        var entry = new ManifestEntry(tip.Tip, tip.Path, null);
        if (_read(tip.Path) is not { } current || current == tip.Text || IsLeftBehind(tip.Path, current))
            Write(tip, entry, tip.Text);
        else
            Propose(tip, entry, "a file that convert has not written stands here");
    }

    private void PlanMissing(TipFile tip, ManifestEntry entry)
    {
        // Killed before the file was written for the first time, or before this was written down.
        if (!entry.IsDeleted && (entry.Written is null || _read(tip.Path) == tip.Text))
            Write(tip, entry, tip.Text);
        else
            _entries[tip.Tip] = entry with { IsDeleted = true, Pending = null };
    }

    private void PlanEdited(TipFile tip, ManifestEntry entry, string current)
    {
        var before = entry.Written ?? entry.Pending;
        if (tip.Text == before || IsPoorer(entry, tip))
        {
            _diagnostics.Add(ConverterMistakes.LeftAlone(_locate(entry.Path)));
            _entries[tip.Tip] = entry with { IsDeleted = false, Pending = null };
        }
        else if (before is not null && ThreeWayMerge.Merge(before, current, tip.Text) is { } merged)
        {
            _diagnostics.Add(ConverterMistakes.Merged(_locate(entry.Path)));
            Write(tip, entry, merged);
        }
        else if (entry.Proposed == tip.Text && _read(TipFile.ProposalFor(entry.Path)) is null)
        {
            // The author has seen this proposal and removed it: it is dealt with.
            _entries[tip.Tip] = new ManifestEntry(tip.Tip, entry.Path, tip.Text);
        }
        else
        {
            Propose(tip, entry, "an author and new dumps have changed the same lines");
        }
    }

    private void PlanWithoutTip(ManifestEntry entry)
    {
        var current = entry.IsDeleted ? null : _read(entry.Path);
        if (current is null || _writes.ContainsKey(entry.Path))
            return;
        // Its dumps are all here and make it no more: two tips turned out to be one.
        var isGone = current == entry.Written && HasAllSources(entry.Written);
        if (!isGone)
        {
            _diagnostics.Add(ConverterMistakes.InNoDump(_locate(entry.Path)));
            return;
        }
        _deletions.Add(entry.Path);
        _entries.Remove(entry.Tip);
    }

    private void Write(TipFile tip, ManifestEntry entry, string text)
    {
        if (_read(tip.Path) is { } there && tip.Path != entry.Path && there != text && !IsLeftBehind(tip.Path, there))
        {
            Propose(tip, entry, "a file that convert has not written stands where the tip belongs", tip.Path);
            return;
        }
        if (_read(tip.Path) != text)
            _writes[tip.Path] = text;
        if (entry.Path != tip.Path && _read(entry.Path) is not null)
            _deletions.Add(entry.Path);
        // A proposal that nobody touched has done its work.
        var proposal = TipFile.ProposalFor(entry.Path);
        if (entry.Proposed is not null && _read(proposal) == entry.Proposed)
            _deletions.Add(proposal);
        _entries[tip.Tip] = new ManifestEntry(tip.Tip, tip.Path, tip.Text);
    }

    private void Propose(TipFile tip, ManifestEntry entry, string because, string? path = null)
    {
        var proposal = TipFile.ProposalFor(path ?? entry.Path);
        if (_read(proposal) != tip.Text)
            _writes[proposal] = tip.Text;
        _diagnostics.Add(ConverterMistakes.Proposed(_locate(path ?? entry.Path), because, _locate(proposal).File));
        _entries[tip.Tip] = entry with { Proposed = tip.Text, Pending = null, IsDeleted = false };
    }

    // A file as the converter wrote it for another tip, which now stands elsewhere.
    private bool IsLeftBehind(string path, string text) => _byPath.TryGetValue(path, out var other) && other.Written == text;

    // Without all of the dumps at hand a whole tip would become an excerpt again.
    private static bool IsPoorer(ManifestEntry entry, TipFile tip) =>
        (entry.Written ?? entry.Pending) is { } before && IsWhole(before) && !IsWhole(tip.Text);

    private static bool IsWhole(string text) => text.Contains("\nrecovered: full\n", StringComparison.Ordinal);

    // Of a file that can't be read no source is at hand.
    private bool HasAllSources(string text) =>
        Content.PostFile.Parse(new InputFile("tip.md", text), new DiagnosticBag()) is { } file
        && file.Post.Sources.All(_dumps.Contains);

    private WritePlan Finish(Manifest before)
    {
        _deletions.ExceptWith(_writes.Keys);
        var manifest = new Manifest(_entries.ToImmutable());
        return new WritePlan(
            _writes.Count + _deletions.Count == 0 ? null : Journal(before, manifest),
            _writes.ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. _deletions.Order(StringComparer.Ordinal)],
            manifest,
            [.. _diagnostics]);
    }

    private Manifest Journal(Manifest before, Manifest after)
    {
        var entries = before.Entries.ToBuilder();
        foreach (var entry in after.Entries.Values)
        {
            // A merged file is not remembered: were it taken for the converter's own, the author's words in it would go.
            if (!_writes.TryGetValue(entry.Path, out var pending) || pending != entry.Written)
                continue;
            entries[entry.Tip] = before.Entries.TryGetValue(entry.Tip, out var old) && old.Path == entry.Path
                ? old with { Pending = pending }
                : old is null ? entry with { Written = null, Pending = pending } : old;
        }
        return new Manifest(entries.ToImmutable());
    }
}
