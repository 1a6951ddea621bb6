using System.Collections.Immutable;

namespace SiteGen.Words;

/// <summary>
/// The words of all posts. Stems are numbered in the order of the first form of each, so that the numbers depend on the
/// texts alone, and stems that begin with the same letters are near each other.
/// </summary>
internal sealed class Corpus
{
    private Corpus(ImmutableArray<PostWords> posts, ImmutableArray<WordCount[]> labels, ImmutableArray<WordForm> forms, int stemCount)
    {
        Posts = posts;
        Labels = labels;
        Forms = forms;
        StemCount = stemCount;
    }

    /// <summary>The words of each post.</summary>
    public ImmutableArray<PostWords> Posts { get; }

    /// <summary>The words of each label.</summary>
    public ImmutableArray<WordCount[]> Labels { get; }

    /// <summary>All words as they are spelled, folded, in the order of their UTF-8 bytes.</summary>
    public ImmutableArray<WordForm> Forms { get; }

    /// <summary>How many stems there are; their numbers are those below it.</summary>
    public int StemCount { get; }

    /// <summary>Reads all posts, on all processors.</summary>
    /// <param name="posts">The posts.</param>
    /// <param name="labels">Texts that may be added to posts' words later, such as the names of topics.</param>
    /// <param name="phrases">What to look for on the way.</param>
    /// <param name="memory">What was read the last time; null where nothing is kept.</param>
    public static Corpus Of(ImmutableArray<PostText> posts, ImmutableArray<string> labels, PhraseSet phrases, WordMemory? memory = null)
    {
        var analyzers = new List<TextAnalyzer>();
        var words = new PostWords[posts.Length];
        var readBy = new TextAnalyzer[posts.Length];
        if (memory is null)
            ReadAll(posts, phrases, words, readBy, analyzers);
        else
            ReadChanged(posts, phrases, memory, words, readBy, analyzers);
        var ofLabels = new TextAnalyzer(PhraseSet.None);
        ImmutableArray<WordCount[]> labelWords = [.. labels.Select(ofLabels.AnalyzeLabel)];
        analyzers.Add(ofLabels);
        return Merge(words, readBy, labelWords, ofLabels, analyzers);
    }

    private static void ReadAll(
        ImmutableArray<PostText> posts, PhraseSet phrases, PostWords[] words, TextAnalyzer[] readBy, List<TextAnalyzer> analyzers) =>
        Parallel.For(
            0, posts.Length, () => new TextAnalyzer(phrases),
            (i, _, analyzer) =>
            {
                words[i] = analyzer.Analyze(posts[i]);
                readBy[i] = analyzer;
                return analyzer;
            },
            analyzer =>
            {
                lock (analyzers)
                    analyzers.Add(analyzer);
            });

    // Merging gives the words other numbers, and the memory keeps its own.
    private static void ReadChanged(
        ImmutableArray<PostText> posts, PhraseSet phrases, WordMemory memory, PostWords[] words, TextAnalyzer[] readBy,
        List<TextAnalyzer> analyzers)
    {
        var at = 0;
        foreach (var part in memory.Read(posts, phrases))
        {
            analyzers.Add(part.Analyzer);
            foreach (var post in part.Words)
            {
                readBy[at] = part.Analyzer;
                words[at++] = post with { Words = [.. post.Words] };
            }
        }
    }

    private static Corpus Merge(
        PostWords[] posts, TextAnalyzer[] readBy, ImmutableArray<WordCount[]> labels, TextAnalyzer ofLabels,
        List<TextAnalyzer> analyzers)
    {
        var stems = new WordTable();
        var forms = new WordTable();
        var stemOfForm = new List<int>();
        var stemMaps = new Dictionary<TextAnalyzer, int[]>(ReferenceEqualityComparer.Instance);
        foreach (var analyzer in analyzers)
        {
            var map = new int[analyzer.Stems.Count];
            for (var stem = 0; stem < map.Length; stem++)
                map[stem] = stems.Add(analyzer.Stems[stem]);
            stemMaps.Add(analyzer, map);
            for (var form = 0; form < analyzer.Forms.Count; form++)
            {
                if (forms.Add(analyzer.Forms[form]) == stemOfForm.Count)
                    stemOfForm.Add(map[analyzer.StemOf(form)]);
            }
        }

        var sorted = new int[forms.Count];
        for (var form = 0; form < sorted.Length; form++)
            sorted[form] = form;
        Array.Sort(sorted, (one, other) => forms[one].SequenceCompareTo(forms[other]));
        var numbers = new int[stems.Count];
        Array.Fill(numbers, -1);
        var count = 0;
        var all = ImmutableArray.CreateBuilder<WordForm>(sorted.Length);
        foreach (var form in sorted)
        {
            ref var number = ref numbers[stemOfForm[form]];
            if (number < 0)
                number = count++;
            all.Add(new WordForm(forms[form].ToArray(), number));
        }

        foreach (var map in stemMaps.Values)
        {
            for (var stem = 0; stem < map.Length; stem++)
                map[stem] = numbers[map[stem]];
        }
        Parallel.For(0, posts.Length, i => Renumber(posts[i].Words, stemMaps[readBy[i]]));
        foreach (var label in labels)
            Renumber(label, stemMaps[ofLabels]);
        return new Corpus([.. posts], labels, all.MoveToImmutable(), count);
    }

    private static void Renumber(WordCount[] words, int[] numbers)
    {
        for (var i = 0; i < words.Length; i++)
            words[i] = words[i].WithStem(numbers[words[i].Stem]);
    }
}

/// <summary>A word as it is spelled.</summary>
/// <param name="Text">The folded word in UTF-8.</param>
/// <param name="Stem">The number of its stem.</param>
internal readonly record struct WordForm(ReadOnlyMemory<byte> Text, int Stem);
