namespace SiteGen.Converter.Layouts;

/// <summary>Lines of one sidebar entry, counted from 0.</summary>
/// <param name="TitleLine">Its title.</param>
/// <param name="FirstLine">The first line of its excerpt.</param>
/// <param name="LastLine">The last one, which ends with <c>Read more</c>.</param>
/// <param name="LastLength">The length of the last line without that link; 0 where the link stands alone.</param>
internal readonly record struct SidebarEntry(int TitleLine, int FirstLine, int LastLine, int LastLength);

/// <summary>What was found to be a sidebar, and what looks like an entry of one and is none.</summary>
/// <param name="Entries">The entries in their order.</param>
/// <param name="Doubtful">The entries that are taken on thin evidence.</param>
/// <param name="Refused">The lines with <c>Read more</c> below a title that are taken as text.</param>
internal sealed record Sidebar(List<SidebarEntry> Entries, HashSet<int> Doubtful, List<int> Refused);

/// <summary>
/// Finds the sidebar: a title, empty lines or none, an excerpt that ends with <c>Read more</c>. The title has a date, most
/// times; an entry without one stands beside one that has.
/// </summary>
internal sealed class SidebarReader
{
    private const int MaxUndatedLength = 150;
    private const int MaxExcerptLines = 12;
    private const int MaxExcerptLength = 1500;

    private readonly PageLines _lines;
    private readonly int _firstByline;

    private SidebarReader(PageLines lines)
    {
        _lines = lines;
        _firstByline = Enumerable.Range(0, lines.Count).FirstOrDefault(line => lines[line].Byline is { AsksForComment: true }, lines.Count);
    }

    public static Sidebar Read(PageLines lines)
    {
        var reader = new SidebarReader(lines);
        var sidebar = new Sidebar([], [], []);
        foreach (var run in Runs(lines, reader.Candidates()))
            reader.Judge(run, sidebar);
        return sidebar;
    }

    private List<SidebarEntry> Candidates()
    {
        var entries = new List<SidebarEntry>();
        for (var line = _lines.NextText(0); line < _lines.Count; line = _lines.NextText(line + 1))
        {
            if (EntryAt(line) is not { } entry)
                continue;
            entries.Add(entry);
            line = entry.LastLine;
        }
        return entries;
    }

    // A dated title may have an excerpt of several lines; any other one a single line.
    private SidebarEntry? EntryAt(int title)
    {
        if (!CanBeTitle(title))
            return null;
        var isDated = IsDated(title);
        var (length, count) = (0, 0);
        for (var line = _lines.NextText(title + 1); line < _lines.Count; line = _lines.NextText(line + 1))
        {
            var text = _lines.Text(line);
            var excerpt = ReadMore.ExcerptLength(text);
            if (excerpt < 0 && count == 0 && isDated)
                excerpt = ReadMore.BracketLength(text);
            length += text.Length;
            // `Read more` directly below a title: an excerpt without words.
            if (excerpt > 0 ? isDated || count == 0 : excerpt == 0 && (count > 0 || isDated))
                return new SidebarEntry(title, _lines.NextText(title + 1), line, excerpt);
            if (++count == (isDated ? MaxExcerptLines : 2) || length > MaxExcerptLength || _lines[line].IsFurniture || IsDated(line))
                return null;
        }
        return null;
    }

    private bool CanBeTitle(int line)
    {
        var text = _lines.Text(line);
        return text.Length <= DatedTitle.MaxLength && !_lines[line].IsFurniture && ReadMore.ExcerptLength(text) < 0
            && (IsDated(line) || (text.Length <= MaxUndatedLength && text.IndexOf('|') < 0 && !_lines[line].OpensForm));
    }

    private bool IsDated(int line) =>
        _lines[line].Dated is not null || (_lines.Text(line).Length <= MaxUndatedLength && _lines.IsDated(line));

    // Entries that follow each other without anything between.
    private static IEnumerable<List<SidebarEntry>> Runs(PageLines lines, List<SidebarEntry> entries)
    {
        var run = new List<SidebarEntry>();
        foreach (var entry in entries)
        {
            if (run.Count > 0 && lines.NextText(run[^1].LastLine + 1) != entry.TitleLine)
            {
                yield return run;
                run = [];
            }
            run.Add(entry);
        }
        if (run.Count > 0)
            yield return run;
    }

    private void Judge(List<SidebarEntry> run, Sidebar sidebar)
    {
        // The line above the first entry is its title only where it has a date, or where another entry vouches for it.
        if (run.Exists(entry => IsDated(entry.TitleLine)) && !IsOfText(run))
        {
            sidebar.Entries.AddRange(run);
        }
        else if (run.Count > 1 && run[0].TitleLine < _firstByline)
        {
            sidebar.Entries.AddRange(run);
            sidebar.Doubtful.UnionWith(run.Select(entry => entry.TitleLine));
        }
        else
        {
            sidebar.Refused.AddRange(run.Select(entry => entry.LastLine));
        }
    }

    // One entry alone, the text below which goes on: the title is a post's, and its text says “Read more”.
    private bool IsOfText(List<SidebarEntry> run)
    {
        if (run.Count > 1)
            return false;
        var next = _lines.NextText(run[0].LastLine + 1);
        var goesOn = next < _lines.Count && !_lines[next].IsFurniture && _lines[next].Dated is null
            && !(_lines.NextText(next + 1) is var below && below < _lines.Count && _lines[below].Byline is { AsksForComment: true });
        return goesOn && (run[0].TitleLine > _firstByline || !PostStarts.HasHyphen(_lines.Text(run[0].TitleLine)));
    }
}
