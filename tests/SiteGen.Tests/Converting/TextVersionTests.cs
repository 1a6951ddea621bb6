using SiteGen.Converter.Layouts;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>What is kept of a text that several dumps have: the same in whichever order they come.</summary>
public class TextVersionTests
{
    [Theory]
    [InlineData("One  two", "One two")]
    [InlineData("One|| two|three", "One|two|three")]
    [InlineData("||One|", "One")]
    [InlineData("||", "")]
    [InlineData("", "")]
    public void A_text_without_layout(string raw, string flat)
    {
        Assert.Equal(flat.Replace('|', '\n'), TextVersion.Flatten(raw.Replace('|', '\n')));
        Assert.Equal(flat.Replace('|', '\n'), TextVersion.Flatten(raw.Replace("|", "\r\n")));
    }

    [Theory]
    // More line ends are more layout.
    [InlineData("One|Two", 1, "One||Two", 2, "One||Two", 2)]
    [InlineData("One|Two||", 1, "One||Two", 2, "One|Two||", 1)]
    // Of as many, the first by code point; of the same, the first place.
    [InlineData("One  two", 1, "One two", 2, "One  two", 1)]
    [InlineData("One two", 1, "One  two", 2, "One  two", 2)]
    [InlineData("One", 2, "One", 1, "One", 1)]
    public void The_copy_with_more_layout(string one, int line, string other, int otherLine, string raw, int at)
    {
        Finding[] findings = [Found(one, line), Found(other, otherLine)];
        foreach (var order in (Finding[][])[findings, [.. findings.Reverse()]])
        {
            var added = TextVersion.From(order[0]);
            added.Add(order[0], "a.txt", null);
            added.Add(order[1], "a.txt", null);
            Assert.Equal((raw.Replace('|', '\n'), at), (added.Text.Raw, added.Text.At.Line));
            // Those of a tip that turned out to be this one count as well.
            var absorbed = TextVersion.From(order[0]);
            absorbed.Absorb(TextVersion.From(order[1]));
            Assert.Equal((raw.Replace('|', '\n'), at), (absorbed.Text.Raw, absorbed.Text.At.Line));
        }
    }

    [Fact]
    public void What_dumps_say_of_a_text_is_the_same_in_any_order()
    {
        Finding[] findings =
        [
            Found("One", 9, "A Tip – 6/4/19", TextEnd.Next, "Sports", "Golf"), Found("One", 3, "A Tip – 06/04/19", TextEnd.Marked, "Golf"),
            Found("One", 5, "a tip", TextEnd.Unknown), Found("One", 7, "a tip", TextEnd.Sentence, "Sports"),
        ];
        foreach (var order in (int[][])[[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]])
        {
            var version = TextVersion.From(findings[0]);
            foreach (var i in order)
                version.Add(findings[i], $"{i}.txt", i == 1 ? "desk" : null);
            Assert.Equal(TextEnd.Marked, version.End);
            Assert.Equal(["0.txt", "1.txt", "2.txt", "3.txt"], version.Sources.Order());
            Assert.Equal(new Location("a.txt", 3), version.TitleAt);
            Assert.Equal("A Tip 2, a tip 2", string.Join(", ", version.Titles.OrderBy(title => title.Key, StringComparer.Ordinal).Select(title => $"{title.Key} {title.Value}")));
            Assert.Equal("golf 0, sports 0", string.Join(", ", version.Categories.Select(category => $"{category.Key} {category.Value}")));
            Assert.Equal(["desk"], version.Tags);
            Assert.Equal(["06/04/19", "6/4/19"], version.TypedDates);
        }
    }

    [Fact]
    public void What_another_tip_says_is_taken_but_for_its_title()
    {
        var version = Version(Found("One", 9, "A Tip – 6/4/19", TextEnd.Next, "Sports", "Golf"), null);
        version.Absorb(Version(Found("One", 3, "Another – 6/11/19", TextEnd.Marked, "Golf", "Tennis"), "desk"));
        Assert.Equal(TextEnd.Marked, version.End);
        Assert.Equal("golf 0, sports 0, tennis 1", string.Join(", ", version.Categories.Select(category => $"{category.Key} {category.Value}")));
        Assert.Equal(["desk"], version.Tags);
        Assert.Equal(["6/11/19", "6/4/19"], version.TypedDates);
        Assert.Equal(["A Tip"], version.Titles.Keys);
        Assert.Equal(9, version.TitleAt.Line);
    }

    [Fact]
    public void Categories_keep_their_first_place_in_any_byline()
    {
        var version = Version(Found("One", 1, "A", TextEnd.Next, "Sports", "Golf"), null);
        version.AddCategory("Golf", 3);
        version.AddCategory("Tennis", 2);
        Assert.Equal("golf 1, sports 0, tennis 2", string.Join(", ", version.Categories.Select(category => $"{category.Key} {category.Value}")));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(30)]
    public void A_text_is_one_version_however_many_others_there_are(int count)
    {
        var versions = new VersionSet();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < count; i++)
                versions.Of(Found($"Text  {i}{new string(' ', round)}", 1)).Add(Found($"Text {i}", 1), "a.txt", null);
        }
        Assert.Equal(count, versions.Count);
        Assert.All(versions, version => Assert.Equal(2, version.Sources.Count));
        // An excerpt with the same words is another version.
        versions.Of(Found("Text 1", 1) with { Kind = FindingKind.Excerpt });
        Assert.Equal(count + 1, versions.Count);

        var others = new VersionSet();
        others.Of(Found("Text 1", 1)).Add(Found("Text 1", 1), "b.txt", null);
        others.Of(Found("Something else", 1)).Add(Found("Something else", 1), "b.txt", null);
        others.Of(Found("Text 0", 1) with { Kind = FindingKind.Excerpt });
        versions.Absorb(others);
        Assert.Equal(count + 3, versions.Count);
        Assert.Same(versions.Of(Found("Something else", 1)), versions.Single(version => version.Flat == "Something else"));
    }

    private static TextVersion Version(Finding finding, string? tag)
    {
        var version = TextVersion.From(finding);
        version.Add(finding, "a.txt", tag);
        return version;
    }

    private static Finding Found(string text, int line, string title = "A Tip", TextEnd end = TextEnd.Marked, params string[] categories) => new(
        FindingKind.Post, DatedTitle.Parse(title), new Location("a.txt", line), new FoundText(text.Replace('|', '\n'), new Location("a.txt", line)), [.. categories])
    {
        End = end,
    };
}
