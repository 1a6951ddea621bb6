using SiteGen.Building;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Cli.Building;

/// <summary>
/// A build that does not do again what the last one did. Where all files are the same, and every output still has the
/// bytes that it was written with, there is nothing to do. Else a post's text is taken from the cache when its file is
/// the same, and a page is left alone when it is made of the same (<see cref="SitePlan.FingerprintOf"/>) and its file still has
/// its bytes. All other pages are rendered and compared with the files that are there.
/// </summary>
internal static class CachedBuild
{
    /// <summary>Builds.</summary>
    /// <param name="read">Reads the input; null after a mistake, and then nothing is built.</param>
    /// <param name="theme">How the site looks.</param>
    /// <param name="output">The output folder.</param>
    /// <param name="options">What else the build is told.</param>
    /// <param name="diagnostics">Takes what is wrong, and notes.</param>
    public static WrittenSite? Run(
        Func<InputFile[]?> read, ITheme theme, string output, BuildOptions options, DiagnosticBag diagnostics)
    {
        var cache = new CacheFolder(output);
        var folder = new OutputFolder(output, cache.Spare);
        var readingLast = Task.Run(cache.ReadLastBuild);
        if (read() is not { } files)
            return null;
        var key = BuildKey.Of(files, theme, options);
        var last = readingLast.GetAwaiter().GetResult();
        options.Times.End("compare the input");
        if (last?.Key == key && Today(last, options) is { } day && last.HoldsOn(day))
        {
            var isStill = folder.IsStill(last);
            options.Times.End("compare the output");
            if (isStill)
            {
                diagnostics.AddRange(last.Diagnostics);
                return new WrittenSite(last.Posts, last.Files.Length, 0, 0);
            }
        }

        using var claim = last is null ? null : folder.Claim(last, diagnostics);
        if (last is not null && claim is null)
            return null;
        var posts = cache.ReadPosts();
        options.Times.End("read the cache");
        var plan = SiteBuilder.Plan(SiteInput.From(files), theme, options with { Cache = posts }, diagnostics);
        if (plan is null)
            return null;
        // What the plan says, without what the disk says: that is of today.
        var said = diagnostics.ToArray();
        var written = folder.Replace(
            plan, claim, keepKeys: true, options.Times, diagnostics, meanwhile: () => cache.Write(posts, diagnostics));
        if (written is null || plan.Today is not { } today)
            return written;
        var config = plan.Site.Site.Config;
        cache.Write(
            new LastBuild(key, config.TimeZone, today, plan.ChangesOn, written.Posts, written.Outputs, [.. said]), diagnostics);
        options.Times.End("write the cache");
        return written;
    }

    // Null where this machine does not know the time zone; reading the settings will say so.
    private static DateOnly? Today(LastBuild last, BuildOptions options) =>
        options.Today
        ?? (TimeZoneInfo.TryFindSystemTimeZoneById(last.TimeZone, out _) ? BuildCommand.TodayIn(last.TimeZone) : null);
}
