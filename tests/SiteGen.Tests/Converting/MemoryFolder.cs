using SiteGen.Converter.Writing;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>A tips folder without a disk, which can be killed between any two steps.</summary>
internal sealed class MemoryFolder
{
    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    public RecoveryManifest Manifest { get; private set; } = RecoveryManifest.Empty;

    /// <summary>The day of the next conversion; null to date no change.</summary>
    public DateOnly? Today { get; set; }

    /// <summary>Converts, and stops after so many steps.</summary>
    public WritePlan Convert(IEnumerable<InputFile> dumps, int steps = int.MaxValue)
    {
        var plan = WritePlan.Of(Dumps.Convert(dumps) with { Today = Today }, Manifest, path => Files.GetValueOrDefault(path), path => new Location(path));
        foreach (var step in Steps(plan))
        {
            if (steps-- == 0)
                break;
            step();
        }
        return plan;
    }

    /// <summary>The steps in the order in which the program does them.</summary>
    private IEnumerable<Action> Steps(WritePlan plan)
    {
        if (plan.Journal is { } journal)
            yield return () => Keep(journal);
        foreach (var (path, text) in plan.Writes)
            yield return () => Files[path] = text;
        foreach (var path in plan.Deletions)
            yield return () => Files.Remove(path);
        yield return () => Keep(plan.Manifest);
    }

    // Through its own format, so that this is tested as well.
    private void Keep(RecoveryManifest manifest)
    {
        var diagnostics = new DiagnosticBag();
        Manifest = RecoveryManifest.Parse(manifest.Write(), new Location(RecoveryManifest.FileName), diagnostics)
            ?? throw new InvalidDataException(string.Join('\n', diagnostics));
    }
}
