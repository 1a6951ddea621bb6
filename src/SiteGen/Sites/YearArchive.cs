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

    /// <summary>Its posts, the newest first.</summary>
    public IEnumerable<Post> Posts => Months.SelectMany(month => month.Posts);

    /// <summary>Groups posts, which are sorted, the newest first; those without a known date are in no year.</summary>
    public static IEnumerable<YearArchive> Group(IEnumerable<Post> posts)
    {
        var years = new List<YearArchive>();
        var months = new List<MonthArchive>();
        var month = new List<Post>();
        foreach (var post in posts.Where(post => post.Published is not null))
        {
            var date = post.Published!.Value;
            if (month is [{ Published: { } last }, ..] && (last.Year, last.Month) != (date.Year, date.Month))
                EndMonth();
            if (months.Count > 0 && months[0].Year != date.Year)
                EndYear();
            month.Add(post);
        }
        if (month.Count > 0)
            EndMonth();
        if (months.Count > 0)
            EndYear();
        return years;

        void EndMonth()
        {
            var date = month[0].Published!.Value;
            months.Add(new MonthArchive(date.Year, date.Month, [.. month]));
            month.Clear();
        }

        void EndYear()
        {
            years.Add(new YearArchive(months[0].Year, [.. months]));
            months.Clear();
        }
    }
}

/// <summary>The dated posts of a month.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, from 1 to 12.</param>
/// <param name="Posts">Its posts, the newest first.</param>
public sealed record MonthArchive(int Year, int Month, ImmutableArray<Post> Posts);
