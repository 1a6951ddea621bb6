using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Content;

/// <summary>A Markdown file cut at its two <c>---</c> lines.</summary>
/// <param name="Map">The YAML between them.</param>
/// <param name="File">The whole file.</param>
/// <param name="Start">Where in it the text below begins, without blank lines above it.</param>
/// <param name="MarkdownLine">The line of the file on which that text begins, counted from 1.</param>
internal sealed record FrontMatter(YamlMap Map, string File, int Start, int MarkdownLine)
{
    public const string Fence = "---";

    public string Markdown => File[Start..];

    /// <summary>Cuts the file; what is wrong is reported and gives null.</summary>
    public static FrontMatter? Read(InputFile file, DiagnosticBag diagnostics)
    {
        if (file.ReadText(diagnostics) is not { } text)
            return null;
        if (LineAt(text, 0) is not Fence)
        {
            diagnostics.Add(Mistakes.NoFrontMatter(new Location(file.Origin, 1)));
            return null;
        }

        var start = NextLine(text, 0);
        var line = 2;
        var end = start;
        while (end < text.Length && LineAt(text, end) is not Fence)
        {
            end = NextLine(text, end);
            line++;
        }
        if (end >= text.Length)
        {
            diagnostics.Add(Mistakes.FrontMatterNotClosed(new Location(file.Origin, 1)));
            return null;
        }

        if (YamlReader.ReadMap(text.AsSpan(start, end - start), file.Origin, 1, diagnostics) is not { } map)
            return null;

        do
        {
            end = NextLine(text, end);
            line++;
        }
        while (end < text.Length && LineAt(text, end).IsWhiteSpace());
        return new FrontMatter(map, text, end, line);
    }

    private static ReadOnlySpan<char> LineAt(string text, int start)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOf('\n');
        return (end < 0 ? rest : rest[..end]).TrimEnd();
    }

    private static int NextLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
