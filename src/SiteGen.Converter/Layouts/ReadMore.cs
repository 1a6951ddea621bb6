namespace SiteGen.Converter.Layouts;

/// <summary>The link at the end of a sidebar excerpt: <c>… for you to deal with them in the best Read more</c>.</summary>
internal static class ReadMore
{
    private const string Reading = "Continue reading";

    private static readonly string[] Links = ["Read more", Reading, "Keep reading", "Read the rest of this entry", "Read full post", "(more", "(more…)"];

    /// <summary>The length of the excerpt before the link; -1 where the line is no excerpt.</summary>
    public static int ExcerptLength(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd(" \u00A0»→…›>.]");
        foreach (var link in Links)
        {
            if (!text.EndsWith(link, StringComparison.OrdinalIgnoreCase))
                continue;
            var length = Before(text[..^link.Length], link == Reading);
            // `Read more Read more`, `Click here to read more`
            if (length > 0 && ExcerptLength(line[..length]) is var twice and >= 0)
                return twice;
            return length > 0 && line[..length].EndsWith(" Click here to", StringComparison.OrdinalIgnoreCase) ? line[..^(line.Length - length + " Click here to".Length)].TrimEnd().Length : length;
        }
        // `Continue reading “Slow is Smooth” →`
        if (line[^1] is '→' or '»' && text.LastIndexOf(Reading, StringComparison.OrdinalIgnoreCase) is var at and >= 0
            && text.Length - at < DatedTitle.MaxLength)
            return Before(text[..at], isTheme: true);
        return -1;
    }

    /// <summary>The length of the last line of a post before a link or <c>[…]</c>; -1 where it ends otherwise, or as a sentence does.</summary>
    public static int EndLength(ReadOnlySpan<char> line) =>
        line is [.., '.'] && !line.EndsWith("...", StringComparison.Ordinal) ? -1
        : ExcerptLength(line) is var length and >= 0 ? length
        : BracketLength(line);

    /// <summary>
    /// The length of a text before <c>[…]</c>, with which an excerpt ends where no link follows; -1 where it does not.
    /// </summary>
    public static int BracketLength(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd();
        return text.EndsWith("[…]", StringComparison.Ordinal) ? text[..^3].TrimEnd().Length
            : text.EndsWith("[...]", StringComparison.Ordinal) ? text[..^5].TrimEnd().Length
            : -1;
    }

    /// <summary>How many characters at the end of a cut excerpt are, or may be, the beginning of its link.</summary>
    public static int CutLength(ReadOnlySpan<char> line)
    {
        const string Link = " Read more";
        for (var length = Link.Length - 1; length > 1; length--)
        {
            if (line.EndsWith(Link.AsSpan(0, length), StringComparison.Ordinal))
                return length;
        }
        return 0;
    }

    // Themes with `Continue reading` put an ellipsis before it. Before `Read more` it may be the author's.
    private static int Before(ReadOnlySpan<char> text, bool isTheme)
    {
        if (text.Length > 0 && char.IsLetterOrDigit(text[^1]))
            return -1;
        text = text.TrimEnd(" \u00A0[");
        if (BracketLength(text) is var length and >= 0)
            return length;
        if (isTheme)
            text = text.EndsWith("…", StringComparison.Ordinal) ? text[..^1] : text.EndsWith("...", StringComparison.Ordinal) ? text[..^3] : text;
        return text.TrimEnd().Length;
    }
}
