using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SiteGen.Content;
using SiteGen.Features.Lists;
using SiteGen.Features.SocialImages;

namespace SiteGen.Theme.Parts;

/// <summary>
/// What a page is, for search engines: JSON-LD in the words of schema.org. A script element of this type is data, which no
/// browser runs and no Content-Security-Policy forbids.
/// </summary>
internal static class StructuredData
{
    // Letters of all languages as they are, but <, >, & and quotation marks by number: nothing can end the element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The script element of a page; nothing where there is nothing to say.</summary>
    /// <param name="context">The page.</param>
    /// <param name="title">Its title.</param>
    /// <param name="trail">The pages on the way to it from the home page.</param>
    public static ReadOnlyMemory<byte> Of(PageContext context, string title, IReadOnlyList<Crumb> trail)
    {
        var post = context.Route.Page.Subject as Post;
        var isHome = context.Route.Page is HomePage;
        if (post is null && !isHome && trail.Count == 0)
            return default;
        var output = new ArrayBufferWriter<byte>(2048);
        output.Write("<script type=\"application/ld+json\">"u8);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context"u8, "https://schema.org"u8);
            json.WriteStartArray("@graph"u8);
            if (post is not null)
                WritePost(json, post, context);
            if (isHome)
                WriteSite(json, context);
            else
                WriteTrail(json, context, title, trail);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("</script>\n"u8);
        return output.WrittenMemory;
    }

    private static void WritePost(Utf8JsonWriter json, Post post, PageContext context)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "BlogPosting"u8);
        json.WriteString("headline"u8, post.Title);
        json.WriteString("url"u8, context.Rendered.Links.Absolute(context.Route.Path));
        json.WriteString("inLanguage"u8, post.Language ?? context.Config.Language);
        if (SocialImagePage.Of(context.Rendered.Routes, post) is { } image)
            json.WriteString("image"u8, context.Rendered.Links.Absolute(image));
        if (post.Published is { } published)
            json.WriteString("datePublished"u8, $"{published:O}");
        if (post.LastChange is { } changed)
            json.WriteString("dateModified"u8, $"{changed:O}");
        if (context.Config.Author is { } author)
        {
            json.WriteStartObject("author"u8);
            json.WriteString("@type"u8, "Organization"u8);
            json.WriteString("name"u8, author);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteSite(Utf8JsonWriter json, PageContext context)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "WebSite"u8);
        json.WriteString("name"u8, context.Config.Title);
        json.WriteString("url"u8, context.Rendered.Links.Absolute("/"));
        if (context.Config.Description.Length > 0)
            json.WriteString("description"u8, context.Config.Description);
        json.WriteString("inLanguage"u8, context.Config.Language);
        json.WriteEndObject();
    }

    private static void WriteTrail(Utf8JsonWriter json, PageContext context, string title, IReadOnlyList<Crumb> trail)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "BreadcrumbList"u8);
        json.WriteStartArray("itemListElement"u8);
        WriteItem(json, 1, context.Config.Title, context.Rendered.Links.Absolute("/"));
        for (var i = 0; i < trail.Count; i++)
            WriteItem(json, i + 2, trail[i].Name, context.Rendered.Links.Absolute(trail[i].Path));
        // The last item is the page itself and needs no address.
        WriteItem(json, trail.Count + 2, title, null);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, int position, string name, string? url)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "ListItem"u8);
        json.WriteNumber("position"u8, position);
        json.WriteString("name"u8, name);
        if (url is not null)
            json.WriteString("item"u8, url);
        json.WriteEndObject();
    }
}
