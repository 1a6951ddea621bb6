using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Converter.Dumps;

namespace SiteGen.Converter.Layouts;

/// <summary>The line that names a post's categories: <c>Posted on in Business Advice, Sports Please leave a comment</c>.</summary>
/// <param name="Categories">The categories in their order.</param>
/// <param name="AsksForComment">Whether it ends as on archive pages, so that the post's text stands below it.</param>
internal sealed partial record Byline(ImmutableArray<string> Categories, bool AsksForComment)
{
    private const string Asking = " Please leave a comment";

    private const int MaxTermLength = 50;

    private const string DateForm =
        @"(?<date>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? [0-9]{1,2},? [0-9]{4}|" +
        @"[0-9]{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? [0-9]{4}|" +
        @"[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2}))(?: (?:at|@) [0-9]{1,2}:[0-9]{2}(?: ?[ap]\.?m\.?)?)?";

    // The theme prints no date between “on” and “in”; other themes print a date, an author, or both. Anything else
    // between these words is a sentence: `Posted on the wall in our break room`.
    [GeneratedRegex(
        @"^Posted(?: on)?(?: " + DateForm + @")?(?: by (?<author>[^|,.]{1,40}?))?(?: on " + DateForm + @")? in(?: (?<terms>[^|]*?))??" +
        @"(?<ask>(?<bar> \|)? (?:Please leave a comment|Leave a (?:comment|reply)|No comments?|(?:[0-9]+|One) comments?|" +
        @"Comments (?:off|closed)(?: on .{1,200})?))?(?: [»→])?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();

    /// <summary>The date that another theme printed; null for none.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Whether a line, with which a dump ends, is the beginning of a byline: <c>Posted o</c>.</summary>
    public static bool IsCut(ReadOnlySpan<char> line) =>
        line.Length is > 0 and < 12 && "Posted on in".StartsWith(CleanText.Of(line), StringComparison.Ordinal);

    /// <summary>Reads a byline; null where a line is none.</summary>
    public static Byline? Parse(ReadOnlySpan<char> line)
    {
        if (line.Length > 1000 || !line.StartsWith("Posted", StringComparison.OrdinalIgnoreCase))
            return null;
        var match = Pattern().Match(CleanText.Of(line));
        // `Posted in Sports | 3 Comments »` stands below a post; print views have date and author, too.
        if (!match.Success || (match.Groups["bar"].Success && !match.Groups["date"].Success))
            return null;
        // `Posted in the lobby`: of the shortest form only the no-break space, or the question for comments, tells it.
        var isShort = !match.Value.StartsWith("Posted on", StringComparison.OrdinalIgnoreCase) && !match.Groups["author"].Success && !match.Groups["date"].Success;
        var isCertain = match.Groups["ask"].Success || line.IndexOf("in\u00A0", StringComparison.OrdinalIgnoreCase) > 0;
        var terms = match.Groups["terms"].Value
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!isCertain && (isShort || !Array.TrueForAll(terms, IsTerm)))
            return null;
        // `Posted on in Sports Please leave a comment The desk is where the day begins.`: a paragraph is glued to it.
        if (!match.Groups["ask"].Success && match.Groups["terms"].Value.Contains(Asking, StringComparison.OrdinalIgnoreCase))
            return null;
        return new Byline([.. terms], match.Groups["ask"].Success)
        {
            Published = match.Groups["date"] is { Success: true, Value: var date } ? WrittenDate.ParseAlone(date) : null,
        };
    }

    /// <summary>A byline with which a dump ends, without what may be the beginning of <c>Please leave a comment</c>.</summary>
    public static Byline? ParseLast(ReadOnlySpan<char> line)
    {
        var clean = CleanText.Of(line);
        for (var length = Asking.Length - 1; length > 1; length--)
        {
            if (clean.AsSpan().EndsWith(Asking.AsSpan(0, length), StringComparison.Ordinal))
                return Parse(line[..line.LastIndexOf(Asking.AsSpan(0, length).Trim())].TrimEnd());
        }
        return Parse(line);
    }

    // `Customer Service Tip of the Week`, and not `large red letters was one word`.
    private static bool IsTerm(string term) =>
        term.Length <= MaxTermLength && (char.IsUpper(term[0]) || char.IsAsciiDigit(term[0]) || !term.Contains(' '))
        && term[^1] is not ('.' or '!' or '?' or ':' or ';');
}
