using SiteGen.Building;
using SiteGen.Caching;
using SiteGen.Cli.Caching;
using SiteGen.Cli.Output;
using SiteGen.Pictures;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Cli.Building;

/// <summary>Where and how a build writes.</summary>
/// <param name="Output">The output folder.</param>
/// <param name="UseCache">Whether to use and to keep a cache beside the output folder.</param>
/// <param name="Flush">Whether a power cut after the build must find the site whole.</param>
internal sealed record BuildTarget(string Output, bool UseCache = true, bool Flush = true);

/// <summary>
/// One build, which does not repeat what the last one did. Where all files are the same, and every output still has the
/// bytes that were written, nothing is done. Else a post's HTML is taken from the cache when its file is the same, and a
/// page stays when it has the same fingerprint (<see cref="SitePlan.FingerprintOf"/>) and its file the same bytes. All other
/// pages are rendered and compared with the existing files.
/// </summary>
internal static class BuildRun
{
    private const long LargeHeap = 512 * 1024 * 1024;

    /// <summary>Builds.</summary>
    /// <param name="read">Reads the input, with a seed for the files' hashes; null after a mistake, and then nothing is built.</param>
    /// <param name="theme">How the site looks.</param>
    /// <param name="target">Where to write.</param>
    /// <param name="options">What else the build is told.</param>
    /// <param name="diagnostics">Takes what is wrong, and notes.</param>
    /// <param name="stop">Ends the build before it exchanges the sites.</param>
    /// <returns>What was done; null after an error, and then the output is as it was.</returns>
    /// <exception cref="IOException">The disk failed (<see cref="DiskMistakes.IsOfDisk"/>).</exception>
    /// <exception cref="PartlyWrittenException">It failed when a part of the new site was in its place.</exception>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    public static BuildResult? Run(
        Func<long, InputFile[]?> read, ITheme theme, BuildTarget target, BuildOptions options, DiagnosticBag diagnostics,
        CancellationToken stop = default)
    {
        var output = OutputFolder.Of(target.Output);
        var cache = target.UseCache ? new CacheFolder(output.Path) : null;
        var seed = cache?.Seed;
        var readingLast = cache is null ? Task.FromResult<LastBuild?>(null) : Task.Run(cache.ReadLastBuild);
        if (read(seed ?? 0) is not { } files)
            return null;
        stop.ThrowIfCancellationRequested();
        var key = BuildKey.Of(files, theme, options);
        var last = readingLast.GetAwaiter().GetResult();
        options.Times.End("compare the input");
        // What was missing for pictures may be there now.
        var isFinal = last?.Diagnostics.Any(said => said.Code == PictureSource.NoneHere) != true;
        if (isFinal && last?.Key == key && Today(last, options) is { } day && last.HoldsOn(day))
        {
            var isUnchanged = output.IsUnchangedSince(last);
            options.Times.End("compare the output");
            if (isUnchanged)
            {
                diagnostics.AddRange(last.Diagnostics);
                return new BuildResult(last.Posts, last.Files, Changed: 0, Removed: 0);
            }
        }

        // A folder of which nothing is known is not worth reading before the site is known to be right.
        using var early = last is null ? null : output.Claim(last, diagnostics);
        if (last is not null && early is null)
            return null;
        var posts = cache?.ReadPosts() ?? new PostCache { Seed = seed ?? 0 };
        var spare = cache is null ? null : new SpareFolder(cache.Spare);
        options.Times.End("read the cache");
        if (Plan(files, theme, options, ref posts, diagnostics) is not { } plan)
            return null;
        FreeMemory();
        // The messages of the plan, which the next build repeats; those of the disk are of today.
        var messages = diagnostics.Where(said => !DiskMistakes.IsOfToday(said)).ToArray();
        using var late = early is null ? output.Claim(last, diagnostics) : null;
        if ((early ?? late) is not { } claim)
            return null;
        diagnostics.AddRange(claim.Contents.Mistakes);
        if (diagnostics.HasErrors)
            return null;
        diagnostics.AddRange(LostAddressCheck.Find(claim, plan));
        options.Times.End("compare the output");
        var saving = Task.Run(() => cache?.Write(posts, diagnostics), CancellationToken.None);
        BuildResult result;
        try
        {
            var staged = StagedSite.Render(plan, claim, spare, seed, options.Times, stop);
            options.Times.End("render and write");
            saving.GetAwaiter().GetResult();
            stop.ThrowIfCancellationRequested();
            result = staged.Commit(target.Flush);
        }
        finally
        {
            saving.GetAwaiter().GetResult();
        }
        options.Times.End("exchange");
        if (cache is not null && plan.Today is { } today)
        {
            var timeZone = plan.Site.Site.Config.TimeZone;
            cache.Write(new LastBuild(cache.Seed, key, timeZone, today, plan.ChangesOn, result.Posts, result.Files, [.. messages]), diagnostics);
            options.Times.End("write the cache");
        }
        return result;
    }

    // What only the plan took (the files of posts, all words) is garbage now, which the collector would not find before
    // memory has grown: at 100,000 tips, a build takes at most 1.42 to 1.49 GB with this and 1.40 to 1.71 GB without it.
    private static void FreeMemory()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > LargeHeap)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    // A cache that somebody made by hand may hold what no post can have, and break anything. Then the site is planned
    // without it; a bug shows itself then, too.
    private static SitePlan? Plan(
        InputFile[] files, ITheme theme, BuildOptions options, ref PostCache posts, DiagnosticBag diagnostics)
    {
        // Apart, so that nothing holds the files until the end.
        if (posts.IsEmpty)
            return SiteBuilder.Plan(SiteInput.From(files), theme, options with { Cache = posts }, diagnostics);
        try
        {
            var said = new DiagnosticBag();
            var plan = SiteBuilder.Plan(SiteInput.From(files), theme, options with { Cache = posts }, said);
            diagnostics.AddRange(said);
            return plan;
        }
        catch (Exception)
        {
            // Whatever it is.
            diagnostics.Add(DiskMistakes.CacheDamaged());
            posts = new PostCache { Seed = posts.Seed };
            return SiteBuilder.Plan(SiteInput.From(files), theme, options with { Cache = posts }, diagnostics);
        }
    }

    // Null where this machine does not know the time zone; reading the settings says so.
    private static DateOnly? Today(LastBuild last, BuildOptions options) =>
        options.Today
        ?? (TimeZoneInfo.TryFindSystemTimeZoneById(last.TimeZone, out _) ? BuildCommand.TodayIn(last.TimeZone) : null);
}
