using System.Text.RegularExpressions;
using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Dumps;

/// <summary>
/// Joins the lines of a dump that a program has wrapped at a column, as lynx and html2text do. The sign is that no line
/// has room for the first word of the next one, and that most of these words have a small letter, which verse has not.
/// </summary>
internal static partial class WrappedLines
{
    private const int MinColumn = 40;
    private const int MaxColumn = 120;
    private const int MaxColumns = 6;

    // What stands around texts begins on a line of its own, even in copies that have lost their empty lines.
    private static readonly string[] Openings = ["Signup for FREE", "Sign up for FREE", "Posted on in", "Interested in improving", "Check out our new"];

    // `… Visit Our Home Page`, above the title of another page: `desk | …`.
    private const string FooterEnd = "Our Home Page";

    // `1. Listen`, `(2) Ask`, `a) Wait`
    [GeneratedRegex(@"^(?:[0-9]{1,2}[.)]|[(]?[a-zA-Z]\)|[(][0-9]{1,2}\))", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    // `Posted on`, `in Sports` and `Please leave a comment`, each on a line, as copies from a browser have it.
    [GeneratedRegex(
        @"^Posted on(?:(?<end>\r?\n)[ \t\u00A0]*|" +
        @"[ \u00A0]+)in[ \u00A0][^\r\n]{1,300}(?<end>\r?\n)[ \t]*Please leave a comment(?=[ \t]*(?:\r|\n|\z))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Byline();

    // Verse has shorter lines.
    private const int MinOpenLength = 60;

    // The columns are found by longer lines.
    private const int MinItemLength = 12;

    // Two lines that happen to fill the column are no habit.
    private const int MinBreaks = 3;

    /// <summary>The text, in which each line end that a program has put in is <see cref="LineEnds.Soft"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isGuess">Whether lines were joined although no column shows: they may be verse.</param>
    public static string Join(string text, out bool isGuess)
    {
        isGuess = false;
        if (text.Contains("\nPlease leave a comment", StringComparison.Ordinal))
            text = Byline().Replace(text, match => Softened(match));
        var all = Breaks(text);
        var breaks = all.FindAll(one => one.Length >= MinColumn / 2);
        // A line that no program has wrapped may be longer than the column.
        foreach (var column in breaks.Select(one => one.Length).Distinct().OrderDescending().Take(MaxColumns))
        {
            var within = breaks.FindAll(one => one.Length <= column);
            var wrapped = within.FindAll(one => one.Length + 1 + one.NextWord > column);
            if (column >= MinColumn && wrapped.Count >= MinBreaks && wrapped.Count * 5 >= within.Count * 4 && within.Count * 5 >= breaks.Count * 4
                && wrapped.Count(one => one.IsSmall) * 2 >= wrapped.Count)
                return Joined(text, wrapped);
        }
        // Of a short text there are not enough lines for a habit; but a long line that ends within a sentence, above one that goes on
        // with a small letter, was no paragraph.
        var open = all.FindAll(one => one.IsSmall && (one.Length >= MinOpenLength || one.IsItem) && IsOpen(text.AsSpan(0, one.At).TrimEnd()[^1]));
        isGuess = open.Exists(one => !one.IsItem);
        return Joined(text, open);
    }

    private static bool IsOpen(char last) => char.IsLetterOrDigit(last) || last is ',' or ';' or '-';

    private static string Softened(Match match)
    {
        var softened = match.Value.ToCharArray();
        foreach (Capture end in match.Groups["end"].Captures)
            softened.AsSpan(end.Index - match.Index, end.Length).Fill(LineEnds.Soft);
        return new string(softened);
    }

    private static string Joined(string text, List<Break> breaks)
    {
        if (breaks.Count == 0)
            return text;
        var joined = text.ToCharArray();
        foreach (var (at, length, _, _, _, _) in breaks)
            joined.AsSpan(at, length).Fill(LineEnds.Soft);
        return new string(joined);
    }

    // Each line end between two lines with text, the second of which is no item of a list. A dump that is not wrapped
    // has hardly any: its paragraphs are single lines between empty ones.
    private static List<Break> Breaks(string text)
    {
        var breaks = new List<Break>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            if (length < 0)
                break;
            var end = start + length;
            var lineEnd = LineEnds.LengthAt(text, end);
            var line = text.AsSpan(start, length).TrimEnd();
            var next = text.AsSpan(end + lineEnd);
            var nextEnd = next.IndexOfAny('\n', '\r');
            var nextWhole = nextEnd < 0 ? next : next[..nextEnd];
            var nextLine = nextWhole.TrimStart();
            if (line.Length is >= MinItemLength and <= MaxColumn && !line.EndsWith(FooterEnd, StringComparison.Ordinal) && nextLine.Length is > 0 and <= MaxColumn && IsWord(nextLine))
            {
                var word = nextLine.IndexOfAny(' ', '\t');
                var isItem = IsItem(line) && nextWhole.Length - nextLine.Length >= line.Length - line.TrimStart().Length + 2;
                breaks.Add(new Break(end, lineEnd, line.Length, word < 0 ? nextLine.Length : word, char.IsLower(nextLine[0]), isItem));
            }
            start = end + lineEnd;
        }
        return breaks;
    }

    private static bool IsItem(ReadOnlySpan<char> line) => line.TrimStart() is var item && item.Length > 2 && (RawLine.Bullets.Contains(item[0]) || RawLine.Dashes.Contains(item[0])) && item[1] == ' ';

    private static bool IsWord(ReadOnlySpan<char> line)
    {
        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.Ordinal))
                return false;
        }
        return (char.IsLetterOrDigit(line[0]) || line[0] is '“' or '"' or '‘' or '\'' or '(' or '$')
            && !((char.IsDigit(line[0]) || line[0] == '(' || (line.Length > 1 && line[1] == ')')) && Step().IsMatch(line));
    }

    // An item goes on where the next line stands further in.
    private readonly record struct Break(int At, int LineEnd, int Length, int NextWord, bool IsSmall, bool IsItem);
}
