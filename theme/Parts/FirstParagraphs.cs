namespace SiteGen.Theme.Parts;

/// <summary>The beginning of a text, for a page that invites to read the rest.</summary>
internal static class FirstParagraphs
{
    /// <summary>As many of the first paragraphs as hold so many words.</summary>
    /// <param name="html">A text as HTML in UTF-8.</param>
    /// <param name="words">How many words are enough.</param>
    /// <returns>
    /// A slice of the text that ends with a paragraph. Nothing where the text begins with anything else, or where one of the
    /// paragraphs has an id or a link within the text: these belong to the page that has it all.
    /// </returns>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> html, int words)
    {
        var text = html.Span;
        var length = 0;
        while (words > 0 && text[length..].StartsWith("<p>"u8) && text[length..].IndexOf("</p>\n"u8) is >= 0 and var end)
        {
            var paragraph = text.Slice(length, end + "</p>\n".Length);
            words -= paragraph.Count((byte)' ') + 1;
            length += paragraph.Length;
        }
        var first = text[..length];
        return first.IndexOf(" id=\""u8) >= 0 || first.IndexOf("href=\"#"u8) >= 0 ? default : html[..length];
    }
}
