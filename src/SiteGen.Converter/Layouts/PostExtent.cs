using SiteGen.Converter.Dumps;
using SiteGen.Converter.Ledger;

namespace SiteGen.Converter.Layouts;

/// <summary>How far the text of a post goes, and what stands below it.</summary>
/// <param name="BodyEnd">The first line, counted from 0, that is no text any more.</param>
/// <param name="Byline">The byline below the text, on pages of single posts.</param>
/// <param name="FormLine">The line with which the comment form begins; <see cref="int.MaxValue"/> without one.</param>
/// <param name="LastLine">The last line of the dump that is not empty.</param>
/// <param name="HasEnd">Whether anything marks the end of the text.</param>
internal sealed record PostExtent(int BodyEnd, Byline? Byline, int FormLine, int LastLine, bool HasEnd)
{
    public static PostExtent Find(DumpText dump, int from, int to)
    {
        var lastLine = dump.LastTextLine;
        int end = to, form = int.MaxValue;
        Byline? byline = null;
        // Up to here a comment form was looked for already, and was none.
        var noForm = from;
        for (var line = from; line < to; line++)
        {
            if (dump.Lines[line].IsBlank)
                continue;
            var text = dump[line];
            if (Footer.RuleOf(text, line == lastLine) is not null || (line == lastLine && Layouts.Byline.IsCut(text)))
            {
                end = Math.Min(end, line);
            }
            else if (Layouts.Byline.Parse(text) is { } found)
            {
                end = Math.Min(end, line);
                byline ??= found;
            }
            else if (form == int.MaxValue && line >= noForm && CommentForm.Begins(text)
                && (end < to || (noForm = FormEnd(dump, line, to)) == to))
            {
                form = line;
                end = Math.Min(end, line);
            }
        }
        return new PostExtent(end, byline, form, lastLine, end < to);
    }

    /// <summary>What a line below the text is; null for something that is not understood.</summary>
    public (Account Account, string Rule)? RuleOf(DumpText dump, int line)
    {
        if (dump.Lines[line].IsBlank)
            return null;
        var text = dump[line];
        if (Footer.RuleOf(text, line == LastLine) is { } footer)
            return (Account.Footer, footer);
        if (Layouts.Byline.Parse(text) is not null || (line == LastLine && Layouts.Byline.IsCut(text)))
            return (Account.Byline, "“Posted on in …” below the text of a single post");
        if (line >= FormLine && CommentForm.IsPart(text))
            return (Account.CommentForm, "a line of the comment form below a single post");
        return null;
    }

    /// <summary>
    /// How many characters at the end of a cut excerpt are, or may be, the beginning of its link <c>Read more</c>.
    /// </summary>
    public static int CutLink(ReadOnlySpan<char> line)
    {
        const string Link = " Read more";
        for (var length = Link.Length - 1; length > 1; length--)
        {
            if (line.EndsWith(Link.AsSpan(0, length), StringComparison.Ordinal))
                return length;
        }
        return 0;
    }

    // The first line from here that is of no comment form.
    private static int FormEnd(DumpText dump, int line, int to)
    {
        while (line < to && (dump.Lines[line].IsBlank || CommentForm.IsPart(dump[line])))
            line++;
        return line;
    }
}
