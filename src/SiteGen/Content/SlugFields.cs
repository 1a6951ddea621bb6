using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Content;

/// <summary>The rule that a slug comes from <c>slug</c>, or else from the title.</summary>
internal static class SlugFields
{
    public static Slug? Read(FieldReader fields, string? title, DiagnosticBag diagnostics)
    {
        if (fields.Text("slug") is { } text)
        {
            var slug = Slug.Parse(text);
            if (slug is null)
                diagnostics.Add(Mistakes.BadSlug(fields.LocationOf("slug"), text, Slug.From(text)?.Value));
            return slug;
        }
        if (title is null)
            return null;
        var fromTitle = Slug.From(title);
        if (fromTitle is null)
            diagnostics.Add(Mistakes.NoSlug(fields.LocationOf("title"), title));
        return fromTitle;
    }
}
