using SiteGen.Converter.Ledger;

namespace SiteGen.Converter.Layouts;

/// <summary>How sure it is that a text ends where it is taken to end.</summary>
public enum TextEnd
{
    /// <summary>The dump ends there, and nothing else shows it.</summary>
    Unknown,

    /// <summary>The dump ends there, behind a whole sentence that says the title, or on a page whose posts have no footers.</summary>
    Sentence,

    /// <summary>Another post or page follows.</summary>
    Next,

    /// <summary>A footer, byline or comment form stands below it.</summary>
    Marked,
}

/// <summary>A line below the text of a post.</summary>
/// <param name="Line">Its number, counted from 0.</param>
/// <param name="Account">What it is.</param>
/// <param name="Rule">How that was seen, as a phrase for people.</param>
internal sealed record TailLine(int Line, Account Account, string Rule);

/// <summary>How far the text of a post goes, and what stands below it.</summary>
/// <param name="BodyEnd">The first line, counted from 0, that is no text any more.</param>
/// <param name="Byline">The byline below the text, on pages of single posts.</param>
/// <param name="IsMarked">Whether a footer, byline or form marks the end of the text.</param>
/// <param name="Tail">What the lines below the text are, in their order; a line that is not understood is missing.</param>
/// <param name="Refused">Lines amid the text that look like footers and are taken as text.</param>
/// <param name="ResponseTitle">The title that <c>One Response to …</c> names; null for none.</param>
internal sealed record PostExtent(
    int BodyEnd, Byline? Byline, bool IsMarked, List<TailLine> Tail, List<int> Refused, string? ResponseTitle)
{
    private const string BylineRule = "“Posted on in …” below the text of a single post";
    private const string FormRule = "a line of the comment form below a single post";

    /// <summary>Finds the end of the text between two lines.</summary>
    /// <param name="lines">The page.</param>
    /// <param name="from">Its first line.</param>
    /// <param name="to">The line behind the last that can belong to it.</param>
    /// <param name="shared">Last lines of texts that several posts of the page share.</param>
    /// <param name="hasByline">Whether the post has a byline above its text, so that none stands below it.</param>
    public static PostExtent Find(PageLines lines, int from, int to, HashSet<string> shared, bool hasByline) =>
        new Reader(lines, from, to, shared, hasByline).Read();

    // 1. what stands at the very end and is no text by its form; 2. a byline, form or footer above something else.
    private sealed class Reader(PageLines lines, int from, int to, HashSet<string> shared, bool hasByline)
    {
        private readonly List<TailLine> _tail = [];

        public PostExtent Read()
        {
            var formLine = FormLine();
            var end = Backward(to, formLine);
            var inner = FirstEnd(end, formLine);
            if (inner < end)
                end = Backward(inner + 1, formLine);
            for (var line = end; line < to; line++)
                Take(line, formLine);
            var refused = Enumerable.Range(from, Math.Max(0, end - from)).Where(line => LooksLikeEnd(line, end)).ToList();
            var byline = Enumerable.Range(end, to - end).Where(line => !lines.IsBlank(line)).Select(line => lines[line].Byline).FirstOrDefault(found => found is not null);
            var isMarked = _tail.Exists(entry => entry.Account is not Account.Navigation);
            return new PostExtent(end, byline, isMarked, _tail, refused, ResponseTitle(end));
        }

        private bool LooksLikeEnd(int line, int end) =>
            !lines.IsBlank(line)
            && (lines[line].IsFurniture || lines[line].OpensForm || (lines[line].Footer == FooterForm.Possible && lines.NextText(line + 1) >= end));

        // The first line of the comment form: below it, words such as `Name` alone belong to the form.
        private int FormLine()
        {
            for (var line = lines.NextText(from); line < to; line = lines.NextText(line + 1))
            {
                if (lines[line].OpensForm && (IsFormToTheEnd(line) || (CommentForm.TitleIn(lines.Text(line)) is not null && HasFormBelow(line))))
                    return line;
            }
            return int.MaxValue;
        }

        private bool IsFormToTheEnd(int line)
        {
            // A footer stands above the form. Where one stands below, the words are the author's.
            while (line < to && (lines.IsBlank(line) || CommentForm.IsPart(lines.Text(line)) || lines[line].Navigation is not null
                || Navigation.IsService(lines.Text(line)) || Navigation.IsNeighbour(lines.Text(line))))
                line++;
            return line == to;
        }

        // Comments of readers stand between `2 Responses to …` and the form.
        private bool HasFormBelow(int line)
        {
            for (line = lines.NextText(line + 1); line < to; line = lines.NextText(line + 1))
            {
                if (lines[line].OpensForm && CommentForm.TitleIn(lines.Text(line)) is null && IsFormToTheEnd(line))
                    return true;
            }
            return false;
        }

        // From the end upwards: everything that is no text by its form, or stands below something that is none.
        private int Backward(int end, int formLine)
        {
            while (true)
            {
                var line = lines.LastText(end - 1);
                if (line < from || !IsTail(line, end, formLine))
                    return end;
                end = line;
            }
        }

        private bool IsTail(int line, int end, int formLine)
        {
            var form = lines[line];
            if (form.IsFurniture || line >= formLine && (form.OpensForm || CommentForm.IsPart(lines.Text(line))))
                return true;
            if (line == lines.Last && (Footer.IsCut(lines.Text(line)) || Layouts.Byline.IsCut(lines.Text(line))))
                return true;
            if (form.Footer == FooterForm.Link || Navigation.IsService(lines.Text(line)))
                return StandsBelow(line, form.Footer == FooterForm.Link);
            if (form.Footer == FooterForm.Possible)
                return IsShared(line) || (end < to && lines.NextText(end) is var below && below < to && lines[below].Footer == FooterForm.Sentence);
            if (Navigation.IsNeighbour(lines.Text(line)) && end < to)
                return true;
            return IsShared(line);
        }

        // `Contact Us` below `Signup for FREE Tips!`, `Twitter` below `Share this:`.
        private bool StandsBelow(int line, bool isLink)
        {
            for (var above = lines.LastText(line - 1); above >= from; above = lines.LastText(above - 1))
            {
                if (isLink ? lines[above].Footer == FooterForm.Links : lines[above].Navigation is not null)
                    return true;
                if (isLink ? lines[above].Footer != FooterForm.Link : !Navigation.IsService(lines.Text(above)))
                    return false;
            }
            return false;
        }

        private bool IsShared(int line) => shared.Count > 0 && shared.Contains(SharedEndings.FoldedLine(lines.Text(line)));

        // The first line above the tail that ends the text although something follows that is not understood.
        private int FirstEnd(int tail, int formLine)
        {
            var hasFooter = Enumerable.Range(tail, to - tail).Any(line => !lines.IsBlank(line) && lines[line].Footer is FooterForm.Links or FooterForm.Sentence);
            for (var line = lines.NextText(from); line < tail; line = lines.NextText(line + 1))
            {
                if (line == formLine || (!hasByline && lines[line].Byline is not null))
                    return line;
                // One footer a post: where another one stands at the end, this one is text.
                if (!hasFooter && line > from && lines[line].Footer is FooterForm.Links or FooterForm.Sentence)
                    return line;
            }
            return tail;
        }

        private void Take(int line, int formLine)
        {
            if (lines.IsBlank(line))
                return;
            var text = lines.Text(line);
            var form = lines[line];
            (Account Account, string Rule)? taken =
                form.Byline is not null || (line == lines.Last && Layouts.Byline.IsCut(text)) ? (Account.Byline, BylineRule)
                : line >= formLine && (form.OpensForm || CommentForm.IsPart(text)) ? (Account.CommentForm, FormRule)
                : line == lines.Last && form.Footer is FooterForm.None or FooterForm.Possible && Footer.IsCut(text) ? (Account.Footer, "footer that the dump cuts off")
                : form.Footer is FooterForm.Links or FooterForm.Sentence or FooterForm.Link ? (Account.Footer, Footer.RuleOf(form.Footer))
                : form.Navigation is { } rule ? (Account.Navigation, rule)
                : IsTail(line, line + 1, formLine) || (form.Footer == FooterForm.Possible && IsTail(line, lines.NextText(line + 1), formLine))
                    ? (form.Footer == FooterForm.Possible || IsShared(line) ? Account.Footer : Account.Navigation, Footer.RuleOf(FooterForm.Possible))
                : Navigation.IsNeighbour(text) ? (Account.Navigation, "a link to the post before or behind")
                : null;
            if (taken is var (account, accountRule))
                _tail.Add(new TailLine(line, account, accountRule));
        }

        private string? ResponseTitle(int end)
        {
            for (var line = end; line < to; line++)
            {
                if (!lines.IsBlank(line) && CommentForm.TitleIn(lines.Text(line)) is { } title)
                    return title;
            }
            return null;
        }
    }
}
