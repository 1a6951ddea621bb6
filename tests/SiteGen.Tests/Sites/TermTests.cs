using SiteGen.Sites;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Sites;

public class TermTests
{
    [Theory]
    [InlineData("NHL", "nhl")]
    [InlineData("Co-worker", "co-worker")]
    [InlineData("Business  Advice", "business advice")]
    [InlineData(" business\u00A0advice\t", "business advice")]
    [InlineData("ÉTÉ", "été")]
    [InlineData("Cafe\u0301", "café")]
    public void Spellings_of_one_term_fold_to_one_text(string name, string folded) => Assert.Equal(folded, Term.Fold(name));

    [Theory]
    [InlineData("co-worker", "coworker")]
    [InlineData("fan", "fans")]
    public void Words_that_differ_in_letters_stay_two_terms(string one, string other) =>
        Assert.NotEqual(Term.Fold(one), Term.Fold(other));

    [Theory]
    [InlineData("Q&A", "Q & A")]
    [InlineData("Café", "cafe")]
    [InlineData("Café", "Cafe\u0301")]
    [InlineData("Fans!", "Fans")]
    [InlineData("C++", "C")]
    public void Names_of_one_slug_are_one_term(string one, string other)
    {
        var site = Build(one, other, "");
        Assert.Equal(2, Assert.Single(site.Plan.Site.Site.Tags).Posts.Length);
    }

    [Fact]
    public void The_settings_keep_names_of_one_slug_apart()
    {
        var site = Build("C++", "C", "tag_slugs:\n  C++: cpp\n");
        Assert.Equal([("C", "c"), ("C++", "cpp")], site.Plan.Site.Site.Tags.Select(tag => (tag.Name, tag.Slug.Value)));
    }

    private static BuiltSite Build(string one, string other, string settings) => StringSite.Build(
        $"-- site.yml --\ntitle: T\nbase_url: https://tips.example.com\n{settings}"
        + $"-- tips/a.md --\n---\ntitle: A\ntags: [\"{one}\"]\n---\n-- tips/b.md --\n---\ntitle: B\ntags: [\"{other}\"]\n---\n");
}
