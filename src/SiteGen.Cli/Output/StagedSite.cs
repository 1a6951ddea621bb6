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
    private readonly long _seed;
    private readonly List<StagedFile> _files;
    private bool _isComplete;

    private StagedSite(OutputClaim claim, SpareFolder? spare, SitePlan plan, long seed, IEnumerable<StagedFile> files)
    {
        _seed = seed;
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
    /// <param name="seed">The seed of the files' hashes; null where no later build needs to know them.</param>
    /// <param name="times">Takes how long it took.</param>
    /// <param name="stop">Ends the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static StagedSite Render(
        SitePlan plan, OutputClaim claim, SpareFolder? spare, long? seed, StageTimes times, CancellationToken stop)
    {
        var output = claim.Folder;
        var old = claim.Contents;
        var files = new StagedFile[plan.Routes.Length];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = stop }, PageBuffer.Rent, (i, _, buffer) =>
        {
            var route = plan.Routes[i];
            var path = route.Path.Value;
            var fingerprint = seed is null ? default : plan.FingerprintOf(route);
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
            files[i] = new StagedFile(new WrittenFile(path, seed is { } given ? buffer.Hash(given) : default, fingerprint), isChanged);
            if (isChanged)
                Write(Path.Join(output.Staging, path), buffer.Bytes);
            times.AddPart("files", started);
            return buffer;
        }, PageBuffer.Return);
        return new StagedSite(claim, spare, plan, seed ?? 0, files);
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
            if (planned.Contains(entry.Path) || entry.Kind != FileKind.File || entry.Hash(_seed) is not { } hash)
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
    /// <param name="flush">Whether a power cut right afterwards must find the new site whole.</param>
    /// <exception cref="IOException">The disk failed, and the output is as it was.</exception>
    /// <exception cref="PartlyWrittenException">The disk failed, and the output is not as it was.</exception>
    public BuildResult Commit(bool flush)
    {
        var changed = _files.Where(file => file.IsChanged).Select(file => file.Path).ToList();
        var all = _files.Select(file => file.Path).ToList();
        var removed = _old.Files.Except(all).ToList();
        if (changed is [var one] && removed is [] && !_isComplete && _old.Files.Contains(one))
        {
            if (flush)
                DiskFlush.File(Path.Join(_output.Staging, one));
            File.Move(Path.Join(_output.Staging, one), Path.Join(_output.Path, one), overwrite: true);
        }
        else if (changed.Count > 0 || removed.Count > 0 || _old.Files.Count == 0)
        {
            Complete();
            OutputManifest.Write(_output.Staging, all);
            if (flush)
                DiskFlush.Folder(_output.Staging, [.. changed, OutputManifest.Name]);
            if (!TryExchange())
                ReplaceContents(changed, all, removed, flush);
        }
        return new BuildResult(_posts, [.. _files.Select(file => file.File)], changed.Count, removed.Count);
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

    // False where the output folder can't be moved: it is a mount point.
    private bool TryExchange()
    {
        if (!_old.Exists)
        {
            Directory.Move(_output.Staging, _output.Path);
            return true;
        }
        if (!FolderExchange.TryExchange(_output.Staging, _output.Path) && !TryMoveBoth())
            return false;
        foreach (var old in (string[])[_output.Staging, _output.Retired])
        {
            if (Directory.Exists(old))
                _spare?.Keep(old);
        }
        return true;
    }

    private bool TryMoveBoth()
    {
        try
        {
            Directory.Move(_output.Path, _output.Retired);
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            return false;
        }
        try
        {
            Directory.Move(_output.Staging, _output.Path);
            return true;
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            PutBack(exception);
            throw;
        }
    }

    private void PutBack(Exception cause)
    {
        try
        {
            Directory.Move(_output.Retired, _output.Path);
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            throw new PartlyWrittenException($"{cause.Message}; the site is in {_output.Retired}, and the next build puts it back", cause);
        }
    }

    private void ReplaceContents(List<string> changed, List<string> all, List<string> removed, bool flush)
    {
        try
        {
            new InPlaceReplacement(_output.Path, _output.Staging, flush).Run(changed, all, removed);
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            throw new PartlyWrittenException(exception.Message, exception);
        }
    }

    private static void Write(string file, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var handle = File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(handle, content, 0);
    }
}
