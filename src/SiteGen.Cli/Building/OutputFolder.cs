using System.Collections.Immutable;
using System.Diagnostics;
using SiteGen.Building;
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
    /// <param name="known">What the last build wrote, by path; null where nothing is to be known of this one either.</param>
    /// <param name="times">Takes how long it took.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public WrittenSite? Replace(
        SitePlan plan, Dictionary<string, WrittenFile>? known, StageTimes times, DiagnosticBag diagnostics)
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
        var manifest = Manifest.Of(files.Select(file => file.Written.Path));
        var changed = files.Where(file => file.IsChanged).Select(file => file.Written.Path).ToList();
        var removed = old.Except(manifest.Files).Count();
        if (changed is [var one] && removed == 0 && old.Contains(one))
            File.Move(Path.Join(Staging, one), Path.Join(_folder, one), overwrite: true);
        else if (changed.Count > 0 || removed > 0 || old.Count == 0)
            Replace(changed, [.. files.Where(file => !file.IsChanged).Select(file => file.Written.Path)], manifest);
        CleanUp();
        times.End("swap and clean up");
        return new WrittenSite(plan.Site.Site.Posts.Length, files.Length, changed.Count, removed)
        {
            Outputs = [.. files.Select(file => file.Written).OrderBy(file => file.Path, StringComparer.Ordinal)],
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

    private sealed record Output(WrittenFile Written, bool IsChanged);

    // Writes what differs to the staging folder. What is made of the same as the last time is not even rendered: it is
    // enough that the file still has the bytes that were written then.
    private Output[] Write(
        SitePlan plan, HashSet<string> old, Dictionary<string, WrittenFile>? known, StageTimes times)
    {
        var outputs = new Output[plan.Routes.Length];
        var folders = new NewFolders(Staging);
        Parallel.For(0, outputs.Length, PageBuffer.Rent, (i, _, buffer) =>
        {
            var route = plan.Routes[i];
            var path = route.Path.Value;
            var file = Path.Join(_folder, path);
            var isThere = old.Contains(path);
            var madeOf = known is null ? default : plan.KeyOf(route);
            var started = Stopwatch.GetTimestamp();
            if (isThere && known?.GetValueOrDefault(path) is { } last && last.MadeOf == madeOf && buffer.KeyOfFile(file) == last.Key)
            {
                outputs[i] = new Output(last, IsChanged: false);
                times.AddPart("files", started);
                return buffer;
            }
            buffer.Clear();
            started = Stopwatch.GetTimestamp();
            plan.Render(route, buffer);
            times.AddPart(route.Page.GetType().Name, started);
            started = Stopwatch.GetTimestamp();
            var isChanged = !isThere || !buffer.EqualsFile(file);
            outputs[i] = new Output(new WrittenFile(path, known is null ? default : buffer.Key, madeOf), isChanged);
            if (isChanged)
            {
                folders.MakeFor(path);
                buffer.WriteFile(Path.Join(Staging, path));
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
