using SiteGen.Addresses;
using SiteGen.Receipts;

namespace SiteGen.Cli.Diffing;

/// <summary>Counts the pages whose text is the same and whose files are not: their layout, menu or sidebar changed.</summary>
internal static class PagesChangedAround
{
    /// <exception cref="IOException">A page can't be read.</exception>
    public static int Count(ReceiptChanges changes, string old, string @new)
    {
        var others = changes.Changed.Select(pair => pair.New.Url)
            .Concat(changes.Added.Select(entry => entry.Url))
            .Concat(changes.Moved.Select(pair => pair.New.Url))
            .ToHashSet(StringComparer.Ordinal);
        var pages = changes.New.Entries.Where(entry => entry.Kind != ReceiptKind.File && !others.Contains(entry.Url));
        return pages.AsParallel().Count(entry =>
            PathOf(entry.Url) is { } path && !AreEqual(Path.Join(old, path), Path.Join(@new, path)));
    }

    // Null for an address that no build writes: a receipt is a file that anybody may have changed.
    private static string? PathOf(string url)
    {
        var path = Uri.UnescapeDataString(url.TrimStart('/'));
        return SitePath.TryCreate(url.EndsWith('/') ? path + "index.html" : path, out var sitePath, out _) ? sitePath.Value : null;
    }

    // What only one of the folders lacks is a difference; what both lack is none.
    private static bool AreEqual(string one, string other)
    {
        var (first, second) = (new FileInfo(one), new FileInfo(other));
        if (!first.Exists || !second.Exists)
            return first.Exists == second.Exists;
        return first.Length == second.Length && File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));
    }
}
