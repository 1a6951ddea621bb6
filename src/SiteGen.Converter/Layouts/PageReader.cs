using System.Collections.Immutable;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Ledger;

namespace SiteGen.Converter.Layouts;

/// <summary>
/// Reads one dump, in this order:
/// 1. what the form of each line says;
/// 2. the entries of the sidebar, which end with <c>Read more</c>;
/// 3. the titles of pages, and the menus above them;
/// 4. where posts begin: a title above a byline, or a dated title behind the end of another post;
/// 5. each post: text, footer, and on pages of single posts the byline and the comment form below;
/// 6. what stands before the first post: a single post without a date, or bare texts.
/// Whatever no step claims is set aside by the ledger, and what was decided on thin evidence is a doubt.
/// </summary>
internal sealed class PageReader
{
    private readonly PageLines _lines;
    private readonly PageNotes _notes;
    private readonly TextDoubts _texts;
    private readonly PostReader _posts;
    private readonly List<PageHead> _heads;
    private readonly PostStarts _starts;
    private readonly TextPool _pool;

    private PageReader(DumpText dump, TextPool pool)
    {
        _pool = pool;
        _lines = new PageLines(dump);
        _notes = new PageNotes(_lines);
        _texts = new TextDoubts(_lines, _notes);
        var sidebar = SidebarReader.Read(_lines);
        foreach (var entry in sidebar.Entries)
            TakeExcerpt(entry, sidebar.Doubtful.Contains(entry.TitleLine));
        var heads = PageHeads.Find(_lines, sidebar);
        _heads = heads.Heads;
        foreach (var line in heads.Menu)
            _notes.Claim(line, Account.Navigation, "a line of the menu above the page’s title");
        if (!heads.Menu.Exists(IsOfMenu))
        {
            foreach (var line in heads.Menu)
                _notes.Doubt(line, -1, "left out", "it stands above the title of a page, where menus stand, but has no word of a menu", "the end of a text that the dump was cut within");
        }
        foreach (var head in _heads)
            _notes.Claim(head.Line, Account.PageTitle, head.Title.IsMarked ? "a line with the site’s name, or a page’s number" : "the first line, above a title");
        foreach (var line in heads.Refused)
            _notes.DoubtLater(line, "taken as text", "it has the site’s name, as titles of pages have, but no post stands below it", "the title of another page in the same file");
        _starts = PostStarts.Find(_lines, _notes.Taken);
        _posts = new PostReader(_lines, _notes, _texts, pool);
        foreach (var line in sidebar.Refused)
            _notes.DoubtLater(line, "taken as text", "it ends like an excerpt of the sidebar, and stands alone", "the excerpt of another tip");
        foreach (var line in _starts.Refused.Where(line => _lines[line].Byline is null))
            _notes.DoubtLater(line, "taken as text", "it ends in a date, as titles do, but no byline follows", "the title of another tip");
    }

    /// <summary>Reads a dump.</summary>
    /// <param name="dump">The dump.</param>
    /// <param name="pool">The texts of the other dumps, to which its own are added; null where there are none.</param>
    public static DumpPage Read(DumpText dump, TextPool? pool = null)
    {
        var reader = new PageReader(dump, pool ?? new TextPool());
        reader.ReadPosts();
        var notes = reader._notes;
        var sectionOf = notes.FirstLines.Select(reader.SectionAt).ToImmutableArray();
        var sections = reader.Sections(sectionOf);
        return new DumpPage(dump, sections, [.. notes.Findings], sectionOf, notes.SortedClaims(), [.. notes.Diagnostics])
        {
            Doubts = notes.AllDoubts(),
        };
    }

    private void ReadPosts()
    {
        var regions = Regions();
        _posts.FindSharedEndings(regions.SelectMany(region => Parts(region.From, region.To)).ToList());
        foreach (var (from, to) in regions)
            ReadRegion(from, to);
    }

    // `Home About Us Services`, and `#[1]RSS 2.0` of a browser without pictures, too.
    private bool IsOfMenu(int line)
    {
        var text = _lines.Text(line);
        return Navigation.IsMenu(text) || Navigation.IsService(text) || _lines[line].Navigation is not null || text[0] == '#'
            || text.StartsWith("Home", StringComparison.Ordinal);
    }

    private void TakeExcerpt(SidebarEntry entry, bool isDoubtful)
    {
        var dump = _lines.Dump;
        var number = _notes.Findings.Count;
        var title = _notes.TitleOf(entry.TitleLine, number);
        _notes.Claim(entry.TitleLine, Account.SidebarTitle, "a title above a line that ends with “Read more”", number);
        for (var line = entry.FirstLine; line <= entry.LastLine; line++)
        {
            if (!_lines.IsBlank(line))
                _notes.Claim(line, Account.SidebarExcerpt, "an excerpt that ends with “Read more”", number);
        }
        _texts.OfExcerpt(entry.FirstLine, entry.LastLine, number, _pool.Of(dump.Text.AsSpan()[dump.Lines[entry.FirstLine].TextStart..dump.Lines[entry.LastLine].TextEnd]));
        var text = TextOf(entry);
        var kind = text == FoundText.None ? FindingKind.TitleOnly : FindingKind.Excerpt;
        _notes.Add(new Finding(kind, title, dump.LocationOfLine(entry.TitleLine), text, []) { InSidebar = true }, entry.TitleLine);
        if (title.Date is null && !isDoubtful)
            _notes.Doubt(entry.TitleLine, number, "taken for a title without a date", "those beside it have one", "a title that was cut, or a line of an excerpt");
        if (isDoubtful)
            _notes.Doubt(entry.TitleLine, number, "taken for a title in the sidebar", "no entry beside it has a date", "a paragraph of a text");
    }

    // The link may have a line of its own, or stand there alone.
    private FoundText TextOf(SidebarEntry entry)
    {
        var dump = _lines.Dump;
        if (entry.LastLength == 0 && entry.FirstLine == entry.LastLine)
            return FoundText.None;
        var last = entry.LastLength > 0 ? entry.LastLine : _lines.LastText(entry.LastLine - 1);
        var end = entry.LastLength > 0 ? dump.Lines[last].TextStart + entry.LastLength : dump.Lines[last].TextEnd;
        return new FoundText(_pool.Of(dump.Text.AsSpan()[dump.Lines[entry.FirstLine].TextStart..end]).Text, dump.LocationOfLine(entry.FirstLine));
    }

    // Stretches of lines between those that are taken.
    private List<(int From, int To)> Regions()
    {
        var regions = new List<(int, int)>();
        var from = -1;
        for (var line = 0; line <= _lines.Count; line++)
        {
            var isFree = line < _lines.Count && !_notes.Taken[line];
            if (isFree && from < 0 && !_lines.IsBlank(line))
                from = line;
            if (!isFree && from >= 0)
            {
                regions.Add((from, line));
                from = -1;
            }
        }
        return regions;
    }

    // The texts of a region's posts.
    private IEnumerable<(int From, int To, bool HasByline)> Parts(int from, int to)
    {
        var inside = _starts.Starts.FindAll(start => start.Line >= from && start.Line < to);
        for (var i = 0; i < inside.Count; i++)
        {
            var hasByline = inside[i].BylineLine >= 0;
            yield return ((hasByline ? inside[i].BylineLine : inside[i].Line) + 1, i + 1 < inside.Count ? inside[i + 1].Line : to, hasByline);
        }
    }

    private void ReadRegion(int from, int to)
    {
        var inside = _starts.Starts.FindAll(start => start.Line >= from && start.Line < to);
        var firstStart = inside.Count == 0 ? to : inside[0].Line;
        if (_lines.NextText(from) < firstStart)
            _posts.ReadPreamble(from, firstStart, TitleAbove(from));
        for (var i = 0; i < inside.Count; i++)
            _posts.ReadPost(inside[i], i + 1 < inside.Count ? inside[i + 1].Line : to);
    }

    private PageTitle? TitleAbove(int line) => _heads.FindLast(head => head.Line < line)?.Title;

    // What stands above the first title belongs to the first page.
    private int SectionAt(int line) => Math.Max(0, _heads.FindLastIndex(head => head.Line <= line));

    private ImmutableArray<PageSection> Sections(ImmutableArray<int> sectionOf) =>
        [.. Enumerable.Range(0, Math.Max(1, _heads.Count)).Select(number => Section(_heads.ElementAtOrDefault(number), number, sectionOf))];

    private PageSection Section(PageHead? head, int number, ImmutableArray<int> sectionOf)
    {
        var findings = Enumerable.Range(0, sectionOf.Length).Where(finding => sectionOf[finding] == number).ToList();
        var isSinglePost = findings.Exists(_posts.SinglePosts.Contains);
        var tag = head is null ? null : TagOf(head.Title, findings.Select(finding => _notes.Findings[finding]), isSinglePost);
        if (tag is not null && head!.Line == _lines.NextText(0) && IsEndOfCategory(tag, findings))
            tag = null;
        if (tag is not null && head!.Title.MayBeAuthor)
            _notes.Doubt(head.Line, -1, $"taken for the tag “{tag}”", "it is none of the posts’ categories", "the name of an author");
        if (tag is not null && head!.Title.MayBeCut)
            _notes.Doubt(head.Line, -1, $"taken for the tag “{tag}”", "it stands above the first title", "the end of a text that the dump was cut within");
        if (tag is not null && head!.Title.MayBeMotto)
            _notes.Doubt(head.Line, -1, $"taken for the tag “{tag}”", "it stands behind the site’s name", "the motto of the site");
        if (head is { Title.HasFooter: true })
            _notes.Doubt(head.Line, -1, "taken for the title of a page without a tag", "a footer stands before it", "a footer and a title that names a tag");
        if (head is { Title.IsUnknownForm: true })
            _notes.Doubt(head.Line, -1, "taken for the title of a page without a tag", "its form is not known", "a title that names a tag");
        if (head is not null && tag is null && head.Line == _lines.NextText(0) && IsEndOfCategory(head.Title.Name, findings))
            _notes.Doubt(head.Line, -1, "taken for the end of a category’s name", "the dump begins with it, and a category of the page ends so", "a tag");
        return new PageSection(head?.Title, isSinglePost, tag, head is null ? default : _lines.Dump.LocationOfLine(head.Line));
    }

    // `vice Tip of the Week | …`, with which a dump begins that was cut within a word of the title.
    private bool IsEndOfCategory(string name, List<int> findings) =>
        name.Length > 0 && findings.SelectMany(finding => _notes.Findings[finding].Categories)
            .Any(category => category.Length > name.Length && category.EndsWith(name, StringComparison.Ordinal) && char.IsLetter(category[^(name.Length + 1)]));

    // Tags stand nowhere but in the title of a tag archive: a page whose term is among none of its posts' categories.
    private static string? TagOf(PageTitle title, IEnumerable<Finding> findings, bool isSinglePost)
    {
        if (!title.IsTerm || isSinglePost || title.Kind == ArchiveKind.Category)
            return null;
        if (title.Kind == ArchiveKind.Tag)
            return title.Name;
        var categories = findings.SelectMany(finding => finding.Categories).Select(Sites.Term.Fold).ToHashSet();
        return categories.Count == 0 || categories.Contains(Sites.Term.Fold(title.Name)) ? null : title.Name;
    }
}
