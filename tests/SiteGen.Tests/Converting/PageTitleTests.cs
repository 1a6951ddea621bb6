using SiteGen.Converter.Layouts;

namespace SiteGen.Tests.Converting;

/// <summary>What the title of a page says: which posts it shows, and whether its name is a category’s or tag’s.</summary>
public class PageTitleTests
{
    // Name and number, whether anything marks it, and which posts the page shows; then `term` where it can be a category or
    // tag, and what may be doubtful.
    [Theory]
    [InlineData("desk | Customer Service Solutions, Inc.", "desk marked Unknown term")]
    [InlineData("desk | Customer Service Solutions, Inc. - Page 9", "desk 9 marked Unknown term")]
    [InlineData("desk | Customer Service Solutions Inc, Page 9 of 12", "desk 9 marked Unknown term")]
    [InlineData("desk « CUSTOMER SERVICE SOLUTIONS", "desk marked Unknown term")]
    [InlineData("desk – Customer Service Solutions, Inc. - Mozilla Firefox", "desk marked Unknown term")]
    [InlineData("6/5/2019, 10:12 AM desk | Customer Service Solutions, Inc.", "desk marked Unknown term")]
    [InlineData("Customer Service Solutions, Inc.", " marked Unknown")]
    [InlineData("Customer Service Solutions, Inc. » Blog Archive » Hold It", "Hold It marked Unknown term author motto")]
    [InlineData("Customer Service Solutions, Inc. | We Listen - Page 2", "We Listen 2 marked Unknown term author motto")]
    [InlineData("desk - Page 2", "desk 2 marked Unknown term")]
    [InlineData("desk | Page 2 of 9", "desk 2 marked Unknown term")]
    [InlineData("desk", "desk Unknown term")]
    [InlineData("Sports Archives | Customer Service Solutions, Inc.", "Sports marked Unknown term")]
    [InlineData("Sports Archives", "Sports Archives Unknown term author")]
    [InlineData("Pat Doe, Author at Customer Service Solutions, Inc.", "Pat Doe marked Other")]
    [InlineData(", Author at Customer Service Solutions, Inc.", ", Author at Customer Service Solutions, Inc. Unknown cut unknown-form")]
    [InlineData("Pat Doe | Customer Service Solutions, Inc.", "Pat Doe marked Unknown term author")]
    [InlineData("Category Archives: Sports", "Sports marked Category term")]
    [InlineData("Browsing Category: Sports", "Sports marked Category term")]
    [InlineData("Archive for the ‘Sports’ Category", "Sports marked Category term")]
    [InlineData("Archive for the ‘desk’ Tag", "desk marked Tag term")]
    [InlineData("Tag Archives: “desk” | Customer Service Solutions, Inc.", "desk marked Tag term")]
    [InlineData("Posts tagged with desk", "desk marked Tag term")]
    [InlineData("Author Archives: Pat Doe", "Pat Doe marked Other")]
    [InlineData("Search Results for: desk", "desk marked Other")]
    [InlineData("Monthly Archives: June 2019", "June 2019 marked Other")]
    [InlineData("Archive for June 2019", "June 2019 marked Other")]
    // No category or tag is called so.
    [InlineData("A Name Of Fifty Characters And That Is Long Enough | Customer Service Solutions, Inc.", "A Name Of Fifty Characters And That Is Long Enough marked Unknown term")]
    [InlineData("A Name Of Fifty Characters And That Is Long Enoughh | Customer Service Solutions, Inc.", "A Name Of Fifty Characters And That Is Long Enoughh marked Unknown")]
    [InlineData("Hold it. | Customer Service Solutions, Inc.", "Hold it. marked Unknown")]
    [InlineData("Hold it! | Customer Service Solutions, Inc.", "Hold it! marked Unknown")]
    [InlineData("Hold it? | Customer Service Solutions, Inc.", "Hold it? marked Unknown")]
    [InlineData("Hold it; | Customer Service Solutions, Inc.", "Hold it; marked Unknown")]
    [InlineData("Hold it: | Customer Service Solutions, Inc.", "Hold it: marked Unknown")]
    [InlineData("Hold it, then | Customer Service Solutions, Inc.", "Hold it, then marked Unknown")]
    [InlineData("Page not found | Customer Service Solutions, Inc.", "Page not found marked Unknown")]
    [InlineData("404 | Customer Service Solutions, Inc.", "404 marked Unknown")]
    [InlineData("nothing found | Customer Service Solutions, Inc.", "nothing found marked Unknown")]
    [InlineData("Search | Customer Service Solutions, Inc.", "Search marked Unknown")]
    [InlineData("Search Results | Customer Service Solutions, Inc.", "Search Results marked Unknown author")]
    [InlineData("Archive | Customer Service Solutions, Inc.", "Archive marked Unknown")]
    [InlineData("Archives | Customer Service Solutions, Inc.", "Archives marked Unknown")]
    [InlineData("Blog Archive | Customer Service Solutions, Inc.", "Blog Archive marked Unknown author")]
    [InlineData("Welcome | Customer Service Solutions, Inc.", "Welcome marked Unknown")]
    [InlineData("Untitled | Customer Service Solutions, Inc.", "Untitled marked Unknown")]
    [InlineData("Home | Customer Service Solutions, Inc.", "Home marked Unknown")]
    [InlineData("June 2019 | Customer Service Solutions, Inc.", "June 2019 marked Unknown")]
    [InlineData("2019 | Customer Service Solutions, Inc.", "2019 marked Unknown")]
    [InlineData("Hold It – 6/4/19 | Customer Service Solutions, Inc.", "Hold It – 6/4/19 marked Unknown")]
    [InlineData("Read more | Customer Service Solutions, Inc.", "Read more marked Unknown")]
    [InlineData("– – | Customer Service Solutions, Inc.", "– – marked Unknown")]
    // Of plugins and browsers.
    [InlineData("patience Archives - Page 12 of 40 - Customer Service Solutions, Inc.", "patience 12 marked Unknown term")]
    [InlineData("patience - Page 12 of 40 - Customer Service Solutions, Inc.", "patience 12 marked Unknown term")]
    [InlineData("(3) patience | Customer Service Solutions, Inc.", "patience marked Unknown term")]
    [InlineData("patience Tag | Customer Service Solutions, Inc.", "patience marked Tag term")]
    [InlineData("Topic: patience | Customer Service Solutions, Inc.", "patience marked Tag term")]
    [InlineData("Jul 2019 | Customer Service Solutions, Inc.", "Jul 2019 marked Unknown")]
    [InlineData("2019 July | Customer Service Solutions, Inc.", "2019 July marked Unknown")]
    [InlineData("2019/07 | Customer Service Solutions, Inc.", "2019/07 marked Unknown")]
    [InlineData("Page 3 | Customer Service Solutions, Inc.", "Page 3 marked Unknown")]
    [InlineData("- Page 12", "- Page 12 Unknown")]
    [InlineData("Page 12", "Page 12 Unknown")]
    [InlineData("12", "12 Unknown")]
    // Without any mark it may be the end of a text.
    [InlineData("the end of it", "the end of it Unknown term cut")]
    [InlineData("end of it", "end of it Unknown term cut")]
    [InlineData("End of it", "End of it Unknown term")]
    [InlineData("end of", "end of Unknown term")]
    [InlineData("One two three four", "One two three four Unknown term cut")]
    [InlineData("desk: one", "desk: one Unknown term cut")]
    [InlineData("desk » one", "desk » one Unknown term cut")]
    [InlineData("desk|one", "desk|one Unknown term cut")]
    [InlineData("", " Unknown")]
    // The site’s name in a form that nobody knows; not in an address.
    [InlineData("Home of Customer Service Solutions today", "Home of Customer Service Solutions today Unknown term cut unknown-form")]
    [InlineData("http://x.example/Customer Service Solutions", "http://x.example/Customer Service Solutions Unknown term cut")]
    [InlineData("It ends. Visit Our Home Page desk", "It ends. Visit Our Home Page desk Unknown term cut footer")]
    public void The_title_of_a_page(string line, string expected)
    {
        var title = PageTitle.Parse(line);
        (bool Is, string Name)[] flags =
        [
            (title.IsMarked, "marked"), (true, title.Kind.ToString()), (title.IsTerm, "term"), (title.MayBeAuthor, "author"), (title.MayBeCut, "cut"),
            (title.MayBeMotto, "motto"), (title.IsUnknownForm, "unknown-form"), (title.HasFooter, "footer"),
        ];
        Assert.Equal(expected, string.Join(' ', [title.Name, .. title.Number is { } number ? [$"{number}"] : Array.Empty<string>(), .. flags.Where(flag => flag.Is).Select(flag => flag.Name)]));
    }

    [Fact]
    public void The_title_of_a_page_has_at_most_200_characters()
    {
        const string Site = " | Customer Service Solutions, Inc.";
        Assert.True(PageTitle.Parse(new string('x', 200 - Site.Length) + Site).IsMarked);
        Assert.False(PageTitle.Parse(new string('x', 201 - Site.Length) + Site).IsMarked);
    }
}
