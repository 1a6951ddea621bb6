using System.Buffers;
using SiteGen.Converter.Dumps;

namespace SiteGen.Converter.Layouts;

/// <summary>Where a post begins.</summary>
/// <param name="Line">Its first line, counted from 0: the title, or the byline where the title is missing.</param>
/// <param name="BylineLine">The byline below the title; -1 where there is none, or where it stands below the text.</param>
internal readonly record struct PostStart(int Line, int BylineLine)
{
    public bool HasTitle => Line != BylineLine;
}

/// <summary>Finds the lines with which posts begin, in their order.</summary>
internal static class PostStarts
{
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-‐‑‒–—―−");

    // The longest title that we know has 73 characters.
    private const int MaxTitleLength = 150;

    public static List<PostStart> Find(DumpText dump, bool[] taken)
    {
        var starts = new List<PostStart>();
        var above = -1;
        for (var line = 0; line < dump.Lines.Length; line++)
        {
            if (dump.Lines[line].IsBlank)
                continue;
            if (taken[line])
            {
                above = -1;
                continue;
            }
            var text = dump[line];
            if (Byline.Parse(text) is { } byline)
            {
                AddByline(line, byline);
                above = -1;
                continue;
            }
            // `One Response to Use the Actions of Empathy – 4/9/19` ends in a date, too.
            if (DatedTitle.MayBeDated(text) && DatedTitle.Parse(text).Date is not null && !HasBullet(text) && !CommentForm.Begins(text))
                starts.Add(new PostStart(line, -1));
            above = Footer.RuleOf(text, isLast: false) is null ? line : -1;
        }
        return starts;

        void AddByline(int line, Byline byline)
        {
            var hasTitle = above >= 0 && LooksLikeTitle(dump[above]);
            var isDated = starts.Count > 0 && starts[^1].Line == above;
            if (!byline.AsksForComment && !isDated && !IsAbovePost(dump, taken, line, above))
                return;
            if (isDated)
                starts[^1] = new PostStart(above, line);
            else
                starts.Add(new PostStart(hasTitle ? above : line, line));
        }
    }

    /// <summary>Whether a line is short enough and ends as no paragraph does.</summary>
    public static bool LooksLikeTitle(ReadOnlySpan<char> line) =>
        line.Length is > 0 and <= MaxTitleLength && !HasBullet(line)
        && (line[^1] is not ('.' or ',' or ';' or ':') || line.EndsWith("...", StringComparison.Ordinal)
            || line.EndsWith("Inc.", StringComparison.Ordinal));

    /// <summary>Whether the dash before the date is a hyphen, as in the sidebar; posts have an en dash there.</summary>
    public static bool HasHyphen(ReadOnlySpan<char> line) =>
        DatedTitle.MayBeDated(line) && line.LastIndexOfAny(Dashes) is var dash and >= 0 && line[dash] == '-';

    private static bool HasBullet(ReadOnlySpan<char> line) => line[0] == '•';

    // `Posted on in CATEGORY` without a question for comments: below a single post, as a rule. It stands above one
    // where the line before it is a title and text follows that is no comment form.
    private static bool IsAbovePost(DumpText dump, bool[] taken, int line, int above)
    {
        if (above < 0 || !LooksLikeTitle(dump[above]))
            return false;
        for (var before = above - 1; before >= 0 && !taken[before]; before--)
        {
            if (!dump.Lines[before].IsBlank && Footer.RuleOf(dump[before], isLast: false) is null)
                return false;
            if (!dump.Lines[before].IsBlank)
                break;
        }
        for (var below = line + 1; below < dump.Lines.Length; below++)
        {
            if (!dump.Lines[below].IsBlank)
                return !CommentForm.Begins(dump[below]);
        }
        return true;
    }
}
