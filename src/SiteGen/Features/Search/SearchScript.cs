using System.Diagnostics;
using System.Text;

namespace SiteGen.Features.Search;

/// <summary>The script by which a browser searches.</summary>
public static class SearchScript
{
    /// <summary>
    /// A JavaScript module: its source without indents, and without lines that are comments, a fifth of it.
    /// </summary>
    public static string Text { get; } = Shorten(Read());

    // No text of the script goes over a line end, so that a line says by its beginning what it is.
    private static string Shorten(string source) => string.Join(
        '\n', source.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !IsComment(line)));

    private static bool IsComment(string line) =>
        line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("/**", StringComparison.Ordinal) || line[0] == '*';

    private static string Read()
    {
        using var stream = typeof(SearchScript).Assembly.GetManifestResourceStream("search.js")
            ?? throw new UnreachableException("search.js is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
