using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Text;

namespace SiteGen.Converter.Dating;

/// <summary>
/// The evidence for dates: lists are sorted by date, so neighbours bound a tip that has none; a page of an archive
/// stands between the pages before and behind it, even when these were crawled at another time; and some texts say it.
/// A date is never made up: there is a range that holds it, or nothing.
/// </summary>
internal sealed class Chronology
{
    private readonly List<Sequence> _open = [];
    private readonly Dictionary<string, List<ArchivePage>> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<(TipKey, string), Diagnostic> _doubts = [];

    /// <summary>Takes the lists of a page. Only lists with an undated tip are kept as they are.</summary>
    public void Add(IEnumerable<Sequence> sequences)
    {
        foreach (var sequence in sequences)
        {
            foreach (var tip in sequence.Tips)
                Doubt(tip, sequence);
            if (sequence.HasUndated)
                _open.Add(sequence);
            if (sequence.Page is var (term, number))
                AddPage(term, number, sequence);
        }
    }

    /// <summary>The numbered pages of archives, in a fixed order.</summary>
    public ImmutableArray<ArchivePage> Pages =>
    [
        .. _pages.Values.SelectMany(pages => pages).Distinct()
            .OrderBy(page => page.Term, StringComparer.Ordinal)
            .ThenBy(page => page.Number)
            .ThenBy(page => page.Crawl)
            .ThenBy(page => page.Newest)
            .ThenBy(page => page.Oldest),
    ];

    /// <summary>Dates that contradict the evidence, each once.</summary>
    public IEnumerable<Diagnostic> Doubts => _doubts.Values;

    /// <summary>The ranges of undated tips.</summary>
    /// <param name="tips">Their keys, titles and texts.</param>
    public ImmutableDictionary<TipKey, PublishedAbout> Ranges(IEnumerable<(TipKey Key, string Title, string Text)> tips)
    {
        var bounds = new Dictionary<TipKey, Bounds>();
        foreach (var (key, title, text) in tips)
        {
            var own = bounds[key] = new Bounds();
            if (TextClues.Of(title, text) is not var (from, to, because))
                continue;
            own.NotBefore(from, because);
            own.NotAfter(to, because);
        }
        foreach (var sequence in _open)
            BoundByArchive(sequence, bounds);
        // What one list says of an undated tip, another one can hand on; every round narrows, so it ends.
        for (var isNews = true; isNews;)
        {
            isNews = false;
            foreach (var sequence in _open)
                isNews |= BoundByNeighbours(sequence, bounds);
        }
        return bounds
            .Where(tip => tip.Value.Range() is not null)
            .ToImmutableDictionary(tip => tip.Key, tip => tip.Value.Range()!);
    }

    private void AddPage(string term, int number, Sequence sequence)
    {
        var dates = sequence.Tips.Where(tip => tip.Date is not null).Select(tip => tip.Date!.Value).ToList();
        if (dates.Count == 0)
            return;
        if (!_pages.TryGetValue(term, out var pages))
            _pages[term] = pages = [];
        pages.Add(new ArchivePage(term, number, sequence.Crawl, dates.Max(), dates.Min()));
    }

    private static bool BoundByNeighbours(Sequence sequence, Dictionary<TipKey, Bounds> bounds)
    {
        var isNews = false;
        DateOnly? newer = null, older = null;
        foreach (var tip in sequence.Tips)
        {
            if (tip.Key.Date is null && bounds.TryGetValue(tip.Key, out var own))
            {
                isNews |= own.NotAfter(newer, $"it stands below a tip of {newer:O}");
                newer = Earlier(newer, own.To);
            }
            newer = Earlier(newer, tip.Date);
        }
        foreach (var tip in sequence.Tips.Reverse())
        {
            if (tip.Key.Date is null && bounds.TryGetValue(tip.Key, out var own))
            {
                isNews |= own.NotBefore(older, $"it stands above a tip of {older:O}");
                older = Later(older, own.From);
            }
            older = Later(older, tip.Date);
        }
        return isNews;
    }

    // Between two crawls posts only move to higher pages. So a higher page of an earlier crawl is older for certain,
    // and a lower page of a later crawl is newer.
    private void BoundByArchive(Sequence sequence, Dictionary<TipKey, Bounds> bounds)
    {
        if (sequence is not { Page: var (term, number), Crawl: { } crawl } || !_pages.TryGetValue(term, out var pages))
            return;
        DateOnly? from = null, to = null;
        foreach (var page in pages)
        {
            if (page.Number > number && page.Crawl <= crawl)
                from = Later(from, page.Newest);
            if (page.Number < number && page.Crawl >= crawl)
                to = Earlier(to, page.Oldest);
        }
        foreach (var tip in sequence.Tips)
        {
            if (tip.Key.Date is not null || !bounds.TryGetValue(tip.Key, out var own))
                continue;
            own.NotBefore(from, $"its page of the archive is above one of {from:O}");
            own.NotAfter(to, $"its page of the archive is below one of {to:O}");
        }
    }

    private void Doubt(Seen tip, Sequence sequence)
    {
        if (tip.Key.Date is not { } date)
            return;
        if (date.DayOfWeek != DayOfWeek.Tuesday)
            Keep(tip.Key, ConverterMistakes.NotTuesday(tip.At, date));
        if (!tip.IsInOrder && tip.Together > 0)
            Keep(tip.Key, ConverterMistakes.OutOfOrder(tip.At, date, tip.Together));
        if (sequence.Crawl is { } crawl && date > crawl)
            Keep(tip.Key, ConverterMistakes.AfterCrawl(tip.At, date, crawl));
    }

    // Many dumps show the same wrong date; the first one by name is enough.
    private void Keep(TipKey tip, Diagnostic doubt)
    {
        if (!_doubts.TryGetValue((tip, doubt.Code), out var known) || DumpOrder.Compare(doubt.Location, known.Location) < 0)
            _doubts[(tip, doubt.Code)] = doubt;
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;
}
