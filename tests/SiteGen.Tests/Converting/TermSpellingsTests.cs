using SiteGen.Converter.Layouts;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>The spellings of categories and tags over all dumps.</summary>
public class TermSpellingsTests
{
    [Theory]
    [InlineData("NHL nhl NHL", "NHL")]
    [InlineData("nhl NHL nhl", "nhl")]
    // Of two as common ones the first by code point.
    [InlineData("nhl NHL", "NHL")]
    [InlineData("a-b a_b a_b", "a_b")]
    public void The_commonest_spelling_is_used_in_any_order(string names, string used)
    {
        foreach (var order in (IEnumerable<string>[])[names.Split(' '), names.Split(' ').Reverse()])
        {
            var spellings = new TermSpellings();
            foreach (var name in order)
                spellings.Add(name, new Location("a.txt", 1), "a.txt", null);
            Assert.Equal(used, spellings.Of(TermSpellings.KeyOf(used)));
        }
    }

    [Theory]
    [InlineData("one=1 two=2", "two")]
    // Composed letters, the blog’s own marks, and the first by code point.
    [InlineData("Cafe\u0301=2 Caf\u00E9=2", "Caf\u00E9")]
    [InlineData("it's=2 it’s=2", "it’s")]
    [InlineData("b=1 a=1", "a")]
    [InlineData("b=1 a=2 b=2", "b")]
    [InlineData("", null)]
    public void The_commonest_text(string counts, string? text) => Assert.Equal(
        text, TermSpellings.MostCommon(counts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(count => count.Split('=')).Select(count => KeyValuePair.Create(count[0], count[1][0] - '0'))));

    [Theory]
    [InlineData("“One” – it’s…", 5)]
    [InlineData("‘One’ — \"it's\"...", 3)]
    [InlineData("", 0)]
    public void Marks_as_the_blog_has_them(string text, int count) => Assert.Equal(count, TermSpellings.Typographic(text));

    [Fact]
    public void Names_that_share_an_address_and_may_be_two_terms_are_named_at_their_first_place()
    {
        (string Name, string File, int Line)[] names =
            [("C#", "b.txt", 3), ("C#", "a.txt", 9), ("C#", "a.txt", 7), ("C++", "c.txt", 5), ("C++", "c.txt", 2), ("Golf", "a.txt", 1), ("golf", "a.txt", 2), ("Sports", "a.txt", 3)];
        foreach (var order in (IEnumerable<(string, string, int)>[])[names, names.Reverse()])
        {
            var spellings = new TermSpellings();
            foreach (var (name, file, line) in order)
                spellings.Add(name, new Location(file, line), file, new TipKey($"{file} {line}", null));
            var (doubt, tip) = Assert.Single(spellings.United("category"));
            Assert.Equal("the category “C++” written as “C#”", doubt.Decision);
            Assert.Equal("both have the address “c”, and “C#” stands at a.txt(7,1)", doubt.Rule);
            Assert.Equal("a category of its own, which needs another name", Assert.Single(doubt.Alternatives));
            Assert.Equal(("c.txt(2,1)", "C++", "c.txt", "c.txt 2"), (doubt.At.ToString(), doubt.Text, doubt.Dump, tip?.Title));
        }
    }

    [Fact]
    public void A_name_that_may_be_cut_is_the_beginning_of_another_one_only()
    {
        var spellings = new TermSpellings();
        spellings.Add("Gardening", default, "a.txt", null);
        Assert.Equal((true, false), (spellings.IsOnlyBeginning("garden"), spellings.Has("garden")));
        Assert.Equal((false, true), (spellings.IsOnlyBeginning("gardening"), spellings.Has("gardening")));
        Assert.False(spellings.IsOnlyBeginning("zoo"));
    }
}
