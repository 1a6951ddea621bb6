using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using SiteGen.Building;
using SiteGen.Caching;
using SiteGen.Cli.Building;
using SiteGen.Cli.Input;
using SiteGen.Features;
using SiteGen.Hashing;
using SiteGen.Images;
using SiteGen.Mail;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Cli.Previewing;

/// <summary>Plans the site again after each change of its input.</summary>
internal sealed class PreviewSite : IDisposable
{
    // When the browser has the new page.
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(250);

    private readonly InputFolder _input;
    private readonly Uri _baseUrl;
    private readonly RazorTheme _theme = new();
    private readonly string _run = DateTime.UtcNow.Ticks.ToString("x", CultureInfo.InvariantCulture);
    private readonly Lock _planning = new();
    private readonly InputMemory _files;
    // What the site before was made of is garbage. Collected while nobody waits, it stops no plan: 60 to 90 ms at 10,000 tips.
    private readonly Timer _collector = new(_ => GC.Collect());
    private InputWatch? _watch;
    private int _number;
    private PostCache _cache = new();
    private FeatureMemory _memory = new();
    private Planned? _latest;
    private Planned? _shown;
    private volatile PreviewState _current;

    // A plan of some files, or why there is none. Without a key it was not even read.
    private sealed record Planned(ContentKey? Key, ImmutableArray<InputFile> Files, SitePlan? Plan, ImmutableArray<Diagnostic> Diagnostics);

    public PreviewSite(InputFolder input, Uri baseUrl)
    {
        _input = input;
        _baseUrl = baseUrl;
        _current = new PreviewState("", null, [], IsWrong: true, ImmutableDictionary<string, Content.Post>.Empty);
        _files = new InputMemory(input);
    }

    /// <summary>The latest state.</summary>
    public PreviewState Current => _current;

    public void Dispose()
    {
        _watch?.Dispose();
        _collector.Dispose();
    }

    /// <summary>Plans the site, and again after each change.</summary>
    public void Start()
    {
        // The watch first, so that no change comes in between.
        _watch = new InputWatch(_input, Plan);
        Refresh(null);
    }

    /// <summary>Plans the site again, and shows it.</summary>
    /// <param name="named">The full paths of what has changed; null where that is not known.</param>
    public void Refresh(IReadOnlyCollection<string>? named)
    {
        lock (_planning)
            Plan(named, CancellationToken.None)?.Invoke();
    }

    // What shows the new plan; null where there is nothing new.
    private Action? Plan(IReadOnlyCollection<string>? named, CancellationToken stop)
    {
        lock (_planning)
        {
            _collector.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _latest = PlanFiles(named, stop);
            // An editor that saves the same again changes nothing that a browser should load.
            if (_latest == _shown)
            {
                _collector.Change(Idle, Timeout.InfiniteTimeSpan);
                return null;
            }
            var planned = _latest;
            return () => Show(planned);
        }
    }

    private void Show(Planned planned)
    {
        lock (_planning)
        {
            // A later plan knows all that this one does.
            if (planned != _latest || planned == _shown)
                return;
            var before = _current;
            _current = before.Next($"{_run}-{++_number}", planned.Plan, planned.Diagnostics, Changed(planned.Files));
            _shown = planned;
            Terminal.Write([.. planned.Diagnostics]);
            Terminal.Write(planned.Plan is null
                ? "The site has mistakes."
                : $"{Terminal.Count(planned.Plan.Site.Site.Posts.Length, "tip")} at {_baseUrl} (Ctrl+C ends the preview)");
            before.Changed.SetResult();
            _collector.Change(Idle, Timeout.InfiniteTimeSpan);
        }
    }

    // Drafts and tips of days to come are shown: the author wants to see them.
    private Planned PlanFiles(IReadOnlyCollection<string>? named, CancellationToken stop)
    {
        var diagnostics = new DiagnosticBag();
        ContentKey? key = null;
        // Those that are compared with the next ones, where these can't be read.
        var files = _shown?.Files ?? [];
        SitePlan? plan = null;
        try
        {
            var options = new BuildOptions
            {
                BaseUrl = _baseUrl,
                Clock = config => BuildCommand.TodayIn(config.TimeZone),
                ShowsDrafts = true,
                ShowsFuture = true,
                Pictures = SkiaPictures.Source,
                Mail = MimeMail.Source,
                Cache = _cache,
                Memory = _memory,
                Stop = stop,
            };
            if (_files.Read(named, diagnostics) is { } read)
            {
                key = BuildKey.Of(read, _theme, options);
                // One that was planned and then given up, or the one that is shown.
                if (_latest?.Key == key)
                    return _latest;
                if (_shown?.Key == key)
                    return _shown;
                files = ImmutableCollectionsMarshal.AsImmutableArray(read);
                plan = SiteBuilder.Plan(SiteInput.From(read), _theme, options, diagnostics);
                _cache = _cache.Next();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            // A file that an editor is just replacing; the next event comes at once.
            diagnostics.Add(DiskMistakes.Disk(exception, _input.Folder));
        }
        catch (Exception exception)
        {
            // A bug must not end the preview: the author sees it in the browser, and mends the file.
            diagnostics.Add(InternalError.Of(exception));
            (_cache, _memory) = (new PostCache(), new FeatureMemory());
        }
        return new Planned(key, files, plan, [.. diagnostics]);
    }

    // The files that are new or other than those that were shown, in the order of their paths; none the first time.
    private ImmutableArray<string> Changed(ImmutableArray<InputFile> files)
    {
        if (_shown is null)
            return [];
        var changed = ImmutableArray.CreateBuilder<string>();
        var (before, at) = (_shown.Files, 0);
        foreach (var file in files)
        {
            while (at < before.Length && string.CompareOrdinal(before[at].Path, file.Path) < 0)
                at++;
            if (at == before.Length || before[at].Path != file.Path || before[at].Key != file.Key)
                changed.Add(file.Path);
        }
        return changed.ToImmutable();
    }
}
