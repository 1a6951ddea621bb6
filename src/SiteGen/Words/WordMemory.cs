using System.Collections.Immutable;

namespace SiteGen.Words;

/// <summary>
/// The words of the posts that were read last. Posts are read in parts, each with numbers of its own, so that a part whose
/// posts are the same need not be read again.
/// </summary>
internal sealed class WordMemory
{
    // The words of a part are looked up once more when all are brought together; of fewer posts, more parts have the same ones.
    private const int PostsPerPart = 256;

    private PhraseSet _phrases = PhraseSet.None;
    private ImmutableArray<WordPart> _parts = [];

    /// <summary>The parts of all posts in their order, read on all processors where they have changed.</summary>
    /// <param name="posts">The posts.</param>
    /// <param name="phrases">What to look for on the way.</param>
    public ImmutableArray<WordPart> Read(ImmutableArray<PostText> posts, PhraseSet phrases)
    {
        var before = phrases.HasSamePhrases(_phrases) ? _parts : [];
        var parts = new WordPart[(posts.Length + PostsPerPart - 1) / PostsPerPart];
        Parallel.For(0, parts.Length, i =>
        {
            var some = posts.Slice(i * PostsPerPart, Math.Min(PostsPerPart, posts.Length - (i * PostsPerPart)));
            parts[i] = i < before.Length && before[i].IsOf(some) ? before[i] : WordPart.Read(some, phrases);
        });
        (_phrases, _parts) = (phrases, [.. parts]);
        return _parts;
    }
}

/// <summary>Posts that one analyzer has read.</summary>
/// <param name="Posts">The posts.</param>
/// <param name="Words">Their words, with the analyzer's numbers.</param>
/// <param name="Analyzer">What has read them.</param>
internal sealed record WordPart(ImmutableArray<PostText> Posts, ImmutableArray<PostWords> Words, TextAnalyzer Analyzer)
{
    public static WordPart Read(ImmutableArray<PostText> posts, PhraseSet phrases)
    {
        var analyzer = new TextAnalyzer(phrases);
        return new WordPart(posts, [.. posts.Select(analyzer.Analyze)], analyzer);
    }

    /// <summary>Whether these are the posts, with all that is read of them. A body is the same where it is the same memory.</summary>
    public bool IsOf(ImmutableArray<PostText> posts)
    {
        if (posts.Length != Posts.Length)
            return false;
        for (var i = 0; i < posts.Length; i++)
        {
            var (one, other) = (posts[i], Posts[i]);
            if (one.Title != other.Title || !one.Body.Equals(other.Body) || !one.Tags.AsSpan().SequenceEqual(other.Tags.AsSpan()))
                return false;
        }
        return true;
    }
}
