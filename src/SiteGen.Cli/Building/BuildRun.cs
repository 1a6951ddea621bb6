using SiteGen.Building;
using SiteGen.Caching;
using SiteGen.Cli.Caching;
using SiteGen.Cli.Output;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Cli.Building;

/// <summary>Where and how a build writes.</summary>
/// <param name="Output">The output folder.</param>
/// <param name="UseCache">Whether to use and to keep a cache beside the output folder.</param>
internal sealed record BuildTarget(string Output, bool UseCache = true);

/// <summary>
/// One build, which does not repeat what the last one did. Where all files are the same, and every output still has the
/// bytes that were written, nothing is done. Else a post's HTML is taken from the cache when its file is the same, and a
/// page stays when it has the same fingerprint (<see cref="SitePlan.FingerprintOf"/>) and its file the same bytes. All other
/// pages are rendered and compared with the existing files.
/// </summary>
internal static class BuildRun
{
    /// <summary>Builds.</summary>
    /// <param name="read">Reads the input; null after a mistake, and then nothing is built.</param>
    /// <param name="theme">How the site looks.</param>
    /// <param name="target">Where to write.</param>
    /// <param name="options">What else the build is told.</param>
    /// <param name="diagnostics">Takes what is wrong, and notes.</param>
    /// <returns>What was done; null after an error, and then the output is as it was.</returns>
    public static BuildResult? Run(
        Func<InputFile[]?> read, ITheme theme, BuildTarget target, BuildOptions options, DiagnosticBag diagnostics)
    {
        var output = OutputFolder.Of(target.Output);
        var cache = target.UseCache ? new CacheFolder(output) : null;
        var readingLast = cache is null ? Task.FromResult<LastBuild?>(null) : Task.Run(cache.ReadLastBuild);
        if (read() is not { } files)
            return null;
        var key = BuildKey.Of(files, theme, options);
        var last = readingLast.GetAwaiter().GetResult();
        options.Times.End("compare the input");
        if (last?.Key == key && Today(last, options) is { } day && last.HoldsOn(day))
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
        var posts = cache?.ReadPosts() ?? new PostCache();
        options.Times.End("read the cache");
        if (SiteBuilder.Plan(SiteInput.From(files), theme, options with { Cache = posts }, diagnostics) is not { } plan)
            return null;
        // The messages of the plan, which the next build repeats; those of the disk are of today.
        var messages = diagnostics.ToArray();
        using var late = early is null ? output.Claim(last, diagnostics) : null;
        if ((early ?? late) is not { } claim)
            return null;
        diagnostics.AddRange(claim.Contents.Mistakes);
        if (diagnostics.HasErrors)
            return null;
        options.Times.End("compare the output");
        var result = Write(plan, claim, cache, posts, options.Times, diagnostics);
        if (cache is not null && plan.Today is { } today)
        {
            var timeZone = plan.Site.Site.Config.TimeZone;
            cache.Write(new LastBuild(key, timeZone, today, plan.ChangesOn, result.Posts, result.Files, [.. messages]), diagnostics);
            options.Times.End("write the cache");
        }
        return result;
    }

    private static BuildResult Write(
        SitePlan plan, OutputClaim claim, CacheFolder? cache, PostCache posts, StageTimes times, DiagnosticBag diagnostics)
    {
        var saving = Task.Run(() => cache?.Write(posts, diagnostics));
        StagedSite staged;
        try
        {
            staged = StagedSite.Render(plan, claim, cache?.Spare, keepFingerprints: cache is not null, times);
        }
        finally
        {
            saving.GetAwaiter().GetResult();
        }
        times.End("render and write");
        var result = staged.Commit();
        times.End("exchange and clean up");
        return result;
    }

    // Null where this machine does not know the time zone; reading the settings says so.
    private static DateOnly? Today(LastBuild last, BuildOptions options) =>
        options.Today
        ?? (TimeZoneInfo.TryFindSystemTimeZoneById(last.TimeZone, out _) ? BuildCommand.TodayIn(last.TimeZone) : null);
}
