using SiteGen.Converter.Layouts;

namespace SiteGen.Tests.Converting;

/// <summary>Which lines are the theme’s by their form: menus, links, forms for comments, and what other themes print.</summary>
public class ThemeLineTests
{
    [Theory]
    [InlineData("Updated on June 6, 2019", "theme")]
    [InlineData("Last Modified: 2019-06-06 08:00", "theme")]
    [InlineData("Posted in Sports on June 4, 2019 by Pat Doe", "theme")]
    [InlineData("Tuesday, June 4, 2019", "theme")]
    [InlineData("June 4, 2019", "theme")]
    [InlineData("1,234 total views, 3 views today", "theme")]
    [InlineData("June 4, 2019 · 2 min read", "theme")]
    [InlineData("(Edit)", "theme")]
    [InlineData("Password:", "theme")]
    [InlineData("5 people like this.", "theme")]
    [InlineData("Originally posted 2012-05-01 08:00:00.", "theme")]
    [InlineData("Reblogged this on Pat’s Blog.", "theme")]
    [InlineData("Advertisement", "theme")]
    [InlineData("You can follow any responses to this entry through the RSS 2.0 feed.", "theme")]
    [InlineData("This site uses Akismet to reduce spam. Learn how your comment data is processed.", "theme")]
    [InlineData("We use cookies to ensure that we give you the best experience on our website.", "theme")]
    [InlineData("Responses are currently closed, but you can trackback from your own site.", "theme")]
    [InlineData("Enter your email address to subscribe to this blog and receive notifications of new posts by email.", "theme")]
    [InlineData("To unsubscribe, click here.", "theme")]
    [InlineData("Loading more posts…", "theme")]
    [InlineData("You are currently browsing the archives for the patience tag.", "theme")]
    [InlineData("Share Tweet Pin Email", "theme")]
    [InlineData("Facebook · Twitter · LinkedIn", "theme")]
    [InlineData("Comments (0)", "theme")]
    [InlineData("Next post:", "theme")]
    [InlineData("Related Articles:", "theme")]
    [InlineData("Teilen mit:", "theme")]
    [InlineData("0:00 / 4:12", "theme")]
    [InlineData("Menu", "theme")]
    [InlineData("Print", "theme")]
    [InlineData("Search for:", "theme")]
    [InlineData("First Name *", "theme")]
    [InlineData("Share what you know.", null)]
    [InlineData("Cookies are for children, and we use them well.", null)]
    [InlineData("Print it out, and read it.", null)]
    [InlineData("You can follow any of them.", null)]
    [InlineData("Share Tweet and smile", null)]
    [InlineData("Next, wait.", null)]
    [InlineData("Click To Tweet", "theme")]
    [InlineData("← Hold It – 5/28/19", "theme")]
    [InlineData("Hold It »", "theme")]
    [InlineData("“See” → “Do”", null)]
    [InlineData("New!", "theme")]
    [InlineData("Updated", "theme")]
    [InlineData("https://www.cssamerica.com/a/", "theme")]
    [InlineData("www.cssamerica.com", "theme")]
    [InlineData("New ideas!", null)]
    [InlineData("See www.cssamerica.com", null)]
    [InlineData("Warning: mysql_connect(): Too many connections in /srv/db.php on line 12", "theme")]
    [InlineData("<b>Listen.</b>", "marks")]
    [InlineData("Listen.<br />", "marks")]
    [InlineData("See <a href=\"/x/\">this</a>.", "marks")]
    [InlineData("See [this](/x/).", "marks")]
    [InlineData("## Listen First", "marks")]
    [InlineData("**Listen** first.", "marks")]
    [InlineData("The [12]desk is quiet.", "marks")]
    [InlineData("It\\u2019s quiet.", "marks")]
    [InlineData("Listen.\\n\\nThen speak.", "marks")]
    [InlineData("[gallery ids=\"1,2\"]", "marks")]
    [InlineData("> Listen first.", "marks")]
    [InlineData("Monday\t120", "columns")]
    [InlineData("a\tb", "columns")]
    [InlineData("o\tb", null)]
    [InlineData("oo\tb", "columns")]
    [InlineData("Monday:\t120", null)]
    [InlineData("Monday\t–120", null)]
    [InlineData("It was well-\u000Bknown.", "word processor")]
    [InlineData("* * *", "words")]
    [InlineData("- 1 -", "words")]
    [InlineData("[12]", "words")]
    [InlineData("Posted on in the lobby of our house", "categories")]
    [InlineData("Posted on in", null)]
    [InlineData("Posted on inside of the lobby", null)]
    [InlineData("So I asked the clerk at the …", "sentence")]
    [InlineData("So I asked the clerk at the...", "sentence")]
    [InlineData("She waited for an…", "sentence")]
    [InlineData("He walked off with your…", "sentence")]
    [InlineData("She waited; and…", "sentence")]
    [InlineData("And so on…", null)]
    [InlineData("Nobody helped her at all…", null)]
    [InlineData("The … clerk", null)]
    [InlineData("Interested in improving your company’s customer service? See more at our website.", "footers")]
    [InlineData("Sign up for FREE coffee at the desk.", "footers")]
    [InlineData("Check out our new customer service desk.", "footers")]
    [InlineData("Check out our new workbook.", null)]
    [InlineData("[image: a desk]", "picture")]
    [InlineData("desk-300x200.jpg", "picture")]
    [InlineData("By 2019, nobody waited any more.", null)]
    [InlineData("Updated on Monday was what the sign said in 2019.", null)]
    [InlineData("Written rules help", null)]
    [InlineData("Edit what you write, then send it.", null)]
    [InlineData("Comments", null)]
    [InlineData("Write to <info@cssamerica.com>.", null)]
    [InlineData("3 < 5 > 2", null)]
    [InlineData("# is a sign, and C# a language.", null)]
    [InlineData("2 * 3 ** 4", null)]
    [InlineData("So it was.[1]", null)]
    [InlineData("The file C:\\new is old.", null)]
    [InlineData("\tAn indent", null)]
    [InlineData("Open desk.jpg first.", null)]
    public void A_line_that_no_text_of_the_blog_has(string line, string? because) => Assert.Equal(because, ForeignLine.InText(line) switch
    {
        null => null,
        var clause => "theme|marks|columns|picture|word processor|words|categories|sentence|footers".Split('|').First(clause.Contains),
    });

    [Theory]
    [InlineData("See Error! Reference source not found.", "word processor")]
    [InlineData("Error! The clerk had left.", null)]
    [InlineData("HYPERLINK “http://x.example”", "word processor")]
    [InlineData("One.\u2028Two.", "word processor")]
    [InlineData("Content-Type: text/html", "mail")]
    [InlineData("CONFIDENTIALITY NOTICE: This message is for you.", "mail")]
    [InlineData("It was CONFIDENTIAL.", null)]
    [InlineData("https://x.example/a/[7/11/2019 9:14:02 AM]", "printed")]
    [InlineData("7/11/2019, 9:14 AM The Second Line", "printed")]
    [InlineData("On 7/11/2019, at 9:14 AM, the door opened.", null)]
    [InlineData("JavaScript is disabled.", "code")]
    [InlineData("Please enable JavaScript.", "code")]
    [InlineData("He writes JavaScript.", null)]
    [InlineData("jQuery(document).ready(function(){", "code")]
    [InlineData("The function (of a desk) is to help.", null)]
    [InlineData("window.dataLayer = window.dataLayer", "code")]
    [InlineData("The guide (opens in a new window)", "code")]
    [InlineData("The door opens in a new window of time.", null)]
    [InlineData("One nbsp; two", "code")]
    [InlineData("Nobody went.[EG1]", "brackets")]
    [InlineData("[video_player id=3]", "brackets")]
    [InlineData("[contact-form-7 404 \"Not Found\"]", "brackets")]
    [InlineData("“[The clerk] was kind [to me],” she wrote.", null)]
    [InlineData("The clerk left.Nobody came.", "space")]
    [InlineData("Really?Yes, he did.", "space")]
    [InlineData("At Amazon.Com it was, in the U.S.A., e.g.Monday", null)]
    [InlineData("Write to ed.Gagnon@x.example or see www.clerks.Example now.", null)]
    [InlineData("He came, and | saw him.", "bar")]
    [InlineData("|’ve seen him.", "bar")]
    [InlineData("Home | About", null)]
    [InlineData("Thelinethatsplitsintwobehindthebread door", "longer")]
    [InlineData("A Donaudampfschifffahrtsgesellschaft is long.", null)]
    [InlineData("v\tLook up.", null)]
    public void What_programs_and_damage_leave_within_a_line(string line, string? because)
    {
        if (because is null)
            Assert.Null(ForeignLine.InText(line));
        else
            Assert.Contains(because, ForeignLine.InText(line), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Print Friendly, PDF & Email", true)]
    [InlineData("Rate this: 5", true)]
    [InlineData("Print", true)]
    [InlineData("By Pat Doe, Customer Service Solutions, Inc.", true)]
    [InlineData("A line without an end that is as long as a line of a theme can be, and no longe", true)]
    [InlineData("A line without an end that is as long as a line of a theme can be, and no longer", true)]
    [InlineData("A line without an end that is as long as a line of a theme can be, and no longerr", false)]
    [InlineData("“Say hello", false)]
    [InlineData("\"Say hello", false)]
    [InlineData("‘Say hello", false)]
    [InlineData("'Say hello", false)]
    [InlineData("(say hello)", false)]
    [InlineData("[say hello]", false)]
    [InlineData("(Edit)", true)]
    [InlineData(")", true)]
    [InlineData("They wrote back. (Really!)", false)]
    [InlineData("She sent one back. 😀", false)]
    [InlineData("Watch it here: http://x.example/9Za", false)]
    [InlineData("Say (hello)", true)]
    [InlineData("Thank you", false)]
    [InlineData("Best regards", false)]
    [InlineData("Say hello.", false)]
    [InlineData("This is what we do:", false)]
    [InlineData("• Say hello", false)]
    [InlineData("1. Say hello", false)]
    [InlineData("A line without an end that is as long as the sentences of a text are, or longer so", false)]
    public void A_line_that_may_be_a_themes_at_the_edge_of_a_text(string line, bool mayBe) => Assert.Equal(mayBe, ForeignLine.MayBeAtEdge(line));

    [Theory]
    [InlineData("Protected: The Quiet Desk – 6/4/19", true)]
    [InlineData("## The Quiet Desk", true)]
    [InlineData("[2]The Quiet Desk", true)]
    [InlineData("19", true)]
    [InlineData("/16/19", true)]
    [InlineData("Light Up the Room –", true)]
    [InlineData("Signup for FREE Tips! The Quiet Desk – 6/4/19", true)]
    [InlineData("Sports | Customer Service Solutions, Inc. - Page 4 The Quiet Desk - 6/4/19", true)]
    [InlineData("and keep it quiet Read more The Quiet Desk - 6/4/19", true)]
    [InlineData("Read More, Say More – 6/4/19", false)]
    [InlineData("Private Lives", false)]
    [InlineData("The Quiet Desk", false)]
    public void A_title_that_may_not_be_the_whole_title(string line, bool isDoubtful) => Assert.Equal(isDoubtful, ForeignLine.InTitle(line) is not null);

    [Theory]
    [InlineData("skip to content|skip to main content|Skip to primary content|skip to secondary content|skip to navigation")]
    [InlineData("Menu|main menu|primary menu|navigation|toggle navigation|Home|about|about us|services|our services|blog|our blog")]
    [InlineData("contact|contact us|search|search for:|search this site|resources|news|clients|our clients|training|books|podcast|podcasts")]
    [InlineData("testimonials|log in|login|site map|sitemap|archives|categories|recent posts|recent tips|tags|meta|follow us|newsletter|uncategorized")]
    public void A_line_of_a_menu(string lines)
    {
        Assert.All(lines.Split('|'), line => Assert.True(Navigation.IsMenu(line), line));
        Assert.All(lines.Split('|'), line => Assert.False(Navigation.IsMenu($"{line} desk"), line));
    }

    [Theory]
    [InlineData("Home | About Us | Services", true)]
    [InlineData("Home | Blog|News", true)]
    [InlineData("HOME • Contact · Search", true)]
    [InlineData("Home | Blog", false)]
    [InlineData("Home | About Us", false)]
    [InlineData("Home |Blog|A Tip", false)]
    [InlineData("Home|B|C", false)]
    [InlineData("Blog | Home | News", false)]
    public void A_whole_menu_in_a_line(string line, bool isOne) => Assert.Equal(isOne, Navigation.IsMenuBar(line));

    [Theory]
    [InlineData("Twitter|facebook|linkedin|google|google+|pinterest|tumblr|reddit|email|e-mail|print|more|tweet|share|like|pocket|whatsapp|instagram")]
    [InlineData("stumbleupon|digg|press this")]
    public void A_service_below_share_this(string lines) => Assert.All(lines.Split('|'), line => Assert.True(Navigation.IsService(line), line));

    [Theory]
    [InlineData("a theme’s line to share a post", "Share this:\nshare this post:\nshare this\nshare:\nlike this:\nlike loading...\nlike loading…\nloading...\nloading…")]
    [InlineData("a theme’s line to share a post", "%d bloggers like this:\nRelated\nrelated posts:\nrelated posts\nBe the first to like this.\nbe the first to like this")]
    [InlineData("a theme’s line to share a post", "Email this to a friend\nPrint this post")]
    [InlineData("a theme’s link to other pages", "« Older Entries\n← Older Posts\n<< Older\n‹ Previous\nNewer Posts →\nNext Page »\nOlder Tips »\nprev »\nNext ›\nNewer ›")]
    [InlineData("a theme’s link to other pages", "Page 2 of 9\nPage 2 of 9 pages\n1 2 3\n« 1 2 … 9 Next »\n‹ 1 2 3\n1 ... 9 Last\nPost navigation\nPosts navigation")]
    [InlineData("a theme’s link to other pages", "Click to share on Twitter (Opens in new window)\nDid you like this post? Share it.\nYou may also like these:")]
    [InlineData("a theme’s link to other pages", "You may also be interested in our tips:\n3 bloggers like this\n1 blogger likes this:\n%d bloggers like this")]
    [InlineData("a theme’s link to other pages", "This entry was posted in Sports. Bookmark the permalink.\nThis entry was posted in Sports on June 4, 2019.\nBookmark the permalink.")]
    [InlineData("a theme’s link to other pages", "This entry was posted in Sports on June 4, 2019 by Pat Doe.\nCopyright 2019 All rights reserved\n© 2019 Customer Service Solutions, Inc.")]
    [InlineData("a theme’s link to other pages", "Powered by WordPress\nProudly powered by WordPress\nArticle printed from CSS\nURL to article: http://x.example\nClick here to print.")]
    [InlineData("a theme’s link to other pages", "The post Hold It appeared first on CSS.")]
    [InlineData("another theme’s line of categories or tags", "Posted in Sports | 3 Comments »\nPosted in Sports | Leave a reply\nFiled under Sports\nFiled under: Sports, Business")]
    [InlineData("another theme’s line of categories or tags", "Categories: Sports | No Comments\nCategory: Sports | Comments off\nTags: desk, line\nTagged with: desk\nTagged desk, line")]
    [InlineData(null, "Older customers wait\nNext, we wait.\nPage 2 has it\n1 2\n12\nPost it\nClick to share\nDid you like it?\nLike it\nShare it\nRelated work\nPrint this")]
    [InlineData(null, "Copyright is a right\nPowered by people who listen\nTag the desk\nPosted in Sports\nFiled away\nThe post office\n1 2 three\n←\n> A tip\nURL to")]
    [InlineData(null, "Tags: what is a desk? A place.\nNext\nOld\nPrev")]
    public void A_line_that_a_theme_puts_around_posts(string? rule, string lines) =>
        Assert.All(lines.Split('\n'), line => Assert.Equal((line, rule), (line, Navigation.RuleOf(line))));

    [Theory]
    [InlineData("Home » Blog » The Quiet Counter", "The Quiet Counter")]
    [InlineData("You are here: Home > The Quiet Counter", "The Quiet Counter")]
    [InlineData("Permalink to “The Quiet Counter”", "The Quiet Counter")]
    [InlineData("Permalink: The Quiet Counter", "The Quiet Counter")]
    [InlineData("Home at last", null)]
    [InlineData("Home » A", null)]
    public void The_title_at_the_end_of_a_way(string line, string? title) => Assert.Equal(title, Navigation.TitleIn(line));

    [Theory]
    [InlineData("← Hold It – 5/28/19", true)]
    [InlineData("« Drop It", true)]
    [InlineData("Drop It »", true)]
    [InlineData("Drop It →", true)]
    [InlineData("« A", false)]
    [InlineData("Drop It", false)]
    [InlineData("The end… Continue reading →", false)]
    [InlineData("Continue reading →", false)]
    [InlineData("← AB", true)]
    public void A_link_to_the_post_beside(string line, bool isOne) => Assert.Equal(isOne, Navigation.IsNeighbour(line));

    [Theory]
    [InlineData("Posted in Sports, Business Advice | 3 Comments »", "Sports+Business Advice")]
    [InlineData("Filed under: Sports", "Sports")]
    [InlineData("Tags: desk, line", null)]
    [InlineData("Posted in Sports", null)]
    public void The_categories_in_another_themes_line(string line, string? terms) =>
        Assert.Equal(terms, Navigation.TermsIn(line) is { IsDefault: false } found ? string.Join('+', found) : null);

    [Theory]
    [InlineData(true, "Add a Comment|Leave a Reply|leave a comment|Post a Comment|You must be logged in to post a comment.|One Response to Hold It|3 Thoughts on “Hold It”")]
    [InlineData(true, "Pingback: Hold It|Trackback: Hold It|Fill in your details below or click an icon|Comments are closed.|12 Comments on Hold It")]
    [InlineData(false, "Name|Submit|Cancel reply|Add a line|Leave a note|One day|3 days|Post a letter|Comments are welcome|You must listen|Fill in the form|Email")]
    public void The_beginning_of_a_form_for_comments(bool begins, string lines) =>
        Assert.All(lines.Split('|'), line => Assert.Equal((line, begins), (line, CommentForm.Begins(line))));

    [Theory]
    [InlineData(true, "Name|Name *|Email (required)|E-mail (Address never made public)|Website|Submit|Submit Comment|Post Comment|Cancel|Cancel reply|Gravatar")]
    [InlineData(true, "Click here to cancel reply.|Logged in as pat.|Enter your comment here...|Your email address will not be published. Thanks|Required fields are marked *")]
    [InlineData(true, "You are commenting using your Google account.|( Log Out / Change )|Connecting to %s|Notify me of new posts via email.|Trackbacks RSS|Twitter picture")]
    [InlineData(false, "Names|The name|Submit it|Cancel it|You are right|Required by law|")]
    public void A_line_of_a_form_for_comments(bool isPart, string lines) =>
        Assert.All(lines.Split('|'), line => Assert.Equal((line, isPart), (line, CommentForm.IsPart(line))));

    [Theory]
    [InlineData("One Response to The Quiet Counter", "The Quiet Counter")]
    [InlineData("3 Thoughts on “Hold It”", "Hold It")]
    [InlineData("3 Responses", null)]
    [InlineData("Leave a Reply", null)]
    public void The_title_that_the_responses_name(string line, string? title) => Assert.Equal(title, CommentForm.TitleIn(line));

    [Theory]
    [InlineData("The Quiet Desk – 7/9/l9")]
    [InlineData("The Quiet Desk – 7/919")]
    [InlineData("The Quiet Desk – 1O/9/19")]
    [InlineData("The Quiet Desk – 7/9th/19")]
    [InlineData("The Quiet Desk – 9-Jul-19")]
    [InlineData("The Quiet Desk – 7l9l19")]
    [InlineData("The Quiet Desk – 7//18")]
    [InlineData("The Quiet Desk – 7/318")]
    [InlineData("The Quiet Desk – x/3/18")]
    [InlineData("The Quiet Desk – 7x3/18")]
    public void A_date_with_a_slip_behind_a_title_is_seen(string line)
    {
        var title = DatedTitle.ParseTitle(line);
        Assert.True(title.HasUnreadDate || title.Impossible is not null);
        Assert.Null(title.Date);
    }

    [Theory]
    [InlineData("The Desk – 24/7 Service")]
    [InlineData("Rule Number – 10")]
    [InlineData("Part One – 101")]
    [InlineData("Say Oil – Not Ill")]
    public void A_number_in_a_title_is_no_date(string line) => Assert.False(DatedTitle.ParseTitle(line).HasUnreadDate);

    [Theory]
    [InlineData("[The Quiet Desk – 6/4/19]", "The Quiet Desk", false)]
    [InlineData("(The Quiet) Desk (6/4/19)", "(The Quiet) Desk", false)]
    [InlineData("The Quiet Desk - 3/12/24 The Quiet Desk - 3/12/24", "The Quiet Desk - 3/12/24 The Quiet Desk", true)]
    [InlineData("The Desk – 6/4/19 – 6/11/19", "The Desk – 6/4/19", true)]
    [InlineData("What 9/11/01 Taught All of Us Here – 6/11/19", "What 9/11/01 Taught All of Us Here", false)]
    public void What_is_left_of_a_title_may_have_another_date(string line, string left, bool has)
    {
        var title = DatedTitle.ParseTitle(line);
        Assert.Equal((left, has), (title.Title, WrittenDate.StandsIn(title.Title)));
    }
}
