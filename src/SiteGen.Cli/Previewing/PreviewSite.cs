using SiteGen.Building;
using SiteGen.Cli.Building;
using SiteGen.Cli.Input;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Cli.Previewing;

/// <summary>What there is to show at one moment: a site, or why there is none.</summary>
/// <param name="Number">Which state it is, counted from 1.</param>
/// <param name="Plan">The site; null after a mistake.</param>
/// <param name="Diagnostics">What was said of it.</param>
/// <param name="Changed">Completes when this is the latest no more.</param>
internal sealed record PreviewState(int Number, SitePlan? Plan, IReadOnlyList<Diagnostic> Diagnostics, Task Changed);

/// <summary>Plans the site again after each change of its input.</summary>
internal sealed class PreviewSite : IDisposable
{
    // Editors write a file in several steps; one plan after the last of them is enough.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private readonly InputFolder _input;
    private readonly Uri _baseUrl;
    private readonly RazorTheme _theme = new();
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Timer _timer;
    private readonly Lock _planning = new();
    private int _number;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PreviewSite(InputFolder input, Uri baseUrl)
    {
        _input = input;
        _baseUrl = baseUrl;
        _timer = new Timer(_ => Refresh());
        Current = Plan();
        foreach (var folder in new[] { input.Folder, input.Tips }.OfType<string>().Where(Directory.Exists))
            _watchers.Add(Watch(folder));
    }

    public PreviewState Current { get; private set; }

    public void Dispose()
    {
        _watchers.ForEach(watcher => watcher.Dispose());
        _timer.Dispose();
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => Schedule();
        watcher.Created += (_, _) => Schedule();
        watcher.Deleted += (_, _) => Schedule();
        watcher.Renamed += (_, _) => Schedule();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Schedule() => _timer.Change(Quiet, Timeout.InfiniteTimeSpan);

    private void Refresh()
    {
        lock (_planning)
        {
            var done = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Current = Plan();
            done.SetResult();
        }
    }

    // Drafts and tips of days to come are shown: the author wants to see them.
    private PreviewState Plan()
    {
        var diagnostics = new DiagnosticBag();
        SitePlan? plan = null;
        try
        {
            var options = new BuildOptions
            {
                BaseUrl = _baseUrl,
                Clock = config => BuildCommand.TodayIn(config.TimeZone),
                ShowsDrafts = true,
                ShowsFuture = true,
            };
            if (_input.Read(diagnostics) is { } files)
                plan = SiteBuilder.Plan(SiteInput.From(files), _theme, options, diagnostics);
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            // A file that an editor is just replacing; the next event comes at once.
            diagnostics.Add(DiskMistakes.Disk(exception, _input.Folder));
        }
        foreach (var diagnostic in diagnostics)
            Console.Error.WriteLine(diagnostic);
        Console.WriteLine(plan is null
            ? "The site has mistakes."
            : $"{plan.Site.Site.Posts.Length} tips at {_baseUrl} (Ctrl+C ends the preview)");
        return new PreviewState(++_number, plan, [.. diagnostics], _changed.Task);
    }
}
