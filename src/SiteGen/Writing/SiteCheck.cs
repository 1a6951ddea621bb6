using System.Collections.Immutable;
using SiteGen.Building;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Writing;

/// <summary>All that can be said of a site's input without writing it.</summary>
public static class SiteCheck
{
    /// <summary>
    /// Finds what a build would, and what no build refuses. Tips of days to come are looked at as if their day had come:
    /// a mistake in one is an error now and not on the day when nobody looks. An error in a draft is a warning.
    /// </summary>
    /// <param name="input">The files.</param>
    /// <param name="theme">How the site looks.</param>
    /// <param name="options">What a build would be told, the day or a clock among it.</param>
    /// <param name="diagnostics">Takes all that was found.</param>
    /// <returns>The addresses of other sites to which this one links; none after an error.</returns>
    public static ImmutableArray<ExternalLink> Run(SiteInput input, ITheme theme, BuildOptions options, DiagnosticBag diagnostics)
    {
        SiteBuilder.Plan(input, theme, options with { Cache = new() }, diagnostics);
        var drafts = Tips.Read(input, [])?.Posts.Where(post => post.IsDraft).Select(post => post.Location.File).ToHashSet(StringComparer.Ordinal) ?? [];
        var early = new DiagnosticBag();
        var lines = new TipLines(input);
        var links = new ExternalLinks(lines);
        // An error in a draft must not hide what there is to say of the others.
        _ = Plan(withDrafts: true) ?? Plan(withDrafts: false);
        diagnostics.AddRange(early.Select(found => found.Severity == Severity.Error && drafts.Contains(found.Location.File)
            ? found with { Severity = Severity.Warning }
            : found));
        return links.All;

        SitePlan? Plan(bool withDrafts)
        {
            var found = new DiagnosticBag();
            links = new ExternalLinks(lines);
            var plan = SiteBuilder.Plan(
                input, theme,
                options with
                {
                    Cache = new(),
                    ShowsDrafts = withDrafts,
                    ShowsFuture = true,
                    Features = options.Features.AddRange(
                        new AdviceFeature(lines, input.Assets, config => options.Today ?? options.Clock?.Invoke(config)), links),
                },
                found);
            early.AddRange(found);
            return plan;
        }
    }
}
