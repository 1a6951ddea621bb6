using System.Buffers;
using System.Collections.Immutable;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Converter.Writing;

/// <summary>
/// Decides for every tip whether to write its file, to merge, to propose, or to leave it alone. What a person wrote
/// is never lost, what a person deleted does not come back, and no tip is removed because its dump is gone.
/// </summary>
internal sealed class WritePlanner
{
    // NUL bytes are what some file systems have in a file that was not flushed.
    private static readonly SearchValues<char> Blank = SearchValues.Create("\0 \r\n\t\uFEFF");

    private readonly Func<string, string?> _read;
    private readonly Func<string, Location> _locate;
    private readonly IReadOnlyDictionary<string, string?> _dumps;
    private readonly HashSet<string> _refused;
    private readonly ImmutableSortedDictionary<string, TipFile> _tips;
    private readonly Dictionary<string, string> _writes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deletions = new(StringComparer.Ordinal);
    private readonly PlanNotes _notes = new();
    private readonly ImmutableSortedDictionary<string, ManifestEntry>.Builder _entries;
    private readonly Dictionary<string, ManifestEntry> _byPath;
    private readonly ILookup<string, TipFile> _byPlace;
    private readonly HashSet<string> _planned = new(StringComparer.Ordinal);

    private WritePlanner(Conversion conversion, RecoveryManifest manifest, Func<string, string?> read, Func<string, Location> locate)
    {
        _read = path => read(path)?.Replace("\r\n", "\n");
        _locate = locate;
        _dumps = conversion.Dumps.ToDictionary(dump => dump.Path, dump => dump.Skipped);
        _refused = [.. TipFile.Of(conversion.Refused).Select(tip => TipFile.WithoutNumber(tip.Tip))];
        _tips = UpdatedDates.Set(TipMatching.Match(TipFile.Of(conversion.Tips), manifest), manifest.Entries, conversion.Today)
            .ToImmutableSortedDictionary(tip => tip.Tip, tip => tip, StringComparer.Ordinal);
        _entries = manifest.Entries.ToBuilder();
        _byPlace = _tips.Values.ToLookup(tip => tip.Path, StringComparer.Ordinal);
        _byPath = manifest.Entries.Values
            .OrderBy(entry => entry.IsDeleted)
            .ThenBy(entry => entry.Written is null)
            .DistinctBy(entry => entry.Path)
            .ToDictionary(entry => entry.Path, StringComparer.Ordinal);
    }

    /// <summary>Makes the plan.</summary>
    /// <param name="conversion">What became of the dumps.</param>
    /// <param name="manifest">What was written last.</param>
    /// <param name="read">Reads a file below the tips folder; null where there is none.</param>
    /// <param name="locate">Names such a file for people.</param>
    public static WritePlan Plan(Conversion conversion, RecoveryManifest manifest, Func<string, string?> read, Func<string, Location> locate)
    {
        var planner = new WritePlanner(conversion, manifest, read, locate);
        foreach (var tip in planner._tips.Values)
            planner.Plan(tip);
        foreach (var entry in manifest.Entries.Values.Where(entry => !planner._tips.ContainsKey(entry.Tip)))
            planner.PlanWithoutTip(entry);
        return planner.Finish(manifest);
    }

    private void Plan(TipFile tip)
    {
        if (!_planned.Add(tip.Tip))
            return;
        if ((_entries.GetValueOrDefault(tip.Tip) ?? Adopt(tip)) is not { } entry)
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
        if (IsBlank(current))
        {
            _notes.Add(ConverterMistakes.Healed(_locate(entry.Path)));
            Write(tip, entry, IsPoorer(entry, tip) ? entry.Written ?? entry.Pending! : tip.Text);
            return;
        }
        var isUnedited = current == entry.Written || current == entry.Pending;
        if (!isUnedited && IsTakenOver(entry.Path, current, tip))
            Write(tip, entry, tip.Text);
        else if (current == tip.Text || (isUnedited && !IsPoorer(entry, tip)))
            Write(tip, entry, tip.Text);
        else if (!isUnedited)
            PlanEdited(tip, entry, current);
        else
            KeepRicher(tip, entry);
    }

    // The entry of a tip that is not made any more, but whose file is this one's: the same tip, the title of which is
    // spelt another way now, or folded by another rule.
    private ManifestEntry? Adopt(TipFile tip)
    {
        if (!_byPath.TryGetValue(tip.Path, out var entry) || _tips.ContainsKey(entry.Tip) || !_entries.Remove(entry.Tip))
            return null;
        return _entries[tip.Tip] = entry with { Tip = tip.Tip };
    }

    // No entry: the first time, or a file that somebody else put there.
    private void PlanFirst(TipFile tip)
    {
        var entry = new ManifestEntry(tip.Tip, tip.Path, null);
        if (IsFree(tip.Path, tip.Text))
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
        if (tip.Text != before && IsPoorer(entry, tip))
        {
            KeepRicher(tip, entry);
        }
        else if (tip.Text == before)
        {
            _notes.Add(ConverterMistakes.LeftAlone(_locate(entry.Path)));
            _entries[tip.Tip] = entry with { IsDeleted = false, Pending = null };
        }
        else if (before is not null && ThreeWayMerge.Merge(before, current, tip.Text) is { } merged)
        {
            _notes.Add(ConverterMistakes.Merged(_locate(entry.Path)));
            Write(tip, entry, merged);
        }
        else if (entry.Proposed == tip.Text && _read(entry.ProposalPath) is null)
        {
            // The author has seen this proposal and removed it: it is dealt with.
            _entries[tip.Tip] = new ManifestEntry(tip.Tip, entry.Path, tip.Text);
        }
        else
        {
            Propose(tip, entry, "an author and new dumps have changed the same lines");
        }
    }

    private void KeepRicher(TipFile tip, ManifestEntry entry)
    {
        var left = WrittenTip.Of(tip);
        var missing = MissingSources.Of(entry, _dumps, source => !left.Sources.Contains(source));
        _notes.Poorer(_locate(entry.Path), entry, missing, left.Words);
        _entries[tip.Tip] = entry with { IsDeleted = false };
    }

    // No dump has the tip any more. It stays, whatever the reason, and a person decides.
    private void PlanWithoutTip(ManifestEntry entry)
    {
        var current = entry.IsDeleted ? null : _read(entry.Path);
        if (current is null || !_entries.ContainsKey(entry.Tip) || _writes.ContainsKey(entry.Path))
            return;
        if (IsBlank(current) && (entry.Written ?? entry.Pending) is { } text)
        {
            _notes.Add(ConverterMistakes.Healed(_locate(entry.Path)));
            _writes[entry.Path] = text;
        }
        // The dumps have it, but its file would be refused, which is named (SG5108): the old one stays.
        if (_refused.Contains(TipFile.WithoutNumber(entry.Tip)))
            return;
        if (_tips.GetValueOrDefault(TipFile.WithoutNumber(entry.Tip)) is { } owner)
            _notes.IsAnother(_locate(entry.Path), entry, owner.Path);
        else
            _notes.InNoDump(_locate(entry.Path), entry, MissingSources.Of(entry, _dumps, _ => true));
    }

    private void Write(TipFile tip, ManifestEntry entry, string text)
    {
        if (tip.Path != entry.Path && !IsFree(tip.Path, text))
        {
            Propose(tip, entry, "a file that convert has not written stands where the tip belongs", tip.Path);
            return;
        }
        if (_read(tip.Path) != text)
            _writes[tip.Path] = text;
        if (entry.Path != tip.Path && _read(entry.Path) is { } old && !IsTakenOver(entry.Path, old, tip))
            _deletions.Add(entry.Path);
        // A proposal that nobody touched has done its work.
        if (entry.Proposed is not null && _read(entry.ProposalPath) == entry.Proposed)
            _deletions.Add(entry.ProposalPath);
        _entries[tip.Tip] = new ManifestEntry(tip.Tip, tip.Path, tip.Text);
    }

    private void Propose(TipFile tip, ManifestEntry entry, string because, string? path = null)
    {
        var proposal = ProposalPathFor(tip, entry, path ?? entry.Path);
        if (_read(proposal) != tip.Text)
            _writes[proposal] = tip.Text;
        _notes.Proposed(_locate(path ?? entry.Path), tip, because, _locate(proposal).File);
        _entries[tip.Tip] = entry with
        {
            Proposed = tip.Text,
            ProposedAt = proposal == TipFile.ProposalFor(entry.Path) ? null : proposal,
            Pending = null,
            IsDeleted = false,
        };
    }

    // A proposal into which a person has typed stays as it is; the next one stands beside it.
    private string ProposalPathFor(TipFile tip, ManifestEntry entry, string file)
    {
        for (var number = 1; ; number++)
        {
            var path = TipFile.ProposalFor(file, number);
            if (_writes.ContainsKey(path))
                continue;
            var text = _read(path);
            if (text is null || IsBlank(text) || text == tip.Text || (path == entry.ProposalPath && text == entry.Proposed))
                return path;
        }
    }

    // Whether a tip may be written here: nothing stands here, or what a power cut left, or the tip itself, or another
    // one that moves away.
    private bool IsFree(string path, string text)
    {
        if (_read(path) is not { } there || IsBlank(there) || there == text)
            return true;
        if (!_byPath.TryGetValue(path, out var other) || !_tips.TryGetValue(other.Tip, out var tip) || tip.Path == path)
            return false;
        if (other.Written == there)
            return !IsPoorer(other, tip);
        // What an author has made of it moves with it, and is written before anything stands in its place.
        Plan(tip);
        return _deletions.Contains(path) && string.CompareOrdinal(tip.Path, path) < 0;
    }

    // Killed while tips changed their places: what stands here is another one's already.
    private bool IsTakenOver(string path, string current, TipFile tip) =>
        path != tip.Path && _byPlace[path].Any(other => other.Tip != tip.Tip && other.Text == current);

    private static bool IsBlank(string text) => !text.AsSpan().ContainsAnyExcept(Blank);

    private static bool IsPoorer(ManifestEntry entry, TipFile tip) =>
        (entry.Written ?? entry.Pending) is { } before && before != tip.Text
        && WrittenTip.Of(tip).IsPoorerThan(WrittenTip.Of(before));

    private WritePlan Finish(RecoveryManifest before)
    {
        _deletions.ExceptWith(_writes.Keys);
        // What a tip of today has taken over is no other's any more.
        var taken = _entries.Values.Where(entry => _tips.ContainsKey(entry.Tip)).Select(entry => entry.Path).ToHashSet();
        foreach (var entry in _entries.Values.Where(entry => !_tips.ContainsKey(entry.Tip) && taken.Contains(entry.Path)).ToList())
            _entries.Remove(entry.Tip);
        SeparatePlaces();
        var manifest = new RecoveryManifest(_entries.ToImmutable());
        return new WritePlan(
            _writes.Count + _deletions.Count == 0 ? null : Journal(before, manifest),
            _writes.ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. _deletions.Order(StringComparer.Ordinal)],
            manifest,
            _notes.Diagnostics)
        {
            Doubts = _notes.Doubts,
        };
    }

    // Two tips of one file, as a kill and other dumps behind it may leave them: the one that belongs there has it, and the
    // others are written the next time, as if for the first one.
    private void SeparatePlaces()
    {
        foreach (var place in _entries.Values.Where(entry => !entry.IsDeleted).GroupBy(entry => entry.Path).Where(group => group.Count() > 1).ToList())
        {
            foreach (var entry in place.OrderByDescending(entry => _tips.GetValueOrDefault(entry.Tip)?.Path == place.Key).Skip(1))
                _entries.Remove(entry.Tip);
        }
    }

    private RecoveryManifest Journal(RecoveryManifest before, RecoveryManifest after)
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
        return new RecoveryManifest(entries.ToImmutable());
    }
}
