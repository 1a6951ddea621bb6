using SiteGen.Building;
using SiteGen.Cli.Output;
using SiteGen.Features.Redirects;
using SiteGen.Receipts;
using SiteGen.Text;

namespace SiteGen.Cli.Building;

/// <summary>Finds the addresses that an output folder has and its next site has not.</summary>
internal static class LostAddressCheck
{
    private const string ReceiptFile = "receipt.json";

    // Names of files below these change with their content.
    private static readonly string[] Changing = ["assets/", "search/"];

    /// <summary>
    /// Names them. The receipt of the present site is read only if a file goes that somebody may ask for, or if the
    /// redirects are others.
    /// </summary>
    /// <param name="claim">The output folder.</param>
    /// <param name="plan">The new site.</param>
    /// <exception cref="IOException">The receipt can't be read.</exception>
    public static IEnumerable<Diagnostic> Find(OutputClaim claim, SitePlan plan)
    {
        var old = claim.Contents.Files;
        if (!old.Contains(ReceiptFile))
            return [];
        var planned = plan.Routes.Select(route => route.Path.Value).ToHashSet(StringComparer.Ordinal);
        if (old.All(path => planned.Contains(path) || Array.Exists(Changing, folder => path.StartsWith(folder, StringComparison.Ordinal)))
            && HasSameRedirects(claim, plan))
            return [];
        // Whoever has changed the receipt by hand is told nothing: the new one takes its place.
        return ReceiptReader.Read(File.ReadAllBytes(Path.Join(claim.Folder.Path, ReceiptFile)), ReceiptFile, []) is { } before
            ? LostAddresses.Find(before, plan)
            : [];
    }

    private static bool HasSameRedirects(OutputClaim claim, SitePlan plan)
    {
        var path = RedirectsPage.Path.Value;
        return plan.Find(RedirectsPage.Path.Url) is not { } rules || !claim.Contents.Files.Contains(path)
            || File.ReadAllBytes(Path.Join(claim.Folder.Path, path)).AsSpan().SequenceEqual(plan.Render(rules).Span);
    }
}
