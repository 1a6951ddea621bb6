using System.Collections.Immutable;

namespace SiteGen.Converter.Merging;

/// <summary>
/// The dumps that have something of a tip. A tip of the sidebar is on every page of a crawl, and a file that names
/// thousands of dumps is read by nobody, and refused by the site: it names the first of them, the report all.
/// </summary>
internal static class SourceList
{
    /// <summary>How many dumps the file of a tip names.</summary>
    public const int MaxNamed = 100;

    /// <summary>All of them by name.</summary>
    public static ImmutableArray<string> All(TipDraft draft) => [.. Sorted(draft.Versions)];

    /// <summary>Those that the file names, by name: first those with the text that is used, then those with another post of the tip.</summary>
    /// <param name="draft">The tip.</param>
    /// <param name="all">All of its dumps.</param>
    public static ImmutableArray<string> Named(TipDraft draft, ImmutableArray<string> all)
    {
        if (all.Length > MaxNamed)
        {
            var bestFirst = Sorted([draft.Best]).Concat(Sorted(draft.Wholes)).Concat(all);
            all = [.. bestFirst.Distinct(StringComparer.Ordinal).Take(MaxNamed).Order(StringComparer.Ordinal)];
        }
        return all.Any(source => source.Any(char.IsControl)) ? [.. all.Select(Printable)] : all;
    }

    private static IEnumerable<string> Sorted(IEnumerable<TextVersion> versions) =>
        versions.SelectMany(version => version.Sources).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    // The site refuses control characters, which a disk allows in names.
    private static string Printable(string source) =>
        string.Concat(source.Select(character => char.IsControl(character) ? '\uFFFD' : character));
}
