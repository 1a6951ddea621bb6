using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Converter.Dumps;

namespace SiteGen.Converter.Layouts;

/// <summary>Which posts a page shows, by its title.</summary>
public enum ArchiveKind
{
    /// <summary>Those of a category or tag, or one post; the title does not say which.</summary>
    Unknown,

    /// <summary>Those of a category: <c>Category Archives: Sports</c>.</summary>
    Category,

    /// <summary>Those of a tag: <c>Tag Archives: empathy</c>.</summary>
    Tag,

    /// <summary>Those of an author, of a search, of a month, or all.</summary>
    Other,
}

/// <summary>The title of a page: <c>co-worker | Customer Service Solutions, Inc. - Page 9</c>.</summary>
/// <param name="Name">The term of the archive, or the title of the post.</param>
/// <param name="Number">The number of the page, where it says so.</param>
/// <param name="IsMarked">Whether the line has the site's name or a page number, so that it can be nothing else.</param>
/// <param name="Kind">Which posts the page shows.</param>
public sealed partial record PageTitle(string Name, int? Number, bool IsMarked, ArchiveKind Kind = ArchiveKind.Unknown)
{
    /// <summary>The old blog's name.</summary>
    public const string Site = "Customer Service Solutions, Inc.";

    private const int MaxTermLength = 50;

    private const string Months =
        "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";

    [GeneratedRegex(
        @"^(?:(?<name>.*?)(?:\s*[|«»]|" +
        @"\s+[-‐-―−])\s*)?Customer Service Solutions(?:,? Inc\.?)?(?:\s*(?:[-‐-―−|,])\s*Page\s+(?<number>[0-9]{1,6})(?:\s+of\s+[0-9]+)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex WithSite();

    // Themes of the first years, `Site » Blog Archive » The Quiet Desk`, and plugins put the site first.
    [GeneratedRegex(
        @"^Customer Service Solutions(?:,? Inc\.?)?\s*[|»:]\s*(?:.*»\s*)?(?<name>[^|«»]+?)(?:\s*[-‐-―−|,]\s*Page\s+(?<number>[0-9]{1,6})(?:\s+of\s+[0-9]+)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex WithSiteFirst();

    // What the window of a browser adds.
    [GeneratedRegex(
        @"\s+[-‐-―−]\s+(?:Mozilla Firefox|Google Chrome|Chromium|Microsoft Edge|(?:Windows |Microsoft )?Internet Explorer|" +
        @"Opera|Safari|Brave|Vivaldi)$", RegexOptions.CultureInvariant)]
    private static partial Regex Browser();

    // `Archive for the ‘Sports’ Category`
    [GeneratedRegex(
        @"^Archive for the [‘'“""]?(?<name>.+?)[’'”""]? (?<kind>Category|Tag)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ArchiveFor();

    [GeneratedRegex(@"^(?<name>.+?)\s+[-‐-―−|]\s+Page\s+(?<number>[0-9]{1,6})(?:\s+of\s+[0-9]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex WithNumber();

    [GeneratedRegex(
        @"^(?:(?<category>(?:Browsing )?Categor(?:y|ies)(?: Archives?)?: ?|Archive for (?:the )?category:? ?)|" +
        @"(?<tag>(?:Browsing )?(?:Tag|Topic)s?(?: Archives?)?: ?|Posts [Tt]agged(?: with| as)? |Archive for (?:the )?tag:? ?)|" +
        @"(?<other>Author(?: Archives?)?: ?|(?:Posts|Articles|Entries) by |Search Results(?: for)?:? ?|You searched for:? ?|" +
        @"Results for:? ?|" +
        @"(?:Yearly|Monthly|Daily|Date) Archives: ?|" +
        @"(?:Year|Month|Day|Date|Archives?|Browsing(?: Posts)?(?: [Bb]y)?(?: Author)?): ?|All posts (?:by|in) |" +
        @"Browsing Posts |Archive for (?!the )))(?<name>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex WithKind();

    // Archives by date are neither categories nor tags.
    [GeneratedRegex(
        "^(?:(?:" + Months + @")\s+)?(?:[0-9]{1,2},\s+)?(?:19|20)[0-9][0-9]$|^(?:19|20)[0-9][0-9](?:\s+(?:" + Months + ")|[/-][0-9]{1,2})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Period();

    // `- Page 12`, with which a dump begins that was cut within the title.
    [GeneratedRegex(@"^[-‐-―−|]?\s*Page [0-9]+(?: of [0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    // `(3) patience`: what is unread, in the title of a browser's window.
    [GeneratedRegex(@"^\([0-9]{1,4}\)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Unread();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+ (?:\p{Lu}\.? )?\p{Lu}\p{Ll}+$", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex(@"^[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?:, [0-9]{1,2}:[0-9]{2}(?: [AP]M)?)? ", RegexOptions.CultureInvariant)]
    private static partial Regex PrintedOn();

    private static readonly HashSet<string> NoTerms = new(StringComparer.OrdinalIgnoreCase)
    {
        "Page not found", "404", "Nothing found", "Search", "Search Results", "Archive", "Archives", "Blog Archive", "Welcome", "Untitled",
    };

    /// <summary>Whether the name can be that of a category or tag.</summary>
    public bool IsTerm =>
        Kind != ArchiveKind.Other && Name.Length is > 0 and <= MaxTermLength && Name.Any(char.IsLetter) && !PageNumber().IsMatch(Name)
        && Name[^1] is not ('.' or '!' or '?' or ';' or ':') && !Name.AsSpan().ContainsAny(',', '+') && !NoTerms.Contains(Name) && !Navigation.IsMenu(Name)
        && !Period().IsMatch(Name) && DatedTitle.ParseTitle(Name).Date is null && ReadMore.ExcerptLength(Name) < 0;

    /// <summary>Whether the name may be a person's, whose page shows what the person has written.</summary>
    public bool MayBeAuthor => Kind == ArchiveKind.Unknown && Person().IsMatch(Name);

    /// <summary>Whether a line without any mark may be the end of a text that the dump was cut within, or have another theme's words before the term.</summary>
    public bool MayBeCut => !IsMarked && Name.Length > 0
        && (Name.AsSpan().ContainsAny(":|»") || (Name.AsSpan().Count(' ') is var spaces && (spaces > 2 || (spaces > 1 && char.IsLower(Name[0])))));

    /// <summary>Whether the site's name stands before it, where other sites have their motto.</summary>
    public bool MayBeMotto { get; private init; }

    /// <summary>Whether the line names the site, or several terms, and yet is none of the known forms.</summary>
    public bool IsUnknownForm =>
        (Name.Contains("Customer Service Solutions", StringComparison.OrdinalIgnoreCase) && !Name.Contains("http", StringComparison.OrdinalIgnoreCase))
        || (IsMarked && Kind != ArchiveKind.Other && (Name.Contains('+') || (Number is not null && Name.Contains(',')))
            && !Period().IsMatch(Name) && DatedTitle.ParseTitle(Name).Date is null);

    /// <summary>Whether the end of another page is glued to it: a file that was joined without a line end between.</summary>
    public bool HasFooter => Footer.IsGlued($" {Name}");

    /// <summary>Reads the title of a page.</summary>
    public static PageTitle Parse(ReadOnlySpan<char> line)
    {
        if (line.Length > DatedTitle.MaxLength)
            return new PageTitle(CleanText.Of(line), null, false);
        var text = Browser().Replace(CleanText.Of(line), "");
        var match = WithSite().Match(text);
        var isSiteFirst = !match.Success && WithSiteFirst().Match(text) is { Success: true };
        if (!match.Success)
            match = isSiteFirst ? WithSiteFirst().Match(text) : WithNumber().Match(text);
        var number = match.Groups["number"].Success ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : (int?)null;
        // `6/5/2019, 10:12 AM Sports | …`: browsers print the day above the title.
        var name = match.Success ? PrintedOn().Replace(match.Groups["name"].Value, "") : text;
        // `patience Archives - Page 12 of 40 - Customer Service Solutions, Inc.`: plugins put the number before the site's name.
        if (match.Success && number is null && WithNumber().Match(name) is { Success: true } numbered)
            (name, number) = (numbered.Groups["name"].Value, int.Parse(numbered.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));
        if (match.Success)
            name = Unread().Replace(name, "");
        // `Pat Doe, Author at Customer Service Solutions, Inc.`
        if (name.IndexOf(", Author at", StringComparison.OrdinalIgnoreCase) is var author and > 0)
            return new PageTitle(name[..author], number, true, ArchiveKind.Other);
        if (match.Success && name.EndsWith(" Archives", StringComparison.OrdinalIgnoreCase))
            name = name[..^" Archives".Length];
        if (match.Success && name.EndsWith(" Tag", StringComparison.Ordinal))
            return new PageTitle(name[..^" Tag".Length], number, true, ArchiveKind.Tag);
        if (ArchiveFor().Match(name) is { Success: true } archive)
            return new PageTitle(archive.Groups["name"].Value, number, true, archive.Groups["kind"].ValueSpan is "Tag" ? ArchiveKind.Tag : ArchiveKind.Category);
        if (WithKind().Match(name) is { Success: true } kind)
        {
            return new PageTitle(
                kind.Groups["name"].Value.Trim(' ', '“', '”', '"', '‘', '’'), number, true,
                kind.Groups["category"].Success ? ArchiveKind.Category : kind.Groups["tag"].Success ? ArchiveKind.Tag : ArchiveKind.Other);
        }
        return new PageTitle(name, number, match.Success) { MayBeMotto = isSiteFirst };
    }
}
