using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Theme;

/// <summary>Makes a style sheet smaller for readers: a third of it is comments and white space, which its editors need.</summary>
internal static class StyleSheet
{
    /// <summary>The files of <c>assets/style</c> in their order: of two rules that say one thing, the later one holds.</summary>
    public static ImmutableArray<string> Parts { get; } =
        ["colors", "base", "frame", "text", "tip", "lists", "finding", "archive", "paper"];

    /// <summary>
    /// Leaves out comments, line ends, indents, spaces that separate nothing, the last <c>;</c> of a rule, and the zero of
    /// <c>0.5</c>. Texts in quotation marks stay as they are.
    /// </summary>
    /// <param name="css">A sheet without <c>calc</c> of products, without <c>url()</c>, and without escapes in texts.</param>
    public static string Minify(string css)
    {
        var small = new StringBuilder(css.Length);
        for (var i = 0; i < css.Length; i++)
        {
            var character = css[i];
            var before = small.Length > 0 ? small[^1] : '{';
            var next = i + 1 < css.Length ? css[i + 1] : '}';
            if (character == '/' && next == '*')
            {
                i = css.IndexOf("*/", i + 2, StringComparison.Ordinal) + 1;
            }
            else if (character == '"')
            {
                var end = css.IndexOf('"', i + 1);
                small.Append(css, i, end + 1 - i);
                i = end;
            }
            else if (char.IsWhiteSpace(character))
            {
                // Between two words it says something: a descendant, the next value. Before a colon it begins a selector.
                if (!" {};,:>".Contains(before, StringComparison.Ordinal))
                    small.Append(' ');
            }
            else if (character is not '0' || next is not '.' || char.IsAsciiLetterOrDigit(before) || before is '.' or '#')
            {
                if (character is '{' or '}' or '>' && before == ' ')
                    small.Length--;
                if (character == '}' && small.Length > 0 && small[^1] == ';')
                    small.Length--;
                small.Append(character);
            }
        }
        return small.ToString();
    }
}
