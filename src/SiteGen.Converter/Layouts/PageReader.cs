using System.Collections.Immutable;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Ledger;
using SiteGen.Converter.Markdown;
using SiteGen.Text;

namespace SiteGen.Converter.Layouts;

/// <summary>
/// Reads one dump, in this order:
/// 1. the entries of the sidebar, which end with <c>Read more</c>;
/// 2. the page's title, the first line if it is one;
/// 3. where posts begin: a title above a byline, or a dated title;
/// 4. each post: text, footer, and on pages of single posts the byline and the comment form below;
/// 5. what stands before the first post: a single post without a date, or a bare text.
/// Whatever no step claims is set aside by the ledger.
/// </summary>
internal sealed class PageReader
{
    private readonly DumpText _dump;
    private readonly bool[] _taken;
    private readonly List<Claim> _claims = [];
    private readonly List<Finding> _findings = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<Doubt> _doubts = [];
    private PageTitle? _title;
    private bool _isSinglePost;

    private PageReader(DumpText dump)
    {
        _dump = dump;
        _taken = new bool[dump.Lines.Length];
    }

    public static DumpPage Read(DumpText dump)
    {
        var reader = new PageReader(dump);
        var sidebar = SidebarReader.Read(dump);
        foreach (var entry in sidebar)
            reader.TakeExcerpt(entry);
        var starts = PostStarts.Find(dump, reader._taken);
        reader.TakePageTitle(sidebar, starts);
        starts.RemoveAll(start => reader._taken[start.Line]);
        foreach (var (from, to) in reader.Regions())
            reader.ReadRegion(from, to, starts);
        return new DumpPage(
            dump, reader._title, [.. reader._findings], [.. reader._claims.OrderBy(claim => claim.Start)],
            reader._isSinglePost, [.. reader._diagnostics])
        {
            Doubts = [.. reader._doubts],
        };
    }

    private void TakeExcerpt(SidebarEntry entry)
    {
        var excerpt = _dump.Lines[entry.ExcerptLine];
        var title = TitleOf(entry.TitleLine);
        Claim(entry.TitleLine, Account.SidebarTitle, "a title above a line that ends with “Read more”", _findings.Count);
        Claim(entry.ExcerptLine, Account.SidebarExcerpt, "a line that ends with “Read more”", _findings.Count);
        var text = new FoundText(
            _dump.Text.Substring(excerpt.TextStart, entry.ExcerptLength), _dump.LocationOfLine(entry.ExcerptLine));
        _findings.Add(new Finding(FindingKind.Excerpt, title, _dump.LocationOfLine(entry.TitleLine), text, []) { InSidebar = true });
    }

    // `resolve | Customer Service Solutions, Inc. - Page 9`, or the bare `resolve` above the first entry or post.
    private void TakePageTitle(List<SidebarEntry> sidebar, List<PostStart> starts)
    {
        var first = NextText(0);
        if (first < 0 || _taken[first])
            return;
        var title = PageTitle.Parse(_dump[first]);
        if (!title.IsMarked)
        {
            var next = NextText(first + 1);
            var isAbove = next >= 0
                && (sidebar.Exists(entry => entry.TitleLine == next) || starts.Exists(start => start.Line == next));
            if (!isAbove || starts.Exists(start => start.Line == first) || !PostStarts.LooksLikeTitle(_dump[first]))
                return;
        }
        _title = title;
        Claim(first, Account.PageTitle, title.IsMarked ? "the first line, with the site's name" : "the first line, above a title");
    }

    // Stretches of lines between those that are taken.
    private List<(int From, int To)> Regions()
    {
        var regions = new List<(int, int)>();
        var from = -1;
        for (var line = 0; line <= _taken.Length; line++)
        {
            var isFree = line < _taken.Length && !_taken[line];
            if (isFree && from < 0 && !_dump.Lines[line].IsBlank)
                from = line;
            if (!isFree && from >= 0)
            {
                regions.Add((from, line));
                from = -1;
            }
        }
        return regions;
    }

    private void ReadRegion(int from, int to, List<PostStart> starts)
    {
        var inside = starts.FindAll(start => start.Line >= from && start.Line < to);
        var firstStart = inside.Count == 0 ? to : inside[0].Line;
        if (NextText(from) < firstStart)
            ReadPreamble(from, firstStart);
        for (var i = 0; i < inside.Count; i++)
            ReadPost(inside[i], i + 1 < inside.Count ? inside[i + 1].Line : to);
    }

    private void ReadPost(PostStart start, int to)
    {
        var from = start.Line + 1;
        var categories = ImmutableArray<string>.Empty;
        if (start.BylineLine >= 0)
        {
            from = start.BylineLine + 1;
            Claim(start.BylineLine, Account.Byline, "“Posted on in …” below a title", _findings.Count);
            categories = Byline.Parse(_dump[start.BylineLine])!.Categories;
        }
        TakePost(start.HasTitle ? start.Line : -1, from, to, categories, start.BylineLine >= 0);
    }

    // A post whose byline stands below it has no mark at its beginning: its first line is the title.
    private void ReadPreamble(int from, int to)
    {
        var extent = PostExtent.Find(_dump, from, to);
        var first = NextText(from);
        if (extent.Byline is null)
        {
            TakePost(-1, first, to, [], hasByline: false);
            return;
        }
        // Only the title of a page of its own is no category; it is the post's, and may stand there alone.
        var named = _title is { Name.Length: > 0 } title
            && !extent.Byline.Categories.Any(category => Sites.Term.Fold(category) == Sites.Term.Fold(title.Name))
            ? DatedTitle.Parse(_title.Name)
            : null;
        if (named is null && IsTwice(first, extent.BodyEnd))
        {
            Claim(first, Account.PageTitle, "the first line, which the next one repeats");
            first = NextText(first + 1);
        }
        var isTitle = NextText(first + 1) is var second && second >= 0 && second < extent.BodyEnd
            && (named is null ? PostStarts.LooksLikeTitle(_dump[first]) : IsSame(first, named));
        if (isTitle)
            TakePost(first, first + 1, to, [], hasByline: false);
        else
            TakePost(-1, first, to, [], hasByline: false, named);
    }

    private bool IsTwice(int line, int end) =>
        NextText(line + 1) is var next && next >= 0 && next < end && Folding.Same(_dump[line], _dump[next]);

    private bool IsSame(int line, DatedTitle title) => Folding.Same(DatedTitle.Parse(_dump[line]).Title, title.Title);

    private void TakePost(
        int titleLine, int from, int to, ImmutableArray<string> categories, bool hasByline, DatedTitle? named = null)
    {
        var extent = PostExtent.Find(_dump, from, to);
        var number = _findings.Count;
        var title = named ?? (titleLine < 0 ? null : TitleOf(titleLine));
        var first = NextText(from);
        var hasText = first >= 0 && first < extent.BodyEnd;
        var isSidebar = titleLine >= 0 && !hasByline && !extent.HasEnd && PostStarts.HasHyphen(_dump[titleLine])
            && (!hasText || NextText(first + 1) is var next && (next < 0 || next >= extent.BodyEnd));
        if (titleLine >= 0)
        {
            Claim(
                titleLine, isSidebar ? Account.SidebarTitle : Account.PostTitle,
                hasByline ? "a title above “Posted on in …”" : "a title with a date, or the first line of a single post", number);
        }
        var text = FoundText.None;
        var isCut = false;
        if (hasText)
        {
            var last = LastText(extent.BodyEnd - 1);
            isCut = !extent.HasEnd && NextText(last + 1) < 0 && EndsInside(first, last);
            text = Take(first, last, number, isSidebar, isCut);
        }
        TakeTail(extent, to, number);
        if (extent.Byline is { } below)
        {
            _isSinglePost = true;
            categories = categories.AddRange(below.Categories);
        }
        string? uncertain = null;
        if (to > _dump.LastTextLine && EndsWithByline() && categories.Length > 0)
        {
            uncertain = categories[^1];
            categories = categories.RemoveAt(categories.Length - 1);
        }
        var kind = title is null ? FindingKind.Fragment
            : !hasText ? FindingKind.TitleOnly
            : isSidebar ? FindingKind.Excerpt
            : FindingKind.Post;
        var at = titleLine >= 0 ? _dump.LocationOfLine(titleLine) : text.At;
        _findings.Add(new Finding(kind, title, at, text, categories)
        {
            UncertainCategory = uncertain,
            InSidebar = isSidebar,
            IsCut = isCut || isSidebar,
            HasEnd = extent.HasEnd || hasByline,
        });
    }

    private FoundText Take(int first, int last, int number, bool isSidebar, bool isCut)
    {
        var account = isSidebar ? Account.SidebarExcerpt : Account.Body;
        var rule = isSidebar ? "an excerpt that the dump cuts off" : isCut ? "a text that the dump cuts off" : "text between title and footer";
        for (var line = first; line <= last; line++)
        {
            if (!_dump.Lines[line].IsBlank)
                Claim(line, account, rule, number);
        }
        // The indent of the first line may be that of a list.
        var start = _dump.Lines[first].Start;
        var end = _dump.Lines[last].TextEnd;
        if (isSidebar && isCut)
            end -= PostExtent.CutLink(_dump[last]);
        return new FoundText(_dump.Text[start..end], _dump.LocationOfLine(first));
    }

    private void TakeTail(PostExtent extent, int to, int number)
    {
        for (var line = extent.BodyEnd; line < to; line++)
        {
            if (extent.RuleOf(_dump, line) is var (account, rule))
                Claim(line, account, rule, number);
        }
    }

    private DatedTitle TitleOf(int line)
    {
        var title = DatedTitle.Parse(_dump[line]);
        if (title.Impossible is { } typed)
            _diagnostics.Add(ConverterMistakes.ImpossibleDate(_dump.LocationOfLine(line), typed));
        return title;
    }

    private void Claim(int line, Account account, string rule, int finding = -1)
    {
        _taken[line] = true;
        _claims.Add(new Claim(_dump.Lines[line].TextStart, _dump.Lines[line].TextEnd, account, rule, finding));
    }

    private int NextText(int line)
    {
        for (; line < _dump.Lines.Length; line++)
        {
            if (!_dump.Lines[line].IsBlank)
                return line;
        }
        return -1;
    }

    private int LastText(int line)
    {
        while (_dump.Lines[line].IsBlank)
            line--;
        return line;
    }

    // Whether the last line of a dump seems to go on. An item of a list does not where the item above it ends the same.
    private bool EndsInside(int first, int last)
    {
        if (EndsSentence(_dump[last]))
            return false;
        if (_dump[last][0] != '•' || last == first)
            return true;
        var above = LastText(last - 1);
        return above < first || _dump[above][0] != '•' || EndsSentence(_dump[above]);
    }

    // Not even a line end follows the byline, so the dump may have been cut within.
    private bool EndsWithByline()
    {
        var last = _dump.LastTextLine;
        return _dump.Lines[last].TextEnd == _dump.Text.Length && Byline.Parse(_dump[last]) is { AsksForComment: false };
    }

    private static bool EndsSentence(ReadOnlySpan<char> line) =>
        !(char.IsLetterOrDigit(line[^1]) || line[^1] is ',' or '-' or '–' or '\uFFFD');
}
