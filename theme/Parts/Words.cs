using SiteGen.Content;
using SiteGen.Sites;

namespace SiteGen.Theme.Parts;

/// <summary>
/// All that readers are told in words of the theme. A site in another language is another version of this file, and
/// <c>language</c> in the settings. Dates come from a table, because a culture's data differ between machines.
/// </summary>
internal static class Words
{
    // Posts

    public const string OnlyTheBeginning = "Only the beginning of this tip has been recovered so far.";
    public const string TheRestMayBe = "The rest may still be found";
    public const string AtItsOldAddress = "at its old address";
    public const string LeaveAComment = "Leave a comment";
    public const string ReadMore = "Read more";
    public const string PreviousTip = "Previous tip";
    public const string NextTip = "Next tip";
    public const string NeighboringTips = "Neighboring tips";
    public const string NewestTips = "Newest tips";

    public static string ReadMoreOf(string title) => $"Read more: {title}";

    // Lists

    public const string NewerTips = "Newer tips";
    public const string OlderTips = "Older tips";
    public const string Pages = "Pages";
    public const string NoTipYet = "The first tip is yet to come.";
    public const string NoTermYet = "There are none yet.";

    public static string Tips(int count) => count == 1 ? "One tip" : $"{count} tips";

    public static string PageOf(int number, int count) => $"Page {number} of {count}";

    public static string One(Taxonomy taxonomy) => taxonomy == Taxonomy.Category ? "Category" : "Tag";

    public static string All(Taxonomy taxonomy) => taxonomy == Taxonomy.Category ? "Categories" : "Tags";

    public static string TermsDescription(Taxonomy taxonomy) => $"{All(taxonomy)} of the tips, with how many tips each has.";

    /// <param name="term">The category or tag; null for the list of all posts.</param>
    /// <param name="number">The page's number, counted from 1; the first page of all posts has no title of its own.</param>
    public static string? ListTitle(string? term, int number) => (term, number) switch
    {
        (null, 1) => null,
        (null, _) => $"Page {number}",
        (_, 1) => term,
        _ => $"{term}, page {number}",
    };

    /// <param name="term">The category or tag; null for the list of all posts.</param>
    /// <param name="number">The page's number, counted from 1.</param>
    public static string ListDescription(string? term, int number)
    {
        var tips = term is null ? "all tips" : $"all tips on {term}";
        return number == 1 ? $"A{tips[1..]}, the newest first." : $"Page {number} of {tips}, the newest first.";
    }

    // Archive

    public const string Archive = "Archive";
    public const string ArchiveDescription =
        "Every week since the first tip: which tips are here whole, which in part, and which are missing.";
    public const string ArchiveHelp = "Every week since the first tip. Choose one to read it, or a year to see its titles.";
    public const string CalendarOfTips = "Calendar of tips";
    public const string TipsByYearAndWeek = "Tips by year and week";
    public const string Year = "Year";
    public const string TheWholeTip = "the whole tip";
    public const string ItsBeginning = "its beginning";
    public const string NothingSoFar = "nothing so far";
    public const string WithoutADate = "Without a known date";

    public static string YearDescription(int year) => $"All tips of {year} by month.";

    public static string MonthDescription(string month) => $"All tips of {month}.";

    public static string EmptyWeek(DateOnly start) => $"{Day(start)}: {NothingSoFar}";

    public static string Week(DateOnly date, string title, int more, bool isWhole) =>
        $"{Day(date)}: {title}{(more > 0 ? $" and {more} more" : "")}{(isWhole ? "" : $", {ItsBeginning}")}";

    // The page for unknown addresses

    public const string NotFound = "Page not found";
    public const string NoPageHere = "There is no page at this address.";
    public const string ItMayHaveMoved = "It may have moved, or the link that led here may have a slip in it.";

    /// <summary>Where else to look, as HTML.</summary>
    /// <param name="newest">The link to the newest posts.</param>
    /// <param name="categories">The link to the categories.</param>
    /// <param name="tags">The link to the tags.</param>
    /// <param name="archive">The link to the archive.</param>
    public static string LookElsewhere(string newest, string categories, string tags, string archive) =>
        $"""Look for it among the <a href="{newest}">newest tips</a>, by <a href="{categories}">category</a>, by <a href="{tags}">tag</a>, or in the <a href="{archive}">archive</a>.""";

    // The frame of every page

    public const string SkipToContent = "Skip to the content";
    public const string MainMenu = "Main";
    public const string MoreFromUs = "More from us";
    public const string RssFeed = "RSS feed";

    public static string SiteBy(string title, string? author) => author is null ? title : $"{title} by {author}";

    // Dates

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary><c>April</c></summary>
    public static string Month(int month) => Months[month - 1];

    /// <summary><c>April 2019</c></summary>
    public static string Month(int year, int month) => $"{Month(month)} {year}";

    /// <summary><c>April 9, 2019</c></summary>
    public static string Day(DateOnly date) => $"{Month(date.Month)} {date.Day}, {date.Year}";

    /// <summary><c>about June 2010</c> where one month holds all the evidence, else <c>about 2010</c>.</summary>
    public static string About(PublishedAbout about) =>
        about.From.Year == about.To.Year && about.From.Month == about.To.Month
            ? $"about {Month(about.From.Year, about.From.Month)}"
            : $"about {about.Middle.Year}";
}
