using System.Diagnostics;

namespace SiteGen.Cli.Converting;

/// <summary>
/// How far the converter is: files, rate, time that remains. Only a person at a terminal sees it; a log stays quiet.
/// </summary>
internal sealed class Progress(int files, long bytes, TextWriter? terminal)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Lock _lock = new();
    private int _files;
    private long _bytes;
    private TimeSpan _shown;

    /// <summary>The progress for the terminal that the program runs in, or for none.</summary>
    public static Progress For(List<FileSystemInfo> files) =>
        new(files.Count, files.Sum(file => (file as FileInfo)?.Length ?? 0), Console.IsErrorRedirected ? null : Console.Error);

    /// <summary>Counts a file that is done.</summary>
    public void Add(long length)
    {
        if (terminal is null)
            return;
        lock (_lock)
        {
            _files++;
            _bytes += length;
            var elapsed = Stopwatch.GetElapsedTime(_started);
            if (elapsed - _shown < Pause && _files < files)
                return;
            _shown = elapsed;
            terminal.Write($"\r{Line(elapsed)}\u001B[K");
            if (_files == files)
                terminal.Write("\r\u001B[K");
        }
    }

    private string Line(TimeSpan elapsed)
    {
        var rate = _bytes / Math.Max(elapsed.TotalSeconds, 0.001);
        var remaining = TimeSpan.FromSeconds((bytes - _bytes) / Math.Max(rate, 1));
        return $"{_files} of {files} dumps, {rate / 1_000_000:F0} MB/s, {remaining:m\\:ss} remaining";
    }
}
