namespace SiteGen.Converter.Writing;

/// <summary>Says what became of the dumps that a tip was made from.</summary>
internal static class MissingSources
{
    /// <summary>A clause for each source, such as <c>a.txt is skipped: the file is empty</c>.</summary>
    /// <param name="entry">The tip.</param>
    /// <param name="dumps">The dumps at hand by path, each with the reason why it was skipped, or null.</param>
    /// <param name="isMeant">Which of its sources are meant.</param>
    public static IReadOnlyList<string> Of(
        ManifestEntry entry, IReadOnlyDictionary<string, string?> dumps, Func<string, bool> isMeant) =>
    [
        .. WrittenTip.Of(entry.Written ?? entry.Pending ?? "").Sources
            .Where(isMeant)
            .Select(source => !dumps.TryGetValue(source, out var skipped) ? $"{source} is not among the dumps"
                : skipped is not null ? $"{source} is skipped: {skipped}"
                : $"{source} does not hold it any more"),
    ];
}
