using SiteGen.Content;
using SiteGen.Converter.Layouts;
using SiteGen.Text;

namespace SiteGen.Converter.Merging;

/// <summary>All versions of one tip's text, and what follows from them.</summary>
internal sealed class TipDraft
{
    // More whole texts under one title occur in hostile input only; comparing all pairs is quadratic.
    private const int MaxWholes = 100;

    private const int MinCutLength = 40;

    // A copy without damage is better than one that is a few letters longer by it.
    private const int DamageCost = 8;

    // More letters are a word that is missing, not one that is misspelt.
    private const int FewLetters = 3;

    private readonly List<TextVersion> _titled;

    private TipDraft(TipKey key, List<TextVersion> versions, IReadOnlyCollection<TextVersion> all)
    {
        Key = key;
        Versions = versions;
        Best = BestOf(versions);
        Wholes = [.. Order(versions.Where(version => version.Kind == FindingKind.Post))];
        // A bare body that was matched has no title of its own. Where it is like no other text of its key, such as a post that
        // was dumped without its text, nothing in its group has one.
        _titled = [.. versions.Where(version => version.Titles.Count > 0)];
        if (_titled.Count == 0)
            _titled = [.. all.Where(version => version.Titles.Count > 0)];
        Title = TitleOf(_titled);
    }

    public TipKey Key { get; }

    public List<TextVersion> Versions { get; }

    /// <summary>The text that is used: the one whose end is surest, without damage and foreign lines, the fullest of these.</summary>
    public TextVersion Best { get; }

    /// <summary>The texts that are no excerpts, the best first.</summary>
    public List<TextVersion> Wholes { get; }

    /// <summary>The title as the posts spell it, or the sidebars where no post does, or none with small letters.</summary>
    public string Title { get; }

    /// <summary>The first place where the title stands, in a post rather than in a sidebar.</summary>
    public Location TitleAt => _titled
        .OrderByDescending(version => version.Kind == FindingKind.Post)
        .ThenBy(version => version.TitleAt.File, StringComparer.Ordinal)
        .ThenBy(version => version.TitleAt.Line)
        .First().TitleAt;

    public Recovery Recovery => Best.IsWhole ? Recovery.Full : Recovery.Excerpt;

    /// <summary>The excerpt that goes on where <see cref="Wholes"/> end, so that they were cut; null for none.</summary>
    public TextVersion? Beyond => Best.Kind == FindingKind.Excerpt && Wholes.Exists(version => version.IsWhole) ? Best : null;

    /// <summary>
    /// The tips of one key. Nearly always it is one; two texts that have nothing in common are two, even where a dump cuts
    /// one off. An excerpt belongs to the text that begins with it, or else to the first.
    /// </summary>
    public static IEnumerable<TipDraft> Split(TipKey key, IReadOnlyCollection<TextVersion> versions)
    {
        var groups = new List<List<TextVersion>>();
        var wholes = versions.Where(IsText).ToList();
        if (wholes.Count > MaxWholes)
            return [new TipDraft(key, [.. versions], versions)];
        foreach (var version in wholes)
        {
            var alike = groups.FindAll(group => group.Exists(other => Likeness.IsSameTip(version.Words, other.Words)));
            groups.RemoveAll(alike.Contains);
            groups.Add([.. alike.SelectMany(group => group), version]);
        }
        groups = [.. groups.OrderBy(group => group.Min(version => version.Words), StringComparer.Ordinal)];
        if (groups.Count == 0)
            groups.Add([]);
        foreach (var version in versions.Where(version => !IsText(version)))
        {
            var owner = version.Words.Length == 0
                ? null
                : groups.Find(group => group.Exists(other => IsText(other) && Likeness.Begins(other.Words, version.Words)));
            (owner ?? groups[0]).Add(version);
        }
        return groups.Select(group => new TipDraft(key, group, versions));
    }

    // `MIND THE SECOND LINE`, as a theme with capitals shows it, where another dump has small letters.
    private static string TitleOf(List<TextVersion> titled)
    {
        var posts = titled.FindAll(version => version.Kind == FindingKind.Post);
        return MostCommon(posts, HasSmallLetters) ?? MostCommon(titled, HasSmallLetters) ?? MostCommon(posts, _ => true) ?? MostCommon(titled, _ => true)!;
    }

    private static string? MostCommon(List<TextVersion> versions, Func<string, bool> isMeant) =>
        TermSpellings.MostCommon(versions.SelectMany(version => version.Titles).Where(title => isMeant(title.Key)));

    private static bool HasSmallLetters(string title) => title.Any(char.IsLower);

    // Of a text that is cut after a few words nobody can say whose it is.
    private static bool IsText(TextVersion version) =>
        version.Kind == FindingKind.Post && (version.IsWhole || version.Words.Length >= MinCutLength);

    // Where an excerpt goes on behind the end of a text, the text was cut.
    private static TextVersion BestOf(List<TextVersion> versions)
    {
        var ordered = Order(versions).ToList();
        var best = ordered.Skip(1).Where(version => IsOutvoted(ordered[0], version)).MaxBy(CountOf) ?? ordered[0];
        if (!best.IsWhole || ordered.Find(version => version.Kind == FindingKind.Excerpt && GoesOn(version, best)) is not { } excerpt)
            return best;
        // Another copy may have what the excerpt says.
        return ordered.Find(version => version.IsWhole && Likeness.Begins(version.Words, excerpt.Words)) ?? excerpt;
    }

    private static bool GoesOn(TextVersion excerpt, TextVersion text) =>
        Likeness.Begins(excerpt.Words, text.Words + " ");

    // `three times` in one copy, and `tree times` in two: more dumps are right. A letter or two, and nothing else, may differ.
    private static bool IsOutvoted(TextVersion best, TextVersion other) =>
        best.Kind == other.Kind && best.End == other.End && best.Words != other.Words
        && Math.Abs(best.Words.Length - other.Words.Length) < FewLetters
        && other.Damages <= best.Damages && other.Foreign <= best.Foreign
        && CountOf(other) > CountOf(best) && Likeness.DifferInOneWord(best.Words, other.Words);

    private static int CountOf(TextVersion version) => version.Sources.Distinct(StringComparer.Ordinal).Count();

    // Whole before cut. Of whole texts, one whose end is marked before one that only ends somewhere: lines of the theme
    // may be glued to it. Then long before short, without what is damaged, comes twice or may be the theme's; and with the
    // blog's own quotation marks before straight ones. The rest only makes the order independent of the dumps' order.
    private static IEnumerable<TextVersion> Order(IEnumerable<TextVersion> versions) =>
        versions.Order(Comparer<TextVersion>.Create(BestFirst));

    // A chain of ThenBy would count the quotation marks of every copy, which few comparisons come to: a tenth of the time of
    // 1,500 dumps.
    private static int BestFirst(TextVersion one, TextVersion other)
    {
        var clear = (other.IsWhole, HasMarkedEnd(other), Worth(other), -other.Foreign, other.Words.Length)
            .CompareTo((one.IsWhole, HasMarkedEnd(one), Worth(one), -one.Foreign, one.Words.Length));
        if (clear != 0)
            return clear;
        var look = (TermSpellings.Typographic(other.Flat), other.Flat.Length).CompareTo((TermSpellings.Typographic(one.Flat), one.Flat.Length));
        if (look != 0)
            return look;
        var text = string.CompareOrdinal(one.Flat, other.Flat);
        return text != 0 ? text : one.Kind - other.Kind;
    }

    private static bool HasMarkedEnd(TextVersion version) => version.IsWhole && version.End == TextEnd.Marked;

    private static int Worth(TextVersion version) => version.Words.Length - version.Foreign - (DamageCost * version.Damages);
}
