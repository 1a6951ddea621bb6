namespace SiteGen.Converter.Writing;

/// <summary>
/// Finds the entries of tips that share date and title. Their numbers follow their texts, so that a new dump may change
/// which is the second; the entry is the one that has the text.
/// </summary>
internal static class TipMatching
{
    /// <summary>The tips, each under the name of its entry.</summary>
    public static IEnumerable<TipFile> Match(IEnumerable<TipFile> tips, RecoveryManifest manifest)
    {
        var entries = manifest.Entries.Values.ToLookup(entry => TipFile.WithoutNumber(entry.Tip), StringComparer.Ordinal);
        return tips.GroupBy(tip => TipFile.WithoutNumber(tip.Tip), StringComparer.Ordinal)
            .SelectMany(group => Match(group.Key, [.. group], [.. entries[group.Key]]));
    }

    private static IEnumerable<TipFile> Match(string name, List<TipFile> tips, List<ManifestEntry> entries)
    {
        if (tips.Count == 1 && entries.Count <= 1)
            return [entries is [var only] ? tips[0] with { Tip = only.Tip } : tips[0]];
        var names = new string?[tips.Count];
        var pairs =
            from tip in Enumerable.Range(0, tips.Count)
            from entry in entries
            orderby Likeness(tips[tip].Text, entry.Written ?? entry.Pending ?? "") descending, tips[tip].Tip != entry.Tip
            select (tip, entry.Tip);
        foreach (var (tip, entry) in pairs)
        {
            if (names[tip] is null && !names.Contains(entry))
                names[tip] = entry;
        }
        for (var tip = 0; tip < names.Length; tip++)
        {
            for (var number = 1; names[tip] is null; number++)
            {
                var free = TipFile.NameOf(name, number);
                if (!names.Contains(free))
                    names[tip] = free;
            }
        }
        return tips.Select((tip, index) => tip with { Tip = names[index]! });
    }

    // Common lines of the texts count; dumps in common decide where the texts have none, as a whole text and its excerpt.
    private static int Likeness(string one, string other)
    {
        var (lines, otherLines) = (TextOf(one), TextOf(other));
        var sources = WrittenTip.Of(other).Sources;
        return (lines.Count(otherLines.Contains) * 100) + WrittenTip.Of(one).Sources.Count(sources.Contains);
    }

    private static HashSet<string> TextOf(string file)
    {
        var matter = file.IndexOf("\n---\n", StringComparison.Ordinal);
        return [.. file[(matter < 0 ? 0 : matter + 5)..].Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
