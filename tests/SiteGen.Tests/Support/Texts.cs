using FsCheck;
using FsCheck.Fluent;

namespace SiteGen.Tests.Support;

/// <summary>Texts that have broken programs before.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "a", "B", "7", "word", "two words", " ", "  ", "-", "--", "---", "…", "–", "’", "“", "”", "'", "\"", "\\", "\\n",
        ":", ": ", " #", "#", "[", "]", "{", "}", "&", "*", "!", "|", ">", "<", "<b>", "%", "@", "`", "~", "?", "=", ",", ".",
        "null", "true", "yes", "1e5", "2019-04-09", "0x1F", "é", "e\u0301", "ß", "日本", "👍", "👨‍👩‍👧", "\u200B", "\u2028",
        "\u00A0", "\uFEFF", "\uFFFD", "../", "/", "//", "http:", "javascript:", "%2e", "%zz", "()", "](", "![", "&#7;", "&lt;", "](//", "> ", "- ",
    ];

    /// <summary>One line, without a space at either end, never empty: a title.</summary>
    public static Gen<string> Title { get; } =
        Line.Select(line => line.Trim()).Where(line => line.Length > 0);

    /// <summary>One line that may begin and end as it likes.</summary>
    public static Gen<string> Line =>
        Gen.Choose(1, 8).SelectMany(count => Gen.Elements(Pieces).ArrayOf(count)).Select(string.Concat);

    /// <summary>Several lines, with tabs and control characters among them.</summary>
    public static Gen<string> Any =>
        Gen.Choose(0, 12)
            .SelectMany(count => Gen.Elements([.. Pieces, "\n", "\n", "\t", "\0", "\u0001", "\x7F", "\u0085", "\uD83D", "\uFFFE"]).ArrayOf(count))
            .Select(string.Concat);
}
