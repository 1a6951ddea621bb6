using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Sites;

/// <summary>Reads <c>site.yml</c>.</summary>
public static class SiteConfigFile
{
    internal static IReadOnlyList<string> Keys { get; } =
    [
        "title", "description", "base_url", "language", "author", "page_size", "time_zone", "rhythm", "category_slugs",
        "tag_slugs", "navigation", "call_to_action", "old_site",
    ];

    /// <summary>The settings; everything wrong with them is reported, and then there are none.</summary>
    public static SiteConfig? Parse(InputFile file, DiagnosticBag diagnostics)
    {
        var mistakes = new DiagnosticBag();
        var config = Parse(file, [], mistakes, out _);
        diagnostics.AddRange(mistakes);
        return config;
    }

    /// <summary>The same, with settings of features.</summary>
    /// <param name="file">The file.</param>
    /// <param name="featureKeys">The keys of features.</param>
    /// <param name="mistakes">Takes what is wrong; there is nothing in it yet.</param>
    /// <param name="fields">All keys and values; null where there are none.</param>
    internal static SiteConfig? Parse(
        InputFile file, IEnumerable<string> featureKeys, DiagnosticBag mistakes, out FieldReader? fields)
    {
        fields = !file.IsTooLarge(mistakes) && file.ReadText(mistakes) is { } text && YamlReader.ReadMap(text, file.Origin, 0, mistakes) is { } map
            ? new FieldReader(map, [.. Keys, .. featureKeys], mistakes)
            : null;
        var config = fields is null ? null : Read(fields, file.Origin, mistakes);
        return mistakes.HasErrors ? null : config;
    }

    /// <summary>What is said where there are no settings.</summary>
    /// <param name="file">Where they should be.</param>
    public static Diagnostic Missing(string file) => Mistakes.NoSettings(new Location(file));

    /// <summary>The time zone that settings name; null where there is none, or the file can't be read.</summary>
    public static string? TimeZoneIn(InputFile file)
    {
        var mistakes = new DiagnosticBag();
        var name = file.ReadText(mistakes) is { } text && YamlReader.ReadMap(text, file.Origin, 0, mistakes) is { } map
            ? new FieldReader(map, [.. map.Entries.Select(entry => entry.Key)], mistakes).Text("time_zone")
            : null;
        return name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _) ? name : null;
    }

    /// <summary>
    /// The base address that a text means, its host in ASCII, with a <c>/</c> at the end; null when it is none, when it has a
    /// user name in it, or when no link or rule could begin with its path.
    /// </summary>
    public static Uri? ParseBaseUrl(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && WebAddress.Normalize(text.EndsWith('/') ? text : text + "/") is { } ascii
        && Uri.TryCreate(ascii, UriKind.Absolute, out var url)
        && url.Query.Length == 0 && url.Fragment.Length == 0 && url.UserInfo.Length == 0
        && IsFolder(url.AbsolutePath)
            ? url
            : null;

    // Every link of the site begins with it: one with // would lead to another host. * and : mean something in a host's rules.
    private static bool IsFolder(string path) => path.IndexOfAny(['*', ':']) < 0 && !path.Contains("//", StringComparison.Ordinal);

    private static SiteConfig? Read(FieldReader fields, string file, DiagnosticBag diagnostics)
    {
        var top = new Location(file, 1);
        var title = fields.RequiredText("title", top);
        fields.RequiredText("base_url", top);
        var baseUrl = Address("base_url", fields, diagnostics);
        var language = fields.Language("language") ?? "en";
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
            Rhythm = RhythmOf(fields, diagnostics),
            CategorySlugs = Slugs("category_slugs", fields, diagnostics),
            TagSlugs = Slugs("tag_slugs", fields, diagnostics),
            Navigation = Menu("navigation", fields, diagnostics),
            CallToAction = Menu("call_to_action", fields, diagnostics),
            OldSite = Address("old_site", fields, diagnostics),
        };
        return title is null || baseUrl is null ? null : config;
    }

    private static Rhythm? RhythmOf(FieldReader fields, DiagnosticBag diagnostics)
    {
        if (fields.Map("rhythm") is not { } map)
            return null;
        var rhythm = new FieldReader(map, ["weekday", "weeks"], diagnostics);
        var weeks = rhythm.Number("weeks", 1, 52) ?? 1;
        if (rhythm.RequiredText("weekday", map.Location) is not { } name)
            return null;
        // By name alone: Enum.Parse takes numbers, too.
        var day = Array.FindIndex(Enum.GetNames<DayOfWeek>(), one => one.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (day < 0)
            diagnostics.Add(Mistakes.BadWeekday(rhythm.LocationOf("weekday"), name));
        return day < 0 ? null : new Rhythm((DayOfWeek)day, weeks);
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
                diagnostics.Add(Mistakes.BadSlug(value.Location, value.Text, Slug.From(value.Text)?.Value));
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
