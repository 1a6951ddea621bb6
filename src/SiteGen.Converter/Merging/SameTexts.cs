using System.Collections.Immutable;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Merging;

/// <summary>
/// Finds one text under two titles or dates: a typing error that was mended between two crawls, or a tip that came out
/// twice. What is certain is united, and all but the plainest cases are named with both places.
/// </summary>
internal sealed class SameTexts
{
    // Shorter texts may be the same by chance.
    private const int MinLength = 40;
    private const int IndexedLength = 24;

    // Of so many texts with one beginning, or one end, all pairs are compared. More of them have an author who opens or
    // closes each text with the same words.
    private const int MaxAlike = 40;

    // How many texts behind it each of many is compared with.
    private const int Neighbours = 4;

    private static readonly Comparer<TextOf> FromBeginning = Comparer<TextOf>.Create((one, other) =>
        string.CompareOrdinal(one.Version.Words, other.Version.Words) is var order and not 0 ? order : one.CompareTo(other));

    private static readonly Comparer<TextOf> FromEnd = Comparer<TextOf>.Create((one, other) =>
        CompareFromEnd(one.Version.Words, other.Version.Words) is var order and not 0 ? order : one.CompareTo(other));

    private readonly Dictionary<TipKey, VersionSet> _tips;
    private readonly Dictionary<TipKey, TipKey> _aliases = [];
    private readonly DoubtList _doubts;

    private SameTexts(Dictionary<TipKey, VersionSet> tips, DoubtList doubts)
    {
        _tips = tips;
        _doubts = doubts;
    }

    /// <summary>Unites tips that are one.</summary>
    /// <param name="tips">The tips by key; those that turn out to be another one are removed.</param>
    /// <param name="doubts">Takes what a person has to look at.</param>
    /// <returns>The keys of tips that are another one.</returns>
    public static ImmutableDictionary<TipKey, TipKey> Unite(Dictionary<TipKey, VersionSet> tips, DoubtList doubts)
    {
        var texts = new SameTexts(tips, doubts);
        foreach (var pair in texts.Pairs())
            texts.Judge(pair.One, pair.Other);
        return texts._aliases.Keys.ToImmutableDictionary(key => key, texts.Final);
    }

    private TipKey Final(TipKey key)
    {
        while (_aliases.TryGetValue(key, out var other))
            key = other;
        return key;
    }

    // Sorted, so that the result does not depend on the order of the dumps.
    private List<(TextOf One, TextOf Other)> Pairs()
    {
        var byWords = new Dictionary<string, List<TextOf>>(StringComparer.Ordinal);
        var byBeginning = new Dictionary<string, List<TextOf>>(StringComparer.Ordinal);
        var byEnd = new Dictionary<string, List<TextOf>>(StringComparer.Ordinal);
        // `Words` is computed lazily and once for each text; here on all threads.
        Parallel.ForEach(_tips.Values, versions => _ = versions.Max(version => version.Words.Length));
        foreach (var (key, versions) in _tips)
        {
            foreach (var version in versions.Where(version => version.Words.Length >= MinLength))
            {
                Add(byWords, version.Words, new TextOf(key, version));
                Add(byBeginning, version.Words[..IndexedLength], new TextOf(key, version));
                if (version.Kind == FindingKind.Post)
                    Add(byEnd, version.Words[^IndexedLength..], new TextOf(key, version));
            }
        }
        return
        [
            .. byWords.Values.SelectMany(texts => PairsOf(texts, Comparer<TextOf>.Default))
                .Concat(byBeginning.Values.SelectMany(texts => PairsOf(texts, FromBeginning)))
                .Concat(byEnd.Values.SelectMany(texts => PairsOf(texts, FromEnd)))
                .OrderBy(pair => pair.One).ThenBy(pair => pair.Other)
                .DistinctBy(pair => (pair.One.Key, pair.Other.Key)),
        ];

        static void Add(Dictionary<string, List<TextOf>> index, string part, TextOf text)
        {
            if (!index.TryGetValue(part, out var texts))
                index[part] = texts = [];
            texts.Add(text);
        }
    }

    private static int CompareFromEnd(string one, string other)
    {
        for (var i = 1; i <= Math.Min(one.Length, other.Length); i++)
        {
            if (one[^i] != other[^i])
                return one[^i] - other[^i];
        }
        return one.Length - other.Length;
    }

    // All pairs of few texts. Of many, each with those beside it when they are sorted from one end: two that differ in a word
    // stand beside each other, for they share more letters with each other than with the others.
    private static IEnumerable<(TextOf One, TextOf Other)> PairsOf(List<TextOf> texts, Comparer<TextOf> order)
    {
        var isMany = texts.Count > MaxAlike;
        texts.Sort(isMany ? order : Comparer<TextOf>.Default);
        for (var i = 0; i < texts.Count; i++)
        {
            // An excerpt with which so many texts begin has no words of its own yet.
            if (isMany && order == FromBeginning && i + MaxAlike < texts.Count && Likeness.Begins(texts[i + MaxAlike].Version.Words, texts[i].Version.Words))
                continue;
            var left = isMany ? Neighbours : MaxAlike;
            for (var j = i + 1; j < texts.Count && j - i <= MaxAlike && left > 0; j++)
            {
                if (texts[i].Key == texts[j].Key)
                    continue;
                left--;
                if (AreSame(texts[i].Version, texts[j].Version))
                    yield return texts[i].CompareTo(texts[j]) < 0 ? (texts[i], texts[j]) : (texts[j], texts[i]);
            }
        }
    }

    private static bool AreSame(TextVersion one, TextVersion other) =>
        one.Kind == FindingKind.Post && other.Kind == FindingKind.Post
            ? Likeness.IsSameText(one.Words, other.Words)
            : Likeness.Begins(one.Words, other.Words) || Likeness.Begins(other.Words, one.Words);

    private void Judge(TextOf one, TextOf other)
    {
        var (first, second) = (Final(one.Key), Final(other.Key));
        if (first == second)
            return;
        var isSameTitle = first.Title == second.Title;
        // What has no date is sorted before what has one.
        if (isSameTitle && first.Date is null)
        {
            // The sidebar has the date, and the post's title has none.
            if (IsOnlyDated(first.Title))
                Unite(first, second, one, other, isCertain: true);
            else
                Name(one, other, $"“{first}” and “{second}” kept as two tips", "one tip, the title or date of which was mended");
        }
        else if (isSameTitle && IsTuesday(first) != IsTuesday(second) && (first.Date?.Day == second.Date?.Day || first.Date?.Year == second.Date?.Year))
        {
            Unite(IsTuesday(first) ? second : first, IsTuesday(first) ? first : second, one, other, isCertain: false);
        }
        else if (!isSameTitle && first.Date is null && one.Version.Words == other.Version.Words && (IsEndOf(first, second) || IsEndOf(second, first)))
        {
            var loser = IsEndOf(first, second) ? first : second;
            Unite(loser, loser == first ? second : first, one, other, isCertain: false);
        }
        else if (!isSameTitle && first.Date is not null && first.Date == second.Date)
        {
            var loser = Better(first, second) ? second : first;
            Unite(loser, loser == first ? second : first, one, other, isCertain: false);
        }
        else
        {
            Name(one, other, $"“{first}” and “{second}” kept as two tips", "one tip, the title or date of which was mended");
        }
    }

    private void Unite(TipKey loser, TipKey winner, TextOf one, TextOf other, bool isCertain)
    {
        // Named first: afterwards both have the better one of the texts.
        if (!isCertain)
            Name(one, other, $"united “{loser}” with “{winner}”");
        _tips[winner].Absorb(_tips[loser]);
        _tips.Remove(loser);
        _aliases[loser] = winner;
    }

    private void Name(TextOf one, TextOf other, string decision, string? alternative = null)
    {
        var doubt = new Doubt(
            one.Version.Text.At, one.Version.FirstLine, decision,
            $"the same text stands at {one.Version.Text.At} and at {other.Version.Text.At}", [alternative ?? "two tips"])
        {
            Code = "SG5303",
            Dump = one.Version.TextSource,
        };
        _doubts.Add(doubt, one.Key);
    }

    // `now Your ABCs`, `6/11/19`, `19`: an undated title with which a dump begins that was cut within the title, or within its date.
    private bool IsEndOf(TipKey end, TipKey whole) =>
        end.Date is null && (whole.Date is null
            ? whole.Title.EndsWith(end.Title, StringComparison.Ordinal)
            : _tips[whole].Any(version => version.TypedDates.Any(typed => $"{whole.Title} - {typed}".EndsWith(end.Title, StringComparison.Ordinal))));

    private bool IsOnlyDated(string title) => _tips.Keys.Count(key => key.Title == title && key.Date is not null) == 1;

    // The one that more dumps have; else of a title and its end the title; else the one whose words the text has; a post's title before a sidebar's; else the first.
    private bool Better(TipKey one, TipKey other)
    {
        int count = Count(one), otherCount = Count(other);
        if (count != otherCount)
            return count > otherCount;
        // `mile Before You Dial`, with which a dump begins that was cut within the title.
        if (one.Title.EndsWith(other.Title, StringComparison.Ordinal) || other.Title.EndsWith(one.Title, StringComparison.Ordinal))
            return ForeignLine.InTitle(one.Title.Length > other.Title.Length ? one.Title : other.Title) is null == one.Title.Length > other.Title.Length;
        int said = Said(one), otherSaid = Said(other);
        if (said != otherSaid)
            return said > otherSaid;
        return IsPost(one) || !IsPost(other);
    }

    private int Count(TipKey key) => _tips[key].Sum(version => version.Titles.Values.Sum());

    private int Said(TipKey key)
    {
        var words = Folding.Words(key.Title).Split(' ');
        return _tips[key].Max(version => version.Words.Split(' ').ToHashSet(StringComparer.Ordinal) is var said ? words.Count(said.Contains) : 0);
    }

    private bool IsPost(TipKey key) => _tips[key].Any(version => version.Kind == FindingKind.Post);

    private static bool IsTuesday(TipKey key) => key.Date?.DayOfWeek == DayOfWeek.Tuesday;

    // Sorted by what it says and where it stands.
    private sealed record TextOf(TipKey Key, TextVersion Version) : IComparable<TextOf>
    {
        public int CompareTo(TextOf? other)
        {
            var order = Nullable.Compare(Key.Date, other!.Key.Date);
            if (order == 0)
                order = string.CompareOrdinal(Key.Title, other.Key.Title);
            if (order == 0)
                order = Version.Kind.CompareTo(other.Version.Kind);
            return order != 0 ? order : string.CompareOrdinal(Version.Flat, other.Version.Flat);
        }
    }
}
