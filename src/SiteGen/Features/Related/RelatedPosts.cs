using System.Collections.Immutable;
using System.Numerics;
using SiteGen.Words;

namespace SiteGen.Features.Related;

/// <summary>
/// Finds for each post the posts to read next. Two posts are near each other by the words that both are about: each
/// counts the product of the two levels in <see cref="Postings"/>, times how rare it is; a topic or tag of both counts as
/// well, and whole posts count twice as much as fragments.
/// </summary>
/// <remarks>
/// All numbers are integers, and rarity goes by powers of two, so that a new post changes few other posts' choices. The
/// time is proportional to the number of posts: a post is compared by its few strongest words that not too many posts
/// have.
/// </remarks>
internal static class RelatedPosts
{
    /// <summary>How many posts are chosen for each.</summary>
    public const int Count = 3;

    private const int MaxWords = 24;

    // A word that more posts have, on a large blog, is not looked at: it says little, and costs as much as all others.
    private const int MaxPostings = 256;

    private const int WholeFactor = 2;

    // How far to look in time for a post without any near one.
    private const int MaxDistance = 100;

    /// <summary>The related posts of each post, whole ones first, then the nearest first.</summary>
    /// <param name="posts">The posts, the oldest first.</param>
    /// <param name="corpus">Their words.</param>
    /// <param name="postings">Which posts have which stem.</param>
    /// <param name="topicsOf">The topics of each.</param>
    public static ImmutableArray<ImmutableArray<int>> Find(
        ImmutableArray<PostText> posts, Corpus corpus, Postings postings, IReadOnlyList<ImmutableArray<int>> topicsOf)
    {
        var found = new ImmutableArray<int>[posts.Length];
        // A third of the posts: on a small blog, what more of them have is what the whole blog is about.
        var mostPosts = Math.Min(MaxPostings, Math.Max(2, posts.Length / 3));
        Parallel.For(
            0, posts.Length, () => new Search(posts, postings, topicsOf, mostPosts),
            (post, _, search) =>
            {
                found[post] = search.Run(post, corpus.Posts[post].Words);
                return search;
            },
            _ => { });
        return ImmutableArray.Create(found);
    }

    // What one thread needs.
    private sealed class Search(ImmutableArray<PostText> posts, Postings postings, IReadOnlyList<ImmutableArray<int>> topicsOf, int mostPosts)
    {
        private readonly int[] _scores = new int[posts.Length];
        private readonly List<int> _touched = [];
        private readonly List<(int Weight, int Stem, int Level)> _words = [];

        public ImmutableArray<int> Run(int post, WordCount[] words)
        {
            ChooseWords(post, words);
            foreach (var (_, stem, level) in _words)
            {
                var rarity = RarityOf(postings[stem].Length);
                foreach (var other in postings[stem])
                {
                    if (_scores[other.Post] == 0)
                        _touched.Add(other.Post);
                    _scores[other.Post] += rarity * (level + 1) * (other.Level + 1);
                }
            }
            var chosen = Choose(post);
            foreach (var touched in _touched)
                _scores[touched] = 0;
            _touched.Clear();
            return chosen;
        }

        // The strongest words of a post; of equal ones, those of the lowest number.
        private void ChooseWords(int post, WordCount[] words)
        {
            _words.Clear();
            foreach (var word in words)
            {
                var list = postings[word.Stem];
                if (list.Length < 2 || list.Length > mostPosts)
                    continue;
                var level = LevelIn(list, post);
                Insert((RarityOf(list.Length) * (level + 1), word.Stem, level));
            }
        }

        private void Insert((int Weight, int Stem, int Level) word)
        {
            var place = _words.Count;
            while (place > 0 && IsStronger(word, _words[place - 1]))
                place--;
            if (place == MaxWords)
                return;
            if (_words.Count == MaxWords)
                _words.RemoveAt(MaxWords - 1);
            _words.Insert(place, word);
        }

        private static bool IsStronger((int Weight, int Stem, int Level) one, (int Weight, int Stem, int Level) other) =>
            one.Weight > other.Weight || (one.Weight == other.Weight && one.Stem < other.Stem);

        private static int LevelIn(ReadOnlySpan<Posting> list, int post)
        {
            var low = 0;
            var high = list.Length - 1;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (list[middle].Post < post)
                    low = middle + 1;
                else
                    high = middle;
            }
            return list[low].Level;
        }

        // By powers of two, from the number of posts on this blog whose words count at all.
        private int RarityOf(int posts) => BitOperations.Log2((uint)mostPosts) + 2 - BitOperations.Log2((uint)posts);

        private ImmutableArray<int> Choose(int post)
        {
            Span<(long Score, int Post)> best = stackalloc (long, int)[Count];
            var count = 0;
            var mostFactor = (4 + topicsOf[post].Length) * WholeFactor;
            foreach (var other in _touched)
            {
                // Nearly all posts are too far away, whatever their topics.
                if (other == post || (count == Count && (long)_scores[other] * mostFactor < best[^1].Score))
                    continue;
                // A quarter more for each topic of both.
                var score = (long)_scores[other] * (4 + SharedTopics(post, other)) * (posts[other].IsWhole ? WholeFactor : 1);
                count = Insert(best, count, score, other);
            }
            for (var distance = 1; count < Count && distance <= MaxDistance; distance++)
            {
                count = Fill(best, count, post + distance);
                count = Fill(best, count, post - distance);
            }
            Span<int> chosen = stackalloc int[Count];
            var length = 0;
            foreach (var whole in new[] { true, false })
            {
                foreach (var (_, other) in best[..count])
                {
                    if (posts[other].IsWhole == whole)
                        chosen[length++] = other;
                }
            }
            return [.. chosen[..length]];
        }

        // A post with no word that others have is near those of its time, for want of anything better.
        private int Fill(Span<(long Score, int Post)> best, int count, int other)
        {
            if (count == Count || other < 0 || other >= posts.Length || _scores[other] != 0 || !posts[other].IsWhole)
                return count;
            best[count] = (0, other);
            return count + 1;
        }

        private int SharedTopics(int post, int other)
        {
            var shared = 0;
            foreach (var topic in topicsOf[post])
                shared += topicsOf[other].Contains(topic) ? 1 : 0;
            return shared;
        }

        // Of equal scores, the newer post.
        private static int Insert(Span<(long Score, int Post)> best, int count, long score, int post)
        {
            var place = count;
            while (place > 0 && (best[place - 1].Score < score || (best[place - 1].Score == score && best[place - 1].Post < post)))
                place--;
            if (place == best.Length)
                return count;
            count = Math.Min(count + 1, best.Length);
            for (var i = count - 1; i > place; i--)
                best[i] = best[i - 1];
            best[place] = (score, post);
            return count;
        }
    }
}
