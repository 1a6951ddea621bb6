using System.Text.RegularExpressions;

namespace SiteGen.Converter.Markdown;

/// <summary>Finds words that were a link once; dumps keep the words and lose the target.</summary>
internal static partial class LostLinks
{
    // `Click here to review the letter.`, `Read the article here.`, `Follow this link`
    [GeneratedRegex(
        @"\b(?:click(?:ing)? (?:here|on|the|this|below|for|to)\b|" +
        @"(?:read|see|view|watch|visit|download|review|listen|find|sign ?up|register|go|check|available|" +
        @"posted)\b[^.?!]{0,60}\bhere(?=[.!:)]|$)|(?:this|the (?:following|attached|enclosed)|the) link\b|" +
        @"link (?:below|above)\b)[^.?!]{0,60}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();

    /// <summary>The words, where a line has such.</summary>
    public static string? In(string line) =>
        // A line with an address has its target.
        !MayHave(line) || line.Contains("://", StringComparison.Ordinal) || line.Contains("www.", StringComparison.OrdinalIgnoreCase)
            ? null
            : Pattern().Match(line) is { Success: true } match ? match.Value.Trim() : null;

    // The pattern needs one of the words, and most lines have none. “where” and “there” are no “here”.
    private static bool MayHave(ReadOnlySpan<char> line)
    {
        if (AsciiSearch.Contains(line, "link", rare: 3) || AsciiSearch.Contains(line, "click", rare: 4))
            return true;
        while (AsciiSearch.IndexOf(line, "here", rare: 0) is var at and >= 0)
        {
            if (at == 0 || !char.IsLetter(line[at - 1]))
                return true;
            line = line[(at + 1)..];
        }
        return false;
    }
}
