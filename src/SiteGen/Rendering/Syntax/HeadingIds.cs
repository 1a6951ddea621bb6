using System.Globalization;
using System.Text;
using SiteGen.Content;

namespace SiteGen.Rendering.Syntax;

/// <summary>
/// Names headings, so that a link can lead to them. The rule is that of slugs, with one addition: letters and digits of
/// scripts that slugs leave out stay. A second heading of the same name gets <c>-2</c>, a third <c>-3</c>.
/// </summary>
internal sealed class HeadingIds
{
    private const string Fallback = "section";

    // The theme's names for the parts of a page around a text. A heading “Related” is #related-2.
    private static readonly string[] Reserved =
        ["main", "card", "comment", "comments", "contact", "go-on", "in-topics", "newest", "related", "series", "signup", "topics"];

    private readonly HashSet<string> _taken = new(Reserved, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>The id of the next heading of a text.</summary>
    /// <param name="heading">Its plain text.</param>
    public string Next(string heading)
    {
        var name = Name(heading);
        if (_taken.Add(name))
            return name;
        var number = _last.GetValueOrDefault(name, 1);
        string id;
        do
            id = $"{name}-{++number}";
        while (!_taken.Add(id));
        _last[name] = number;
        return id;
    }

    private static string Name(string heading)
    {
        if (!heading.AsSpan().ContainsAnyInRange('\u0250', '\uFFFF'))
            return Slug.From(heading)?.Value ?? Fallback;
        var name = new StringBuilder();
        var gap = false;
        foreach (var rune in heading.EnumerateRunes())
        {
            if (name.Length >= Slug.MaxLength)
                break;
            var kept = Slug.From(rune.ToString())?.Value ?? (IsKept(rune) ? Rune.ToLowerInvariant(rune).ToString() : null);
            if (kept is null)
            {
                gap |= !Slug.IsDropped(rune);
                continue;
            }
            if (gap && name.Length > 0)
                name.Append('-');
            gap = false;
            name.Append(kept);
        }
        return name.Length > 0 ? name.ToString() : Fallback;
    }

    private static bool IsKept(Rune rune) => Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherNumber
        && !(rune.IsBmp && Accents.IsCombining((char)rune.Value));
}
