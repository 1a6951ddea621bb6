using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Merging;

/// <summary>
/// Finds out whose a text without title is: the tip's whose excerpt the text begins with. Only one answer counts; where
/// two tips begin alike nothing is guessed.
/// </summary>
internal sealed class Fragments
{
    // Shorter beginnings, as of a dump that ends after a few words, are no proof.
    private const int MinLength = 40;

    private const int IndexedLength = 24;

    private readonly Dictionary<string, List<(TipKey Key, TextVersion Version)>> _byBeginning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(TipKey Key, TextVersion Version)>> _byEnd = new(StringComparer.Ordinal);

    public Fragments(IEnumerable<KeyValuePair<TipKey, VersionSet>> tips)
    {
        foreach (var (key, versions) in tips)
        {
            foreach (var version in versions.Where(version => version.Words.Length >= MinLength))
            {
                Index(_byBeginning, version.Words[..IndexedLength], key, version);
                Index(_byEnd, version.Words[^IndexedLength..], key, version);
            }
        }
    }

    private static void Index(Dictionary<string, List<(TipKey Key, TextVersion Version)>> index, string words, TipKey key, TextVersion version)
    {
        if (!index.TryGetValue(words, out var list))
            index[words] = list = [];
        list.Add((key, version));
    }

    /// <summary>
    /// The text of which a text without title is the end, word for word: what a dump begins with that was cut at its front. Of
    /// several texts of one tip it is the longest; where several tips end alike, or none does, it is null.
    /// </summary>
    public (TipKey Key, TextVersion Version)? EndedBy(Finding fragment)
    {
        var words = Folding.Words(fragment.Text.Raw);
        if (words.Length < IndexedLength || !_byEnd.TryGetValue(words[^IndexedLength..], out var candidates))
            return null;
        var ended = candidates.FindAll(candidate => candidate.Version.Words.EndsWith(words, StringComparison.Ordinal));
        return ended.Count == 0 || ended.Exists(candidate => candidate.Key != ended[0].Key)
            ? null
            : ended.OrderByDescending(candidate => candidate.Version.Kind == FindingKind.Post)
                .ThenByDescending(candidate => candidate.Version.Words.Length)
                .ThenBy(candidate => candidate.Version.Flat, StringComparer.Ordinal)
                .First();
    }

    /// <summary>
    /// The tip that a text belongs to, and the text without a title that stood above it; null where it can't be known.
    /// </summary>
    public (TipKey Key, Finding Finding)? OwnerOf(Finding fragment)
    {
        if (OwnerOf(Folding.Words(fragment.Text.Raw)) is { } key)
            return (key, fragment with { Kind = FindingKind.Post });
        // A first line without a date may still be the title; then the text below it has to begin as the tip does.
        if (WithoutFirstLine(fragment) is not var (first, below)
            || OwnerOf(Folding.Words(below.Text.Raw)) is not { } owner
            || Folding.Title(first) != owner.Title)
            return null;
        return (owner, below with { Kind = FindingKind.Post });
    }

    /// <summary>
    /// A text without title, cut where the text of another tip begins in it: copies that have lost titles and footers
    /// stand below each other in one file.
    /// </summary>
    public IEnumerable<Finding> Parts(Finding fragment)
    {
        var raw = fragment.Text.Raw;
        var lines = NumberedLine.Of(raw, fragment.Text.At.Line);
        var owner = OwnerOf(fragment)?.Key;
        var cuts = new List<int> { 0 };
        for (var i = 1; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Length < MinLength || !MayBegin(raw.AsSpan(line.Start, line.Length)))
                continue;
            if (OwnerOf(Folding.Words(raw.AsSpan(line.Start))) is { } other && other != owner)
            {
                cuts.Add(i);
                owner = other;
            }
        }
        return cuts.Count == 1
            ? [fragment]
            : cuts.Select((cut, i) => Part(fragment, lines[cut], i + 1 < cuts.Count ? lines[cuts[i + 1]].Start : raw.Length, isLast: i + 1 == cuts.Count));
    }

    private static Finding Part(Finding fragment, NumberedLine first, int end, bool isLast)
    {
        var text = fragment.Text.Raw[first.Start..end].TrimEnd();
        var lastLine = text.AsSpan(text.LastIndexOf('\n') + 1);
        // The reader has taken the link from the end of the last part.
        var length = ReadMore.EndLength(lastLine);
        var isExcerpt = length > 0;
        return fragment with
        {
            Text = new FoundText(isExcerpt ? text[..^(lastLine.Length - length)] : text, fragment.Text.At with { Line = first.Number }),
            End = isLast ? fragment.End : isExcerpt ? TextEnd.Unknown : TextEnd.Next,
        };
    }

    private bool MayBegin(ReadOnlySpan<char> line)
    {
        var words = Folding.Words(line[..Math.Min(line.Length, 2 * IndexedLength)]);
        return words.Length >= IndexedLength && _byBeginning.ContainsKey(words[..IndexedLength]);
    }

    private TipKey? OwnerOf(string words)
    {
        if (words.Length < MinLength || !_byBeginning.TryGetValue(words[..IndexedLength], out var candidates))
            return null;
        TipKey? owner = null;
        var longest = 0;
        foreach (var (key, version) in candidates)
        {
            var shared = Shared(words, version);
            if (shared == 0 || shared < longest)
                continue;
            if (shared == longest && owner != key)
            {
                owner = null;
                continue;
            }
            (owner, longest) = (key, shared);
        }
        return owner;
    }

    // How much of the text is shared: all of the shorter one, or nothing.
    private static int Shared(string words, TextVersion version)
    {
        if (Likeness.Begins(words, version.Words))
            return version.Words.Length;
        if (Likeness.Begins(version.Words, words))
            return words.Length;
        // A whole text that was edited, or whose copy was.
        return version.IsWhole && Likeness.IsSameTip(words, version.Words) ? MinLength : 0;
    }

    private static (string First, Finding Below)? WithoutFirstLine(Finding fragment)
    {
        var raw = fragment.Text.Raw;
        var end = raw.IndexOf('\n');
        if (end < 0)
            return null;
        var text = raw[(end + 1)..];
        var blank = text.Length - text.TrimStart().Length;
        var skipped = 1 + text.AsSpan(0, blank).Count('\n');
        // The indent of the first line stays: it may be that of a list.
        var start = text.LastIndexOf('\n', Math.Max(0, blank - 1)) + 1;
        var at = fragment.Text.At with { Line = fragment.Text.At.Line + skipped };
        return (raw[..end], fragment with { Text = new FoundText(text[start..], at) });
    }
}
