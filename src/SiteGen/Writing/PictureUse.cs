using System.Collections.Immutable;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Features;
using SiteGen.Pictures;
using SiteGen.Text;

namespace SiteGen.Writing;

/// <summary>
/// Finds pictures beside the tips that no text shows or links to. Those in other folders may be there for another site,
/// or for the page of a feature.
/// </summary>
internal static class PictureUse
{
    private const string Tips = "tips/";

    public static void Check(ImmutableArray<InputFile> assets, RenderedContext context)
    {
        var shown = context.Pictures.Urls.ToHashSet(StringComparer.Ordinal);
        foreach (var file in assets)
        {
            if (file.Path.StartsWith(Tips, StringComparison.Ordinal)
                && PictureSize.Read(file.Content.Span) is not null
                && SitePath.TryCreate(file.Path, out var path, out _)
                && !shown.Contains(path.Url) && !IsLinkedTo(context.Site.Links.Href(path), context))
                context.Diagnostics.Add(WritingMistakes.UnusedPicture(new Location(file.Origin)));
        }
    }

    private static bool IsLinkedTo(string href, RenderedContext context)
    {
        var link = Encoding.UTF8.GetBytes($"href=\"{href}\"");
        return context.Site.Site.Posts.AsEnumerable<Document>().Concat(context.Site.Site.Pages)
            .Any(document => context.BodyOf(document).Span.IndexOf(link) >= 0);
    }
}
