using System.Collections.Immutable;
using SiteGen.Converter.Layouts;
using SiteGen.Text;

namespace SiteGen.Converter.Dating;

/// <summary>A tip in a list that is sorted by date.</summary>
/// <param name="Key">Which tip.</param>
/// <param name="At">Where its title stands.</param>
/// <param name="IsInOrder">Whether its date fits to those above and below.</param>
/// <param name="Together">How many tips, from it on, are named as out of order with it; 0 where another one names it.</param>
internal readonly record struct Seen(TipKey Key, Location At, bool IsInOrder, int Together = 1)
{
    /// <summary>The date, if it can be built on.</summary>
    public DateOnly? Date => IsInOrder ? Key.Date : null;
}

/// <summary>The tips of a list on a page, the newest first: of a sidebar, or the posts of an archive.</summary>
/// <param name="Tips">The tips.</param>
/// <param name="Page">The page of an archive that they are on; null for a sidebar, or where no number says so.</param>
/// <param name="Crawl">The newest date of the sidebar that can be built on.</param>
internal sealed record Sequence(ImmutableArray<Seen> Tips, (string Term, int Number)? Page, DateOnly? Crawl)
{
    public bool HasUndated => Tips.Any(tip => tip.Key.Date is null);

    public static IEnumerable<Sequence> Of(DumpPage page, ImmutableArray<TipKey?> keys)
    {
        for (var number = 0; number < page.Sections.Length; number++)
        {
            var section = page.Sections[number];
            var (sidebar, _) = Read(page, keys, number, inSidebar: true);
            var crawl = sidebar.Select(tip => tip.Date).FirstOrDefault(date => date is not null);
            var (posts, isReversed) = Read(page, keys, number, inSidebar: false);
            // Of an archive that shows the oldest first, posts do not move to higher pages.
            (string, int)? place = section.Title is { Number: { } numbered, IsTerm: true } title && !section.IsSinglePost && !isReversed
                ? (Sites.Term.Fold(title.Name), numbered)
                : null;
            yield return new Sequence(sidebar, null, crawl);
            yield return new Sequence(posts, place, crawl);
        }
    }

    private static (ImmutableArray<Seen> Tips, bool IsReversed) Read(DumpPage page, ImmutableArray<TipKey?> keys, int section, bool inSidebar)
    {
        var titled = Enumerable.Range(0, keys.Length)
            .Where(i => keys[i] is not null && page.SectionOf[i] == section && page.Findings[i].InSidebar == inSidebar).ToList();
        var order = ListOrder.Of(titled.ConvertAll(i => (keys[i]!.Value, keys[i]!.Value.Date)));
        var together = order.Together();
        return
        (
            [
                .. order.Items.Select((item, i) =>
                    new Seen(keys[titled[item]]!.Value, page.Findings[titled[item]].TitleAt, order.IsInOrder[i], together[i])),
            ],
            order.IsReversed);
    }
}
