using System.Buffers;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Rendering;

namespace SiteGen.Converter.Markdown;

/// <summary>
/// Writes a text as Markdown that the site's own pipeline reads as exactly this text. A backslash stands where it
/// must and nowhere else: what needs one is not guessed by rules but tried with the pipeline itself.
/// </summary>
internal static class Escape
{
    // Without any of these a line can't be anything but a paragraph, unless it begins with a number.
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>&|~!#+-=:\n");

    private static readonly SearchValues<char> Inner = SearchValues.Create("\\`*_[]<>&|~!");

    // With more candidates the input is hostile; a few needless backslashes do no harm.
    private const int MaxTrials = 48;

    /// <summary>The Markdown of a paragraph.</summary>
    /// <param name="text">Lines without white space around them and without empty ones; a <c>\n</c> is a hard break.</param>
    public static string Paragraph(string text)
    {
        if (!text.AsSpan().ContainsAny(Special) && !text.Contains('.') && !text.Contains(')'))
            return text;
        if (!NeedsTrial(text) || IsReadAs(text, Broken(text, [])))
            return Broken(text, []);
        var marks = Candidates(text, Inner, autolinks: false);
        if (!IsReadAs(text, Broken(text, marks)))
            marks = Candidates(text, Inner, autolinks: true);
        if (marks.Count <= MaxTrials)
            marks = Needed(text, marks);
        return Broken(text, marks);
    }

    // Most texts of the blog have nothing but full stops, hyphens and colons inside.
    private static bool NeedsTrial(string text) =>
        text.AsSpan().ContainsAny(Inner)
        || text.Contains('\n')
        || char.IsAsciiDigit(text[0])
        || text[0] is '#' or '+' or '-' or '='
        || MayHaveAutolink(text);

    private static bool MayHaveAutolink(ReadOnlySpan<char> text) =>
        AsciiSearch.Contains(text, "www.", rare: 0) || AsciiSearch.Contains(text, "://", rare: 0)
        || AsciiSearch.Contains(text, "mailto:", rare: 6) || AsciiSearch.Contains(text, "tel:", rare: 3);

    private static List<int> Candidates(string text, SearchValues<char> inner, bool autolinks)
    {
        var marks = new List<int>();
        var lineStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                lineStart = i + 1;
            else if (inner.Contains(text[i]) || StartsBlock(text, lineStart, i) || (autolinks && text[i] is ':' or '.'))
                marks.Add(i);
        }
        return marks;
    }

    // `#`, `+`, `-`, `=` begin a block at the beginning of a line, `.` and `)` behind a number there.
    private static bool StartsBlock(string text, int lineStart, int at) => text[at] switch
    {
        '#' or '+' or '-' or '=' => at == lineStart,
        '.' or ')' => at > lineStart && text.AsSpan(lineStart, at - lineStart).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };

    // One backslash fewer can make another one needless, so this goes on until none can go.
    private static List<int> Needed(string text, List<int> marks)
    {
        for (var before = -1; before != marks.Count;)
        {
            before = marks.Count;
            for (var i = marks.Count - 1; i >= 0; i--)
            {
                var fewer = marks[..];
                fewer.RemoveAt(i);
                if (IsReadAs(text, Broken(text, fewer)))
                    marks = fewer;
            }
        }
        return marks;
    }

    private static string Broken(string text, List<int> marks)
    {
        if (marks.Count == 0 && !text.Contains('\n'))
            return text;
        var markdown = new StringBuilder(text.Length + marks.Count);
        var next = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (next < marks.Count && marks[next] == i)
            {
                markdown.Append('\\');
                next++;
            }
            markdown.Append(text[i] == '\n' ? "\\\n" : text[i].ToString());
        }
        return markdown.ToString();
    }

    /// <summary>Whether the site's pipeline reads a Markdown as one paragraph of exactly this text.</summary>
    public static bool IsReadAs(string text, string markdown)
    {
        var document = BlogMarkdown.Parse(markdown);
        return document is [ParagraphBlock { Inline: { } inlines }]
            && inlines.All(inline => inline is LiteralInline or LineBreakInline { IsHard: true } or LinkInline { IsAutoLink: true })
            && PlainText.Of(document) == text;
    }
}
