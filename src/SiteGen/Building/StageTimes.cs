using System.Diagnostics;

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
    private long _last = Stopwatch.GetTimestamp();

    /// <summary>The stages in their order.</summary>
    public IReadOnlyList<StageTime> Stages => _stages;

    /// <summary>Everything since the last stage's end was this one.</summary>
    public void End(string stage)
    {
        var now = Stopwatch.GetTimestamp();
        Add(stage, Stopwatch.GetElapsedTime(_last, now));
        _last = now;
    }

    /// <summary>A stage that was measured elsewhere.</summary>
    public void Add(string stage, TimeSpan time) => _stages.Add(new StageTime(stage, time));
}
