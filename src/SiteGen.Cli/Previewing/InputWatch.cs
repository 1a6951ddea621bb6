using SiteGen.Cli.Input;

namespace SiteGen.Cli.Previewing;

/// <summary>
/// Has the site planned again when the input has changed. Editors write a file in several steps: a plan begins right after
/// the first, is given up when another comes, and is shown when none has come for a moment. So nobody waits for that moment
/// where planning takes longer. A second after the first change, what is planned is shown whatever comes.
/// The system's own notices come at once and name what has changed; what they miss (a folder that was deleted and put back, or that a link leads
/// to) is found by looking at names, sizes and times every two seconds.
/// </summary>
internal sealed class InputWatch : IDisposable
{
    // One step of an editor is several notices.
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan DefaultMaxDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    private readonly InputFolder _input;
    private readonly Planner _plan;
    private readonly TimeSpan _maxDelay;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Timer _timer;
    private readonly Timer _poll;
    private readonly Lock _lock = new();
    private InputStamp? _stamp;
    private long? _firstChange;
    private long _lastChange;
    private CancellationTokenSource? _current;
    // Null where something has changed that has no name.
    private HashSet<string>? _names = new(StringComparer.Ordinal);

    /// <summary>Plans the site again.</summary>
    /// <param name="changed">The full paths of what has changed; null where that is not known.</param>
    /// <param name="stop">Is canceled when more has changed.</param>
    /// <returns>Shows what was planned; null where there is nothing new to be shown.</returns>
    /// <exception cref="OperationCanceledException">More has changed.</exception>
    public delegate Action? Planner(IReadOnlyCollection<string>? changed, CancellationToken stop);

    /// <param name="input">The input.</param>
    /// <param name="plan">Plans the site again; one call at a time.</param>
    /// <param name="maxDelay">How long after a change plans may be given up for later ones; null for a second.</param>
    public InputWatch(InputFolder input, Planner plan, TimeSpan? maxDelay = null)
    {
        _maxDelay = maxDelay ?? DefaultMaxDelay;
        _input = input;
        _plan = plan;
        _timer = new Timer(_ => Plan());
        _stamp = InputStamp.Of(input);
        foreach (var folder in input.Roots.Where(Directory.Exists))
            TryWatch(folder);
        _poll = new Timer(_ => Poll(), null, PollInterval, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _watchers.ForEach(watcher => watcher.Dispose());
        _poll.Dispose();
        _timer.Dispose();
    }

    private void TryWatch(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            // On Windows, a folder has changed when a file in it has; that file is told as well.
            watcher.Changed += (_, change) => { if (!Directory.Exists(change.FullPath)) Schedule(change.FullPath); };
            watcher.Created += (_, change) => Schedule(change.FullPath);
            watcher.Deleted += (_, change) => Schedule(change.FullPath);
            watcher.Renamed += (_, change) => Schedule(change.OldFullPath, change.FullPath);
            // More changes than the system keeps.
            watcher.Error += (_, _) => ScheduleAll();
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            // The system watches no more folders (inotify's limit): polling finds changes, too.
        }
    }

    private void Schedule(params ReadOnlySpan<string> names)
    {
        lock (_lock)
        {
            foreach (var name in names)
                _names?.Add(name);
            _lastChange = Environment.TickCount64;
            _firstChange ??= _lastChange;
            if (!IsOverdue)
                _current?.Cancel();
            SetTimer();
        }
    }

    private void ScheduleAll()
    {
        lock (_lock)
        {
            _names = null;
            Schedule();
        }
    }

    // Most often it is a change that is known: a plan that is being made goes on.
    private void ScheduleLook()
    {
        lock (_lock)
        {
            _names = null;
            SetTimer();
        }
    }

    // Nobody waits longer for a plan that could be shown, whatever changes meanwhile.
    private bool IsOverdue => _firstChange is { } first && Environment.TickCount64 - first >= _maxDelay.TotalMilliseconds;

    private void SetTimer() => _timer.Change(IsOverdue ? TimeSpan.Zero : Step, Timeout.InfiniteTimeSpan);

    private void Plan()
    {
        using var stop = new CancellationTokenSource();
        HashSet<string>? names;
        lock (_lock)
        {
            // One plan at a time; the one that is being made looks for what has come when it ends.
            if (_current is not null || _names is { Count: 0 })
                return;
            (names, _names) = (_names, new(StringComparer.Ordinal));
            _current = stop;
        }
        try
        {
            var show = _plan(names, stop.Token);
            WaitForQuiet(stop.Token);
            lock (_lock)
            {
                stop.Token.ThrowIfCancellationRequested();
                _firstChange = null;
            }
            show?.Invoke();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            lock (_lock)
            {
                if (names is null)
                    _names = null;
                else
                    _names?.UnionWith(names);
            }
        }
        finally
        {
            lock (_lock)
            {
                _current = null;
                if (_names is not { Count: 0 })
                    SetTimer();
            }
        }
    }

    private void WaitForQuiet(CancellationToken stop)
    {
        TimeSpan left;
        lock (_lock)
            left = IsOverdue ? TimeSpan.Zero : Quiet - TimeSpan.FromMilliseconds(Environment.TickCount64 - _lastChange);
        if (left > TimeSpan.Zero)
            stop.WaitHandle.WaitOne(left);
    }

    private void Poll()
    {
        if (InputStamp.Of(_input) is var stamp && stamp != _stamp)
        {
            _stamp = stamp;
            ScheduleLook();
        }
        _poll.Change(PollInterval, Timeout.InfiniteTimeSpan);
    }
}
