using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Features.Feeds;

/// <summary>One post as every feed format describes it. All addresses are absolute.</summary>
/// <param name="Id">An IRI that never changes, by which a feed reader knows the entry.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Url">The post's page.</param>
/// <param name="Published">The day of publication; null where it is not known.</param>
/// <param name="Updated">The day of the last change that readers should hear of; null for none.</param>
/// <param name="Terms">Names of categories and tags.</param>
/// <param name="Summary">The first words as plain text.</param>
/// <param name="Html">The whole text as HTML.</param>
public sealed record FeedEntry(
    string Id, string Title, string Url, DateOnly? Published, DateOnly? Updated, ImmutableArray<string> Terms, string Summary, string Html)
{
    /// <summary>Who wrote it, where that is not the feed’s author.</summary>
    public string? Author { get; init; }

    /// <summary>When the post was published, as people say it; null where that is not known.</summary>
    public string? DateInWords { get; init; }

    /// <summary>The social image of the post; null for none.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>The day of the last change, or else of publication.</summary>
    public DateOnly? LastChange => Updated is { } updated && !(Published > updated) ? updated : Published;
}

/// <summary>A feed, in no format yet. All addresses are absolute.</summary>
/// <param name="Id">An IRI that never changes, by which a feed reader knows the feed.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Description">A sentence of plain text.</param>
/// <param name="PageUrl">The page that shows the same posts.</param>
/// <param name="Url">The feed itself.</param>
/// <param name="Language">A language tag such as <c>en-US</c>.</param>
/// <param name="Author">Who writes the posts; null where the settings do not say.</param>
/// <param name="Entries">The entries, the newest first.</param>
public sealed record Feed(
    string Id, string Title, string Description, string PageUrl, string Url, string Language, string? Author,
    ImmutableArray<FeedEntry> Entries)
{
    /// <summary>What it shows in a browser; null to show it as it is.</summary>
    public FeedIntro? Intro { get; init; }

    /// <summary>The newest date of an entry, and never a clock: the same input gives the same bytes.</summary>
    public DateOnly? Updated
    {
        get
        {
            DateOnly? latest = null;
            foreach (var entry in Entries)
            {
                if (entry.LastChange is { } day && (latest is null || day > latest))
                    latest = day;
            }
            return latest;
        }
    }
}

/// <summary>How calendar dates are written where a format asks for a time.</summary>
internal static class FeedDates
{
    /// <summary>
    /// A calendar date has no time. At noon in Greenwich it is that date from Hawaii to New Zealand’s winter.
    /// </summary>
    public static DateTime Noon(DateOnly date) => date.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

    /// <summary>RFC 3339, for Atom and JSON Feed: <c>2019-04-09T12:00:00Z</c>.</summary>
    public static string Rfc3339(DateOnly date) => Noon(date).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>RFC 5322, for RSS: <c>Tue, 09 Apr 2019 12:00:00 +0000</c>.</summary>
    public static string Rfc5322(DateOnly date) =>
        Noon(date).ToString("R", CultureInfo.InvariantCulture).Replace("GMT", "+0000", StringComparison.Ordinal);
}
