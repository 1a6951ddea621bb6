using System.Globalization;
using SiteGen.Content;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>
/// Which texts under one title and date are one tip, and which of them is used. A text is written as its kind and its
/// words: <c>M:</c> a post with a marked end, <c>N:</c> one before the next post, <c>S:</c> one that ends as a sentence does,
/// <c>U:</c> one that was cut, <c>E:</c> an excerpt.
/// </summary>
public class TipDraftTests
{
    private const string One = "the desk is quiet and nobody waits at all";

    private const string Two = "a long line is a promise that was not kept";

    [Theory]
    // Whole before cut, whatever their lengths.
    [InlineData("M:one two|U:one two three four five six", "one two")]
    // Of whole texts, one whose end is marked.
    [InlineData("M:one two|N:one two three", "one two")]
    [InlineData("N:one two|S:one two three", "one two three")]
    // Then the longer one; damage costs more than some letters bring.
    [InlineData("M:one two|M:one two three", "one two three")]
    [InlineData("M:one two three four five six seven eight it’s|M:one two three four five six seven eight itâ€™s x", "one two three four five six seven eight it’s")]
    [InlineData("M:one two three four five six seven eight it’s|M:one two three four five six seven eight itâ€™s and so on", "one two three four five six seven eight itâ€™s and so on")]
    // A copy in which a paragraph comes twice, or a line of the theme stands, is longer by that only.
    [InlineData("M:one two three|M+10:one two three share it", "one two three")]
    [InlineData("M:one two three|M+8:one two three share it", "one two three share it")]
    [InlineData("M:one two three|M+4:one two three four five", "one two three four five")]
    // Of copies that differ in a word, the one that more dumps have.
    [InlineData("M:a b c d one twenty three|M:a b c d one twent three*2", "a b c d one twent three")]
    [InlineData("M:a b c d one twenty three*2|M:a b c d one twent three*2", "a b c d one twenty three")]
    [InlineData("M:a b c d one twenty three|N:a b c d one twent three*2", "a b c d one twenty three")]
    [InlineData("M:a b c d one twenty three|M:a b c d one twe three*2", "a b c d one twenty three")]
    [InlineData("M:a b c d one twenty three|M:a b c d one twent thee*2", "a b c d one twenty three")]
    [InlineData("M:a b c d one twenty threes|M:a b c d one twenty tre s*2", "a b c d one twenty threes")]
    [InlineData("M:a b c d one twenty three|M+1:a b c d one twent three*2", "a b c d one twenty three")]
    // The blog’s own quotation marks, whatever the order.
    [InlineData("M:“one” two|M:\"one\" two", "“one” two")]
    [InlineData("M:\"one\" two|M:“one” two", "“one” two")]
    // More characters around the same words, and then the first by code point.
    [InlineData("M:one, two|M:one two", "one, two")]
    [InlineData("M:one; two|M:one, two", "one, two")]
    // Nothing but an excerpt.
    [InlineData("E:one two|E:one two three", "one two three")]
    [InlineData("E:one two|U:one two three", "one two three")]
    [InlineData("E:one two three|U:one two", "one two three")]
    // An excerpt that goes on behind the end of a whole text: the text was cut, unless another copy has the words.
    [InlineData("M:one two|E:one two three four", "one two three four")]
    [InlineData("M:one two|E:one two three four|N:one two three four five", "one two three four five")]
    [InlineData("M:one two|E:one two three four|U:one two three four five", "one two three four")]
    // A word that only goes on is no further text, nor is a single letter.
    [InlineData("M:one two|E:one twofold", "one two")]
    [InlineData("M:one two|E:one two a", "one two a")]
    [InlineData("M:one two|E:one three four five", "one two")]
    public void The_text_that_is_used(string texts, string best)
    {
        foreach (var order in (IEnumerable<string>[])[texts.Split('|'), texts.Split('|').Reverse()])
            Assert.Equal(best, Assert.Single(TipDraft.Split(new TipKey("a tip", null), Versions(order))).Best.Flat);
    }

    [Theory]
    [InlineData("M:one two", Recovery.Full, false)]
    [InlineData("U:one two", Recovery.Excerpt, false)]
    [InlineData("E:one two", Recovery.Excerpt, false)]
    [InlineData("M:one two|E:one two three four", Recovery.Excerpt, true)]
    [InlineData("U:one two|E:one two three four", Recovery.Excerpt, false)]
    public void How_much_of_a_tip_there_is(string texts, Recovery recovery, bool isBeyond)
    {
        var draft = Assert.Single(TipDraft.Split(new TipKey("a tip", null), Versions(texts.Split('|'))));
        Assert.Equal((recovery, isBeyond), (draft.Recovery, draft.Beyond is not null));
    }

    [Theory]
    [InlineData($"M:{One}|M:{Two}", "a long|the desk")]
    [InlineData($"M:{Two}|M:{One}", "a long|the desk")]
    [InlineData($"M:{One} 1 2|M:{One} 3 4", "the desk, the desk")]
    // Sorted by the first of their texts.
    [InlineData($"M:a {One}|M:zz {One}|M:m {Two}", "a the, zz the|m a")]
    // A text that shares phrases with two others makes them one tip.
    [InlineData($"M:{One}|M:{Two}|M:{Two} {One}", "a long, a long, the desk")]
    // An excerpt belongs to the text that begins with it, or else to the first.
    [InlineData($"M:{One}|M:{Two}|E:the desk is", "a long|the desk, the desk")]
    [InlineData($"M:{One}|M:{Two}|E:nobody", "a long, nobody|the desk")]
    [InlineData($"M:{One}|M:{Two}|E:", ", a long|the desk")]
    [InlineData("E:one|E:two", "one, two")]
    // A text that was cut is one of its own from forty characters on.
    [InlineData("M:" + Two + "|U:zz bbbbbbb cccccccc ddddddddd eeeeeeeeeee", "a long|zz bbbbbbb")]
    [InlineData("M:" + Two + "|U:zz bbbbbbb cccccccc ddddddddd eeeeeeeeee", "a long|zz bbbbbbb")]
    [InlineData("M:" + Two + "|U:zz bbbbbbb cccccccc ddddddddd eeeeeeeee", "a long, zz bbbbbbb")]
    public void Texts_that_have_nothing_in_common_are_two_tips(string texts, string groups)
    {
        foreach (var order in (IEnumerable<string>[])[texts.Split('|'), texts.Split('|').Reverse()])
        {
            Assert.Equal(groups, string.Join('|', TipDraft.Split(new TipKey("a tip", null), Versions(order))
                .Select(draft => string.Join(", ", draft.Versions.Select(version => string.Join(' ', version.Words.Split(' ').Take(2))).Order(StringComparer.Ordinal)))));
        }
    }

    [Fact]
    public void More_than_a_hundred_texts_are_not_compared()
    {
        var texts = Enumerable.Range(0, 101).Select(i => $"M:{i}a {i}b {i}c {i}d {i}e").ToList();
        Assert.Equal(100, TipDraft.Split(new TipKey("a tip", null), Versions(texts.Take(100))).Count());
        Assert.Single(TipDraft.Split(new TipKey("a tip", null), Versions(texts)));
    }

    [Theory]
    // Title and place of each finding; a post’s counts before a sidebar’s.
    [InlineData("E:A Tip @a.txt:1|M:a tip @b.txt:9", "a tip", "b.txt(9,1)")]
    [InlineData("E:A Tip @a.txt:1|E:A Tip @a.txt:3|M:a tip @b.txt:9|M:a tip @b.txt:4", "a tip", "b.txt(4,1)")]
    [InlineData("M:a tip @b.txt:2|M:A Tip @a.txt:9|M:A Tip @c.txt:1", "A Tip", "a.txt(9,1)")]
    [InlineData("E:a tip @b.txt:2|E:A Tip @a.txt:9|E:A Tip @a.txt:5", "A Tip", "a.txt(5,1)")]
    // Capitals only where nothing else is known, even of more dumps, and even of posts.
    [InlineData("M:A TIP @a.txt:2|M:A TIP @b.txt:2|M:A Tip @c.txt:2", "A Tip", "a.txt(2,1)")]
    [InlineData("M:A TIP @a.txt:2|M:A TIP @b.txt:2|E:A Tip @c.txt:2", "A Tip", "a.txt(2,1)")]
    [InlineData("M:A TIP @a.txt:2|E:A TIP @c.txt:2", "A TIP", "a.txt(2,1)")]
    public void Title_and_first_place(string findings, string title, string at)
    {
        foreach (var order in (IEnumerable<string>[])[findings.Split('|'), findings.Split('|').Reverse()])
        {
            var versions = new VersionSet();
            foreach (var parts in order.Select(finding => finding.Split(':', '@')))
            {
                var finding = Found(parts[0], $"Words of it, and of {parts[2]} {parts[3]}", parts[1].Trim(), new Location(parts[2], parts[3][0] - '0'));
                versions.Of(finding).Add(finding, parts[2], null);
            }
            var draft = Assert.Single(TipDraft.Split(new TipKey("a tip", null), versions));
            Assert.Equal((title, at), (draft.Title, draft.TitleAt.ToString()));
        }
    }

    private static VersionSet Versions(IEnumerable<string> texts)
    {
        var versions = new VersionSet();
        foreach (var (text, i) in texts.Select((text, i) => (text, i)))
        {
            var (kind, words, dumps) = Parts(text);
            var finding = Found(text[..1], words, "A Tip", new Location("a.txt", i + 1));
            for (var dump = 0; dump < dumps; dump++)
                versions.Of(finding).Add(finding, $"{dump}.txt", null, kind.Length > 1 ? int.Parse(kind[2..], CultureInfo.InvariantCulture) : 0);
        }
        return versions;
    }

    // `M+10:one two*2`: two dumps have the text, and ten letters of it may be the theme’s.
    private static (string Kind, string Words, int Dumps) Parts(string text)
    {
        var (colon, star) = (text.IndexOf(':'), text.IndexOf('*'));
        return (text[..colon], text[(colon + 1)..(star < 0 ? text.Length : star)], star < 0 ? 1 : text[star + 1] - '0');
    }

    private static Finding Found(string kind, string text, string title, Location at) => new(
        kind == "E" ? FindingKind.Excerpt : FindingKind.Post, DatedTitle.Parse(title), at, new FoundText(text, at), [])
    {
        End = kind switch { "M" => TextEnd.Marked, "N" => TextEnd.Next, "S" => TextEnd.Sentence, _ => TextEnd.Unknown },
    };
}
