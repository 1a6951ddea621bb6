using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Layouts;

/// <summary>The line that names a post's categories: <c>Posted on in Business Advice, Sports Please leave a comment</c>.</summary>
/// <param name="Categories">The categories in their order.</param>
/// <param name="AsksForComment">Whether it ends as on archive pages, so that the post's text stands below it.</param>
internal sealed partial record Byline(ImmutableArray<string> Categories, bool AsksForComment)
{
    private const string Opening = "Posted on";

    // The theme prints no date between “on” and “in”; another theme might.
    [GeneratedRegex(@"^Posted on(?: [^|]{0,60}?)? in(?: (?<terms>.*?))??(?<ask> (?:Please leave a comment|Leave a comment|No comments?|(?:\d+|One) comments?|Comments (?:off|closed)))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();

    /// <summary>Whether a line, with which a dump ends, is the beginning of a byline: <c>Posted o</c>.</summary>
    public static bool IsCut(ReadOnlySpan<char> line) =>
        line.Length is > 0 and < 12 && "Posted on in".StartsWith(CleanText.Of(line), StringComparison.Ordinal);

    public static Byline? Parse(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(Opening, StringComparison.OrdinalIgnoreCase) || line.Length > 1000)
            return null;
        var match = Pattern().Match(CleanText.Of(line));
        if (!match.Success)
            return null;
        var terms = match.Groups["terms"].Value
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new Byline([.. terms], match.Groups["ask"].Success);
    }
}
