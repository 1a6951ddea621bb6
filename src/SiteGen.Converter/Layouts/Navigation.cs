using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Converter.Dumps;

namespace SiteGen.Converter.Layouts;

/// <summary>
/// Lines that a theme puts around posts: its menu, the links to older and newer pages and posts, and what asks to share
/// a post. None is text, and none is a category or tag.
/// </summary>
internal static partial class Navigation
{
    /// <summary>The rule of lines that name categories or tags below a post.</summary>
    public const string TermsRule = "another theme’s line of categories or tags";

    private const int MaxLength = 160;
    private const int MaxMenuLength = 40;

    private static readonly string[] FirstWords =
    [
        "Older", "Newer", "Prev", "Next", "Page ", "Post", "Click ", "Did you", "You may", "This entry", "Bookmark", "Filed", "Categor", "Tag",
        "Share", "Like", "Loading", "Related", "Be the first", "Email this", "Print this", "Copyright", "Powered", "Proudly", "Article printed", "URL to", "The post ",
    ];

    private static readonly SearchValues<char> FirstCharacters = SearchValues.Create(
        "«←‹<%©0123456789" + string.Concat(FirstWords.Select(word => $"{word[0]}{char.ToLowerInvariant(word[0])}")));

    private static readonly HashSet<string> Menu = new(StringComparer.OrdinalIgnoreCase)
    {
        "skip to content", "skip to main content", "skip to primary content", "skip to secondary content", "skip to navigation",
        "menu", "main menu", "primary menu", "navigation", "toggle navigation", "home", "about", "about us", "services", "our services",
        "blog", "our blog", "contact", "contact us", "search", "search for:", "search this site", "resources", "news", "clients", "our clients",
        "training", "books", "podcast", "podcasts", "testimonials", "log in", "login", "site map", "sitemap", "archives", "categories",
        "recent posts", "recent tips", "tags", "meta", "follow us", "newsletter", "uncategorized",
    };

    private static readonly HashSet<string> Sharing = new(StringComparer.OrdinalIgnoreCase)
    {
        "share this:", "share this post:", "share this", "share:", "like this:", "like loading...", "like loading…", "loading...", "loading…",
        "%d bloggers like this:", "related", "related posts:", "related posts", "be the first to like this.", "be the first to like this",
        "email this to a friend", "print this post",
    };

    private static readonly HashSet<string> Services = new(StringComparer.OrdinalIgnoreCase)
    {
        "twitter", "facebook", "linkedin", "google", "google+", "pinterest", "tumblr", "reddit", "email", "e-mail", "print", "more", "tweet",
        "share", "like", "pocket", "whatsapp", "instagram", "stumbleupon", "digg", "press this",
    };

    [GeneratedRegex(
        @"^(?:[«←‹<]+ ?(?:Older|Newer|Previous|Next|Prev) ?(?:Entries|Posts?|Pages?|Tips?)?(?: [»→›>]+)?|" +
        @"(?:Older|Newer|Previous|Next|Prev) ?(?:Entries|Posts?|Pages?|Tips?)? ?[»→›>]+|" +
        @"Page [0-9]+ of [0-9]+.*|(?:[«←‹] ?)?(?:[0-9]+|…|\.\.\.)(?: (?:[0-9]+|…|\.\.\.)){2,}(?: (?:Next|Last))?(?: ?[»→›])?|" +
        @"Post navigation|Posts navigation|Click to (?:share|email|print)\b.*\(Opens in new window\)|Did you like this post\?.*|" +
        @"You may also (?:like|be interested in)\b.{0,60}:|(?:[0-9]+|%d) bloggers? likes? this:?|" +
        @"This entry was posted (?:in|on) .*Bookmark the permalink.*|" +
        @"This entry was posted in .* on .*[0-9]{4}(?: by [^.]*)?\.|Bookmark the permalink.*|" +
        @"(?:Copyright|©).*(?:All rights reserved\.?|Customer Service Solutions.*)|(?:Proudly )?powered by (?-i:[A-Z]).*|" +
        @"Article printed from .*|URL to article: .*|Click here to print\.?|The post .* appeared first on .*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Links();

    // Another theme's lines below a post. What they say the post's own byline says, too.
    [GeneratedRegex(
        @"^(?:(?:Posted in|Filed under:?|Categories:|Category:) [^.!?]{2,80}\| ?(?:(?:[0-9]+|No|One) Comments?|" +
        @"Leave a (?:comment|reply)|Comments (?:off|closed))[^.!?]{0,40}(?: ?»)?|" +
        @"Filed under:? [^.!?]{2,100}|Tag(?:s|ged)?(?: (?:with|as))?: [^.!?]{2,160}|Tagged [^.!?]{2,160})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Terms();

    /// <summary>The rule by which a line is none of a text by its form alone, as a phrase for people; null for none.</summary>
    public static string? RuleOf(ReadOnlySpan<char> line)
    {
        if (line.Length is < 4 or > MaxLength || !MayBe(line))
            return null;
        var clean = CleanText.Of(line);
        if (clean.Length < MaxMenuLength && Sharing.Contains(clean))
            return "a theme’s line to share a post";
        if (Links().IsMatch(clean))
            return "a theme’s link to other pages";
        return Terms().IsMatch(clean) ? TermsRule : null;
    }

    /// <summary>The categories in another theme's line below a post: <c>Posted in Sports | 3 Comments »</c>; default for none.</summary>
    public static ImmutableArray<string> TermsIn(ReadOnlySpan<char> line) =>
        RuleOf(line) == TermsRule && Categories().Match(CleanText.Of(line)) is { Success: true } match
            ? [.. match.Groups["terms"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : default;

    /// <summary>Whether a line can stand in a menu above a page.</summary>
    public static bool IsMenu(ReadOnlySpan<char> line) => line.Length is > 2 and < MaxMenuLength && Menu.Contains(CleanText.Of(line));

    /// <summary>Whether a line is a whole menu: <c>Home | About Us | Services</c>, or with spaces only.</summary>
    public static bool IsMenuBar(ReadOnlySpan<char> line)
    {
        if (line.Length is < 12 or > 200 || !line.StartsWith("Home", StringComparison.OrdinalIgnoreCase))
            return false;
        var parts = Bar().Split(CleanText.Of(line));
        return parts.Length > 2 && parts.All(Menu.Contains);
    }

    /// <summary>The title with which a line ends that shows the way to a page: <c>Home » Blog » The Quiet Counter</c>.</summary>
    public static string? TitleIn(ReadOnlySpan<char> line) =>
        line.Length is > 10 and <= DatedTitle.MaxLength && Way().Match(CleanText.Of(line)) is { Success: true } match ? match.Groups["title"].Value : null;

    /// <summary>Whether a line names a service below <c>Share this:</c>.</summary>
    public static bool IsService(ReadOnlySpan<char> line) => line.Length is > 2 and < 20 && Services.Contains(CleanText.Of(line));

    /// <summary>Whether a line is a link to the post before or behind: <c>← Hold It – 5/28/19</c>, <c>Drop It »</c>.</summary>
    public static bool IsNeighbour(ReadOnlySpan<char> line) =>
        line.Length is > 3 and <= DatedTitle.MaxLength && (line[0] is '←' or '«' || line[^1] is '→' or '»') && ReadMore.ExcerptLength(line) < 0;

    [GeneratedRegex(
        @"^(?:Posted in|Filed under:?|Categories:|Category:) (?<terms>[^|]+?)(?: ?\|.*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Categories();

    [GeneratedRegex(@" ?[|•·] ?", RegexOptions.CultureInvariant)]
    private static partial Regex Bar();

    [GeneratedRegex(
        @"^(?:(?:You are here:? )?Home (?:»|›|>|/|→|::) (?:.* (?:»|›|>|/|→|::) )?|Permalink(?: to)?:? [“""]?)(?<title>[^»›>/|]+?)[”""]?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Way();

    // The first words rule out nearly all lines without a regular expression.
    private static bool MayBe(ReadOnlySpan<char> line)
    {
        if (!FirstCharacters.Contains(line[0]))
            return false;
        if (!char.IsAsciiLetter(line[0]))
            return true;
        foreach (var word in FirstWords)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
