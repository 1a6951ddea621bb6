using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>How much of a recovered post there is.</summary>
public enum Recovery
{
    /// <summary>The whole text.</summary>
    Full,

    /// <summary>Only the excerpt that the old blog's sidebar showed, cut off in the middle.</summary>
    Excerpt,
}

/// <summary>When a post without a date must have been published, by evidence.</summary>
/// <param name="From">The first day that it can have been.</param>
/// <param name="To">The last day that it can have been.</param>
/// <param name="Because">The evidence, as a phrase for people.</param>
public sealed record PublishedAbout(DateOnly From, DateOnly To, string Because)
{
    /// <summary>The day halfway; posts are sorted by it.</summary>
    public DateOnly Middle => From.AddDays((To.DayNumber - From.DayNumber) / 2);
}

/// <summary>A post's front matter: all that is known of it but its text.</summary>
public sealed record Post : Document
{
    /// <inheritdoc/>
    public override string InputPath => $"tips/{Id}.md";

    /// <summary>
    /// The file's path below the tips folder without <c>.md</c>: <c>2019/2019-04-09-a-tip</c>. It stays when title,
    /// slug or domain change, so feeds know a post by it.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The title as plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The last part of the address.</summary>
    public required Slug Slug { get; init; }

    /// <summary>The calendar date of the blog; null when it is not known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The evidence for the date, where <see cref="Published"/> is not known.</summary>
    public PublishedAbout? PublishedAbout { get; init; }

    /// <summary>Category names as written here.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Tag names as written here.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The topics that the author names; others come from the text.</summary>
    public ImmutableArray<NamedTopic> Topics { get; init; } = [];

    /// <summary>The line to remember, where it must not be the closing line of the text.</summary>
    public string? Takeaway { get; init; }

    /// <summary>The series that the author names; null to find it in the title.</summary>
    public SeriesPart? Series { get; init; }

    /// <summary>How much was recovered; null for a post that was written for this site.</summary>
    public Recovery? Recovered { get; init; }

    /// <summary>The dumps that the post was recovered from.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Site paths that led to this post once: <c>/old-name/</c>.</summary>
    public ImmutableArray<string> RedirectFrom { get; init; } = [];

    /// <summary>The language of the text as a BCP 47 tag; null where it is the site's.</summary>
    public string? Language { get; init; }

    /// <summary>A sentence for search engines and previews; null to take the beginning of the text.</summary>
    public string? Description { get; init; }

    /// <summary>The feed's name for the post, where it must not be made of <see cref="Id"/>.</summary>
    public string? FeedId { get; init; }

    /// <summary>Where the front matter begins.</summary>
    public Location Location { get; init; }

    /// <summary>The day on which the text was last changed for readers; null where it is as it was published.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Whether the author has not finished it: only a build that is told to shows it.</summary>
    public bool IsDraft { get; init; }

    /// <summary>
    /// Whether its day has not come when the site is built, and it is shown all the same. No file says so: the builder does.
    /// </summary>
    public bool IsToCome { get; init; }

    /// <summary>Whether the text is here from beginning to end.</summary>
    public bool IsWhole => Recovered != Recovery.Excerpt;

    /// <summary>The day since which the post is as it is; null where that is not known.</summary>
    public DateOnly? LastChange => Updated ?? Published;

    /// <summary>The day to sort by: the date, or the middle of the evidence, or null.</summary>
    public DateOnly? SortDate => Published ?? PublishedAbout?.Middle;
}

/// <summary>What is asked of several posts.</summary>
public static class PostSet
{
    /// <summary>The latest day on which one of some posts changed; null where none has a date.</summary>
    public static DateOnly? LastChange(this IEnumerable<Post> posts)
    {
        DateOnly? latest = null;
        foreach (var post in posts)
        {
            if (post.LastChange is { } day && (latest is null || day > latest))
                latest = day;
        }
        return latest;
    }
}
