using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Sites;

/// <summary>Reads <c>site.yml</c>.</summary>
public static class SiteConfigFile
{
    private static readonly string[] Keys =
    [
        "title", "description", "base_url", "language", "author", "page_size", "time_zone", "category_slugs",
        "tag_slugs", "navigation", "call_to_action", "comments", "old_site",
    ];

    /// <summary>The settings; everything wrong with them is reported, and then there are none.</summary>
    public static SiteConfig? Parse(InputFile file, DiagnosticBag diagnostics)
    {
        var mistakes = new DiagnosticBag();
        var config = !file.IsTooLarge(mistakes) && file.ReadText(mistakes) is { } text
            && YamlReader.ReadMap(text, file.Origin, 0, mistakes) is { } map
                ? Read(map, file.Origin, mistakes)
                : null;
        diagnostics.AddRange(mistakes);
        return mistakes.HasErrors ? null : config;
    }

    /// <summary>
    /// The base address that a text means, its host in ASCII, with a <c>/</c> at the end; null when it is none, or when it
    /// has a user name in it.
    /// </summary>
    public static Uri? ParseBaseUrl(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && WebAddress.Normalize(text.EndsWith('/') ? text : text + "/") is { } ascii
        && Uri.TryCreate(ascii, UriKind.Absolute, out var url)
        && url.Query.Length == 0 && url.Fragment.Length == 0 && url.UserInfo.Length == 0
            ? url
            : null;

    private static SiteConfig? Read(YamlMap map, string file, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(map, Keys, diagnostics);
        var top = new Location(file, 1);
        var title = fields.RequiredText("title", top);
        fields.RequiredText("base_url", top);
        var baseUrl = Address("base_url", fields, diagnostics);
        var language = fields.Text("language") ?? "en";
        if (!language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') || !char.IsAsciiLetter(language[0]))
            diagnostics.Add(Mistakes.BadLanguage(fields.LocationOf("language"), language));
        var timeZone = fields.Text("time_zone") ?? "UTC";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
            diagnostics.Add(Mistakes.BadTimeZone(fields.LocationOf("time_zone"), timeZone));
        var config = new SiteConfig
        {
            Title = title ?? "",
            Location = top,
            Description = fields.Text("description") ?? "",
            BaseUrl = baseUrl ?? new Uri("https://example.com/"),
            Language = language,
            Author = fields.Text("author"),
            PageSize = fields.Number("page_size", 1, 1000) ?? 10,
            TimeZone = timeZone,
            CategorySlugs = Slugs("category_slugs", fields, diagnostics),
            TagSlugs = Slugs("tag_slugs", fields, diagnostics),
            Navigation = Menu("navigation", fields, diagnostics),
            CallToAction = Menu("call_to_action", fields, diagnostics),
            Comments = fields.Text("comments") is { } comments
                ? new MenuLink("Leave a comment", comments, fields.LocationOf("comments"))
                : null,
            OldSite = Address("old_site", fields, diagnostics),
        };
        return title is null || baseUrl is null ? null : config;
    }

    private static Uri? Address(string key, FieldReader fields, DiagnosticBag diagnostics)
    {
        if (fields.Text(key) is not { } text)
            return null;
        var url = ParseBaseUrl(text);
        // A password is not repeated in a message either.
        if (url is null && text.Contains('@'))
            diagnostics.Add(Mistakes.AddressWithUser(fields.LocationOf(key), key));
        else if (url is null)
            diagnostics.Add(Mistakes.BadAddress(fields.LocationOf(key), key, text));
        return url;
    }

    private static Dictionary<string, Slug> Slugs(string key, FieldReader fields, DiagnosticBag diagnostics)
    {
        var slugs = new Dictionary<string, Slug>();
        foreach (var entry in fields.Map(key)?.Entries ?? [])
        {
            if (entry.Value is not YamlScalar { IsEmpty: false } value)
                diagnostics.Add(Mistakes.NotText(entry.Value.Location, entry.Key));
            else if (Slug.Parse(value.Text) is not { } slug)
                diagnostics.Add(Mistakes.BadSlug(value.Location, value.Text));
            else
                slugs[Term.Fold(entry.Key)] = slug;
        }
        return slugs;
    }

    private static ImmutableArray<MenuLink> Menu(string key, FieldReader fields, DiagnosticBag diagnostics)
    {
        if (fields.Find(key) is not { } entry)
            return [];
        if (entry.Value is not YamlList list)
        {
            diagnostics.Add(Mistakes.BadMenu(entry.Value.Location, key));
            return [];
        }
        var links = ImmutableArray.CreateBuilder<MenuLink>();
        foreach (var item in list.Items)
        {
            if (item is not YamlMap map)
            {
                diagnostics.Add(Mistakes.BadMenu(item.Location, key));
                continue;
            }
            var link = new FieldReader(map, ["text", "link"], diagnostics);
            var text = link.RequiredText("text", map.Location);
            var target = link.RequiredText("link", map.Location);
            if (text is not null && target is not null)
                links.Add(new MenuLink(text, target, link.LocationOf("link")));
        }
        return links.ToImmutable();
    }
}
