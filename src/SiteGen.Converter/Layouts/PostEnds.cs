using SiteGen.Converter.Ledger;

namespace SiteGen.Converter.Layouts;

/// <summary>Says how the texts of a page end: with a link to the rest, cut off, or whole.</summary>
internal sealed class PostEnds(PageLines lines, PageNotes notes)
{
    // Lines of poems and lists, which need no full stop, are shorter.
    private const int MaxOpenLength = 80;

    /// <summary>Stands for the length of a link that has a line of its own.</summary>
    public const int OwnLine = int.MaxValue;

    /// <summary>How many footers the page has.</summary>
    public int Footers { get; init; }

    /// <summary>How many of its posts have a text.</summary>
    public int Texts { get; init; }

    /// <summary>How many of its texts end like excerpts.</summary>
    public int Links { get; init; }

    /// <summary>
    /// Archives of other themes show excerpts for posts: <c>… the clerk at … Continue reading →</c>. Above a footer the words are an
    /// author's.
    /// </summary>
    /// <param name="extent">The post.</param>
    /// <param name="last">The last line of its text; the one above where the link has a line of its own.</param>
    /// <param name="first">The first line of its text.</param>
    /// <param name="number">The number of its finding.</param>
    /// <returns>The length of such a link at the end of the text; <see cref="OwnLine"/> where it has a line of its own; 0 for none.</returns>
    public int LinkAt(PostExtent extent, ref int last, int first, int number)
    {
        var length = ReadMore.EndLength(lines.Text(last));
        if (length < 0 && ForeignLine.EndsWithDots(lines.Text(last)) && !extent.Tail.Exists(entry => entry.Account == Account.Footer))
            notes.DoubtInText(last, number, "taken for the end of a whole text", "it ends with dots, as excerpts do", "an excerpt of the text");
        if (length < 0 || (length == 0 && last == first))
            return 0;
        var isText = extent.Tail.Exists(entry => entry.Account == Account.Footer);
        if (isText)
            notes.Doubt(last, number, "taken as text", "it ends like an excerpt, but a footer stands below it", "an excerpt of the text");
        else if (Links < 2)
            notes.DoubtInText(last, number, "taken for an excerpt", "it ends like one, and no other post of the page does", "a whole text");
        if (isText || length > 0)
            return isText ? 0 : lines.Text(last).Length - length;
        notes.Claim(last, Account.Navigation, "the link to the rest of the text", number);
        last = lines.LastText(last - 1);
        return OwnLine;
    }

    /// <summary>
    /// How sure it is that a text ends where it is taken to end. At the end of a dump it may go on. Where another text of the page has no
    /// footer either, a whole sentence ends it; so does one that says the title.
    /// </summary>
    /// <param name="extent">The post.</param>
    /// <param name="last">The last line of its text.</param>
    /// <param name="title">Its title; null for none.</param>
    /// <param name="number">The number of its finding.</param>
    public TextEnd EndOf(PostExtent extent, int last, DatedTitle? title, int number)
    {
        if (extent.IsMarked)
            return IsShortCutFooter(extent) ? TextEnd.Unknown : TextEnd.Marked;
        if (lines.NextText(last + 1) < lines.Count)
            return EndAbove(last, number);
        if (!ClosingLine.IsWhole(lines.Text(last)))
            return TextEnd.Unknown;
        if (ClosingLine.Restates(title?.Title, lines.Text(last)))
            return TextEnd.Sentence;
        if (Footers == 0 && Texts == 1)
            notes.DoubtInText(last, number, "taken for the end of a whole text", "its last sentence is whole, but the dump ends there", "a text that goes on");
        return Footers == 0 ? TextEnd.Sentence : TextEnd.Unknown;
    }

    // Something stands below: the next post, or another page in the same file. Where half of the page’s texts have footers, or where a long
    // line has no end, text may be missing between.
    private TextEnd EndAbove(int last, int number)
    {
        var isOpen = !ClosingLine.EndsSentence(lines.Text(last));
        var isLong = lines.Text(last).Length > MaxOpenLength;
        if (isOpen && isLong && Footers > 0)
        {
            notes.DoubtInText(last, number, "taken for a text that is cut off", "no sentence ends there, and the footer that the page’s other posts have is missing", "a whole text");
            return TextEnd.Unknown;
        }
        if (isOpen && isLong)
            notes.DoubtInText(last, number, "taken for the end of a whole text", "something else stands below, but no sentence ends there", "a text that goes on");
        else if (Footers > 0 && 2 * Footers >= Texts)
            notes.DoubtInText(last, number, "taken for the end of a whole text", "the footer that the page’s other posts have is missing below it", "a text that goes on");
        return TextEnd.Next;
    }

    private bool IsShortCutFooter(PostExtent extent) =>
        extent.Tail is [var only] && only.Line == lines.Last && lines[lines.Last] is { Footer: FooterForm.None, Byline: null }
        && Footer.IsShortCut(lines.Text(lines.Last));
}
