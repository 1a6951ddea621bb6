using System.Diagnostics;
using System.Text;

namespace SiteGen.Features.Search;

/// <summary>The script by which a browser searches.</summary>
public static class SearchScript
{
    // In their order: the functions of one are used by those behind it.
    private static readonly string[] Parts = ["words.js", "index.js", "excerpt.js", "page.js"];

    /// <summary>
    /// A JavaScript module: the files of <c>Script/</c> without indents, and without lines that are comments, a fifth of them.
    /// </summary>
    public static string Text { get; } = Shorten(string.Concat(Parts.Select(Read)));

    // No text of the script goes over a line end, so that a line says by its beginning what it is.
    private static string Shorten(string source) => string.Join(
        '\n', source.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !IsComment(line)));

    private static bool IsComment(string line) =>
        line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("/**", StringComparison.Ordinal) || line[0] == '*';

    private static string Read(string part)
    {
        using var stream = typeof(SearchScript).Assembly.GetManifestResourceStream(part)
            ?? throw new UnreachableException($"{part} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
