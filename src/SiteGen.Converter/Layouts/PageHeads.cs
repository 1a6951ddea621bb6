namespace SiteGen.Converter.Layouts;

/// <summary>The title of a page in a dump, and where it stands.</summary>
/// <param name="Line">Its line, counted from 0.</param>
/// <param name="Title">What it says.</param>
internal sealed record PageHead(int Line, PageTitle Title);

/// <summary>
/// Finds the titles of pages: one at the beginning of a dump, below the menu, and one for each further page in the same
/// file.
/// </summary>
internal sealed class PageHeads
{
    // A menu has some ten lines.
    private const int MaxMenuLines = 40;
    private const int MaxMenuLength = 40;

    // `ead more`, with which a dump begins that was cut at the front.
    private static readonly string[] Endings = ["Read more", "Continue reading →", "Please leave a comment", "Visit Our Home Page"];

    private readonly PageLines _lines;
    private readonly HashSet<int> _sidebarTitles;

    private PageHeads(PageLines lines, Sidebar sidebar)
    {
        _lines = lines;
        _sidebarTitles = [.. sidebar.Entries.Select(entry => entry.TitleLine)];
    }

    /// <summary>The titles in their order.</summary>
    public List<PageHead> Heads { get; } = [];

    /// <summary>The lines of menus above them.</summary>
    public List<int> Menu { get; } = [];

    /// <summary>Lines that look like titles of pages, but no post stands below them.</summary>
    public List<int> Refused { get; } = [];

    public static PageHeads Find(PageLines lines, Sidebar sidebar)
    {
        var heads = new PageHeads(lines, sidebar);
        var line = heads.FindFirst();
        for (line = lines.NextText(line); line < lines.Count; line = lines.NextText(line + 1))
        {
            if (lines.Text(line).IndexOf('|') < 0 || PageTitle.Parse(lines.Text(line)) is not { IsMarked: true } title)
                continue;
            if (heads.IsAbovePosts(line))
                heads.Heads.Add(new PageHead(line, title));
            else
                heads.Refused.Add(line);
        }
        return heads;
    }

    // The result is the line below which further pages may begin.
    private int FindFirst()
    {
        var menu = new List<int>();
        PageHead? site = null;
        for (var line = _lines.NextText(0); line < _lines.Count && menu.Count < MaxMenuLines; line = _lines.NextText(line + 1))
        {
            if (_sidebarTitles.Contains(line) || _lines[line].Byline is not null)
                break;
            if (PageTitle.Parse(_lines.Text(line)) is { IsMarked: true } marked)
            {
                // The site's name alone may be a part of the menu.
                if (marked is { Name.Length: 0, Number: null } && site is null)
                {
                    site = new PageHead(line, marked);
                    continue;
                }
                if (site is not null)
                    menu.Add(site.Line);
                return Keep(new PageHead(line, marked), menu);
            }
            if (Navigation.IsMenuBar(_lines.Text(line)))
            {
                menu.Add(line);
                continue;
            }
            if (_lines.Text(line).Length > MaxMenuLength || _lines.Text(line)[^1] is '.' or '!' or '?' or ',' || _lines[line].Dated is not null)
                break;
            menu.Add(line);
        }
        return site is null ? FindUnmarked() : Keep(site, menu.FindAll(line => line < site.Line));
    }

    private int Keep(PageHead head, List<int> menu)
    {
        Heads.Add(head);
        Menu.AddRange(menu);
        return head.Line + 1;
    }

    private static bool IsRest(ReadOnlySpan<char> line)
    {
        foreach (var ending in Endings)
        {
            if (ending.AsSpan().EndsWith(line, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    // `resolve`, bare, above the first entry or post. What stands above it has to be a menu's.
    private int FindUnmarked()
    {
        var line = _lines.NextText(0);
        while (line < _lines.Count && (Navigation.IsMenu(_lines.Text(line)) || Navigation.IsMenuBar(_lines.Text(line))) && !_sidebarTitles.Contains(line))
        {
            Menu.Add(line);
            line = _lines.NextText(line + 1);
        }
        if (line < _lines.Count && !_sidebarTitles.Contains(line) && !_lines[line].IsFurniture && _lines[line].Dated is null
            && PostStarts.LooksLikeTitle(_lines.Text(line)) && ReadMore.ExcerptLength(_lines.Text(line)) < 0 && !IsRest(_lines.Text(line))
            && IsAbovePosts(line))
        {
            Heads.Add(new PageHead(line, PageTitle.Parse(_lines.Text(line))));
            return line + 1;
        }
        // A word of a menu may be the title of a post without byline: `Services` above a text.
        if (Heads.Count == 0 && Menu.Count > 0 && !IsAbovePosts(Menu[^1]))
            Menu.Clear();
        return line;
    }

    private bool IsAbovePosts(int line)
    {
        var next = _lines.NextText(line + 1);
        if (next >= _lines.Count)
            return false;
        if (_sidebarTitles.Contains(next) || _lines[next].Dated is not null || Navigation.IsNeighbour(_lines.Text(next)))
            return true;
        // A title without date, above its byline.
        var below = _lines.NextText(next + 1);
        return _lines[next].Byline is null && below < _lines.Count && _lines[below].Byline is not null && PostStarts.LooksLikeTitle(_lines.Text(next))
            && !PostStarts.IsDateOrAuthor(_lines.Text(next));
    }
}
