using SiteGen.Receipts;

namespace SiteGen.Tests.Receipts;

public class ReceiptComparisonTests
{
    private const string Old = """
        post /2019/01/01/a/ id-a one-two A
        post /2019/01/08/b/ id-b one B
        page /about/ we About
        list / a-b
        list /page/2/ a
        list /tag/x/ a
        file /cat.png
        feed /feed.xml /2019/01/08/b/ /2019/01/01/a/
        from /old-a/ /2019/01/01/a/
        from /?p=2 /2019/01/08/b/
        """;

    [Fact]
    public void Nothing_changes_between_a_site_and_itself()
    {
        var changes = Compare(Old);
        Assert.True(changes.IsNothing);
        Assert.False(changes.IsLoss);
        Assert.Equal(
            """
            2 tips at https://tips.example.com/, as many as before

            Readers see no difference.

            What changed only around the texts is not known: that takes two folders.

            """,
            ReceiptText.Plain(changes));
    }

    [Fact]
    public void A_new_tip_is_told_with_its_words_and_its_place_in_the_feed()
    {
        var changes = Compare(Old
            .Replace("list / a-b", "list / c-a-b\npost /2019/01/15/c/ id-c one-two-three The third", StringComparison.Ordinal)
            .Replace("/feed.xml ", "/feed.xml /2019/01/15/c/ ", StringComparison.Ordinal));
        Assert.False(changes.IsLoss);
        Assert.Equal(
            """
            3 tips at https://tips.example.com/, before 2

            Tips
              + /2019/01/15/c/ The third (3 words)

            1 list changed, 0 new, 0 gone.

            Feed /feed.xml
              + The third

            """,
            ReceiptText.Plain(changes with { ChangedAround = 0 }));
    }

    [Fact]
    public void A_changed_text_has_its_words_counted()
    {
        var changes = Compare(Old.Replace("one-two A", "one-two-three-four A!", StringComparison.Ordinal));
        Assert.Equal(
            """
            2 tips at https://tips.example.com/, as many as before

            Tips
              ~ /2019/01/01/a/ A! (another title, 2 → 4 words)

            Feed /feed.xml
              ~ A!

            3 pages changed only around the text.

            """,
            ReceiptText.Plain(changes with { ChangedAround = 3 }));
    }

    [Fact]
    public void A_tip_without_a_redirect_is_lost()
    {
        var changes = Compare(
            """
            post /2019/01/08/b/ id-b one B
            page /about/ we About
            list / b
            file /cat.png
            feed /feed.xml /2019/01/08/b/
            from /?p=2 /2019/01/08/b/
            """);
        Assert.True(changes.IsLoss);
        Assert.Equal(
            """
            1 tip at https://tips.example.com/, before 2

            Tips
              - /2019/01/01/a/ A (LOST: no redirect)

            1 list changed, 0 new, 2 gone.

            Lists
              - /tag/x/ A list (LOST: no redirect)

            Redirects
              - /old-a/ → /2019/01/01/a/ (LOST: the address leads nowhere now)

            3 addresses lost, 0 ids changed

            """,
            ReceiptText.Plain(changes with { ChangedAround = 0 }));
    }

    [Theory]
    [InlineData("/2019/01/01/a/")]
    [InlineData("/2019/01/01/a")]
    public void A_tip_that_moves_is_no_loss_where_its_old_address_leads_to_it(string from)
    {
        var changes = Compare(Old.Replace("/2019/01/01/a/", "/2019/01/02/a/", StringComparison.Ordinal) + $"\nfrom {from} /2019/01/02/a/");
        Assert.False(changes.IsLoss);
        Assert.Equal("/2019/01/02/a/", Assert.Single(changes.Moved).New.Url);
        Assert.Empty(changes.Added);
        Assert.Empty(changes.Gone);
        // Feed readers know it by its id, and learn the new address.
        Assert.Equal("/2019/01/02/a/", Assert.Single(Assert.Single(changes.Feeds).Changed).Url);
    }

    [Fact]
    public void A_tip_that_is_joined_with_another_leads_to_it()
    {
        var changes = Compare(
            """
            post /2019/01/08/b/ id-b one-and-two B
            page /about/ we About
            list / b
            list /tag/x/ b
            file /cat.png
            feed /feed.xml /2019/01/08/b/
            from /2019/01/01/a/ /2019/01/08/b/
            from /old-a/ /2019/01/08/b/
            from /?p=2 /2019/01/08/b/
            """);
        Assert.False(changes.IsLoss);
        Assert.Contains("  - /2019/01/01/a/ A (leads to /2019/01/08/b/)\n", ReceiptText.Plain(changes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_gone_yml_names_is_no_loss()
    {
        var changes = Compare(
            """
            post /2019/01/08/b/ id-b one B
            page /about/ we About
            list / b
            list /tag/x/ b
            file /cat.png
            feed /feed.xml /2019/01/08/b/
            from /?p=2 /2019/01/08/b/
            gone /2019/01/01/a/
            gone /old-a/
            """);
        Assert.False(changes.IsLoss);
        Assert.Contains("  - /2019/01/01/a/ A (gone for good, by gone.yml)\n", ReceiptText.Plain(changes), StringComparison.Ordinal);
        Assert.Contains("\"meant\": true", ReceiptJson.Write(changes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_on_which_a_redirect_stood_is_no_loss()
    {
        var changes = Compare(Old.Replace("from /old-a/ /2019/01/01/a/", "page /old-a/ new Old", StringComparison.Ordinal));
        Assert.Empty(changes.LostRedirects);
    }

    [Fact]
    public void A_changed_id_is_told_and_who_sees_the_tip_twice()
    {
        var changes = Compare(Old.Replace("id-b", "id-z", StringComparison.Ordinal));
        Assert.True(changes.IsLoss);
        Assert.Equal("B", Assert.Single(Assert.Single(changes.Feeds).SeenTwice).Title);
        Assert.Contains(
            "  ! /2019/01/08/b/ B (was id-b, is id-z; write guid: id-b into it)\n", ReceiptText.Plain(changes), StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_tip_that_comes_back_into_the_feed_is_not_new()
    {
        const string Long = "post /a/ a t A\npost /b/ b t B\npost /c/ c t C\n";
        var changes = ReceiptComparison.Compare(
            Receipts.Of(Long + "feed /feed.xml /c/ /b/"), Receipts.Of("post /a/ a t A\npost /b/ b t B\nfeed /feed.xml /b/ /a/\nfrom /c/ /b/"));
        Assert.Empty(changes.Feeds);
    }

    [Fact]
    public void A_feed_that_is_new_surprises_nobody() =>
        Assert.Empty(Compare(Old + "\nfeed /atom.xml /2019/01/08/b/").Feeds);

    [Fact]
    public void Markdown_shows_what_authors_wrote_as_text()
    {
        var changes = Compare(Old.Replace("one B", "one-two <img src=x> [a](b) @all #1 `x` | B", StringComparison.Ordinal));
        var markdown = ReceiptText.Markdown(changes);
        Assert.Contains(
            "- `~` `/2019/01/08/b/` &#60;img src&#61;x&#62; &#91;a&#93;&#40;b&#41; &#64;all &#35;1 &#96;x&#96; &#124; B (another title, 1 → 2 words)\n",
            markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_is_short_enough_for_a_comment()
    {
        var many = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"post /{i}/ {i} t {new string('x', 100)}\n"));
        var markdown = ReceiptText.Markdown(ReceiptComparison.Compare(Receipts.Of(""), Receipts.Of(many)));
        Assert.InRange(markdown.Length, 1000, 60_000);
        Assert.Contains("- … and 9960 more\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_says_the_same()
    {
        using var json = System.Text.Json.JsonDocument.Parse(ReceiptJson.Write(
            Compare(Old.Replace("id-b", "id-z", StringComparison.Ordinal).Replace("file /cat.png", "", StringComparison.Ordinal))));
        Assert.True(json.RootElement.GetProperty("loss").GetBoolean());
        Assert.Equal("/cat.png", json.RootElement.GetProperty("gone")[0].GetProperty("url").GetString());
        Assert.Equal("id-z", json.RootElement.GetProperty("changedIds")[0].GetProperty("newId").GetString());
        Assert.False(json.RootElement.TryGetProperty("changedAroundText", out _));
    }

    private static ReceiptChanges Compare(string @new) => ReceiptComparison.Compare(Receipts.Of(Old), Receipts.Of(@new));
}
