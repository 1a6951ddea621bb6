using System.Text;
using SiteGen.Words;

namespace SiteGen.Tests.Search;

/// <summary>What a reader finds.</summary>
public class SearchTests
{
    private static PostText Post(string title, string text, bool isWhole = true, params string[] tags) => new(
        title, $"/{title}/", title, null, isWhole, [.. tags], Encoding.UTF8.GetBytes($"<p>{text}</p>"));

    private static string Find(string query, params PostText[] posts) => Find(new Query(query), posts);

    private static string Find(Query query, params PostText[] posts)
    {
        var answer = BrowserSearch.Ask([.. posts], [], query)[0];
        return string.Join(", ", answer.Tips.Select((tip, i) => posts[tip].Title + (i < answer.All ? "" : "?")))
            + (answer.Missing.Length > 0 ? $" without {string.Join(", ", answer.Missing)}" : "");
    }

    [Theory]
    [InlineData("ANGRY")]
    [InlineData("angrily")]
    [InlineData("“angry”")]
    [InlineData("ängry")]
    [InlineData("angri")]
    [InlineData("what is angry?")]
    public void A_word_is_found_whatever_its_case_accents_quotes_and_ending(string query) =>
        Assert.Equal("A", Find(query, Post("A", "An angry caller, angrily."), Post("B", "A calm one.")));

    [Theory]
    [InlineData("coworker")]
    [InlineData("co-worker")]
    [InlineData("Co‑Workers")]
    public void A_compound_is_found_with_and_without_its_hyphen(string query) =>
        Assert.Equal("B, A", Find(query, Post("A", "Your co-worker."), Post("B", "Your coworkers."), Post("C", "Work.")));

    [Theory]
    [InlineData("supervizor")]
    [InlineData("supervsor")]
    [InlineData("supervissor")]
    [InlineData("uspervisor")]
    [InlineData("supervisro")]
    [InlineData("zupervisor")]
    [InlineData("supervisoz")]
    public void One_wrong_letter_is_forgiven(string query) =>
        Assert.Equal("A", Find(query, Post("A", "The supervisor."), Post("B", "A phone.")));

    [Theory]
    [InlineData("dezk", " without dezk")]
    [InlineData("phane", "B")]
    public void A_short_word_must_be_right(string query, string expected) =>
        Assert.Equal(expected, Find(query, Post("A", "The desk."), Post("B", "A phone.")));

    [Fact]
    public void The_last_word_may_go_on_while_it_is_typed()
    {
        PostText[] posts = [Post("A", "The supervisor."), Post("B", "Superb."), Post("C", "A sup.")];
        Assert.Equal("C, B, A", Find(new Query("sup", Typing: true), posts));
        Assert.Equal("C", Find(new Query("sup"), posts));
        Assert.Equal("C", Find(new Query("sup ", Typing: true), posts));
    }

    [Fact]
    public void All_words_come_before_most_words() => Assert.Equal(
        "B, A?, C?",
        Find("calm angry caller", Post("C", "An angry caller."), Post("B", "A calm word for an angry caller."), Post("A", "Calm, angry, calm, angry."), Post("D", "A caller.")));

    [Fact]
    public void Titles_and_tags_weigh_more_than_bodies() => Assert.Equal(
        "On empathy, Tagged, Body",
        Find("empathy", Post("Body", "Empathy."), Post("Tagged", "Empathy.", true, "Empathy"), Post("On empathy", "Nothing else."), Post("None", "Calm.")));

    [Fact]
    public void Whole_tips_come_before_fragments() => Assert.Equal(
        "Whole, Fragment",
        Find("empathy", Post("Whole", "Show empathy."), Post("Fragment", "Show empathy.", isWhole: false), Post("None", "Calm.")));

    [Fact]
    public void Newer_tips_come_first_where_that_is_wanted() => Assert.Equal(
        "New, Empathy",
        Find(new Query("empathy", Newest: true), Post("Empathy", "Empathy."), Post("New", "Empathy."), Post("None", "Calm.")));

    [Fact]
    public void Words_that_no_tip_has_are_named() =>
        Assert.Equal("A without Zeitgeist", Find("angry Zeitgeist", Post("A", "Angry."), Post("B", "Calm.")));

    [Fact]
    public void Words_that_all_texts_have_are_found_in_titles() =>
        Assert.Equal("You", Find("you", Post("You", "Text."), Post("B", "You and you.")));

    [Theory]
    [InlineData("")]
    [InlineData("  – ?")]
    [InlineData("a")]
    [InlineData("<script>alert(1)</script>")]
    public void Nothing_is_found_where_nothing_is_asked(string query) =>
        Assert.Equal("", Find(query, Post("A", "Text."), Post("B", "More.")).Split(" without")[0]);

    [Fact]
    public void An_empty_site_answers_too() => Assert.Equal(" without angry", Find("angry"));

    [Theory]
    [InlineData("Stay calm – an [angry] [caller] waits.", "angry caller", 200)]
    [InlineData("An [angry] [caller] waits.", "angry caller", 30)]
    [InlineData("… and an [angry] [caller] is on the …", "angry caller", 40)]
    public void The_sentence_with_most_of_the_words_is_shown(string expected, string marks, int length)
    {
        string[] paragraphs = length switch
        {
            200 => ["Nothing here.", "Stay calm – an angry caller waits."],
            30 => ["A caller. An angry caller waits. More."],
            _ => ["The one who waits is over there, and an angry caller is on the phone, and nobody answers."],
        };
        Assert.Equal(expected, BrowserSearch.Excerpt(paragraphs, marks.Split(' '), length));
    }

    [Fact]
    public void A_compound_is_marked_as_one() =>
        Assert.Equal("Ask your [co-worker’s] help.", BrowserSearch.Excerpt(["Ask your co-worker’s help."], ["coworker"]));

    // Fifty questions as a service worker would type them.
    [Fact]
    public void Nine_of_ten_questions_are_answered_in_the_first_five_results()
    {
        var questions = File.ReadLines(Repository.PathOf("tests", "SiteGen.Tests", "Search", "questions.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => (Text: line[..line.LastIndexOf(": ", StringComparison.Ordinal)], Slugs: line[(line.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].Split(' ')))
            .ToList();
        Assert.Equal(50, questions.Count);
        var (posts, topics) = BlogTexts.Read();
        var slugs = posts.Select(post => post.Url.Split('/')[^2]).ToHashSet();
        Assert.All(questions, question => Assert.Subset(slugs, question.Slugs.ToHashSet()));
        var answers = BrowserSearch.Ask(posts, topics, [.. questions.Select(question => new Query(question.Text))]);
        var wrong = questions.Zip(answers)
            .Where(pair => !pair.Second.Hrefs.Any(href => pair.First.Slugs.Contains(href.Split('/')[^2])))
            .Select(pair => pair.First.Text).ToList();
        Assert.True(wrong.Count <= 5, $"not answered: {string.Join("; ", wrong)}");
    }
}
