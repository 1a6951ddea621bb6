namespace SiteGen.Converter.Layouts;

/// <summary>The link at the end of a sidebar excerpt: <c>… for you to deal with them in the best Read more</c>.</summary>
internal static class ReadMore
{
    private const string Link = "Read more";

    /// <summary>The length of the excerpt before the link; -1 where the line is no excerpt.</summary>
    public static int ExcerptLength(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd(" \u00A0»→…›.");
        if (!text.EndsWith(Link, StringComparison.OrdinalIgnoreCase))
            return -1;
        text = text[..^Link.Length];
        if (text.Length > 0 && char.IsLetterOrDigit(text[^1]))
            return -1;
        text = text.TrimEnd();
        if (text.EndsWith("[…]", StringComparison.Ordinal))
            text = text[..^3].TrimEnd();
        else if (text.EndsWith("[...]", StringComparison.Ordinal))
            text = text[..^5].TrimEnd();
        return text.Length;
    }
}
