using SiteGen.Sites;

namespace SiteGen.Tests.Sites;

public class TermTests
{
    [Theory]
    [InlineData("NHL", "nhl")]
    [InlineData("Co-worker", "co-worker")]
    [InlineData("Business  Advice", "business advice")]
    [InlineData(" business\u00A0advice\t", "business advice")]
    [InlineData("ÉTÉ", "été")]
    public void Spellings_of_one_term_fold_to_one_text(string name, string folded) => Assert.Equal(folded, Term.Fold(name));

    [Theory]
    [InlineData("co-worker", "coworker")]
    [InlineData("fan", "fans")]
    [InlineData("café", "cafe")]
    public void Words_that_differ_in_letters_stay_two_terms(string one, string other) =>
        Assert.NotEqual(Term.Fold(one), Term.Fold(other));
}
