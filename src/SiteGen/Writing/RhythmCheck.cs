using SiteGen.Content;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Writing;

/// <summary>Whether there is a tip for the coming day of the rhythm, and none on another day or beside another one.</summary>
internal static class RhythmCheck
{
    /// <summary>Checks all tips that were written for this site, and names what is wrong.</summary>
    public static void Check(Site site, Rhythm rhythm, DateOnly? today, TipLines lines, DiagnosticBag diagnostics)
    {
        var dated = site.Posts.Where(post => post.Published is not null).ToList();
        if (today is { } day)
        {
            var coming = rhythm.Next(day, dated.Where(post => !post.IsDraft).Select(post => post.Published!.Value));
            var tips = dated.Where(post => post.Published == coming).ToList();
            if (tips.Count == 0)
                diagnostics.Add(WritingMistakes.NoTipFor(site.Config.Location, coming));
            else if (tips.TrueForAll(post => post.IsDraft))
                diagnostics.Add(WritingMistakes.DraftFor(lines.OfKey(tips[0], "draft"), coming));
        }
        foreach (var post in dated.Where(post => post.Recovered is null))
        {
            var published = post.Published!.Value;
            if (published.DayOfWeek != rhythm.Weekday)
                diagnostics.Add(WritingMistakes.OtherDay(lines.OfKey(post, "published"), published, rhythm.Weekday));
            if (dated.Find(other => other.Published == published && IsBefore(other, post)) is { } first)
                diagnostics.Add(WritingMistakes.SameDay(lines.OfKey(post, "published"), published, first.Location.File));
        }
    }

    // Of two that were written for this site, the one whose file comes later is told of the other.
    private static bool IsBefore(Post other, Post post) =>
        !ReferenceEquals(other, post) && (other.Recovered is not null || string.CompareOrdinal(other.Id, post.Id) < 0);
}
