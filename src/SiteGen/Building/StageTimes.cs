using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SiteGen.Building;

/// <summary>How long a stage took.</summary>
/// <param name="Stage">Its name.</param>
/// <param name="Time">The time from the end of the stage before.</param>
public readonly record struct StageTime(string Stage, TimeSpan Time);

/// <summary>
/// Where the time of a build goes. A new stage says <see cref="End"/> when it is done, and has a line of its own.
/// </summary>
public sealed class StageTimes
{
    private readonly List<StageTime> _stages = [];
    private readonly ConcurrentDictionary<string, StrongBox<long>> _parts = new();
    private long _last = Stopwatch.GetTimestamp();

    /// <summary>The stages in their order.</summary>
    public IReadOnlyList<StageTime> Stages => _stages;

    /// <summary>The stage that ended last; null at the beginning.</summary>
    public string? Last { get; private set; }

    /// <summary>Everything since the last stage's end was this one.</summary>
    public void End(string stage)
    {
        var now = Stopwatch.GetTimestamp();
        Add(stage, Stopwatch.GetElapsedTime(_last, now));
        _last = now;
        Last = stage;
    }

    /// <summary>The work inside of the last stages, in processor time of all threads, by its name.</summary>
    public IEnumerable<StageTime> Parts => _parts
        .OrderBy(part => part.Key, StringComparer.Ordinal)
        .Select(part => new StageTime(part.Key, Stopwatch.GetElapsedTime(0, part.Value.Value)));

    /// <summary>Some more of a part has been done, by any thread.</summary>
    /// <param name="part">Its name.</param>
    /// <param name="since">When it began, as <see cref="Stopwatch.GetTimestamp"/> told.</param>
    public void AddPart(string part, long since) => Interlocked.Add(
        ref _parts.GetOrAdd(part, _ => new StrongBox<long>()).Value, Stopwatch.GetTimestamp() - since);

    /// <summary>A stage that was measured elsewhere.</summary>
    public void Add(string stage, TimeSpan time) => _stages.Add(new StageTime(stage, time));
}
