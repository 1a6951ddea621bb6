using System.Buffers;
using System.Text.RegularExpressions;
using SiteGen.Converter.Dumps;

namespace SiteGen.Converter.Layouts;

/// <summary>The lines that follow a post on a page of its own: the form for comments, and who linked to it.</summary>
internal static partial class CommentForm
{
    [GeneratedRegex(
        @"^(?:Add a Comment|Leave a (?:Reply|Comment)|Post a Comment|Cancel reply|Click here to cancel reply\.?|" +
        @"You must be logged in to post a comment\.?|Logged in as .*|(?:One|[0-9]+) (?:Response|Comment|Thought)s? (?:to|on) .*|" +
        @"(?:Pingback|Trackback): ?.*|Fill in your details below .*|Enter your comment here\.*|" +
        @"(?:Name|E-?mail|Comment|Website)(?: ?\*| \(required\))?(?: \(Address never made public\))?|" +
        @"Your e-?mail address will not be published\..*|Required fields are marked ?\*?|" +
        @"You are commenting using your .*|\( ?Log ?Out ?/ ?Change ?\)|Connecting to %s|Cancel|Submit(?: Comment)?|Post Comment|" +
        @"Notify me of (?:follow-?up|new) (?:comments|posts) (?:via|by) e-?mail\.?|Comments are closed\.?|" +
        @"(?:Comments|Trackbacks)(?: RSS)?|Gravatar|WordPress\.com Logo|(?:Twitter|Facebook|Google\+?) (?:picture|photo))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();

    private static readonly string[] FirstWords =
        ["Add a", "Leave a", "Post a", "You must", "One ", "Pingback", "Trackback", "Fill in", "Comments are"];

    private static readonly SearchValues<char> FirstCharacters = SearchValues.Create(
        "0123456789" + string.Concat(FirstWords.Select(word => $"{word[0]}{char.ToLowerInvariant(word[0])}")));

    // A word alone, such as `Name`, is a form's only below one of these.
    [GeneratedRegex(
        @"^(?:Add a Comment|Leave a (?:Reply|Comment)|Post a Comment|You must be logged in to post a comment\.?|" +
        @"(?:One|[0-9]+) (?:Response|Comment|Thought)s? (?:to|on) .*[^.,;:]|(?:Pingback|Trackback): ?.*|" +
        @"Fill in your details below .*|Comments are closed\.?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^(?:One|[0-9]+) (?:Response|Comment|Thought)s? (?:to|on) [“""]?(?<title>.+?)[”""]?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Responses();

    /// <summary>The title that <c>One Response to The Quiet Counter</c> names; null where a line names none.</summary>
    public static string? TitleIn(ReadOnlySpan<char> line) =>
        line.Length <= DatedTitle.MaxLength && Responses().Match(CleanText.Of(line)) is { Success: true } match ? match.Groups["title"].Value : null;

    /// <summary>Whether a line can be of the form, once it has begun.</summary>
    public static bool IsPart(ReadOnlySpan<char> line) => line.Length is > 0 and <= 300 && Pattern().IsMatch(CleanText.Of(line));

    /// <summary>Whether a line can begin the form. The first words rule out nearly all lines without a regular expression.</summary>
    public static bool Begins(ReadOnlySpan<char> line) =>
        line.Length is > 0 and <= 300 && MayBegin(line) && Opening().IsMatch(CleanText.Of(line));

    private static bool MayBegin(ReadOnlySpan<char> line)
    {
        if (!FirstCharacters.Contains(line[0]))
            return false;
        if (char.IsAsciiDigit(line[0]))
            return line.Length <= DatedTitle.MaxLength;
        foreach (var word in FirstWords)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
