using System.Collections.Immutable;

namespace SiteGen.Words;

/// <summary>Which posts have a stem, and how much they are about it. The posts are numbered as in the <see cref="Corpus"/>.</summary>
internal sealed class Postings
{
    /// <summary>How many levels there are; the lowest is 0.</summary>
    public const int Levels = 16;

    // A word in the title counts as much as so many in the body, a word of a topic or tag as so many.
    private const double TitleWeight = 6;
    private const double LabelWeight = 2;

    // Each further occurrence counts less (k1 and b of BM25). The usual length is a constant, and shorter bodies gain
    // nothing, so that a new post does not change the levels of others, and a fragment is not taken for a precise text.
    private const double Saturation = 3;
    private const double LengthShare = 0.5;
    private const double UsualLength = 250;

    private readonly int[] _starts;
    private readonly Posting[] _postings;

    private Postings(int[] starts, Posting[] postings, int postCount)
    {
        _starts = starts;
        _postings = postings;
        PostCount = postCount;
    }

    /// <summary>How many posts there are.</summary>
    public int PostCount { get; }

    /// <summary>The posts that have a stem, by number.</summary>
    public ReadOnlySpan<Posting> this[int stem] => _postings.AsSpan(_starts[stem].._starts[stem + 1]);

    /// <summary>Brings the words of all posts into the order of stems.</summary>
    /// <param name="corpus">The words.</param>
    /// <param name="labelsOf">The labels of each post, as numbers in <see cref="Corpus.Labels"/>.</param>
    public static Postings Of(Corpus corpus, IReadOnlyList<ImmutableArray<int>> labelsOf)
    {
        var starts = new int[corpus.StemCount + 1];
        var postCount = corpus.Posts.Length;
        var labelled = new bool[corpus.StemCount];
        for (var post = 0; post < postCount; post++)
            Count(corpus, post, labelsOf[post], labelled, starts);
        for (var stem = 0; stem < corpus.StemCount; stem++)
            starts[stem + 1] += starts[stem];
        var postings = new Posting[starts[^1]];
        var next = starts.AsSpan(0, corpus.StemCount).ToArray();
        for (var post = 0; post < postCount; post++)
            Add(corpus, post, labelsOf[post], labelled, postings, next);
        return new Postings(starts, postings, postCount);
    }

    // How many posts have each stem, for the place behind it.
    private static void Count(Corpus corpus, int post, ImmutableArray<int> labels, bool[] labelled, int[] starts)
    {
        Mark(corpus, labels, labelled);
        foreach (var word in corpus.Posts[post].Words)
        {
            labelled[word.Stem] = false;
            starts[word.Stem + 1]++;
        }
        foreach (var stem in TakeMarked(corpus, labels, labelled))
            starts[stem + 1]++;
    }

    private static void Add(Corpus corpus, int post, ImmutableArray<int> labels, bool[] labelled, Posting[] postings, int[] next)
    {
        Mark(corpus, labels, labelled);
        var words = corpus.Posts[post];
        var length = 1 - LengthShare + (LengthShare * Math.Max(1, words.Length / UsualLength));
        foreach (var word in words.Words)
        {
            var isLabel = word.IsLabel || labelled[word.Stem];
            labelled[word.Stem] = false;
            var level = LevelOf((word.Body / length) + (TitleWeight * word.Title) + (isLabel ? LabelWeight : 0));
            postings[next[word.Stem]++] = new Posting(post, level);
        }
        foreach (var stem in TakeMarked(corpus, labels, labelled))
            postings[next[stem]++] = new Posting(post, LevelOf(LabelWeight));
    }

    private static void Mark(Corpus corpus, ImmutableArray<int> labels, bool[] labelled)
    {
        foreach (var label in labels)
        {
            foreach (var word in corpus.Labels[label])
                labelled[word.Stem] = true;
        }
    }

    // The stems of labels that are still marked: the post has them by its labels alone.
    private static IEnumerable<int> TakeMarked(Corpus corpus, ImmutableArray<int> labels, bool[] labelled)
    {
        foreach (var label in labels)
        {
            foreach (var word in corpus.Labels[label])
            {
                if (labelled[word.Stem])
                    yield return word.Stem;
                labelled[word.Stem] = false;
            }
        }
    }

    /// <summary>The level of a stem by how strongly a post has it: by steps of equal size.</summary>
    internal static int LevelOf(double strength) =>
        Math.Clamp((int)(Levels * strength / (strength + Saturation)), 0, Levels - 1);
}

/// <summary>A post that has a stem: 4 bytes, of which a site of 100,000 posts has 15 million.</summary>
internal readonly record struct Posting
{
    private const int LevelBits = 4;

    private readonly uint _packed;

    /// <param name="post">The post's number.</param>
    /// <param name="level">How much it is about the stem, below <see cref="Postings.Levels"/>.</param>
    public Posting(int post, int level) => _packed = ((uint)post << LevelBits) | (uint)level;

    /// <summary>The post's number.</summary>
    public int Post => (int)(_packed >> LevelBits);

    /// <summary>How much it is about the stem.</summary>
    public int Level => (int)(_packed & (Postings.Levels - 1));
}
