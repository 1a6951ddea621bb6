using System.Text;
using SiteGen.Text;
using SiteGen.Writing;

namespace SiteGen.Tests.Writing;

/// <summary>What another program has saved, in its author's form.</summary>
public class EditedFileTests
{
    private const string Before =
        """
        ---
        # Written on the train.
        title: "A tip: the first"
        published: 2019-04-09
        tags: [e-mail, "Q&A, and more"]
        series: {name: Saying No, part: 2}
        categories:
          - Sports
        x_unknown: 1
        ---

        Text with a footnote.[^1]

        [^1]: A note.

        """;

    // Decap's form: lists in lines, quotation marks of its own, empty fields and switches that are off.
    private const string SameByDecap =
        """
        ---
        title: 'A tip: the first'
        published: 2019-04-09
        draft: false
        categories:
          - Sports
        tags:
          - e-mail
          - Q&A, and more
        series:
          name: Saying No
          part: 2
        x_unknown: 1
        topics: []
        takeaway: ''
        description:
        ---
        Text with a footnote.[^1]

        [^1]: A note.
        """;

    [Fact]
    public void What_nobody_has_edited_stays_to_the_last_byte() => Assert.Equal(Before, Edited(Before, SameByDecap));

    [Theory]
    [InlineData("title: 'A tip: the first'", "title: 'A tip: the last'", "title: \"A tip: the first\"", "title: \"A tip: the last\"")]
    [InlineData("published: 2019-04-09", "published: 2019-04-16", "published: 2019-04-09", "published: 2019-04-16")]
    [InlineData("  - e-mail\n", "  - e-mail\n  - calls\n", "tags: [e-mail, ", "tags: [e-mail, calls, ")]
    [InlineData("categories:\n  - Sports\n", "categories:\n  - Sports\n  - 'A: B'\n", "categories:\n  - Sports\n", "categories: [Sports, \"A: B\"]\n")]
    [InlineData("categories:\n  - Sports\n", "categories: []\n", "categories:\n  - Sports\n", "")]
    [InlineData("draft: false\n", "draft: true\n", "x_unknown: 1\n", "x_unknown: 1\ndraft: true\n")]
    [InlineData("takeaway: ''\n", "takeaway: \"Say *yes*: \\\"no\\\".\"\n", "x_unknown: 1\n", "x_unknown: 1\ntakeaway: \"Say *yes*: \\\"no\\\".\"\n")]
    [InlineData("footnote.", "footnote, and more.", "footnote.", "footnote, and more.")]
    [InlineData("\n\n[^1]: A note.", "", "\n\n[^1]: A note.", "")]
    public void One_edit_changes_what_it_means_and_nothing_else(string was, string now, string wasLine, string nowLine) =>
        Assert.Equal(Replace(Before, wasLine, nowLine), Edited(Before, Replace(SameByDecap, was, now)));

    [Fact]
    public void Line_ends_and_byte_order_mark_stay()
    {
        var before = "\uFEFF" + Before.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(before, Edited(before, SameByDecap));
        Assert.Equal(
            Replace(before, "A note.", "A note.\r\nMore."), Edited(before, Replace(SameByDecap, "A note.", "A note.\nMore.")));
    }

    [Fact]
    public void A_new_file_has_the_form_of_all_others() => Assert.Equal(
        """
        ---
        title: "When “No”: the answer"
        published: 2026-12-01
        categories: [Tip of the Week, "10"]
        ---

        Text.

        """,
        Edited(
            null,
            "---\ntitle: 'When “No”: the answer'\npublished: 2026-12-01\ndraft: false\ncategories:\n  - Tip of the Week\n  - '10'\ntags: []\nslug: ''\n---\nText."));

    // Better in another form than lost.
    [Theory]
    [InlineData("no front matter")]
    [InlineData("---\ntitle: A\nlist:\n  - name: a\n---\nText.")]
    [InlineData("---\ntitle: A\ntext: |\n  one\n  two\nlist: [[1]]\n---\nText.")]
    public void What_has_no_form_of_the_authors_is_saved_as_it_is(string after)
    {
        Assert.Equal(after, Edited(null, after));
        Assert.Equal(after, Edited(Before, after));
    }

    private static string Edited(string? before, string after) => Encoding.UTF8.GetString(
        EditedFile.InFormOf(before is null ? null : new InputFile("tips/a.md", before), new InputFile("tips/a.md", after)).Span);

    private static string Replace(string text, string one, string other)
    {
        Assert.Contains(one, text, StringComparison.Ordinal);
        return text.Replace(one, other, StringComparison.Ordinal);
    }
}
