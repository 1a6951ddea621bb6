namespace SiteGen.Converter.Writing;

/// <summary>Merges front matter key by key; lists such as <c>tags</c> even item by item.</summary>
internal static class FrontMatterMerge
{
    /// <summary>The merged lines; null where both changed one key.</summary>
    public static List<string>? Merge(List<string> before, List<string> author, List<string> after)
    {
        if (KeysOf(before) is not { } old || KeysOf(author) is not { } mine || KeysOf(after) is not { } theirs)
            return null;
        var merged = new List<string>();
        foreach (var key in Order(mine, theirs))
        {
            var (was, wants, now) = (Of(old, key), Of(mine, key), Of(theirs, key));
            var value = wants == was ? now : now == was || now == wants ? wants : MergeList(was, wants, now);
            // Both changed it, and it is no list; or one changed it and the other removed it.
            if (value is null && wants != was && now != was && now != wants)
                return null;
            if (value is not null)
                merged.AddRange($"{key}:{value}".Split('\n'));
        }
        return merged;
    }

    // The author's order; a key that is new stands behind the one that it stands behind in the converter's file.
    private static List<string> Order(List<(string Key, string Value)> mine, List<(string Key, string Value)> theirs)
    {
        var keys = mine.ConvertAll(entry => entry.Key);
        for (var i = 0; i < theirs.Count; i++)
        {
            if (!keys.Contains(theirs[i].Key))
                keys.Insert(i == 0 ? 0 : keys.IndexOf(theirs[i - 1].Key) + 1, theirs[i].Key);
        }
        return keys;
    }

    // ` [a, b]`: what the converter added or took away is added to or taken from the author's list.
    private static string? MergeList(string? before, string? author, string? after)
    {
        if (ItemsOf(before ?? " []") is not { } was || ItemsOf(author) is not { } wants || ItemsOf(after) is not { } now)
            return null;
        var items = wants.Where(item => !was.Contains(item) || now.Contains(item))
            .Concat(now.Where(item => !was.Contains(item) && !wants.Contains(item)));
        return $" [{string.Join(", ", items)}]";
    }

    private static List<string>? ItemsOf(string? value)
    {
        var text = value?.Trim();
        if (text is not ['[', .., ']'] || text.Contains('\n'))
            return null;
        var items = new List<string>();
        var (start, isQuoted) = (1, false);
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '"' && text[i - 1] != '\\')
                isQuoted = !isQuoted;
            if ((text[i] != ',' || isQuoted) && i < text.Length - 1)
                continue;
            if (text[start..i].Trim() is { Length: > 0 } item)
                items.Add(item);
            start = i + 1;
        }
        return items;
    }

    private static string? Of(List<(string Key, string Value)> entries, string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Key == key)
                return entry.Value;
        }
        return null;
    }

    // A key with all lines up to the next one; null where a key stands twice or the first line has none.
    private static List<(string Key, string Value)>? KeysOf(List<string> lines)
    {
        var entries = new List<(string Key, string Value)>();
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':');
            if (colon > 0 && (char.IsAsciiLetter(line[0]) || line[0] == '_') && !line.AsSpan(0, colon).Contains(' '))
                entries.Add((line[..colon], line[(colon + 1)..]));
            else if (entries.Count > 0)
                entries[^1] = (entries[^1].Key, $"{entries[^1].Value}\n{line}");
            else
                return null;
        }
        return entries.DistinctBy(entry => entry.Key).Count() == entries.Count ? entries : null;
    }
}
