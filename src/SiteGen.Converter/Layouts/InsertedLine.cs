using System.Text.RegularExpressions;

namespace SiteGen.Converter.Layouts;

/// <summary>
/// Lines that plugins, chats, printers and other programs put between the lines of a text. They may end as sentences do; what tells them
/// is that nothing else stands in the line.
/// </summary>
internal static partial class InsertedLine
{
    // `5 people like this.`, `Post Views: 1,204`, `5/5 - (3 votes)`, `(Visited 1,203 times, 1 visits today)`
    [GeneratedRegex(
        @"^(?:[0-9,]+ (?:people|readers|bloggers?) likes? this\.?|[0-9,]+ Shares?|[0-9.]+/[0-9.]+ - \([0-9,]+ votes?\)|Post Views: .*|" +
        @"(?:Estimated )?Reading Time: .*|\(Visited [0-9,]+ times\b.*|Be the first to rate this!?|Originally (?:posted|published)\b.*[0-9]{4}.*|" +
        @"Reblogged this on .*|Advertisements?|Report this ad|Ads by Google|Click to (?:tweet|enlarge)|Enjoyed this (?:post|article|tip)\?.*|" +
        @"(?:New|Hot|Sale|Updated|Featured|Sticky|Pinned)!?|Podcast: Play in new window\b.*|This slideshow requires JavaScript\.|" +
        @"Copy link|Open in app|Close X|Contents \[hide\]|Pin It|View Results|Vote|All rights reserved\.?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfPlugin();

    // `[6/5/2019 8:03 AM] Pat Doe`, `08:02:11 From  Pat Doe : to Everyone`, `Pat Doe  8:02 AM`, `Doe, Pat wrote:`
    [GeneratedRegex(
        @"^(?:\[[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4},? [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? [AP]M\].*|[0-9]{2}:[0-9]{2}:[0-9]{2} From .*|" +
        @".{2,30}  [0-9]{1,2}:[0-9]{2} [AP]M|\p{Lu}\p{L}+,? \p{Lu}[\p{L}.]+ wrote:|(?i:Sent from my .*|This e-?mail has been scanned\b.*))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfMessage();

    // `2 | P a g e`, `Page | 2`, and an address with the number of its sheet.
    [GeneratedRegex(
        @"^(?:[0-9]+ ?\| ?P ?a ?g ?e|P ?a ?g ?e ?\| ?[0-9]+|https?://\S+(?: [0-9]+/[0-9]+)?|www\.\S+|[0-9]{1,3}\. https?://\S+|" +
        @"-{3,} ?\p{L}.*-{3,})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfPrinter();

    // Of programs that failed, of drafts, and of two versions of a file that were merged.
    [GeneratedRegex(
        @"^(?:(?:Notice|Warning|Fatal error|Deprecated): .* (?:on line [0-9]+|headers already sent\b.*)|\[object Object\]|undefined|" +
        @"Lorem ipsum\b.*|Draft saved at .*|Commented \[\w+\]:.*|TODO:.*|(?:<{7}|>{7}|={7})(?: .*)?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfProgram();

    /// <summary>Whether a line is one of them.</summary>
    public static bool Is(ReadOnlySpan<char> line) =>
        OfPlugin().IsMatch(line) || OfMessage().IsMatch(line) || OfPrinter().IsMatch(line) || OfProgram().IsMatch(line);
}
