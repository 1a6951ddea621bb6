using SiteGen.Content;
using SiteGen.Theme.Parts;

namespace SiteGen.Tests.Theme;

public class PhrasesTests
{
    [Theory]
    [InlineData("2019-04-09", "April 9, 2019")]
    [InlineData("2018-12-25", "December 25, 2018")]
    [InlineData("0987-01-01", "January 1, 987")]
    public void A_day(string date, string text) => Assert.Equal(text, Phrases.Day(DateOnly.Parse(date)));

    [Theory]
    [InlineData(1, "One tip")]
    [InlineData(59, "59 tips")]
    [InlineData(10_001, "10,001 tips")]
    public void How_many(int count, string text) => Assert.Equal(text, Phrases.Tips(count));

    [Theory]
    [InlineData("2010-06-01", "2010-06-30", "about June 2010")]
    [InlineData("2010-06-15", "2010-06-15", "about June 2010")]
    [InlineData("2010-05-31", "2010-06-30", "about 2010")]
    [InlineData("2009-06-01", "2011-06-30", "about 2010")]
    public void A_date_by_evidence_says_no_more_than_is_known(string from, string to, string text) =>
        Assert.Equal(text, Phrases.About(new PublishedAbout(DateOnly.Parse(from), DateOnly.Parse(to), "evidence")));
}
