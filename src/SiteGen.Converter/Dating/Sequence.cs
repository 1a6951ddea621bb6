using System.Collections.Immutable;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Converter.Dating;

/// <summary>A tip in a list that is sorted by date.</summary>
/// <param name="Key">Which tip.</param>
/// <param name="At">Where its title stands.</param>
/// <param name="IsInOrder">Whether its date fits to those above and below.</param>
internal readonly record struct Seen(TipKey Key, Location At, bool IsInOrder)
{
    /// <summary>The date, if it can be built on.</summary>
    public DateOnly? Date => IsInOrder ? Key.Date : null;
}

/// <summary>Tips in the order in which a page shows them, the newest first: a sidebar, or the posts of an archive.</summary>
/// <param name="Tips">The tips.</param>
/// <param name="Page">The page of an archive that they are on; null for a sidebar, or where no number says so.</param>
/// <param name="Crawl">The newest date of the sidebar.</param>
internal sealed record Sequence(ImmutableArray<Seen> Tips, (string Term, int Number)? Page, DateOnly? Crawl)
{
    public bool HasUndated => Tips.Any(tip => tip.Key.Date is null);

    public static IEnumerable<Sequence> Of(DumpPage page)
    {
        var sidebar = Read(page.Finds.Where(find => find.InSidebar));
        var crawl = sidebar.Select(tip => tip.Key.Date).FirstOrDefault(date => date is not null);
        var posts = Read(page.Finds.Where(find => !find.InSidebar));
        (string, int)? place = page.Title is { Number: { } number, IsTerm: true } title && !page.IsSinglePost
            ? (Sites.Term.Fold(title.Name), number)
            : null;
        if (sidebar.Length > 0)
            yield return new Sequence(sidebar, null, crawl);
        if (posts.Length > 0)
            yield return new Sequence(posts, place, crawl);
    }

    private static ImmutableArray<Seen> Read(IEnumerable<Find> finds)
    {
        var titled = finds.Where(find => find.Title is not null).ToList();
        var keys = titled.ConvertAll(find => TipKey.Of(find.Title!));
        var inOrder = LongestOrder.Of(keys.ConvertAll(key => key.Date));
        return [.. titled.Select((find, i) => new Seen(keys[i], find.TitleAt, inOrder[i]))];
    }
}
