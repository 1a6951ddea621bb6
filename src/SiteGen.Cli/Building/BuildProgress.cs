using SiteGen.Building;

namespace SiteGen.Cli.Building;

/// <summary>Shows on a terminal what a long build is doing. A log, and a build of a second, show nothing.</summary>
internal sealed class BuildProgress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly StageTimes _times;
    private readonly TextWriter _terminal;
    private readonly Lock _lock = new();
    private readonly Timer _timer;
    private int _ticks;
    private bool _isDone;

    private BuildProgress(StageTimes times, TextWriter terminal)
    {
        _times = times;
        _terminal = terminal;
        _timer = new Timer(_ => Show(), null, Patience, Interval);
    }

    /// <summary>Shows progress until it is disposed; null where nobody would see it.</summary>
    public static BuildProgress? OnTerminal(StageTimes times) =>
        Console.IsErrorRedirected ? null : new BuildProgress(times, Console.Error);

    public void Dispose()
    {
        lock (_lock)
        {
            _isDone = true;
            _timer.Dispose();
            if (_ticks > 0)
                _terminal.Write("\r\u001B[K");
        }
    }

    // By the stage that has ended last.
    private string Activity => _times.Last switch
    {
        null or "start" => "Reading the input",
        "front matter" or "plan" => "Rendering Markdown",
        "markdown" => "Comparing with the output",
        "compare the output" => "Writing pages",
        "render and write" or "exchange" => "Finishing",
        _ => "Reading front matter",
    };

    private void Show()
    {
        lock (_lock)
        {
            if (_isDone)
                return;
            _ticks++;
            var seconds = (Patience + (Interval * _ticks)).TotalSeconds;
            _terminal.Write($"\r{Activity} … {seconds:F0} s\u001B[K");
        }
    }
}
