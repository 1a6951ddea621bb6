using System.Buffers;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Content;

/// <summary>A Markdown file cut at its two <c>---</c> lines.</summary>
/// <param name="Map">The YAML between them.</param>
/// <param name="MarkdownLine">
/// The line of the file on which the text below begins, counted from 1; blank lines above it don't count as text.
/// </param>
internal sealed record FrontMatter(YamlMap Map, int MarkdownLine)
{
    public const string Fence = "---";

    /// <summary>Cuts the file; what is wrong is reported and gives null.</summary>
    public static FrontMatter? Read(InputFile file, DiagnosticBag diagnostics)
    {
        if (file.IsTooLarge(diagnostics))
            return null;
        var room = ArrayPool<char>.Shared.Rent(file.Content.Length);
        var matter = file.TryReadText(room, out var length, diagnostics) ? Read(room.AsSpan(0, length), file, diagnostics) : null;
        ArrayPool<char>.Shared.Return(room);
        return matter;
    }

    private static FrontMatter? Read(ReadOnlySpan<char> text, InputFile file, DiagnosticBag diagnostics)
    {
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

        if (YamlReader.ReadMap(text[start..end], file.Origin, 1, diagnostics) is not { } map)
            return null;

        do
        {
            end = NextLine(text, end);
            line++;
        }
        while (end < text.Length && LineAt(text, end).IsWhiteSpace());
        return new FrontMatter(map, line);
    }

    private static ReadOnlySpan<char> LineAt(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        var end = rest.IndexOf('\n');
        return (end < 0 ? rest : rest[..end]).TrimEnd();
    }

    private static int NextLine(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOf('\n');
        return length < 0 ? text.Length : start + length + 1;
    }
}
