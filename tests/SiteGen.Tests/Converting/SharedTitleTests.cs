using SiteGen.Converter.Writing;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>Tips that share title and date, which are told apart by their texts alone.</summary>
public class SharedTitleTests
{
    private const string Footer = "Signup for FREE Tips! Contact Us More Resources for You Visit Our Home Page";

    private static readonly InputFile Snow = Poem("a.txt", "The snow is white, the night is long, and so we sing a holiday song.");

    private static readonly InputFile Employee = Poem("b.txt", "An employee of ours once told a customer that he could not help her at all.");

    private static readonly InputFile Carol = Poem("c.txt", "Bells are heard from far away, and nobody has to work on this day.");

    [Theory]
    [InlineData("2012-12-25 holiday poem", "2012-12-25 holiday poem")]
    [InlineData("2012-12-25 holiday poem ~2", "2012-12-25 holiday poem")]
    [InlineData("2012-12-25 holiday poem ~12", "2012-12-25 holiday poem")]
    [InlineData("2012-12-25 holiday ~poem", "2012-12-25 holiday ~poem")]
    public void A_name_is_known_without_its_number(string name, string first) => Assert.Equal(first, TipFile.WithoutNumber(name));

    [Fact]
    public void The_entry_is_the_one_with_the_text_whatever_the_numbers_are()
    {
        var folder = new MemoryFolder();
        folder.Convert([Snow]);
        folder.Convert([Snow, Employee]);
        Assert.Equal("2012/2012-12-25-holiday-poem-2.md", PathOf(folder, "The snow is white"));
        Assert.Equal("2012-12-25 holiday poem", TipAt(folder, "2012/2012-12-25-holiday-poem-2.md"));
        Assert.Equal("2012-12-25 holiday poem ~2", TipAt(folder, "2012/2012-12-25-holiday-poem.md"));
        // A third one moves between them; each keeps its name.
        folder.Convert([Snow, Employee, Carol]);
        Assert.Equal("2012/2012-12-25-holiday-poem-3.md", PathOf(folder, "The snow is white"));
        Assert.Equal("2012-12-25 holiday poem", TipAt(folder, "2012/2012-12-25-holiday-poem-3.md"));
        Assert.Equal("2012-12-25 holiday poem ~3", TipAt(folder, PathOf(folder, "Bells are heard")));
        Assert.Equal(3, folder.Files.Count);
    }

    [Fact]
    public void A_number_takes_the_address_of_no_tip_that_is_called_so()
    {
        InputFile[] dumps =
        [
            Titled("Win or Not", "a.txt", "One team wins, and the other one goes home; the fans remember how they were treated."),
            Titled("Win or Not", "b.txt", "Parking is where the day begins for most guests, so put your best people there."),
            Titled("Win or Not 2", "c.txt", "A second look at the game: what is it that people tell their friends about?"),
            Titled("Win or Not", "d.txt", "Nobody likes to wait at the gate, and nobody has to if enough gates are open."),
        ];
        var expected = new[]
        {
            "2012-12-25-win-or-not-2 A second look", "2012-12-25-win-or-not Nobody likes to", "2012-12-25-win-or-not-3 One team wins,",
            "2012-12-25-win-or-not-4 Parking is where",
        };
        foreach (var order in (int[][])[[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]])
        {
            var folder = new MemoryFolder();
            folder.Convert([.. order.Select(index => dumps[index])]);
            Assert.Equal(expected, Names(folder));
            folder.Convert(dumps);
            Assert.Equal(expected, Names(folder));
        }

        static IEnumerable<string> Names(MemoryFolder folder) => folder.Files
            .Select(file => $"{Path.GetFileNameWithoutExtension(file.Key)} {string.Join(' ', file.Value[(file.Value.IndexOf("\n---\n", StringComparison.Ordinal) + 6)..].Split(' ').Take(3))}")
            .OrderBy(name => name[name.IndexOf(' ')..], StringComparer.Ordinal);
    }

    [Fact]
    public void An_edit_goes_with_the_text_to_its_new_place()
    {
        var folder = new MemoryFolder();
        folder.Convert([Snow]);
        folder.Files["2012/2012-12-25-holiday-poem.md"] += "\nAn author’s verse.\n";
        folder.Convert([Snow, Employee]);
        folder.Convert([Snow, Employee]);
        Assert.Contains("An author’s verse.", folder.Files[PathOf(folder, "The snow is white")]);
        Assert.Contains(folder.Files.Values, text => text.Contains("An employee of ours"));
    }

    [Fact]
    public void Killed_while_tips_change_their_places_each_gets_its_own_in_the_end()
    {
        InputFile[] before = [Snow, Carol], after = [Snow, Carol, Employee];
        var expected = new MemoryFolder();
        expected.Convert(before);
        expected.Convert(after);
        for (var steps = 0; steps < 9; steps++)
        {
            var folder = new MemoryFolder();
            folder.Convert(before);
            folder.Convert(after, steps);
            folder.Convert(after);
            folder.Convert(after);
            Assert.Equal(expected.Files, folder.Files);
            Assert.Equal(
                expected.Manifest.Entries.Values.Select(entry => entry.Path).Order(StringComparer.Ordinal),
                folder.Manifest.Entries.Values.Select(entry => entry.Path).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData(true, "a", 5, false, "a", 4, true)]
    [InlineData(true, "a", 5, false, "a", 5, false)]
    [InlineData(true, "a", 5, false, "b", 5, true)]
    [InlineData(true, "a", 5, true, "a", 4, true)]
    [InlineData(false, "a", 5, true, "a", 50, false)]
    [InlineData(false, "a", 5, false, "b", 4, true)]
    [InlineData(false, "a", 5, false, "b", 5, false)]
    [InlineData(false, "a", 5, false, "a", 4, true)]
    [InlineData(false, "a", 5, true, "a", 4, true)]
    [InlineData(true, "a", 5, true, "a", 5, false)]
    [InlineData(true, "a", 5, true, "b", 4, true)]
    public void A_text_is_poorer_when_something_is_lost(
        bool wasWhole, string source, int words, bool isWhole, string newSource, int newWords, bool isPoorer) =>
        Assert.Equal(isPoorer, Written(isWhole, newSource, newWords).IsPoorerThan(Written(wasWhole, source, words)));

    [Fact]
    public void A_shorter_text_that_says_something_else_is_no_cut_one() =>
        Assert.False(new WrittenTip(false, ["a"], "another").IsPoorerThan(new WrittenTip(true, ["a"], "a longer text")));

    private static WrittenTip Written(bool isWhole, string source, int words) =>
        new(isWhole, [source], string.Join(' ', Enumerable.Range(1, words)));

    [Theory]
    [InlineData("a\n\nb", "a\n\nb, mine", "a\n\nb, new", null)]
    // The author, or a killed merge, has it already: what was added is there, what was removed is not.
    [InlineData("a\n\nb", "a\n\nb, new\n\nmine", "a\n\nb, new", "a\n\nb, new\n\nmine")]
    [InlineData("a\n\nb", "mine\n\nb, new", "a, new\n\nb, new", null)]
    [InlineData("a\n\nb", "a\n\nb\n\nb, new\n\nmine", "a\n\nb, new", null)]
    [InlineData("a\n\nb\n\nc", "a, mine\n\nb\n\nc", "a\n\nb\n\nc, new", "a, mine\n\nb\n\nc, new")]
    public void Nothing_is_merged_twice(string before, string author, string after, string? merged) =>
        Assert.Equal(merged is null ? null : $"---\n---\n{merged}", ThreeWayMerge.Merge($"---\n---\n{before}", $"---\n---\n{author}", $"---\n---\n{after}"));

    private static InputFile Poem(string name, string text) => Titled("Holiday Poem", name, text);

    private static InputFile Titled(string title, string name, string text) =>
        new(name, $"{title} – 12/25/12\n\nPosted on in Sports Please leave a comment\n\n{text}\n\n{Footer}\n");

    private static string PathOf(MemoryFolder folder, string text) => folder.Files.Single(file => file.Value.Contains(text)).Key;

    private static string TipAt(MemoryFolder folder, string path) => folder.Manifest.Entries.Values.Single(entry => entry.Path == path).Tip;
}
