using System.Text.RegularExpressions;

namespace SiteGen.Converter.Dumps;

/// <summary>
/// Joins the lines of a dump that a program has wrapped at a column, as lynx and html2text do. The sign is that no line
/// has room for the first word of the next one, and that most of these words have a small letter, which verse has not.
/// </summary>
internal static partial class WrappedLines
{
    private const int MinColumn = 24;

    // Verse has such lines; where prose has them, there are more of them, and most go on with a small letter.
    private const int NarrowColumn = 40;
    private const int MaxColumns = 12;

    // Verse has shorter lines.
    private const int MinOpenLength = 60;

    // Two lines that happen to fill the column are no habit.
    private const int MinBreaks = 3;
    private const int MinNarrowBreaks = 6;

    // `Posted on`, `in Sports` and `Please leave a comment`, each on a line, as copies from a browser have it.
    [GeneratedRegex(
        @"^Posted on(?:(?<end>\r?\n)[ \t\u00A0]*|" +
        @"[ \u00A0]+)in[ \u00A0][^\r\n]{1,300}(?<end>\r?\n)[ \t]*Please leave a comment(?=[ \t]*(?:\r|\n|\z))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Byline();

    /// <summary>The text, in which each line end that a program has put in is <see cref="LineEnds.Soft"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isGuess">Whether lines were joined although no column shows: they may be verse.</param>
    public static string Join(string text, out bool isGuess)
    {
        isGuess = false;
        if (text.Contains("\nPlease leave a comment", StringComparison.Ordinal))
            text = Byline().Replace(text, match => Softened(match));
        var all = LineBreak.In(text);
        // An item goes on where its sentence does.
        var torn = all.FindAll(one => one is { IsItem: true, GoesOn: true });
        if (Column(all) is var column && column > 0)
            return Joined(text, [.. all.FindAll(one => one.Length <= column && one.Joined > column).Union(torn)]);
        // Of a short text there are not enough lines for a habit; but a long line that ends within a sentence, above one that goes on
        // with a small letter, was no paragraph.
        var open = all.FindAll(one => one is { IsItem: false, GoesOn: true, Length: >= MinOpenLength });
        isGuess = open.Count > 0;
        return Joined(text, [.. open, .. torn]);
    }

    // The column at which a program has wrapped the lines; 0 for none.
    private static int Column(List<LineBreak> all)
    {
        var breaks = all.FindAll(one => one.Length >= NarrowColumn / 2 && !one.IsMark);
        // A line that no program has wrapped may be longer than the column.
        return breaks.Select(one => one.Length).Distinct().OrderDescending().Take(MaxColumns)
            .FirstOrDefault(column => column >= MinColumn && IsColumn(column, column < NarrowColumn ? all.FindAll(one => !one.IsMark) : breaks));
    }

    private static bool IsColumn(int column, List<LineBreak> breaks)
    {
        var isNarrow = column < NarrowColumn;
        var within = breaks.FindAll(one => one.Length <= column);
        var wrapped = within.FindAll(one => one.Joined > column);
        var small = wrapped.Count(one => one.IsSmall);
        return wrapped.Count >= (isNarrow ? MinNarrowBreaks : MinBreaks)
            && wrapped.Count * 5 >= within.Count * 4 && within.Count * 5 >= breaks.Count * 4
            && (isNarrow ? small * 5 >= wrapped.Count * 3 : small * 2 >= wrapped.Count);
    }

    private static string Softened(Match match)
    {
        var softened = match.Value.ToCharArray();
        foreach (Capture end in match.Groups["end"].Captures)
            softened.AsSpan(end.Index - match.Index, end.Length).Fill(LineEnds.Soft);
        return new string(softened);
    }

    private static string Joined(string text, List<LineBreak> breaks)
    {
        if (breaks.Count == 0)
            return text;
        var joined = text.ToCharArray();
        foreach (var one in breaks)
        {
            joined.AsSpan(one.At, one.LineEnd).Fill(LineEnds.Soft);
            KeepLink(joined, one, "Read", "more");
            KeepLink(joined, one, "Continue", "reading");
        }
        return new string(joined);
    }

    // `… in the best Read⏎more`: the link at the end of an excerpt is known by both words, so the line ends before them.
    private static void KeepLink(char[] text, LineBreak at, string first, string second)
    {
        var start = at.At - first.Length;
        if (start < 1 || text[start - 1] != ' ' || !text.AsSpan(start).StartsWith(first) || !text.AsSpan(at.Next).StartsWith(second, StringComparison.OrdinalIgnoreCase))
            return;
        text.AsSpan(start - 1, at.Next - start + 1).Fill(LineEnds.Soft);
        first.CopyTo(text.AsSpan(at.Next - first.Length - 1));
        text[at.Next - 1] = ' ';
    }
}
