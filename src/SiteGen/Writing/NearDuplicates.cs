using System.IO.Hashing;
using System.Runtime.InteropServices;
using SiteGen.Features.Topics;
using SiteGen.Text;

namespace SiteGen.Writing;

/// <summary>
/// Tips that give the same advice in the same words. Two texts are near each other when they share a good part of their
/// runs of four words (shingles), counted against the shorter one.
/// </summary>
internal static class NearDuplicates
{
    private const int RunLength = 4;

    // A run that so many texts have is a way of speaking.
    private const int MostTexts = 5;

    // A tenth: one long sentence of a tip. The nearest two whole tips of the blog share 1 of 80 runs.
    private const int ShareOfRuns = 10;

    // Fewer say nothing: short texts are alike by chance.
    private const int FewestRuns = 6;

    /// <summary>Names each whole tip that comes near to an older one, and the sentence that is most alike.</summary>
    public static void Check(PostCorpus corpus, DiagnosticBag diagnostics)
    {
        var texts = corpus.Posts.Select((post, number) => post.IsWhole ? Sentences.Of(corpus.Texts[number].Body.Span).ToArray() : []).ToArray();
        var runs = texts.Select(sentences => RunsOf(sentences.SelectMany(Sentences.Words)).ToHashSet()).ToArray();
        foreach (var ((older, newer), shared) in Shared(runs).OrderBy(pair => pair.Key))
        {
            if (shared < FewestRuns || shared * ShareOfRuns < Math.Min(runs[older].Count, runs[newer].Count))
                continue;
            var sentence = texts[newer].MaxBy(text => RunsOf(Sentences.Words(text)).Count(runs[older].Contains))!;
            var (one, other) = (corpus.Posts[older], corpus.Posts[newer]);
            diagnostics.Add(WritingMistakes.NearDuplicate(other.Location, one.Title, one.Published, one.Location.File, Shortened(sentence)));
        }
    }

    private static Dictionary<(int Older, int Newer), int> Shared(HashSet<ulong>[] runs)
    {
        var places = runs.SelectMany((set, text) => set.Select(run => (Run: run, Text: text))).ToArray();
        Array.Sort(places);
        var pairs = new Dictionary<(int, int), int>();
        for (var start = 0; start < places.Length;)
        {
            var end = start + 1;
            while (end < places.Length && places[end].Run == places[start].Run)
                end++;
            if (end - start <= MostTexts)
                Count(places.AsSpan(start, end - start), pairs);
            start = end;
        }
        return pairs;
    }

    private static void Count(ReadOnlySpan<(ulong Run, int Text)> places, Dictionary<(int, int), int> pairs)
    {
        for (var one = 0; one < places.Length; one++)
        {
            for (var other = one + 1; other < places.Length; other++)
                CollectionsMarshal.GetValueRefOrAddDefault(pairs, (places[one].Text, places[other].Text), out _)++;
        }
    }

    private static IEnumerable<ulong> RunsOf(IEnumerable<string> words)
    {
        var run = new Queue<string>();
        foreach (var word in words)
        {
            run.Enqueue(word);
            if (run.Count > RunLength)
                run.Dequeue();
            if (run.Count == RunLength)
                yield return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(string.Join(' ', run).AsSpan()));
        }
    }

    private static string Shortened(string sentence) => sentence.Length <= 160 ? sentence : $"{sentence[..159].TrimEnd()}…";
}
