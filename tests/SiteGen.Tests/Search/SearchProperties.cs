using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SiteGen.Content;
using SiteGen.Features.Topics;
using SiteGen.Tests.Support;
using SiteGen.Words;

namespace SiteGen.Tests.Search;

/// <summary>The browser's script over random corpora finds what a full scan finds, in the same order.</summary>
public class SearchProperties
{
    // Near one another in spelling, of one stem, of one beginning: what an index could mix up.
    private static readonly string[] Vocabulary =
    [
        "customer", "customers", "custom", "customize", "custody", "angry", "anger", "angrily", "apology", "apologies", "apologize",
        "apologized", "phone", "phones", "phony", "telephone", "wait", "waiting", "waited", "waiter", "water", "listen", "listening",
        "silent", "listed", "hope", "hopes", "hoping", "hopping", "hop", "calm", "calmly", "claim", "claims", "form", "from", "forms",
        "service", "services", "serve", "server", "severe", "never", "ever", "every", "no", "the", "of", "what", "dying", "die", "died",
        "tip", "tips", "tie", "ties", "tying", "supervisor", "supervise", "superb", "super", "support", "complaint", "complain", "compliment",
        "complement", "complete", "quiet", "quite", "quit", "desk", "desks", "disk", "ask", "asked", "task",
    ];

    private static Gen<string> Word => Gen.Elements(Vocabulary);

    private static Gen<string> Sentence(int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => Word.ArrayOf(count)).Select(words => string.Join(' ', words));

    private static Gen<PostText> Post =>
        from title in Sentence(1, 5)
        from body in Gen.OneOf(Sentence(0, 12), Sentence(0, 60), Sentence(200, 500))
        from tags in Gen.OneOf(Gen.Constant<string[]>([]), Sentence(1, 2).Select(tag => new[] { tag }))
        from isWhole in Gen.Elements(true, false)
        select new PostText("", $"/{title.Replace(' ', '-')}/", title, null, isWhole, [.. tags], Encoding.UTF8.GetBytes($"<p>{body}</p>"));

    private static Gen<Topic> Topic =>
        from name in Sentence(1, 2)
        from words in Gen.Choose(0, 3).SelectMany(count => Sentence(1, 2).ArrayOf(count))
        select new Topic { Name = name, Slug = Slug.From(name)!, Line = "A line.", Words = [.. words] };

    private static Gen<Query> Query =>
        from text in Sentence(1, 4)
        from change in Gen.Choose(0, 5)
        from place in Gen.Choose(0, 1000)
        from letter in Gen.Elements("aeiouylmnprst".ToCharArray())
        from typing in Gen.Elements(true, false)
        select new Query(Change(text, change, place % text.Length, letter), typing);

    private static string Change(string text, int change, int place, char letter) => change switch
    {
        0 => text.Remove(place, 1),
        1 => text.Insert(place, letter.ToString()),
        2 => text.Remove(place, 1).Insert(place, letter.ToString()),
        3 => text[..(place + 1)],
        _ => text,
    };

    [Fact]
    public void The_script_finds_what_a_full_scan_finds()
    {
        var corpora =
            from posts in Gen.Choose(0, 60).SelectMany(count => Post.ArrayOf(count))
            from topics in Gen.Choose(0, 3).SelectMany(count => Topic.ArrayOf(count))
            from queries in Query.ArrayOf(60)
            select (Posts: posts.ToImmutableArray(), Topics: topics.DistinctBy(topic => topic.Slug).ToImmutableArray(), Queries: queries);
        Properties.Hold(corpora, corpus => FindsAll(corpus.Posts, corpus.Topics, corpus.Queries), count: 15);
    }

    private static bool FindsAll(ImmutableArray<PostText> posts, ImmutableArray<Topic> topics, Query[] queries)
    {
        var words = Corpus.Of(posts, [], TopicMatching.PhrasesOf(topics)).Posts;
        var topicsOf = TopicMatching.Match(topics, posts, words, _ => [], new SiteGen.Text.DiagnosticBag());
        var scan = new FullScan(posts, topics, [.. topicsOf.Select(numbers => numbers.Select(number => topics[number]).ToImmutableArray())]);
        foreach (var (query, answer) in queries.Zip(BrowserSearch.Ask(posts, topics, queries)))
        {
            var expected = scan.Find(query.Text, query.Typing);
            var about = $"“{query.Text}”, typing: {query.Typing}";
            Assert.True(expected.Tips.SetEquals(answer.Tips), $"{about}: {string.Join(' ', expected.Tips.Order())} / {string.Join(' ', answer.Tips.Order())}");
            Assert.True(expected.All.SetEquals(answer.Tips[..answer.All]), $"{about}: all words");
            foreach (var (tip, score) in answer.Tips.Zip(answer.Scores))
                Assert.True(Math.Abs(expected.Scores[tip] - score) < 1e-9, $"{about}: {tip} has {score}, not {expected.Scores[tip]}");
            AssertFallsOff(answer.Scores[..answer.All], about);
            AssertFallsOff(answer.Scores[answer.All..], about);
        }
        return true;
    }

    private static void AssertFallsOff(double[] scores, string about) =>
        Assert.True(scores.Zip(scores.Skip(1)).All(pair => pair.First >= pair.Second), $"{about}: order");

    // Of scripts that are complete: other parts of Unicode grow, and not every program knows the newest letters.
    [Fact]
    public void The_script_folds_every_letter_as_the_library_does()
    {
        var letters = Enumerable.Range(0x20, 0x1000 - 0x20).Concat(Enumerable.Range(0x1E00, 0x1200))
            .Where(code => char.GetUnicodeCategory((char)code) != UnicodeCategory.OtherNotAssigned && code is < 0x0530 or >= 0x1E00).Select(code => $"x{(char)code}y").ToList();
        AssertSameWords(letters);
    }

    [Fact]
    public void The_script_cuts_every_text_as_the_library_does() =>
        AssertSameWords([.. Texts.Any.ArrayOf(2000).Sample(1).Single().Where(text => !text.Contains('\uD83D') || text.Contains("\uD83D\uDC4D")), .. Odd]);

    private static readonly string[] Odd =
        ["e-mail", "co\u2011worker's", "re-‘do’", "a-b-c-", "-x", "he’s-not", "you’re’", "o'clock'", "don’t-ask-don’t-tell", "x\u00ADy", "é-É", "'s", "it'll've"];

    private static void AssertSameWords(List<string> texts)
    {
        var folded = BrowserSearch.Fold(texts);
        for (var i = 0; i < texts.Count; i++)
            Assert.Equal($"{texts[i]}: {WordReaderTests.WordsOf(texts[i], isHtml: false)}", $"{texts[i]}: {folded[i]}");
    }
}
