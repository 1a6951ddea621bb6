using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Features.Topics;
using SiteGen.Words;

namespace SiteGen.Tests.Search;

/// <summary>
/// The ground truth: the rules of docs/search.md carried out by reading every text for every query, in the plainest way,
/// with nothing of the index. It knows words of <c>a-z</c> only.
/// </summary>
internal sealed partial class FullScan
{
    private sealed record Text(PostText Post, Dictionary<string, int> Body, Dictionary<string, int> Title, HashSet<string> Labels, int Length);

    private readonly List<Text> _texts = [];
    private readonly SortedDictionary<string, string> _forms = new(StringComparer.Ordinal);

    /// <param name="Tips">The tips that are found.</param>
    /// <param name="All">Those that have all words.</param>
    /// <param name="Scores">How well each tip fits.</param>
    public sealed record Result(HashSet<int> Tips, HashSet<int> All, double[] Scores);

    public FullScan(ImmutableArray<PostText> posts, ImmutableArray<Topic> all, ImmutableArray<ImmutableArray<Topic>> topicsOf)
    {
        // A topic's words are known as spellings, whether a tip has the topic or not.
        foreach (var form in all.SelectMany(topic => Words(topic.Label)).Where(word => !StopWords.Contains(word)))
            _forms[form] = StemOf(form);
        foreach (var (post, topics) in posts.Zip(topicsOf))
        {
            var body = Words(Tags().Replace(Encoding.UTF8.GetString(post.Body.Span), " ")).Where(word => !StopWords.Contains(word)).ToList();
            var title = Words(post.Title).ToList();
            var labels = post.Tags.Concat(topics.Select(topic => topic.Label)).SelectMany(Words).Where(word => !StopWords.Contains(word)).ToList();
            foreach (var form in body.Concat(title).Concat(labels))
                _forms[form] = StemOf(form);
            _texts.Add(new Text(post, Count(body), Count(title), [.. labels.Select(StemOf)], body.Count));
        }
    }

    public Result Find(string query, bool typing)
    {
        var words = Words(query).ToList();
        var open = typing && query.Length > 0 && char.IsAsciiLetter(query[^1]) ? words[^1] : null;
        var usual = words.Where(word => !StopWords.Contains(word) || word == open).ToList();
        var wanted = (usual.Count > 0 ? usual : words).Distinct()
            .Select(word => StemsOf(word, isOpen: word == open, isLast: word == words[^1]))
            .Where(stems => stems.Count > 0).ToList();

        var hits = new int[_texts.Count];
        var scores = new double[_texts.Count];
        var shares = new double[_texts.Count];
        var whole = 0.0;
        foreach (var stems in wanted)
        {
            var best = _texts.Select(text => stems.Max(stem => stem.Value * LevelOf(text, stem.Key))).ToArray();
            var count = best.Count(level => level > 0);
            var rarity = Math.Log(1 + ((_texts.Count - count + 0.5) / (count + 0.5)));
            whole += rarity;
            for (var i = 0; i < best.Length; i++)
            {
                if (best[i] == 0)
                    continue;
                hits[i]++;
                scores[i] += rarity * best[i];
                shares[i] += rarity;
            }
        }
        var tips = Enumerable.Range(0, _texts.Count)
            .Where(i => hits[i] > 0 && (hits[i] * 2 > wanted.Count || shares[i] >= (whole / 2) - 1e-9)).ToHashSet();
        foreach (var tip in tips.Where(tip => !_texts[tip].Post.IsWhole))
            scores[tip] /= 1.5;
        return new Result(tips, [.. tips.Where(tip => hits[tip] == wanted.Count)], scores);
    }

    // What a text has of a stem, as a share of all that it could have.
    private static double LevelOf(Text text, string stem)
    {
        var strength = (text.Body.GetValueOrDefault(stem) / (0.5 + (0.5 * Math.Max(1, text.Length / 250.0))))
            + (6 * Math.Min(3, text.Title.GetValueOrDefault(stem))) + (text.Labels.Contains(stem) ? 2 : 0);
        return strength == 0 ? 0 : (Math.Min(15, Math.Floor(16 * strength / (strength + 3))) + 0.5) / 16;
    }

    private Dictionary<string, double> StemsOf(string word, bool isOpen, bool isLast)
    {
        var stems = new Dictionary<string, double>();
        var used = _forms.Where(form => form.Key.Length > 1 && PostsWith(form.Value) > 0).ToList();
        Add(used.Where(form => form.Key == word), 1);
        if (isOpen && word.Length > 1)
            Add(MostFrequent(used.Where(form => form.Key.StartsWith(word, StringComparison.Ordinal)), 10), 0.7);
        if (stems.Count > 0)
            return stems;
        if (word.Length >= 3)
            Add(used.Where(form => form.Key.StartsWith(TrunkOf(word)[..Math.Min(3, TrunkOf(word).Length)], StringComparison.Ordinal) && TrunkOf(form.Key) == TrunkOf(word)), 0.9);
        if (stems.Count == 0 && isLast && word.Length > 2)
            Add(MostFrequent(used.Where(form => form.Key.StartsWith(word, StringComparison.Ordinal)), 10), 0.7);
        if (stems.Count == 0 && word.Length >= 5)
            Add(MostFrequent(used.Where(form => form.Key.Length >= 4 && Distance(form.Key, word) <= 1), 5), 0.6);
        return stems;

        void Add(IEnumerable<KeyValuePair<string, string>> forms, double weight)
        {
            foreach (var form in forms)
                stems.TryAdd(form.Value, weight);
        }
    }

    // By powers of two; of equal ones, the stem with the first form.
    private IEnumerable<KeyValuePair<string, string>> MostFrequent(IEnumerable<KeyValuePair<string, string>> forms, int most) =>
        forms.DistinctBy(form => form.Value)
            .OrderByDescending(form => Math.Floor(Math.Log2(PostsWith(form.Value))))
            .ThenBy(form => _forms.First(other => other.Value == form.Value).Key, StringComparer.Ordinal)
            .Take(most);

    private readonly Dictionary<string, int> _counts = [];

    private int PostsWith(string stem) =>
        _counts.TryGetValue(stem, out var count) ? count : _counts[stem] = _texts.Count(text => LevelOf(text, stem) > 0);

    private static string TrunkOf(string word)
    {
        var cut = Endings().Replace(word, "");
        if (cut.Length < 3)
            return word;
        if (cut[^1] == 'y')
            cut = cut[..^1] + "i";
        return cut[^1] == cut[^2] && !"aeiou".Contains(cut[^1]) ? cut[..^1] : cut;
    }

    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }
        return table[a.Length, b.Length];
    }

    private static IEnumerable<string> Words(string text) => Letters().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    private static Dictionary<string, int> Count(IEnumerable<string> words) =>
        words.GroupBy(StemOf).ToDictionary(group => group.Key, group => group.Count());

    private static string StemOf(string word)
    {
        var buffer = Encoding.UTF8.GetBytes(word);
        return Encoding.UTF8.GetString(buffer.AsSpan(0, EnglishStemmer.Stem(buffer, buffer.Length)));
    }

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Letters();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("(?:ing|ed|es|er|ly|s|e)$")]
    private static partial Regex Endings();
}
