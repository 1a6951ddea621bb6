using SiteGen.Converter.Dumps;

namespace SiteGen.Converter.Layouts;

/// <summary>Lines of one sidebar entry, counted from 0.</summary>
/// <param name="TitleLine">Its title.</param>
/// <param name="ExcerptLine">Its excerpt, which ends with <c>Read more</c>.</param>
/// <param name="ExcerptLength">The length of the excerpt without that link.</param>
internal readonly record struct SidebarEntry(int TitleLine, int ExcerptLine, int ExcerptLength);

/// <summary>
/// Finds the sidebar: a title, one or two empty lines (or none, or three), one line that ends with <c>Read more</c>.
/// The title has a date, most times; an entry without one stands between others.
/// </summary>
internal static class SidebarReader
{
    private const int MaxUndatedLength = 150;

    public static List<SidebarEntry> Read(DumpText dump)
    {
        var entries = new List<SidebarEntry>();
        var title = -1;
        var belowByline = false;
        for (var line = 0; line < dump.Lines.Length; line++)
        {
            if (dump.Lines[line].IsBlank)
                continue;
            var text = dump[line];
            var length = ReadMore.ExcerptLength(text);
            if (length >= 0 && title >= 0 && CanBeTitle(dump[title], belowByline))
            {
                entries.Add(new SidebarEntry(title, line, length));
                title = -1;
                continue;
            }
            belowByline |= Byline.Parse(text) is { AsksForComment: true };
            title = length >= 0 ? -1 : line;
        }
        return entries;
    }

    // Below the first whole post a paragraph may well end in “Read more”; only a dated title is certain there.
    private static bool CanBeTitle(ReadOnlySpan<char> line, bool belowByline)
    {
        if (line.Length > DatedTitle.MaxLength || Byline.Parse(line) is not null || Footer.RuleOf(line, isLast: false) is not null)
            return false;
        if (DatedTitle.Parse(line).Date is not null)
            return true;
        return !belowByline && line.Length <= MaxUndatedLength && line.IndexOf('|') < 0;
    }
}
