using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using SiteGen.Building;
using SiteGen.Features.Pictures;
using SiteGen.Pictures;
using SiteGen.Routes;

namespace SiteGen.Books;

/// <summary>The pictures of a book, each once, in the order in which its chapters show them.</summary>
internal sealed class BookPictures(SitePlan plan)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly Dictionary<string, BookPicture> _byUrl = new(StringComparer.Ordinal);
    private readonly ImmutableArray<BookPicture>.Builder _all = ImmutableArray.CreateBuilder<BookPicture>();

    /// <summary>The pictures that have been asked for.</summary>
    public ImmutableArray<BookPicture> All => _all.ToImmutable();

    /// <summary>
    /// A picture's name in the book. Null where it is on another site, or not of a kind that every reader of books shows
    /// (EPUB 3.3, 3.2: PNG, JPEG, GIF, WebP, SVG), which its content tells and not its name.
    /// </summary>
    /// <param name="address">The picture's full address.</param>
    public string? NameOf(string address)
    {
        var origin = plan.Site.Links.Absolute("");
        if (!address.StartsWith(origin, StringComparison.Ordinal))
            return null;
        var url = address[origin.Length..].Split('?', '#')[0];
        if (_byUrl.TryGetValue(url, out var known))
            return known.Name;
        if (ContentAt(url) is not { } content || KindOf(content) is not var (extension, mediaType))
            return null;
        var picture = new BookPicture($"p{_all.Count + 1}.{extension}", mediaType, content);
        _byUrl.Add(url, picture);
        _all.Add(picture);
        return picture.Name;
    }

    private ReadOnlyMemory<byte>? ContentAt(string url) => plan.Find(url)?.Page switch
    {
        FilePage page => page.File.Content,
        SmallerPicturePage page => page.Content,
        _ => null,
    };

    private static (string Extension, string MediaType)? KindOf(ReadOnlyMemory<byte> content) =>
        PictureSize.Read(content.Span) is null ? null : content.Span switch
        {
            [0x89, ..] => ("png", "image/png"),
            [0xFF, 0xD8, ..] => ("jpg", "image/jpeg"),
            [(byte)'G', (byte)'I', (byte)'F', ..] => ("gif", "image/gif"),
            [(byte)'R', (byte)'I', (byte)'F', ..] => ("webp", "image/webp"),
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => null,
            _ => IsSelfContainedSvg(content) ? ("svg", "image/svg+xml") : null,
        };

    // A book must declare scripts, and may load nothing from elsewhere.
    private static bool IsSelfContainedSvg(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content.ToArray(), writable: false));
            var root = XElement.Load(reader);
            return root.Name == Svg + "svg"
                && root.DescendantsAndSelf().All(element =>
                    element.Name.LocalName is not ("script" or "foreignObject" or "style") && element.Attributes().All(IsHarmless));
        }
        catch (XmlException)
        {
            // A picture that readers of books could not show either: the caller links to it.
            return false;
        }
    }

    private static bool IsHarmless(XAttribute attribute) =>
        !attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        && (attribute.Name.LocalName != "href" || attribute.Value.StartsWith('#'))
        && !attribute.Value.Replace("url(#", "", StringComparison.OrdinalIgnoreCase).Contains("url(", StringComparison.OrdinalIgnoreCase);
}
