using SiteGen.Cli.Input;

namespace SiteGen.Cli.Previewing;

/// <summary>
/// Tells when the input has changed: soon after the last change of several, and at the latest a second after the first.
/// The system's own notices come at once and name what has changed; what they miss (a folder that was deleted and put back, or that a link leads
/// to) is found by looking at names, sizes and times every two seconds.
/// </summary>
internal sealed class InputWatch : IDisposable
{
    // Editors write a file in several steps; one plan after the last of them is enough.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    private readonly InputFolder _input;
    private readonly Action<IReadOnlyCollection<string>?> _changed;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Timer _timer;
    private readonly Timer _poll;
    private readonly Lock _lock = new();
    private InputStamp? _stamp;
    private long? _firstChange;
    // Null where something has changed that has no name.
    private HashSet<string>? _names = new(StringComparer.Ordinal);

    /// <param name="input">The input.</param>
    /// <param name="changed">Is told the full paths of what has changed; null where that is not known.</param>
    public InputWatch(InputFolder input, Action<IReadOnlyCollection<string>?> changed)
    {
        _input = input;
        _changed = changed;
        _timer = new Timer(_ => Report());
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
            _firstChange ??= Environment.TickCount64;
            var left = MaxDelay - TimeSpan.FromMilliseconds(Environment.TickCount64 - _firstChange.Value);
            var delay = left < TimeSpan.Zero ? TimeSpan.Zero : left < Quiet ? left : Quiet;
            _timer.Change(delay, Timeout.InfiniteTimeSpan);
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

    private void Report()
    {
        HashSet<string>? names;
        lock (_lock)
        {
            _firstChange = null;
            (names, _names) = (_names, new(StringComparer.Ordinal));
        }
        _changed(names);
    }

    private void Poll()
    {
        if (InputStamp.Of(_input) is var stamp && stamp != _stamp)
        {
            _stamp = stamp;
            ScheduleAll();
        }
        try
        {
            _poll.Change(PollInterval, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The preview ends.
        }
    }
}
