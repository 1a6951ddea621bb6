using System.Buffers;
using System.Text.RegularExpressions;
using SiteGen.Converter.Dumps;

namespace SiteGen.Converter.Layouts;

/// <summary>
/// Lines of widgets, forms, banners and mails, which may stand anywhere in a copied text. Only their words tell them: the list has what
/// WordPress, its plugins and usual services print.
/// </summary>
internal static partial class WidgetLine
{
    private const int MaxLength = 300;
    private const int MaxLabelLength = 40;

    // Words with which one of the sentences begins, or that stand in it.
    [GeneratedRegex(
        @"^(?:You can (?:follow any (?:responses|comments)|leave a response|skip to the end).*|RSS feed for comments on this post\.?|" +
        @"This site uses (?:Akismet|cookies)\b.*|Responses are currently closed\b.*|Both comments and pings are currently closed\.?|" +
        @"Comments (?:are|on this \w+ are) (?:off|closed|disabled)\b.*|(?:(?:Please|Blog)\b.* )?comments powered by Disqus\.?|View the discussion thread\.?|" +
        @"(?:This|Our|The) (?:web)?site uses cookies\b.*|We use cookies\b.*|By continuing to use this (?:web)?site\b.*|" +
        @"Please leave this field empty\.?|Enter your e-?mail(?: address)? to (?:subscribe|follow)\b.*|Leave this field (?:empty|blank)\b.*|" +
        @"If you (?:enjoyed|liked) this (?:post|article)\b.*|Be the first (?:of your friends )?to (?:like|comment|share)\b.*|" +
        @"(?:Digg|Share|Tweet|Email|Like|Bookmark|Stumble) this!?|No (?:ratings|votes) yet\.?|(?:Average )?Rating: .*|" +
        @"Like this (?:post|article|tip)\?.*|(?-i:\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}) says:|" +
        @"(?:Audio|Video) Player|Use (?:Up/Down|Left/Right) Arrow keys\b.*|[0-9]{1,2}:[0-9]{2}(?: ?/ ?[0-9]{1,2}:[0-9]{2})?|" +
        @"To unsubscribe\b.*|Unsubscribe(?: from this list)?\.?|You (?:are receiving|received) this e-?mail because\b.*|" +
        @"PRIVACY NOTICE\b.*|Trusted Email from Constant Contact\b.*|View (?:this e-?mail )?in (?:your|a) browser\.?|" +
        @"Loading (?:more )?(?:posts|comments)\b.*|You are currently browsing\b.*|(?:Scroll|Back) to top|Load more(?: posts)?|" +
        @"(?:Subscribe|Sign up) (?:to|for) our newsletter\b.*|(?:Your )?E-?mail address ?\*?|(?:First|Last) name ?\*?|Required ?\*?|" +
        @"Teilen mit:?|Gefällt mir\b.*|Comparte? esto:?|Me gusta(?: esto)?:?|Partager(?: ceci)?\s?:?|Weiterlesen|" +
        @"Search(?: for:?)?|Comments? ?\([0-9]+\)|[0-9]+ comments?|(?:No|One) comments?|Edit (?:post|page|this)|" +
        @"(?:Next|Previous)(?: (?:post|article|page|tip))?:?|(?:Related|Popular|Recent) (?:articles?|posts?|tips|comments):?|See also:?|" +
        @"Hidden links:|Visible links:|Pin|Save|Submit|Reply|Advertise(?:ment)?s?|Sponsored(?: content)?|Read (?:also|next):?|" +
        @"(?:Share|Tweet|Pin|Email|Print|Like|Facebook|Twitter|LinkedIn|Pinterest|WhatsApp)(?:[ |·•,]+(?:Share|Tweet|Pin|E-?mail|Print|Like|Facebook|Twitter|X|LinkedIn|Pinterest|WhatsApp|More))+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" :,.!\u00A0*(");

    // With one of these words they begin, where they do not begin with a digit or end as `MayBe` says.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWords = new HashSet<string>(
        ("you rss comments blog trusted this responses both comments view our the we by please enter leave if be digg share tweet email like bookmark stumble no " +
        "average rating your audio video use to unsubscribe privacy loading scroll back load subscribe sign " +
        "e-mail first last required teilen gefällt compart comparte me partager weiterlesen search comment one edit next previous related popular recent " +
        "see hidden visible pin save submit reply advertise advertisement advertisements advertises sponsored read print facebook twitter linkedin pinterest whatsapp name")
            .Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // `Share this tip:`, `Related:`
    [GeneratedRegex(
        @"^(?:Share|Tags?|Tagged|Categor(?:y|ies)|Filed|Related|Recent|Popular|Posted|Follow|Like|See also|Read|Next|Previous|Subscribe|Print|Email)\b.*:$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    /// <summary>Whether a line has the words of a widget, a form, a banner or a mail, and no others.</summary>
    public static bool Is(ReadOnlySpan<char> line) =>
        line.Length is > 2 and <= MaxLength && (Navigation.IsMenu(line) || Navigation.IsService(line) || (MayBe(line) && Words().IsMatch(CleanText.Of(line))));

    /// <summary>Whether a line announces what a widget lists below it.</summary>
    public static bool IsLabel(ReadOnlySpan<char> line) => line.Length <= MaxLabelLength && line[^1] == ':' && Label().IsMatch(line);

    // Rules out nearly all lines without a regular expression.
    private static bool MayBe(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(WordEnds);
        return char.IsAsciiDigit(line[0]) || FirstWords.Contains(end < 0 ? line : line[..end]) || line.EndsWith("says:");
    }
}
