using System.Text.RegularExpressions;

namespace SiteGen.Converter.Dumps;

/// <summary>A line end between two lines with text, at which a program may have wrapped one line.</summary>
/// <param name="At">The place of the line end.</param>
/// <param name="LineEnd">The length of the line end.</param>
/// <param name="Next">The place of the first character of the next line that is not white space.</param>
/// <param name="Length">The length of the line above, with its indent.</param>
/// <param name="NextWord">The length of the first word of the next line.</param>
/// <param name="IsSmall">Whether the next line begins with a small letter.</param>
/// <param name="GoesOn">Whether the line above ends within a sentence, and the next one goes on with it.</param>
/// <param name="IsItem">Whether the line above is of an item of a list.</param>
internal readonly partial record struct LineBreak(int At, int LineEnd, int Next, int Length, int NextWord, bool IsSmall, bool GoesOn, bool IsItem)
{
    /// <summary>The longest line that a program has wrapped; the paragraphs of the blog are longer.</summary>
    public const int MaxLength = 250;

    private const int MinLength = 3;

    // What stands around texts begins on a line of its own, even in copies that have lost their empty lines.
    private static readonly string[] Openings = ["Signup for FREE", "Sign up for FREE", "Posted on in", "Interested in improving", "Check out our new"];

    // `… Visit Our Home Page`, above the title of another page: `desk | …`.
    private const string FooterEnd = "Our Home Page";

    /// <summary>
    /// Whether the next line begins as items of lists do, in the middle of a sentence: <c>– pretty good!</c>, <c>(2) Whether …</c>. It
    /// shows no column.
    /// </summary>
    public bool IsMark { get; private init; }

    /// <summary>How long the line would have been with the first word of the next one; behind a sentence there may have been two spaces.</summary>
    public int Joined => Length + (IsSentence ? 2 : 1) + NextWord;

    /// <summary>Whether the line above ends as sentences do.</summary>
    private bool IsSentence { get; init; }

    // `1. Listen`, `(2) Ask`, `a) Wait`
    [GeneratedRegex(@"^(?:[0-9]{1,2}[.)]|[(]?[a-zA-Z]\)|[a-z]\. |[(][0-9]{1,2}\))", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    /// <summary>
    /// Each line end between two lines with text, the second of which is no item of a list. A dump that is not wrapped has
    /// hardly any: its paragraphs are single lines between empty ones.
    /// </summary>
    public static List<LineBreak> In(string text)
    {
        var breaks = new List<LineBreak>();
        var isItem = false;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            if (length < 0)
                break;
            var end = start + length;
            var lineEnd = LineEnds.LengthAt(text, end);
            var line = text.AsSpan(start, length).TrimEnd();
            isItem |= IsItemStart(line.TrimStart());
            var found = line.Length is >= MinLength and <= MaxLength ? Of(text, line, end, lineEnd, isItem) : null;
            if (found is not null)
                breaks.Add(found.Value);
            isItem &= found is { GoesOn: true };
            start = end + lineEnd;
        }
        return breaks;
    }

    private static LineBreak? Of(string text, ReadOnlySpan<char> line, int end, int lineEnd, bool isItem)
    {
        var next = text.AsSpan(end + lineEnd);
        var nextEnd = next.IndexOfAny('\n', '\r');
        next = nextEnd < 0 ? next : next[..nextEnd];
        var indent = next.Length - next.TrimStart().Length;
        next = next.Trim();
        if (next.Length is 0 or > MaxLength || line.EndsWith(FooterEnd, StringComparison.Ordinal))
            return null;
        var isMark = IsDashAmid(line, next) || IsNumberAmid(line, next);
        if (!isMark && !IsWord(next))
            return null;
        var word = next.IndexOfAny(' ', '\t');
        return new LineBreak(
            end, lineEnd, end + lineEnd + indent, line.Length, word < 0 ? next.Length : word, char.IsLower(next[0]), OpenLine.Ends(line) && OpenLine.Begins(next), isItem)
        {
            IsMark = isMark,
            IsSentence = !OpenLine.Ends(line),
        };
    }

    private static bool IsItemStart(ReadOnlySpan<char> line) =>
        line.Length > 2 && ((char.IsWhiteSpace(line[1]) && ItemMarks.MayBegin(line)) || (char.IsAsciiDigit(line[0]) && Step().IsMatch(line)));

    // `I don’t know⏎– pretty good!`: a dash of a list would stand below another one, or below a sentence.
    private static bool IsDashAmid(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        next.Length > 2 && next[0] is '-' or '–' or '—' && next[1] == ' ' && (char.IsLower(next[2]) || next[2] is '“' or '"')
        && OpenLine.Ends(line) && line.TrimStart()[0] != next[0];

    // `… on his home reduced, and⏎(2) Whether the wait …`
    private static bool IsNumberAmid(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        (next[0] == '(' || char.IsAsciiDigit(next[0])) && OpenLine.Ends(line) && !IsItemStart(line.TrimStart()) && Step().IsMatch(next);

    private static bool IsWord(ReadOnlySpan<char> line)
    {
        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.Ordinal))
                return false;
        }
        return (char.IsLetterOrDigit(line[0]) || line[0] is '“' or '"' or '‘' or '\'' or '(' or '$')
            && !((char.IsDigit(line[0]) || line[0] == '(' || (line.Length > 1 && line[1] is ')' or '.')) && Step().IsMatch(line))
            && !(line.Length > 2 && char.IsWhiteSpace(line[1]) && ItemMarks.MayBegin(line));
    }
}
