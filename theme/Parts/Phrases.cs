using System.Globalization;
using SiteGen.Content;
using SiteGen.Features.Forms;
using SiteGen.Sites;

namespace SiteGen.Theme.Parts;

/// <summary>
/// All that readers are told in words of the theme. A site in another language is another version of this file, and
/// <c>language</c> in the settings. Dates come from a table, because a culture's data differ between machines.
/// </summary>
internal static class Phrases
{
    // Tips

    public const string OnlyTheBeginning = "Only the beginning of this tip has been recovered so far.";
    public const string ItsPage = "Its page";
    public const string TellsMore = "tells when there is more.";
    public const string BeginningOnly = "Beginning only";
    public const string Draft = "Draft";
    public const string ReadTheWholeTip = "Read the whole tip";
    public const string PrintThisPage = "Print this page, and hang up the card.";
    public const string BackToTheWholeTip = "Back to the whole tip";
    public const string ShowAsACard = "Show as a card to print";
    public const string FiledUnder = "Filed under";
    public const string ReadNext = "Read next";
    public const string GoOn = "Whole tips to go on with";
    public const string PartIsMissing = "This part is missing.";
    public const string TopicsOfThisTip = "Topics of this tip";
    public const string NeighboringTips = "Neighboring tips";
    public const string NewerTip = "Newer tip";
    public const string OlderTip = "Older tip";

    public static string ComesOn(DateOnly date) => $"Comes on {Day(date)}";

    public static string ReadTheRestOn(string site) => $"Read the rest on {site}";

    public static string CameOutBetween(DateOnly after, DateOnly before) =>
        $"It probably came out between {(after.Year == before.Year ? ShortDay(after) : Day(after))} and {Day(before)}.";

    public static string Series(string name) => $"A series: {name}";

    // Lists

    public const string AllTips = "All tips";
    public const string NewestTips = "Newest tips";
    public const string StartHere = "Start here";
    public const string NewerTips = "Newer tips";
    public const string OlderTips = "Older tips";
    public const string Newer = "Newer";
    public const string Older = "Older";
    public const string Pages = "Pages";
    public const string NewestFirst = "the newest first";
    public const string NoTipYet = "The first tip is yet to come.";
    public const string NoTermYet = "There are none yet.";

    public static string Tips(int count) => count == 1 ? "One tip" : $"{Number(count)} tips";

    public static string PageOf(int number, int count) => count > 1 ? $", page {number} of {count}" : "";

    public static string One(Taxonomy taxonomy) => taxonomy == Taxonomy.Category ? "Category" : "Tag";

    public static string All(Taxonomy taxonomy) => taxonomy == Taxonomy.Category ? "Categories" : "Tags";

    public static string TermsDescription(Taxonomy taxonomy) => $"{All(taxonomy)} of the tips, with how many tips each has.";

    /// <param name="term">The category or tag; null for the list of all posts.</param>
    /// <param name="number">The page's number, counted from 1.</param>
    public static string ListTitle(Term? term, int number) => (term, number) switch
    {
        (null, _) => $"{AllTips}, page {number}",
        (_, 1) => $"{One(term.Taxonomy)}: {term.Name}",
        _ => $"{One(term.Taxonomy)}: {term.Name}, page {number}",
    };

    /// <param name="term">The category or tag; null for the list of all posts.</param>
    /// <param name="number">The page's number, counted from 1.</param>
    public static string ListDescription(Term? term, int number) => (term, number) switch
    {
        (null, _) => $"Page {number} of all tips, the newest first.",
        (_, 1) => $"All tips on {term.Name}, the newest first.",
        _ => $"Page {number} of all tips on {term.Name}, the newest first.",
    };

    // Topics

    public const string Topic = "Topic";
    public const string Topics = "Topics";
    public const string TopicsDescription = "Tips for the situations that come up when you serve customers.";
    public const string ChooseTheSituation = "Choose the situation that you are in.";
    public const string TipsByTopic = "Tips by topic";
    public const string NoTipHasThisTopic = "No tip has this topic yet.";
    public const string TipsInPart = "Tips of which only the beginning is here";

    public static string TipsOfTopic(int all, int whole) =>
        (all == 1 ? "1 tip" : $"{Number(all)} tips") + (whole == all ? "" : $", {Number(whole)} whole");

    // Archive

    public const string Archive = "Archive";
    public const string ArchiveDescription =
        "All tips by year, and every week since the first one: which tips are here whole, which in part, and which are missing.";
    public const string Years = "Years";
    public const string WithoutADate = "Without a known date";
    public const string WeekByWeek = "Week by week";
    public const string LegendWhole = "the whole tip";
    public const string LegendPart = "its beginning";
    public const string LegendNone = "nothing so far";
    public const string NothingSoFar = "Nothing so far.";
    public const string NeighboringYears = "Neighboring years";
    public const string NeighboringMonths = "Neighboring months";

    public static string YearDescription(int year) => $"All tips of {year} by month.";

    public static string MonthDescription(string month) => $"All tips of {month}.";

    public static string ArchiveCount(int all, int whole) =>
        all == 0 ? NoTipYet
        : whole == all ? Tips(all)
        : $"{Number(all)} tips. The {Number(whole)} in bold are here from beginning to end; of the others, so far, only the beginning.";

    public static string Week(string title, int more, bool isWhole) =>
        $"{title}{(more > 0 ? $" and {more} more" : "")}{(isWhole ? "" : " (beginning only)")}";

    // Search

    public const string Search = "Search";
    public const string SearchTheTips = "Search the tips";
    public const string SearchDescription = "Find a tip by its words, by topic or by year.";
    public const string WhatDoYouNeed = "What do you need a tip for?";
    public const string Results = "Results";
    public const string NoTipFits = "No tip fits.";
    public const string OneTipFits = "One tip fits.";
    public const string ManyTipsFit = "{0} tips fit.";
    public const string OneMoreHasMost = "One more has most of the words.";
    public const string ManyMoreHaveMost = "{0} more have most of the words.";
    public const string NoTipHas = "No tip has: {0}.";
    public const string SearchFailed = "The search could not be loaded. Try again in a moment.";
    public const string Order = "Order";
    public const string OrderBest = "Best first";
    public const string OrderNewest = "Newest first";
    public const string ShowMoreTips = "Show more tips";
    public const string SearchNeedsScript = "Searching needs JavaScript. Look for a tip by topic or year.";

    // Feeds

    public const string Feeds = "Feeds";
    public const string FollowByFeed = "Follow by feed";
    public const string WhatAFeedIs =
        "A feed is a file that lists the newest tips for programs. A feed reader, such as NetNewsWire, Feedly or Thunderbird,\n"
        + "looks at it now and then, and shows you each new tip beside those of other sites that you follow. It needs no account\n"
        + "here, no name and no e-mail address. To follow, copy one of the addresses below into your feed reader.";
    public const string EveryReaderKnowsRss = "(RSS, which every feed reader knows)";
    public const string TipsByCategoryOrTag = "Tips by category or tag";
    public const string ThisIsAFeed =
        "This is a feed: a list of the newest tips for feed readers. To follow the tips, copy the address of this page into yours.";
    public const string ThisIsACommentFeed =
        "This is a feed: a list of the newest comments for feed readers. To follow them, copy the address of this page into yours.";
    public const string MoreOnFeeds = "What is a feed, and which others are there?";

    public static string FeedsDescription(string site) => $"The feeds of the {site}, and what a feed is.";

    // Comments and forms

    public const string Comments = "Comments";
    public const string CommentsFollow = "Follow the comments by feed";
    public const string LeaveAComment = "Leave a comment";
    public const string Name = "Your name";
    public const string NameMissing = "Write your name.";
    public const string Email = "Your e-mail address";
    public const string EmailWrong = "Write it like name@example.com.";
    public const string EmailNotPublished = "Not published";
    public const string Comment = "Your comment";
    public const string CommentMissing = "Write your comment.";
    public const string Message = "Your message";
    public const string MessageMissing = "Write your message.";
    public const string ConsentMissing = "Without this we may not take it.";
    public const string CommentConsent = "My name and my comment may be published here, after someone has read them.";
    public const string ContactConsent = "You may keep what I write here until my question is answered.";
    public const string SignUpConsent = "Send me the tips by e-mail. Each mail has a link by which I can leave.";
    public const string LeaveEmpty = "Leave this field empty";
    public const string SendComment = "Send the comment";
    public const string SendMessage = "Send the message";
    public const string SignUp = "Sign up";
    public const string SignUpTitle = "Get each new tip by e-mail";
    public const string Contact = "Contact";
    public const string ContactDescription = "How to reach the people who write these tips.";
    public const string Thanks = "Thank you";
    public const string BackToTheTips = "Back to the tips";

    public static string CommentCount(int count) => count == 1 ? "One comment" : $"{count} comments";

    public static string CommentsOn(string site) => $"Comments on {site}";

    public static string CommentOn(string name, string post) => $"{name} on “{post}”";

    public static string ThanksFor(FormKind kind) => kind switch
    {
        FormKind.Comment => "Your comment has arrived. Someone will read it before it is published.",
        FormKind.Contact => "Your message has arrived.",
        _ => "Your address has arrived. If you get a mail that asks you to confirm it, follow the link in it.",
    };

    // The weekly mail

    public const string ReadOnTheSite = "Read this tip on the site";
    public const string Unsubscribe = "Unsubscribe";

    public static string WhyYouGetThis(string title) => $"You get this because you signed up for the {title}.";

    // The page for unknown addresses

    public const string NotFound = "Page not found";
    public const string NoPageHere = "There is no page at this address.";
    public const string ItMayHaveMoved = "It may have moved, or the link that led here may have a slip in it.";

    /// <summary>Where else to look, as HTML.</summary>
    /// <param name="newest">The link to the newest posts.</param>
    /// <param name="search">The link to the search page.</param>
    /// <param name="archive">The link to the archive.</param>
    public static string LookElsewhere(string newest, string search, string archive) =>
        $"""Look for it among the <a href="{newest}">newest tips</a>, by a <a href="{search}">search</a>, or in the <a href="{archive}">archive</a>.""";

    // The frame of every page

    public const string SkipToContent = "Skip to the content";
    public const string DarkColors = "Dark colors";
    public const string MainMenu = "Main";
    public const string MoreFromUs = "More from us";

    public static string SiteBy(string title, string? author) => author is null ? title : $"{title} by {author}";

    // Numbers and dates

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

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
    public static string Day(DateOnly date) => $"{ShortDay(date)}, {date.Year}";

    /// <summary><c>April 9</c>, where the year is known.</summary>
    public static string ShortDay(DateOnly date) => $"{Month(date.Month)} {date.Day}";

    /// <summary><c>about June 2010</c> where one month holds all the evidence, else <c>about 2010</c>.</summary>
    public static string About(PublishedAbout about) =>
        about.From.Year == about.To.Year && about.From.Month == about.To.Month
            ? $"about {Month(about.From.Year, about.From.Month)}"
            : $"about {about.Middle.Year}";
}
