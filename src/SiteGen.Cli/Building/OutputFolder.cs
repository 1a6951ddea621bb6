using System.Collections.Concurrent;
using SiteGen.Building;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Cli.Building;

/// <summary>What a build did to the output folder.</summary>
/// <param name="Posts">How many posts the site has.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="Changed">How many of them are new or different.</param>
/// <param name="Removed">How many files are there no more.</param>
internal sealed record WrittenSite(int Posts, int Files, int Changed, int Removed);

/// <summary>
/// The folder that a build replaces, as a whole or not at all: the new site is laid out in a folder beside it, with
/// hard links to the files that stay the same, and then the two change places. A build that is killed leaves the old
/// site, and something beside it that the next build clears away.
/// </summary>
/// <param name="folder">The folder.</param>
internal sealed class OutputFolder(string folder)
{
    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private string Staging => _folder + ".sitegen-new";

    private string Retired => _folder + ".sitegen-old";

    /// <summary>
    /// Replaces the folder. A folder with files that no build has written is left alone, and they are named.
    /// </summary>
    public WrittenSite? Replace(SitePlan plan, StageTimes times, DiagnosticBag diagnostics)
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
        var changes = Write(plan);
        times.End("render and write");
        var manifest = Manifest.Of(plan.Routes);
        var removed = old.Except(manifest.Files).Count();
        if (changes.Changed > 0 || removed > 0 || old.Count == 0)
        {
            foreach (var path in changes.Unchanged)
                HardLink.Create(Target(_folder, path), Target(Staging, path));
            manifest.Write(Staging);
            Swap();
        }
        CleanUp();
        times.End("swap and clean up");
        return new WrittenSite(plan.Site.Site.Posts.Length, plan.Routes.Length, changes.Changed, removed);
    }

    // Writes what differs to the staging folder, and says what does not.
    private (int Changed, ConcurrentBag<SitePath> Unchanged) Write(SitePlan plan)
    {
        var isNew = !Directory.Exists(_folder);
        var unchanged = new ConcurrentBag<SitePath>();
        Directory.CreateDirectory(Staging);
        Parallel.For(0, plan.Routes.Length, PageBuffer.Rent, (i, _, buffer) =>
        {
            var route = plan.Routes[i];
            buffer.Clear();
            plan.Render(route, buffer);
            if (!isNew && buffer.EqualsFile(Target(_folder, route.Path)))
            {
                unchanged.Add(route.Path);
                return buffer;
            }
            var target = Target(Staging, route.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            buffer.WriteFile(target);
            return buffer;
        }, PageBuffer.Return);
        return (plan.Routes.Length - unchanged.Count, unchanged);
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

    private static string Target(string root, SitePath path) => Path.Join(root, path.Value);
}
