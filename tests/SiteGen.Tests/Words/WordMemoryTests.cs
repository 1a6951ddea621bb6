using System.Collections.Immutable;
using System.Text;
using SiteGen.Tests.Support;
using SiteGen.Words;

namespace SiteGen.Tests.Words;

/// <summary>The words of many posts are the same, whether or not parts of them were read before.</summary>
public class WordMemoryTests
{
    private static readonly string[] Stock = ["customer", "customers", "listen", "listening", "Café", "don’t", "e-mail", "promise", "the"];
    private static readonly ImmutableArray<string> Labels = ["An Angry Customer", "Listening"];

    public static TheoryData<int> Seeds => [.. Fuzz.Numbers(10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_change_of_posts_or_phrases_gives_the_words_of_a_first_reading(int seed)
    {
        var random = new Random(seed);
        var memory = new WordMemory();
        var posts = Enumerable.Range(0, 600).Select(_ => SomePost(random)).ToList();
        ImmutableArray<string> phrases = ["angry customer", "promise"];
        for (var step = 0; step < 8; step++)
        {
            Assert.Equal(
                Describe(Corpus.Of([.. posts], Labels, new PhraseSet([phrases]))),
                Describe(Corpus.Of([.. posts], Labels, new PhraseSet([phrases]), memory)));
            var at = random.Next(posts.Count);
            switch (random.Next(6))
            {
                case 0:
                    posts[at] = posts[at] with { Title = SomeWords(random) };
                    break;
                case 1:
                    posts[at] = posts[at] with { Body = Encoding.UTF8.GetBytes($"<p>{SomeWords(random)}</p>") };
                    break;
                case 2:
                    posts[at] = posts[at] with { Tags = [SomeWords(random)] };
                    break;
                case 3:
                    posts.Insert(at, SomePost(random));
                    break;
                case 4:
                    posts.RemoveRange(at, Math.Min(300, posts.Count - at));
                    posts.Add(SomePost(random));
                    break;
                default:
                    phrases = [SomeWords(random)];
                    break;
            }
        }
    }

    [Fact]
    public void Only_the_part_with_a_changed_post_is_read_again()
    {
        var random = new Random(1);
        var memory = new WordMemory();
        ImmutableArray<PostText> posts = [.. Enumerable.Range(0, 600).Select(_ => SomePost(random))];
        var before = memory.Read(posts, PhraseSet.None);
        var after = memory.Read(posts.SetItem(300, SomePost(random)), new PhraseSet([]));
        Assert.Equal([true, false, true], before.Zip(after).Select(pair => ReferenceEquals(pair.First, pair.Second)));
    }

    private static PostText SomePost(Random random) => new(
        "id", "/url/", SomeWords(random), null, IsWhole: true, [SomeWords(random)], Encoding.UTF8.GetBytes($"<p>{SomeWords(random)}</p>"));

    private static string SomeWords(Random random) => string.Join(
        ' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(4) == 0 ? $"word{random.Next(500)}" : Stock[random.Next(Stock.Length)]));

    private static IEnumerable<string> Describe(Corpus corpus) =>
    [
        $"{corpus.StemCount} stems",
        .. corpus.Forms.Select(form => $"{Encoding.UTF8.GetString(form.Text.Span)} {form.Stem}"),
        .. corpus.Labels.Select(Describe),
        .. corpus.Posts.Select(post => $"{post.Length} {string.Join(',', post.Phrases)} {Describe(post.Words)}"),
    ];

    private static string Describe(WordCount[] words) => string.Join(' ', words.OrderBy(word => word.Stem));
}
