using System.Collections.Immutable;
using SiteGen.Converter.Doubts;
using SiteGen.Text;

namespace SiteGen.Converter.Reviewing;

/// <summary>All doubts of a conversion, and what a person has said to them.</summary>
/// <param name="Open">The doubts that nobody has looked at, by file and line. A strict run fails on each.</param>
/// <param name="Accepted">The others, with what was said.</param>
/// <param name="Lapsed">Acceptances whose text or decision is another one by now; the doubt is open again.</param>
/// <param name="Unmatched">Acceptances of places where there is no doubt any more.</param>
public sealed record Review(
    ImmutableArray<Doubt> Open,
    ImmutableArray<(Doubt Doubt, Acceptance Acceptance)> Accepted,
    ImmutableArray<Acceptance> Lapsed,
    ImmutableArray<Acceptance> Unmatched)
{
    /// <summary>What there is to say of acceptances that are not valid any more.</summary>
    /// <param name="file">The name of the file with the acceptances, for people.</param>
    public IEnumerable<Diagnostic> Diagnostics(Location file) =>
    [
        .. Lapsed.Select(acceptance => ConverterMistakes.Lapsed(file, acceptance.Place, acceptance.Code, acceptance.Because)),
        .. Unmatched.Select(acceptance => ConverterMistakes.NothingToAccept(file, acceptance.Place, acceptance.Code)),
    ];

    /// <summary>Brings doubts and acceptances together. A doubt is accepted by its file, code and hash; where several
    /// have all three in common, as a line that a dump has twice, each needs an acceptance of its own; the copies of it in other dumps of the
    /// tip need none.</summary>
    public static Review Of(IEnumerable<Doubt> doubts, IEnumerable<Acceptance> acceptances)
    {
        var left = acceptances.ToList();
        var accepted = new List<(Doubt, Acceptance)>();
        // The same line first; then a text that moved to another line of its file.
        var open = Match(doubts.ToList(), left, accepted, (doubt, item) => item.Line == doubt.At.Line);
        open = Match(open, left, accepted, (_, _) => true);
        var lapsed = LapsedOf(left, open);
        return new Review(
            [.. open],
            [.. accepted.OrderBy(pair => pair.Item1.At.File, StringComparer.Ordinal).ThenBy(pair => pair.Item1.At.Line)],
            [.. left.Where(lapsed.Contains)],
            [.. left.Where(item => !lapsed.Contains(item))]);
    }

    /// <summary>The acceptance that a doubt had before it lapsed; null where it had none.</summary>
    public Acceptance? LapsedFor(Doubt doubt)
    {
        var ofKind = Lapsed.Where(item => item.File == doubt.Path && item.Code == doubt.Code).ToList();
        // One whose line another open doubt has is that one's.
        return ofKind.Find(item => item.Line == doubt.At.Line)
            ?? ofKind.Find(item => !Open.Any(other => other.Path == item.File && other.Code == item.Code && other.At.Line == item.Line));
    }

    // Those on the line of an open doubt; and of the others as many as there are open doubts on other lines: a text that
    // moved and changed has lapsed, too.
    private static HashSet<Acceptance> LapsedOf(List<Acceptance> left, List<Doubt> open)
    {
        var lapsed = new HashSet<Acceptance>(ReferenceEqualityComparer.Instance);
        var openOf = open.ToLookup(doubt => (doubt.Path, doubt.Code));
        foreach (var file in left.GroupBy(item => (item.File, item.Code)))
        {
            var lines = openOf[file.Key].Select(doubt => doubt.At.Line).ToList();
            var onLine = file.Where(item => lines.Remove(item.Line)).ToList();
            lapsed.UnionWith(onLine);
            lapsed.UnionWith(file.Except(onLine).Take(lines.Count));
        }
        return lapsed;
    }

    private static List<Doubt> Match(
        List<Doubt> doubts, List<Acceptance> left, List<(Doubt, Acceptance)> accepted, Func<Doubt, Acceptance, bool> fits)
    {
        var byKey = left.ToLookup(item => (item.File, item.Code, item.Hash));
        var used = new HashSet<Acceptance>(ReferenceEqualityComparer.Instance);
        var open = new List<Doubt>();
        foreach (var doubt in doubts)
        {
            var match = doubt.Copies.Prepend(doubt.Path).SelectMany(path => byKey[(path, doubt.Code, doubt.Hash)])
                .FirstOrDefault(item => !used.Contains(item) && fits(doubt, item));
            if (match is null)
            {
                open.Add(doubt);
                continue;
            }
            used.Add(match);
            accepted.Add((doubt, match));
        }
        left.RemoveAll(used.Contains);
        return open;
    }
}
