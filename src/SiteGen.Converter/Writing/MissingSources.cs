namespace SiteGen.Converter.Writing;

/// <summary>A dump that a tip was made from, and that does not have it any more.</summary>
/// <param name="Dump">Its path below the folder of dumps.</param>
/// <param name="Why">What became of it, as a clause: <c>a.txt is skipped: the file is empty</c>.</param>
internal sealed record MissingSource(string Dump, string Why);

/// <summary>Says what became of the dumps that a tip was made from.</summary>
internal static class MissingSources
{
    /// <summary>The sources of a tip, each with what became of it.</summary>
    /// <param name="entry">The tip.</param>
    /// <param name="dumps">The dumps at hand by path, each with the reason why it was skipped, or null.</param>
    /// <param name="isMeant">Which of its sources are meant.</param>
    public static IReadOnlyList<MissingSource> Of(
        ManifestEntry entry, IReadOnlyDictionary<string, string?> dumps, Func<string, bool> isMeant) =>
    [
        .. WrittenTip.Of(entry.Written ?? entry.Pending ?? "").Sources
            .Where(isMeant)
            .Select(source => new MissingSource(source, !dumps.TryGetValue(source, out var skipped) ? $"{source} is not among the dumps"
                : skipped is not null ? $"{source} is skipped: {skipped}"
                : $"{source} does not hold it any more")),
    ];
}
