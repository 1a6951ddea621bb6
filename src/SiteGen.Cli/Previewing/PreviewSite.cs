using System.Collections.Immutable;
using System.Globalization;
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
    private readonly InputFolder _input;
    private readonly Uri _baseUrl;
    private readonly RazorTheme _theme = new();
    private readonly string _run = DateTime.UtcNow.Ticks.ToString("x", CultureInfo.InvariantCulture);
    private readonly Lock _planning = new();
    private readonly InputWatch _watch;
    private int _number;
    private ContentKey _key;
    private PostCache _cache = new();
    private FeatureMemory _memory = new();
    private readonly InputMemory _files;
    private Dictionary<string, ContentKey>? _seen;
    private volatile PreviewState _current;

    public PreviewSite(InputFolder input, Uri baseUrl)
    {
        _input = input;
        _baseUrl = baseUrl;
        _current = new PreviewState("", null, [], IsWrong: true, ImmutableDictionary<string, Content.Post>.Empty);
        _files = new InputMemory(input);
        _watch = new InputWatch(input, Refresh);
        Refresh(null);
    }

    /// <summary>The latest state.</summary>
    public PreviewState Current => _current;

    public void Dispose() => _watch.Dispose();

    /// <summary>Plans the site again, where its input has changed. The watch calls it.</summary>
    /// <param name="named">The full paths of what has changed; null where that is not known.</param>
    public void Refresh(IReadOnlyCollection<string>? named)
    {
        lock (_planning)
        {
            var diagnostics = new DiagnosticBag();
            // An editor that saves the same again changes nothing that a browser should load.
            if (!TryPlan(named, diagnostics, out var plan, out var changed))
                return;
            var before = _current;
            _current = before.Next($"{_run}-{++_number}", plan, [.. diagnostics], changed);
            Terminal.Write([.. _current.Diagnostics]);
            Terminal.Write(plan is null
                ? "The site has mistakes."
                : $"{Terminal.Count(plan.Site.Site.Posts.Length, "tip")} at {_baseUrl} (Ctrl+C ends the preview)");
            before.Changed.SetResult();
        }
    }

    // Drafts and tips of days to come are shown: the author wants to see them.
    private bool TryPlan(IReadOnlyCollection<string>? named, DiagnosticBag diagnostics, out SitePlan? plan, out ImmutableArray<string> changed)
    {
        plan = null;
        changed = [];
        var key = default(ContentKey);
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
            };
            if (_files.Read(named, diagnostics) is { } files)
            {
                key = BuildKey.Of(files, _theme, options);
                if (key == _key)
                    return false;
                changed = Changed(files);
                plan = SiteBuilder.Plan(SiteInput.From(files), _theme, options, diagnostics);
                _cache = _cache.Next();
            }
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
        _key = key;
        return true;
    }

    // The files that are new or other than the last time; none the first time.
    private ImmutableArray<string> Changed(InputFile[] files)
    {
        var before = _seen;
        _seen = files.ToDictionary(file => file.Path, file => file.Key, StringComparer.Ordinal);
        return before is null ? [] : [.. files.Where(file => !before.TryGetValue(file.Path, out var key) || key != file.Key).Select(file => file.Path)];
    }
}
