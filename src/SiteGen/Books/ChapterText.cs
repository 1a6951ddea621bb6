using System.Text;
using System.Xml.Linq;
using SiteGen.Rendering;

namespace SiteGen.Books;

/// <summary>Makes the text of a chapter of the text of a post's page.</summary>
internal static class ChapterText
{
    // RFC 3986: what may stand in an address as it is, beside letters, digits, % and one #.
    private const string AddressMarks = "-._~:/?@!$&'()*+,;=";

    /// <summary>
    /// The text with links that lead to the site, or to a place in the chapter itself. A heading is no link any more, and
    /// a picture that can't be in the book is a link to it.
    /// </summary>
    /// <param name="html">The post's text. Markdig closes every element, and writes no entity that XML does not know.</param>
    /// <param name="page">The address of the post's page.</param>
    /// <param name="language">The language of the text where it is not the book's.</param>
    /// <param name="pictures">Takes the pictures.</param>
    public static string Of(string html, Uri page, string? language, BookPictures pictures)
    {
        var text = XElement.Parse($"<div>{AbsoluteLinks.In(html, page)}</div>", LoadOptions.PreserveWhitespace);
        foreach (var picture in text.Descendants("img").ToList())
            Pack(picture, pictures);
        var ids = text.Descendants().Attributes("id").Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var link in text.Descendants("a").ToList())
            Resolve(link, page, ids);
        if (language is null)
            return string.Concat(text.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
        text.Add(new XAttribute("lang", language), new XAttribute(XNamespace.Xml + "lang", language));
        return text.ToString(SaveOptions.DisableFormatting);
    }

    private static void Pack(XElement picture, BookPictures pictures)
    {
        var address = picture.Attribute("src")?.Value ?? "";
        if (pictures.NameOf(address) is { } name)
        {
            picture.SetAttributeValue("src", name);
            return;
        }
        var words = picture.Attribute("alt")?.Value is { Length: > 0 } alt ? alt : address;
        // There are no links in links.
        picture.ReplaceWith(picture.Ancestors("a").Any() ? new XText(words) : new XElement("a", new XAttribute("href", address), words));
    }

    private static void Resolve(XElement link, Uri page, HashSet<string> ids)
    {
        var address = link.Attribute("href")?.Value ?? "";
        var here = page.AbsoluteUri + "#";
        if (address.StartsWith(here, StringComparison.Ordinal) && ids.Contains(Uri.UnescapeDataString(address[here.Length..])))
            address = address[(here.Length - 1)..];
        address = Encode(address);
        // A heading's link to itself is for copying an address. What is no address is refused by readers of books.
        if (link.Attribute("class")?.Value == "anchor" || !(address.StartsWith('#') || Uri.TryCreate(address, UriKind.Absolute, out _)))
            link.ReplaceWith(link.Nodes());
        else
            link.SetAttributeValue("href", address);
    }

    // Browsers take any character in an address, and a book only those of RFC 3986.
    private static string Encode(string address)
    {
        var encoded = new StringBuilder(address.Length);
        var inFragment = false;
        for (var i = 0; i < address.Length; i++)
        {
            var character = address[i];
            var isFragment = character == '#' && !inFragment;
            inFragment |= isFragment;
            var isCode = character == '%' && i + 2 < address.Length && char.IsAsciiHexDigit(address[i + 1]) && char.IsAsciiHexDigit(address[i + 2]);
            if (isFragment || isCode || char.IsAsciiLetterOrDigit(character) || AddressMarks.Contains(character))
                encoded.Append(character);
            else if (char.IsHighSurrogate(character) && i + 1 < address.Length)
                encoded.Append(Uri.EscapeDataString(address.AsSpan(i++, 2)));
            else
                encoded.Append(Uri.EscapeDataString($"{character}"));
        }
        return encoded.ToString();
    }
}
