using SiteGen.Cli.Input;

namespace SiteGen.Cli.Previewing;

/// <summary>
/// Tells when the input has changed: soon after the last change of several, and at the latest a second after the first.
/// The system's own notices come at once; what they miss (a folder that was deleted and put back, or that a link leads
/// to) is found by looking at names, sizes and times every two seconds.
/// </summary>
internal sealed class InputWatch : IDisposable
{
    // Editors write a file in several steps; one plan after the last of them is enough.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    private readonly InputFolder _input;
    private readonly Action _changed;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Timer _timer;
    private readonly Timer _poll;
    private readonly Lock _lock = new();
    private InputStamp? _stamp;
    private long? _firstChange;

    public InputWatch(InputFolder input, Action changed)
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
            watcher.Changed += (_, _) => Schedule();
            watcher.Created += (_, _) => Schedule();
            watcher.Deleted += (_, _) => Schedule();
            watcher.Renamed += (_, _) => Schedule();
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            // The system watches no more folders (inotify's limit): polling finds changes, too.
        }
    }

    private void Schedule()
    {
        lock (_lock)
        {
            _firstChange ??= Environment.TickCount64;
            var left = MaxDelay - TimeSpan.FromMilliseconds(Environment.TickCount64 - _firstChange.Value);
            var delay = left < TimeSpan.Zero ? TimeSpan.Zero : left < Quiet ? left : Quiet;
            _timer.Change(delay, Timeout.InfiniteTimeSpan);
        }
    }

    private void Report()
    {
        lock (_lock)
            _firstChange = null;
        _changed();
    }

    private void Poll()
    {
        if (InputStamp.Of(_input) is var stamp && stamp != _stamp)
        {
            _stamp = stamp;
            Schedule();
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
