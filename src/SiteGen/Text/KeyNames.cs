namespace SiteGen.Text;

/// <summary>What other site generators call the keys of this one.</summary>
internal static class KeyNames
{
    private static readonly Dictionary<string, string> Ours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["date"] = "published",
        ["created"] = "published",
        ["pubdate"] = "published",
        ["publishdate"] = "published",
        ["category"] = "categories",
        ["tag"] = "tags",
        ["keywords"] = "tags",
        ["alias"] = "redirect_from",
        ["aliases"] = "redirect_from",
        ["redirect"] = "redirect_from",
        ["redirects"] = "redirect_from",
        ["permalink"] = "slug",
        ["url"] = "slug",
        ["summary"] = "description",
        ["excerpt"] = "description",
        ["subtitle"] = "description",
        ["name"] = "title",
        ["heading"] = "title",
        ["id"] = "guid",
        ["lang"] = "language",
        ["locale"] = "language",
        ["baseurl"] = "base_url",
        ["site_url"] = "base_url",
        ["paginate"] = "page_size",
        ["menu"] = "navigation",
        ["comments"] = "netlify_forms",
        ["forms"] = "netlify_forms",
    };

    /// <summary>The known key that an unknown one means; null where nobody can tell.</summary>
    public static string? Meant(string key, IReadOnlyList<string> known) =>
        Ours.TryGetValue(key, out var ours) && known.Contains(ours) ? ours : Spelling.Nearest(key, known);
}
