using System.Diagnostics;
using SiteGen.Building;
using SiteGen.Cli.Caching;
using SiteGen.Cli.Folders;

namespace SiteGen.Cli.Output;

/// <summary>
/// A new site on its way to the output folder, in three steps: <see cref="Render"/> writes the files that differ,
/// <see cref="Complete"/> adds hard links to those that stay, so that the staging folder holds the whole site and other
/// programs can work on finished files (<see cref="AddFiles"/>), and <see cref="Commit"/> exchanges it with the output.
/// </summary>
internal sealed class StagedSite
{
    private readonly OutputFolder _output;
    private readonly SpareFolder? _spare;
    private readonly OutputContents _old;
    private readonly int _posts;
    private readonly List<StagedFile> _files;
    private bool _isComplete;

    private StagedSite(OutputClaim claim, SpareFolder? spare, SitePlan plan, IEnumerable<StagedFile> files)
    {
        _output = claim.Folder;
        _old = claim.Contents;
        _spare = spare;
        _posts = plan.Site.Site.Posts.Length;
        _files = [.. files];
    }

    private sealed record StagedFile(WrittenFile File, bool IsChanged)
    {
        public string Path => File.Path;
    }

    /// <summary>
    /// Writes the files that differ to the staging folder. A page with the same fingerprint as in the last build is not
    /// even rendered, provided that its file still has the bytes that were written then.
    /// </summary>
    /// <param name="plan">The new site.</param>
    /// <param name="claim">The output folder.</param>
    /// <param name="spare">The site before the present one; null to work without.</param>
    /// <param name="keepFingerprints">Whether the next build is to know what this one wrote.</param>
    /// <param name="times">Takes how long it took.</param>
    public static StagedSite Render(SitePlan plan, OutputClaim claim, SpareFolder? spare, bool keepFingerprints, StageTimes times)
    {
        var output = claim.Folder;
        var old = claim.Contents;
        var files = new StagedFile[plan.Routes.Length];
        Parallel.For(0, files.Length, PageBuffer.Rent, (i, _, buffer) =>
        {
            var route = plan.Routes[i];
            var path = route.Path.Value;
            var fingerprint = keepFingerprints ? plan.FingerprintOf(route) : default;
            if (old.Intact.TryGetValue(path, out var last) && last.Fingerprint == fingerprint)
            {
                files[i] = new StagedFile(last, IsChanged: false);
                return buffer;
            }
            buffer.Clear();
            var started = Stopwatch.GetTimestamp();
            plan.Render(route, buffer);
            times.AddPart(route.Page.GetType().Name, started);
            started = Stopwatch.GetTimestamp();
            var isChanged = !old.Files.Contains(path) || !buffer.EqualsFile(Path.Join(output.Path, path));
            files[i] = new StagedFile(new WrittenFile(path, keepFingerprints ? buffer.Hash : default, fingerprint), isChanged);
            if (isChanged)
                Write(Path.Join(output.Staging, path), buffer.Bytes);
            times.AddPart("files", started);
            return buffer;
        }, PageBuffer.Return);
        return new StagedSite(claim, spare, plan, files);
    }

    /// <summary>
    /// Lets another program, or a later step, add files to the finished site, such as a search index of its pages.
    /// </summary>
    /// <param name="step">
    /// Receives the folder with the whole site. It may create files in it, but must not change those that are there: they
    /// are hard links to the present site's.
    /// </param>
    public void AddFiles(Action<string> step)
    {
        Complete();
        step(_output.Staging);
        var planned = _files.Select(file => file.Path).ToHashSet();
        FolderWalk.Each(_output.Staging, entry =>
        {
            if (planned.Contains(entry.Path) || entry.Kind != FileKind.File || entry.Hash() is not { } hash)
                return;
            var isChanged = !_old.Intact.TryGetValue(entry.Path, out var last) || last.Hash != hash;
            lock (_files)
                _files.Add(new StagedFile(new WrittenFile(entry.Path, hash, default), isChanged));
        });
    }

    /// <summary>
    /// Exchanges the staged site with the output folder. Where nothing differs nothing is done, and where one file does,
    /// it alone is moved.
    /// </summary>
    public BuildResult Commit()
    {
        var changed = _files.Count(file => file.IsChanged);
        var removed = _old.Files.Count - _files.Count(file => _old.Files.Contains(file.Path));
        if (changed == 1 && removed == 0 && !_isComplete && _files.Find(file => file.IsChanged)!.Path is var one && _old.Files.Contains(one))
            File.Move(Path.Join(_output.Staging, one), Path.Join(_output.Path, one), overwrite: true);
        else if (changed > 0 || removed > 0 || _old.Files.Count == 0)
        {
            Complete();
            OutputManifest.Write(_output.Staging, _files.Select(file => file.Path));
            Exchange();
        }
        _output.CleanUp();
        return new BuildResult(_posts, [.. _files.Select(file => file.File)], changed, removed);
    }

    // The spare folder needs far fewer links than an empty one.
    private void Complete()
    {
        if (_isComplete)
            return;
        _isComplete = true;
        var unchanged = _files.Where(file => !file.IsChanged).Select(file => file.Path).ToList();
        var changed = _files.Where(file => file.IsChanged).Select(file => file.Path).ToList();
        if (unchanged.Count > 0 && _spare?.TryUpdate(_output.Path, unchanged, _output.Staging, changed) is true)
            _spare.MoveTo(_output.Staging);
        else
            Parallel.ForEach(unchanged, path => HardLink.Create(Path.Join(_output.Path, path), Path.Join(_output.Staging, path)));
    }

    private void Exchange()
    {
        if (!_old.Exists)
        {
            Directory.Move(_output.Staging, _output.Path);
            return;
        }
        if (!FolderExchange.TryExchange(_output.Staging, _output.Path))
        {
            Directory.Move(_output.Path, _output.Retired);
            Directory.Move(_output.Staging, _output.Path);
        }
        foreach (var old in (string[])[_output.Staging, _output.Retired])
        {
            if (Directory.Exists(old))
                _spare?.Keep(old);
        }
    }

    private static void Write(string file, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var handle = File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(handle, content, 0);
    }
}
