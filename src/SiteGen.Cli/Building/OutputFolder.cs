using System.Collections.Immutable;
using System.Diagnostics;
using SiteGen.Building;
using SiteGen.Caching;
using SiteGen.Text;

namespace SiteGen.Cli.Building;

/// <summary>What a build did to the output folder.</summary>
/// <param name="Posts">How many posts the site has.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="Changed">How many of them are new or different.</param>
/// <param name="Removed">How many files are there no more.</param>
internal sealed record WrittenSite(int Posts, int Files, int Changed, int Removed)
{
    /// <summary>The files, by path.</summary>
    public ImmutableArray<WrittenFile> Outputs { get; init; } = [];
}

/// <summary>
/// The folder that a build replaces, as a whole or not at all: the new site is laid out in a folder beside it, with
/// hard links to the files that stay the same, and then the two change places. A build that is killed leaves the old
/// site, and something beside it that the next build clears away.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="spare">Takes the old site, from which the next new one is made; null to delete it.</param>
internal sealed class OutputFolder(string folder, SpareFolder? spare = null)
{
    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private string Staging => _folder + ".sitegen-new";

    private string Retired => _folder + ".sitegen-old";

    /// <summary>
    /// Replaces the folder. A folder with files that no build has written is left alone, and they are named.
    /// </summary>
    /// <param name="plan">The new site.</param>
    /// <param name="known">What unchanged files are known by, to save making it out again.</param>
    /// <param name="times">Takes how long it took.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public WrittenSite? Replace(
        SitePlan plan, Dictionary<string, ContentKey> known, StageTimes times, DiagnosticBag diagnostics)
    {
        if (File.Exists(_folder))
        {
            diagnostics.Add(DiskMistakes.NotAFolder(folder));
            return null;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(_folder) ?? _folder);
        using var writing = BuildLock.TryTake(_folder + ".sitegen-lock");
        if (writing is null)
        {
            diagnostics.Add(DiskMistakes.AnotherBuild(folder));
            return null;
        }
        CleanUp();
        if (Manifest.Check(_folder, folder, diagnostics) is not { } old)
            return null;

        times.End("look at the output");
        var files = Write(plan, old, known, times);
        times.End("render and write");
        var manifest = Manifest.Of(files.Select(file => file.Path));
        var changed = files.Where(file => file.IsChanged).Select(file => file.Path).ToList();
        var removed = old.Except(manifest.Files).Count();
        if (changed is [var one] && removed == 0 && old.Contains(one))
            File.Move(Path.Join(Staging, one), Path.Join(_folder, one), overwrite: true);
        else if (changed.Count > 0 || removed > 0 || old.Count == 0)
            Replace(changed, [.. files.Where(file => !file.IsChanged).Select(file => file.Path)], manifest);
        CleanUp();
        times.End("swap and clean up");
        return new WrittenSite(plan.Site.Site.Posts.Length, files.Length, changed.Count, removed)
        {
            Outputs = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => new WrittenFile(file.Path, file.Key))],
        };
    }

    /// <summary>
    /// Whether the folder holds exactly what a build has written, byte for byte, and nothing beside it is to be cleared
    /// away.
    /// </summary>
    public bool IsStill(LastBuild last)
    {
        if (!Directory.Exists(_folder) || Directory.Exists(Staging) || Directory.Exists(Retired))
            return false;
        var manifest = new Manifest([.. last.Files.Select(file => file.Path)]);
        var listing = Task.Run(() => manifest.IsAllOf(_folder));
        var state = Parallel.For(0, last.Files.Length, PageBuffer.Rent, (i, loop, buffer) =>
        {
            if (!loop.IsStopped && buffer.KeyOfFile(Path.Join(_folder, last.Files[i].Path)) != last.Files[i].Key)
                loop.Stop();
            return buffer;
        }, PageBuffer.Return);
        return listing.GetAwaiter().GetResult() && state.IsCompleted;
    }

    private sealed record Output(string Path, ContentKey Key, bool IsChanged);

    // Writes what differs to the staging folder.
    private Output[] Write(SitePlan plan, HashSet<string> old, Dictionary<string, ContentKey> known, StageTimes times)
    {
        var outputs = new Output[plan.Routes.Length];
        Directory.CreateDirectory(Staging);
        Parallel.For(0, outputs.Length, PageBuffer.Rent, (i, _, buffer) =>
        {
            var route = plan.Routes[i];
            var path = route.Path.Value;
            buffer.Clear();
            var started = Stopwatch.GetTimestamp();
            plan.Render(route, buffer);
            times.AddPart(route.Page.GetType().Name, started);
            started = Stopwatch.GetTimestamp();
            var isChanged = !old.Contains(path) || !buffer.EqualsFile(Path.Join(_folder, path));
            outputs[i] = new Output(path, !isChanged && known.TryGetValue(path, out var key) ? key : buffer.Key, isChanged);
            if (isChanged)
            {
                var target = Path.Join(Staging, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                buffer.WriteFile(target);
            }
            times.AddPart("files", started);
            return buffer;
        }, PageBuffer.Return);
        return outputs;
    }

    private void Replace(List<string> changed, List<string> unchanged, Manifest manifest)
    {
        if (unchanged.Count > 0 && spare is { IsThere: true }
            && spare.TryBringUpToDate(_folder, unchanged, Staging, changed))
        {
            manifest.Write(spare.Path);
            if (AtomicSwap.TryExchange(spare.Path, _folder))
                return;
        }
        Parallel.ForEach(unchanged, path => HardLink.Create(Path.Join(_folder, path), Path.Join(Staging, path)));
        manifest.Write(Staging);
        Swap();
        foreach (var old in (string[])[Staging, Retired])
        {
            if (Directory.Exists(old))
                spare?.Keep(old);
        }
    }

    private void Swap()
    {
        if (!Directory.Exists(_folder))
        {
            Directory.Move(Staging, _folder);
            return;
        }
        if (AtomicSwap.TryExchange(Staging, _folder))
            return;
        Directory.Move(_folder, Retired);
        Directory.Move(Staging, _folder);
    }

    private void CleanUp()
    {
        // Killed between the two moves: the old site is whole, only under its other name.
        if (!Directory.Exists(_folder) && Directory.Exists(Retired))
            Directory.Move(Retired, _folder);
        foreach (var leftover in (string[])[Staging, Retired])
        {
            if (Directory.Exists(leftover))
                Directory.Delete(leftover, recursive: true);
        }
    }
}
