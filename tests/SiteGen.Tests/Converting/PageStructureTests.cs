using System.Globalization;
using System.Text;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>Where posts and entries of the sidebar begin, and the lines that look so and are text.</summary>
public class PageStructureTests
{
    private const string Footer = "Signup for FREE Tips! Contact Us More Resources for You Visit Our Home Page";

    // In a page, `|` ends a line, BY is a byline that asks for a comment, SINGLE one below a single post, END a footer, and x75. a line of so many characters.
    // A start is its line, counted from 0, `/` and the line of its byline, with `?` where it is doubtful; `-` a refused line.
    [Theory]
    [InlineData("A – 6/4/19|BY|Text.|END|B – 5/28/19|BY|Text.|END", "0/1 4/5")]
    [InlineData("A|BY|Text.|END|B|BY|Text.|END", "0/1 4/5")]
    // Directly behind a text without an end.
    [InlineData("A – 6/4/19|BY|Text.|B|BY|Text.", "0/1 3/4?")]
    [InlineData("A – 6/4/19|BY|Text.|B – 5/28/19|BY|Text.", "0/1 3/4")]
    // No title: a paragraph, a footer, another byline, nothing.
    [InlineData("A – 6/4/19|BY|Text.|END|BY|Text.|END", "0/1 4/4?")]
    [InlineData("BY|Text.", "0/0?")]
    [InlineData("A – 6/4/19|BY|Text.|END|LONG|BY|Text.", "0/1 5/5?")]
    [InlineData("A – 6/4/19|BY|BY|Text.", "0/1 2/2?")]
    // A line that ends as a sentence is a title where it has no more than 75 characters, any other one 150.
    [InlineData("A – 6/4/19|BY|Text.|END|x75.|BY|Text.", "0/1 4/5?")]
    [InlineData("A – 6/4/19|BY|Text.|END|x76.|BY|Text.", "0/1 5/5?")]
    [InlineData("A – 6/4/19|BY|Text.|END|x150|BY|Text.", "0/1 4/5?")]
    [InlineData("A – 6/4/19|BY|Text.|END|x151|BY|Text.", "0/1 5/5?")]
    // Above a text without an end, a longer line and the end of what somebody said are doubtful.
    [InlineData("A|BY|Text.|x75|BY|Text.", "0/1 3/4")]
    [InlineData("A|BY|Text.|x76|BY|Text.", "0/1 3/4?")]
    [InlineData("A|BY|Text.|Say “I’m here.”|BY|Text.", "0/1 3/4?")]
    [InlineData("A|BY|Text.|Say \"Wait!\"|BY|Text.", "0/1 3/4?")]
    [InlineData("A|BY|Text.|Say ‘Wait?’|BY|Text.", "0/1 3/4?")]
    [InlineData("A|BY|Text.|Say 'Wait.'|BY|Text.", "0/1 3/4?")]
    [InlineData("A|BY|Text.|Say “Wait”|BY|Text.", "0/1 3/4")]
    [InlineData("A|BY|Text.|Who Waits?|BY|Text.", "0/1 3/4")]
    // The date has a line of its own, as in other themes.
    [InlineData("A|June 4, 2019|BY|Text.|END|B|May 28, 2019|BY|Text.|END", "0/2 5/7")]
    [InlineData("A – 6/4/19|June 4, 2019|BY|Text.|END", "0/2")]
    [InlineData("A – 6/4/19|June 4, 2019|BY|Text.|END|B – 5/28/19|May 28, 2019|BY|Text.|END", "0/2 5/7")]
    [InlineData("A – 6/4/19|BY|Text.|B – 5/28/19|May 28, 2019|BY|Text.|END", "0/1 3/5")]
    [InlineData("END|June 4, 2019|BY|Text.", "1/2")]
    [InlineData("A.|June 4, 2019|BY|Text.", "1/2")]
    // A title with a date and no byline: at the end of the dump, behind an end, and as text.
    [InlineData("A – 6/4/19|BY|Text.|END|B – 5/28/19", "0/1 4")]
    [InlineData("A – 6/4/19|BY|Text.|END|B – 5/28/19|Text.", "0/1 4?")]
    [InlineData("A – 6/4/19|BY|Text.|END|B - 5/28/19|Text.", "0/1 4")]
    [InlineData("A – 6/4/19|BY|Text.|B – 5/28/19|Text.|END", "0/1 -3")]
    [InlineData("B – 5/28/19|Text.|END|A – 6/4/19|BY|Text.|END", "3/4 -0")]
    [InlineData("A – 6/4/19|BY|Text.|END|B – 5/28/19|Posted on i", "0/1 4")]
    [InlineData("A – 6/4/19|BY|Text.|END|B – 5/28/19|BY|Text.|END|C – 5/21/19|Text.", "0/1 4/5 8?")]
    // Pages without bylines.
    [InlineData("A – 6/4/19|Text.|END|B – 5/28/19|Text.|END", "0 3")]
    [InlineData("A – 6/4/19|Text.|B – 5/28/19|Text.|END", "0 -2")]
    [InlineData("A – 6/4/19|Text.|END|B – 5/28/19|Text.|C – 5/21/19|Text.|END", "0 3 -5")]
    [InlineData("A – 6/4/19|Text.|B – 5/28/19|Text.", "0 2?")]
    [InlineData("A – 6/4/19|B – 5/28/19|Text.|END", "0 1")]
    [InlineData("A – 6/4/19|Text.|Contact Us|B – 5/28/19|Text.|END", "0 3")]
    [InlineData("A – 6/4/19|Text.|Leave a Reply|B – 5/28/19|Text.|END", "0 3")]
    [InlineData("A – 6/4/19|Text.|B – 5/28/19|Text.|SINGLE", "0 -2")]
    [InlineData("A – 6/4/19|Text.|END|B – 5/28/19|SINGLE|Leave a Reply", "0 3")]
    // Links to the posts before and behind.
    [InlineData("← A – 6/4/19|B – 5/28/19|Text.|END", "1")]
    // A byline below a single post is no beginning, unless a title stands above it and text below.
    [InlineData("A|Text.|END|SINGLE", "")]
    [InlineData("A – 6/4/19|SINGLE|Text.", "0/1")]
    [InlineData("A|SINGLE|Text.", "0/1")]
    [InlineData("A.|SINGLE|Text.", "")]
    [InlineData("Text|A|SINGLE|Text.", "")]
    [InlineData("Text|A – 6/4/19|SINGLE|Text.", "1/2")]
    [InlineData("A|SINGLE|Leave a Reply", "")]
    // A byline quoted in the text of a post.
    [InlineData("A – 6/4/19|BY|As it says|BY|Text.|END", "0/1 -3")]
    [InlineData("A|BY|As it says.|BY|Text.|END", "0/1 -3")]
    [InlineData("A|BY|B|BY|Text.|END", "0/1 2/3")]
    [InlineData("A – 6/4/19|BY|B – 5/28/19|BY|Text.|END", "0/1 2/3")]
    public void Posts_begin_where_their_form_and_their_surroundings_say_so(string page, string starts) => Assert.Equal(starts, StartsOf(page, []));

    [Fact]
    public void A_line_that_is_something_else_begins_no_post()
    {
        Assert.Equal("3", StartsOf("A – 6/4/19|Text.|END|B – 5/28/19|Text.", [0, 1]));
        Assert.Equal("0 2", StartsOf("A – 6/4/19|Text.|B – 5/28/19|Text.|END", [1]));
        Assert.Equal("1/1?", StartsOf("A – 6/4/19|BY|Text.|END", [0]));
    }

    [Theory]
    [InlineData("A - 6/4/19", true)]
    [InlineData("A – 6/4/19", false)]
    [InlineData("A 6/4/19", false)]
    [InlineData("A — 6/4/19", false)]
    [InlineData("A-B", false)]
    public void The_sidebar_has_a_hyphen_before_the_date(string line, bool has) => Assert.Equal(has, PostStarts.HasHyphen(line));

    // An entry is the line of its title, `:`, the lines of its excerpt, and `?` where it is doubtful; `-` a refused line.
    [Theory]
    [InlineData("A - 6/4/19|One Read more|B - 5/28/19|Two Read more", "0:1-1 2:3-3")]
    [InlineData("A - 6/4/19|One|two|three Read more|B|Four Read more", "0:1-3 4:5-5")]
    // Without a date an excerpt is one line, with the link on the next one perhaps.
    [InlineData("A - 6/4/19|One Read more|B|Two|Read more", "0:1-1 2:3-4")]
    [InlineData("A - 6/4/19|One Read more|B|Two|three Read more", "0:1-1 -4")]
    [InlineData("A - 6/4/19|One Read more|B|Two|three|Read more", "0:1-1 -5")]
    // A link without an excerpt leaves the title.
    [InlineData("A - 6/4/19|Read more", "0:1-1")]
    [InlineData("A|Read more", "")]
    // The dots alone end an excerpt of one line below a date.
    [InlineData("A - 6/4/19|One […]|B - 5/28/19|Two Read more", "0:1-1 2:3-3")]
    [InlineData("A - 6/4/19|One […]|Two|three Read more", "0:1-1 2:3-3")]
    [InlineData("A - 6/4/19|One|two […]|three Read more", "0:1-3")]
    [InlineData("A|One […]|B - 5/28/19|Two Read more", "2:3-3")]
    // No entry goes on over another title, or the theme's lines.
    [InlineData("A - 6/4/19|One|B - 5/28/19|Two Read more", "2:3-3")]
    [InlineData("A - 6/4/19|One|END|Two Read more", "")]
    [InlineData("END|One Read more|A - 6/4/19|Two Read more", "2:3-3")]
    [InlineData("A - 6/4/19|1|2|3|4|5|6|7|8|9|10|11|12 Read more", "0:1-12")]
    [InlineData("A - 6/4/19|1|2|3|4|5|6|7|8|9|10|11|12|13 Read more", "-13")]
    // A title without a date alone proves nothing; two vouch for each other, above the page's posts.
    [InlineData("A|One Read more", "-1")]
    [InlineData("A|One Read more|B|Two Read more", "0:1-1? 2:3-3?")]
    [InlineData("C – 6/4/19|BY|A|One Read more|B|Two Read more", "-3 -5")]
    [InlineData("A|One Read more|Text.|B|Two Read more", "-1 -4")]
    [InlineData("A - 6/4/19|One|Read more|B - 5/28/19|Two Read more", "0:1-2 3:4-4")]
    [InlineData("A - 6/4/19|One Read more|A B|C|Two Read more", "0:1-1 -4")]
    [InlineData("Leave a Reply|One Read more|A - 6/4/19|Two Read more", "2:3-3")]
    // A post whose text says “Read more” and goes on.
    [InlineData("A – 6/4/19|One Read more|Two.|END", "-1")]
    [InlineData("A - 6/4/19|One Read more|Two.|END", "0:1-1")]
    [InlineData("A – 6/4/19|One Read more|END", "0:1-1")]
    [InlineData("A – 6/4/19|One Read more|B – 5/28/19|Two.", "0:1-1")]
    [InlineData("A – 6/4/19|One Read more|B|BY|Two.", "0:1-1")]
    [InlineData("C – 6/11/19|BY|Text.|END|A - 6/4/19|One Read more|Two.|END", "-5")]
    [InlineData("A – 6/4/19|One Read more|B – 5/28/19|Two Read more|Three.", "0:1-1 2:3-3")]
    public void Entries_of_the_sidebar_end_with_their_link(string page, string entries)
    {
        var sidebar = SidebarReader.Read(Lines(page));
        Assert.Equal(entries, string.Join(' ', sidebar.Entries.Select(entry => $"{entry.TitleLine}:{entry.FirstLine}-{entry.LastLine}{(sidebar.Doubtful.Contains(entry.TitleLine) ? "?" : "")}")
            .Concat(sidebar.Refused.Select(line => $"-{line}"))));
    }

    [Fact]
    public void An_excerpt_has_at_most_1500_characters()
    {
        Assert.Single(SidebarReader.Read(Lines($"A - 6/4/19|{new string('x', 1500)}|two Read more")).Entries);
        Assert.Empty(SidebarReader.Read(Lines($"A - 6/4/19|{new string('x', 1501)}|two Read more")).Entries);
    }

    private static string StartsOf(string page, int[] taken)
    {
        var lines = Lines(page);
        var found = PostStarts.Find(lines, [.. Enumerable.Range(0, lines.Count).Select(line => taken.Contains(line))]);
        return string.Join(' ', found.Starts.Select(start => $"{start.Line}{(start.BylineLine >= 0 ? "/" + start.BylineLine : "")}{(start.Doubt is null ? "" : "?")}")
            .Concat(found.Refused.Select(line => $"-{line}")));
    }

    private static PageLines Lines(string page)
    {
        var lines = page.Split('|').Select(line => line switch
        {
            "BY" => "Posted on in\u00A0Sports Please leave a comment",
            "SINGLE" => "Posted on in\u00A0Sports",
            "END" => Footer,
            "LONG" => string.Join(' ', Enumerable.Repeat("A paragraph is longer than a title.", 5)),
            ['x', >= '0' and <= '9', ..] => 'X' + new string('x', int.Parse(line.TrimEnd('.')[1..], CultureInfo.InvariantCulture) - (line[^1] == '.' ? 2 : 1)) + (line[^1] == '.' ? "." : ""),
            _ => line,
        });
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
        return new PageLines(DumpText.From(new InputFile("a.txt", bytes), DumpDecoder.Decode(bytes)));
    }
}
