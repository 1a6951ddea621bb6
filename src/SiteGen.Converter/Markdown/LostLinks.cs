using System.Buffers;
using System.Text.RegularExpressions;

namespace SiteGen.Converter.Markdown;

/// <summary>Finds words that were a link once; dumps keep the words and lose the target.</summary>
internal static partial class LostLinks
{
    // `Click here to review the letter.`, `Read the article here.`, `Follow this link`
    [GeneratedRegex(
        @"\b(?:click(?:ing)? (?:here|on|the|this|below|for|to)\b|(?:read|see|view|watch|visit|download|review|listen|find|sign ?up|register|go|check|available|posted)\b[^.?!]{0,60}\bhere(?=[.!:)]|$)|(?:this|the (?:following|attached|enclosed)|the) link\b|link (?:below|above)\b)[^.?!]{0,60}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();

    // The pattern needs one of these, and most lines have none.
    private static readonly SearchValues<string> Words = SearchValues.Create(["click", "here", "link"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The words, where a line has such.</summary>
    public static string? In(string line) =>
        // A line with an address has its target.
        !line.AsSpan().ContainsAny(Words) || line.Contains("://", StringComparison.Ordinal) || line.Contains("www.", StringComparison.OrdinalIgnoreCase)
            ? null
            : Pattern().Match(line) is { Success: true } match ? match.Value.Trim() : null;
}
