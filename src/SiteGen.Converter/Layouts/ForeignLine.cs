using System.Buffers;
using System.Text.RegularExpressions;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Layouts;

/// <summary>
/// Lines that no text of the blog has: markup that a program has left, what stands for a picture, and what other themes
/// print around a text. They are kept, for an author may have written them, and named.
/// </summary>
internal static partial class ForeignLine
{
    private const int MaxThemeLength = 120;
    private const int MaxEdgeLength = 80;
    private const int MaxSignLength = 20;

    // Titles of pages are shorter than the lines to which they may be glued.
    private const int MaxPageTitle = 100;

    // The page’s title, as printers put it above each sheet.
    private const string RunningHead = "Customer Service Tip of the Week";

    private const string SiteName = "Customer Service Solutions";

    private const string BylineStart = "Posted on in";

    private const string IsThemes = "other themes have such a line beside a text";

    private const string IsMarkup = "it has marks that a program writes, and no author";

    private static readonly SearchValues<char> Marks = SearchValues.Create("<>[*\\#");

    [GeneratedRegex(
        @"^> |<!--|</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>|^#{1,6} (?=\p{Lu})|\*\*\S.*\*\*|\]\(|" +
        @"(?<![^\s(“""])\[[0-9]{1,3}\](?=\p{L})|(?<=\S )\[[0-9]{1,3}\]$|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\['""]|\\[nrt](?![a-z])|" +
        @"\[/?(?:caption|gallery|embed|audio|video)\b[^\]]*\]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(
        @"^(?:[\[(](?:image|picture|photo|figure|logo|cid)\b[^\])]*[\])]|[^\s/]+\.(?:jpe?g|png|gif|webp|bmp|svg|pdf|mp4))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex(
        @"^(?:(?:Last )?(?:Updated|Modified|Edited|Revised)(?: on)?:? .*[0-9]{4}.*|" +
        @"(?:Posted|Published|Written|Submitted|Filed|By)\b.*(?:\b(?:19|20)[0-9]{2}\b|[0-9]/[0-9]{2}\b).*|" +
        @"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? .*\b(?:19|20)[0-9]{2}\b.*|" +
        @"[0-9,]+ (?:total )?(?:views?|shares?|likes?|comments?)\b.*|" +
        @"(?:.* )?[0-9]+ min(?:ute)?s? read|\(?(?:Edit|Reply|Quote)(?: this)?\)?|Password:?|This content is password protected.*|" +
        @"(?:Share (?:to|on)|Rate this|Listen to this|You (?:may|might) also (?:like|enjoy)|About the [Aa]uthor|" +
        @"(?:Photo|Image)s? (?:by|credit)|Table of Contents|Continue reading|Embedded |Print Friendly|AddThis)\b.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Theme();

    // What stands around the text in other themes: `June 4, 2019 by Ed Gagnon Leave a Comment`, `6/4/19 / in Sports`, `by Ed Gagnon`; and
    // a byline that has come apart.
    [GeneratedRegex(
        @"^(?:(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}|" +
        @"[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2}))\b.*(?:\bby \p{L}|\b[Cc]omments?\b|[|/·•] ).*|" +
        @"[Bb]y (?:admin|\p{Lu}\p{Ll}+(?: \p{Lu}\.)? \p{Lu}\p{Ll}+)|Posted (?:on|in)|(?:Please leave|Leave) a comment)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex HeadOfPost();

    // `So I asked the clerk at the …`: a line of an excerpt, unless it is an author's pause. No thought ends with such a word.
    [GeneratedRegex(@"\b(?:the|an?|of|at|with|from|into|their|your|our|its|my|[.,;] (?:and|so)) ?(?:…|\.\.\.)$", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenOff();

    // `… in the best Read more Don’t Begin with the Dead End in Mind - 2/17/26`: a line end is lost between two tips.
    [GeneratedRegex(@"(?<=\S[ \u00A0])(?:Read more|Continue reading)[ \u00A0]?[→»…\]]*[ \u00A0]?(?=[“‘""'\p{Lu}0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex LinkAmid();

    [GeneratedRegex(@"^(?:Protected|Private|Draft|Sponsored): ?\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex TitleMark();

    // `* * *`, `★★★★★`, `[12]`, `- 1 -`
    [GeneratedRegex(
        @"^(?:[^\p{L}\p{N}\s](?:[^\p{L}\p{N}]*[^\p{L}\p{N}\s])+|[~#…]|[0-9]{1,3}|\[[0-9]{1,3}\]|- ?[0-9]{1,3} ?-)$", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutWords();

    // `Thank you`, `Best regards`, `Happy Holidays`: an author closes so, and needs no full stop.
    [GeneratedRegex(
        @"^(?:(?:Many )?Thanks?\b|(?:Best|Kind|Warm)(?:est)? (?:regards|wishes)|Regards|Sincerely|Yours|Happy |Merry |Cheers|" +
        @"Enjoy|Amen\b|Good luck|God bless|See you|Until next)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    // `• Ask Again - 5/21/24`: a sidebar copied as a list.
    [GeneratedRegex(@"^(?:[•·►▪◦»*+]|[0-9]{1,2}[.)]) ?\S.*[0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    /// <summary>Why a line of a text may be none, as a clause; null for an ordinary line.</summary>
    public static string? InText(ReadOnlySpan<char> line)
    {
        if (line.ContainsAny(Marks) && Markup().IsMatch(line))
            return IsMarkup;
        if (InWords(line) is { } residue)
            return residue;
        if (HasColumns(line))
            return "it has columns, which are lost on the page";
        if (line.Length > BylineStart.Length && line.StartsWith(BylineStart, StringComparison.Ordinal) && char.IsWhiteSpace(line[BylineStart.Length]) && Byline.Parse(line) is null)
            return "it begins as the lines do that name categories";
        if (line.Contains(LineEnds.Soft) && line.Contains($"-{LineEnds.Soft}", StringComparison.Ordinal))
            return "it was wrapped behind a hyphen, which may have joined two words or parted one";
        if (line.Contains('\v'))
            return "it has a line end of a word processor, which is a space on the page";
        if (line.Length > MaxPageTitle && line.Contains('|') && AsciiSearch.Contains(line, $"| {SiteName}", rare: 0))
            return "the title of a page stands in it";
        if (Footer.StartsAsOne(line))
            return "it begins as footers do, and goes on otherwise";
        if (HasLinkAmid(line))
            return "words stand in it with which excerpts end";
        if (line.Length > DatedTitle.MaxLength && char.IsAsciiDigit(line[^1]) && DatedTitle.Parse(line[^DatedTitle.MaxLength..]).Date is not null)
            return "it ends in a date, as titles do";
        if (EndsWithDots(line) && BrokenOff().IsMatch(line))
            return "it ends within a sentence, as excerpts do";
        if (WidgetLine.Is(line) || line.Equals(RunningHead, StringComparison.OrdinalIgnoreCase))
            return IsThemes;
        if (line.Length > MaxThemeLength)
            return null;
        if (!char.IsLetter(line[^1]) && line.Length <= MaxSignLength && !ItemMarks.Bullets.Contains(line[0]) && WithoutWords().IsMatch(line))
            return "it has no words";
        var isOpen = line[^1] is not ('.' or '!' or '?' or ',');
        if (InsertedLine.Is(line) || Navigation.IsNeighbour(line) || (isOpen && (CleanText.Of(line) is var clean && (Theme().IsMatch(clean) || HeadOfPost().IsMatch(clean)) || WrittenDate.ParseAlone(line) is not null)))
            return IsThemes;
        return Picture().IsMatch(line) ? "it stands for a picture" : null;
    }

    /// <summary>Whether a line ends with three dots.</summary>
    public static bool EndsWithDots(ReadOnlySpan<char> line) => line[^1] == '…' || line.EndsWith("...", StringComparison.Ordinal);

    /// <summary>
    /// Whether a line at an edge of a text may be another theme's: <c>Print Friendly, PDF &amp; Email</c>. It is short, says no sentence,
    /// and is neither an item of a list nor a heading.
    /// </summary>
    public static bool MayBeAtEdge(ReadOnlySpan<char> line) =>
        line.Length <= MaxEdgeLength
        && (line.EndsWith("Inc.") || !".!?…,:;”\"’'".Contains(line[^1]))
        && line[0] is not ('“' or '"' or '‘' or '\'')
        && !(line[^1] is ')' or ']' && (line[0] is '(' or '[' && line.Contains(' ') || line.Length > 1 && line[^2] is '.' or '!' or '?'))
        && !char.IsSurrogate(line[^1])
        && !line.Contains("://", StringComparison.Ordinal)
        && RawLine.Parse(line, 0).Mark == LineMark.None
        && !Closing().IsMatch(line);

    /// <summary>Why a title may not be the whole title, or more than it, as a clause; null for an ordinary one.</summary>
    public static string? InTitle(ReadOnlySpan<char> line) =>
        line.ContainsAny(Marks) && Markup().IsMatch(line) ? IsMarkup
        : !CleanText.Of(line).Any(char.IsLetter) ? "it has no letters"
        : line[^1] is '-' or '–' or '—' ? "it ends with a dash, as before a date"
        : TitleMark().IsMatch(line) ? "WordPress puts such a word before titles"
        : Item().IsMatch(line) ? "it begins as items of lists do"
        : Footer.StartsAsOne(line) ? "it begins as footers do"
        : line.Contains(SiteName, StringComparison.OrdinalIgnoreCase) ? "it has the site’s name, as titles of pages have"
        : HasLinkAmid(line) ? "words stand in it with which excerpts end"
        : null;

    private static bool HasLinkAmid(ReadOnlySpan<char> line) =>
        (line.Contains("Read more", StringComparison.Ordinal) || line.Contains("Continue reading", StringComparison.Ordinal))
        && LinkAmid().IsMatch(ReadMore.ExcerptLength(line) is var end and >= 0 ? line[..end] : line);

    // Words, a tab or four spaces, and words again: a row of a table. Further white space is an indent that was lost. Three spaces are
    // between stanzas.
    private static bool HasColumns(ReadOnlySpan<char> line) =>
        (line.IndexOf("    ") is var at and > 1 && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at..].TrimStart()[0])) ||
        line.IndexOf('\t') is var tab and > 0 && !(tab == 1 && (line[0] == 'o' || ItemMarks.IsRemains(line))) && char.IsLetterOrDigit(line[tab - 1]) && char.IsLetterOrDigit(line[tab + 1]);
}
