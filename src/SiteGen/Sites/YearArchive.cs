using System.Collections.Immutable;
using SiteGen.Content;

namespace SiteGen.Sites;

/// <summary>The dated posts of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Months">Its months with posts, the newest first.</param>
public sealed record YearArchive(int Year, ImmutableArray<MonthArchive> Months)
{
    /// <summary>How many posts the year has.</summary>
    public int Count => Months.Sum(month => month.Posts.Length);

    /// <summary>Groups posts, which are sorted, the newest first; those without a known date are in no year.</summary>
    public static IEnumerable<YearArchive> Group(IEnumerable<Post> posts) => posts
        .Where(post => post.Published is not null)
        .GroupBy(post => (post.Published!.Value.Year, post.Published!.Value.Month))
        .Select(group => new MonthArchive(group.Key.Year, group.Key.Month, [.. group]))
        .GroupBy(month => month.Year)
        .Select(year => new YearArchive(year.Key, [.. year.OrderByDescending(month => month.Month)]))
        .OrderByDescending(year => year.Year);
}

/// <summary>The dated posts of a month.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, from 1 to 12.</param>
/// <param name="Posts">Its posts, the newest first.</param>
public sealed record MonthArchive(int Year, int Month, ImmutableArray<Post> Posts);
