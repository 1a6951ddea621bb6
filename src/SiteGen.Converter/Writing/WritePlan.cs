using System.Collections.Immutable;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Converter.Writing;

/// <summary>
/// What has to be done on the disk, in this order: the journal, the writes, the deletions, the manifest. Killed
/// between any two of them, the next run knows every file for what it is.
/// </summary>
/// <param name="Journal">The manifest with what is about to be written; null when nothing is.</param>
/// <param name="Writes">Files to write, by path.</param>
/// <param name="Deletions">Files to delete.</param>
/// <param name="Manifest">The manifest afterwards.</param>
/// <param name="Diagnostics">What an author should know.</param>
public sealed record WritePlan(
    RecoveryManifest? Journal,
    ImmutableSortedDictionary<string, string> Writes,
    ImmutableArray<string> Deletions,
    RecoveryManifest Manifest,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What a person has to look at, for those of the diagnostics that are warnings.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];

    /// <summary>What has to be done on the disk for the tips of a conversion to be there.</summary>
    /// <param name="conversion">What became of the dumps.</param>
    /// <param name="manifest">What was written last.</param>
    /// <param name="read">Reads a file below the tips folder; null where there is none.</param>
    /// <param name="locate">Names such a file for people.</param>
    public static WritePlan Of(Conversion conversion, RecoveryManifest manifest, Func<string, string?> read, Func<string, Location> locate) =>
        WritePlanner.Plan(conversion, manifest, read, locate);
}
