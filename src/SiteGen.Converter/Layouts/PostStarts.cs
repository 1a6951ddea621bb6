using System.Buffers;
using System.Text.RegularExpressions;

namespace SiteGen.Converter.Layouts;

/// <summary>Where a post begins.</summary>
/// <param name="Line">Its first line, counted from 0: the title, or the byline where the title is missing.</param>
/// <param name="BylineLine">The byline below the title; -1 where there is none, or where it stands below the text.</param>
/// <param name="Doubt">Why the decision is doubtful, as a clause; null where it is not.</param>
internal sealed record PostStart(int Line, int BylineLine, string? Doubt = null)
{
    public bool HasTitle => Line != BylineLine;

    /// <summary>The line between title and byline, as in other themes: the date, the author, the title again; -1 for none.</summary>
    public int HeadLine { get; init; } = -1;
}

/// <summary>
/// Finds the lines with which posts begin, in their order. A line begins one where its own form says so and where it
/// stands where the page's other posts begin: above a byline, if they have bylines, or behind the end of another post.
/// </summary>
internal sealed partial class PostStarts
{
    private const string NotAtAnEnd = "the text above it has no end of its own";

    private const string NoDate = "it has no date, and the page’s other titles have one";

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-‐‑‒–—―−");

    // The longest title that we know has 73 characters.
    private const int MaxTitleLength = 150;

    private readonly PageLines _lines;
    private readonly bool[] _taken;
    private readonly bool _hasBylines;
    private readonly bool _hasFooters;
    private readonly bool _hasDatedBylines;

    private PostStarts(PageLines lines, bool[] taken)
    {
        _lines = lines;
        _taken = taken;
        for (var line = 0; line < lines.Count; line++)
        {
            if (lines.IsBlank(line))
                continue;
            _hasFooters |= lines[line].Footer is FooterForm.Links or FooterForm.Sentence;
            if (lines[line].Byline is not { } byline || !IsAbovePost(line, byline))
                continue;
            _hasBylines = true;
            _hasDatedBylines |= Above(line) is var above and >= 0 && IsDated(above);
        }
    }

    /// <summary>The lines that are taken as text although titles, or bylines, look the same.</summary>
    public List<int> Refused { get; } = [];

    /// <summary>The lines with which posts begin.</summary>
    public List<PostStart> Starts { get; } = [];

    public static PostStarts Find(PageLines lines, bool[] taken)
    {
        var found = new PostStarts(lines, taken);
        for (var line = lines.NextText(0); line < lines.Count; line = lines.NextText(line + 1))
        {
            if (taken[line])
                continue;
            if (lines[line].Byline is { } byline)
                found.AddByline(line, byline);
            else if (lines[line].Dated is not null)
                found.AddDated(line);
        }
        return found;
    }

    /// <summary>Whether a line is short enough and ends as no paragraph does.</summary>
    public static bool LooksLikeTitle(ReadOnlySpan<char> line) =>
        line.Length is > 0 and <= MaxTitleLength && line[0] != '•'
        && (line[^1] is not ('.' or ',' or ';' or ':') || line.EndsWith("...", StringComparison.Ordinal)
            || line.EndsWith("Inc.", StringComparison.Ordinal));

    /// <summary>Whether the dash before the date is a hyphen, as in the sidebar; posts have an en dash there.</summary>
    public static bool HasHyphen(ReadOnlySpan<char> line) =>
        DatedTitle.MayBeDated(line) && line.LastIndexOfAny(Dashes) is var dash and >= 0 && line[dash] == '-';

    /// <summary>Whether a line is a date, or names an author, as other themes have it between title and byline.</summary>
    public static bool IsDateOrAuthor(ReadOnlySpan<char> line) => WrittenDate.ParseAlone(line) is not null || (line.StartsWith("By ") && Author().IsMatch(line));

    // At least two names: `By Design` is a title.
    [GeneratedRegex(@"^By \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Author();

    private void AddByline(int line, Byline byline)
    {
        if (!IsAbovePost(line, byline))
            return;
        var above = Above(line);
        if (above >= 0 && IsDateOrAuthor(_lines.Text(above))
            && Above(above) is var dated and >= 0 && LooksLikeTitle(_lines.Text(dated)) && !_lines[dated].IsFurniture)
        {
            AddTitled(new PostStart(dated, line, DoubtOf(dated, WrittenDate.ParseAlone(_lines.Text(above)) is not null)) { HeadLine = above });
            return;
        }
        if (above >= 0 && IsHead(above))
        {
            AddTitled(new PostStart(Above(above), line) { HeadLine = above });
            return;
        }
        if (above >= 0 && IsQuoted(above))
        {
            Refused.Add(line);
            return;
        }
        // A paragraph is no title; but a title may end in a full stop, or be as short as one.
        var hasTitle = above >= 0 && _lines[above].Byline is null && _lines.Text(above).Length <= MaxTitleLength
            && (LooksLikeTitle(_lines.Text(above)) || _lines.Text(above).Length <= MaxTitleLength / 2) && !IsFooter(above);
        if (!hasTitle)
        {
            Starts.Add(new PostStart(line, line, "no title stands above it"));
            return;
        }
        AddTitled(new PostStart(above, line, DoubtOf(above, byline.Published is not null)));
    }

    // `June 4, 2019 · 2 min read`, or the title again, directly below the title of a post.
    private bool IsHead(int line) =>
        Above(line) is var title and >= 0 && _lines[title].Dated is { } dated && !HasHyphen(_lines.Text(title)) && IsBehindEnd(title)
        && (_lines[line].Dated is null ? !IsDated(line) && LooksLikeTitle(_lines.Text(line)) : _lines[line].Dated == dated)
        && !_lines[line].IsFurniture;

    // The byline decides what was thought of a dated title alone.
    private void AddTitled(PostStart start)
    {
        if (Starts.Count > 0 && Starts[^1].Line == start.Line)
            Starts.RemoveAt(Starts.Count - 1);
        Refused.Remove(start.Line);
        Starts.Add(start);
    }

    // A post has a text. What stands between its byline and another one is the text, and the other one is quoted in it,
    // unless it has a title for certain.
    private bool IsQuoted(int title) =>
        IsBelowByline(title) && !IsDated(title) && (_hasDatedBylines || !LooksLikeTitle(_lines.Text(title)));

    private bool IsBelowByline(int line) =>
        Above(line) is var above and >= 0 && _lines[above].Byline is { } byline && IsAbovePost(above, byline);

    // A line above a byline is the title, unless it may be the end of the text before.
    private string? DoubtOf(int title, bool isDatedBelow)
    {
        if (_lines[title].Dated is not null)
            return null;
        if (IsBehindEnd(title))
            return _hasDatedBylines && !isDatedBelow && !IsDated(title) ? NoDate : null;
        return IsDated(title) ? null : MayBeParagraph(_lines.Text(title)) || _hasDatedBylines ? NotAtAnEnd : null;
    }

    // Longer than any title that we know, or a sentence that ends in quotation marks: `… in the lobby, “I’m here to install
    // your phone.”`
    private static bool MayBeParagraph(ReadOnlySpan<char> line)
    {
        var unquoted = line.TrimEnd("”\"’'");
        return !LooksLikeTitle(line) || line.Length > MaxTitleLength / 2
            || (unquoted.Length < line.Length && unquoted is [.., '.' or '!' or '?']);
    }

    private void AddDated(int line)
    {
        // `← Hold It – 5/28/19`, the link to the post before.
        if (Navigation.IsNeighbour(_lines.Text(line)))
            return;
        var next = _lines.NextText(line + 1);
        // The byline below it decides.
        if (next < _lines.Count && !_taken[next] && _lines[next].Byline is { } byline && IsAbovePost(next, byline))
            return;
        var isLast = next >= _lines.Count || (next == _lines.Last && Byline.IsCut(_lines.Text(next)));
        var isFirst = Starts.Count == 0;
        if (_hasBylines)
        {
            if (IsBehindEnd(line) && (isLast || !isFirst || HasHyphen(_lines.Text(line))))
                Starts.Add(new PostStart(line, -1, isLast || HasHyphen(_lines.Text(line)) ? null : "no byline follows, as below the page’s other titles"));
            else
                Refused.Add(line);
        }
        else if (isFirst || IsBehindEnd(line) || Starts[^1].Line == _lines.LastText(line - 1))
        {
            Starts.Add(new PostStart(line, -1));
        }
        else if (!_hasFooters && !_lines.AnyByline)
        {
            Starts.Add(new PostStart(line, -1, NotAtAnEnd));
        }
        else
        {
            Refused.Add(line);
        }
    }

    private bool IsDated(int line) => _lines.IsDated(line);

    private bool IsFooter(int line) => _lines[line].Footer is FooterForm.Links or FooterForm.Sentence;

    // The line above that is not empty; -1 where it is something else already.
    private int Above(int line) => _lines.LastText(line - 1) is var above && above >= 0 && !_taken[above] ? above : -1;

    // Whether nothing of another text stands directly above.
    private bool IsBehindEnd(int line)
    {
        var above = _lines.LastText(line - 1);
        return above < 0 || _taken[above] || (_lines[above].IsFurniture && !IsBelowByline(line)) || _lines[above].Footer == FooterForm.Link
            || CommentForm.IsPart(_lines.Text(above));
    }

    // `Posted on in CATEGORY` without a question for comments: below a single post, as a rule. It stands above one
    // where the line before it is a title and text follows that is no comment form.
    private bool IsAbovePost(int line, Byline byline)
    {
        if (byline.AsksForComment)
            return true;
        var above = Above(line);
        if (above < 0 || _lines[above].IsFurniture || _lines.LastText(above - 1) is var before && before >= 0 && !_taken[before] && !IsFooter(before))
            return above >= 0 && _lines[above].Dated is not null;
        if (!LooksLikeTitle(_lines.Text(above)))
            return false;
        var below = _lines.NextText(line + 1);
        return below >= _lines.Count || !_lines[below].OpensForm;
    }
}
