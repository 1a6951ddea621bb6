using System.Buffers;
using System.Text;
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

    /// <summary>Cuts the file; what is wrong is reported and gives null. Only the YAML is decoded.</summary>
    public static FrontMatter? Read(InputFile file, DiagnosticBag diagnostics)
    {
        if (file.IsTooLarge(diagnostics) || !file.IsText(diagnostics))
            return null;
        var lines = new LineReader(file.TextBytes);
        if (!IsFence(lines.Next()))
        {
            diagnostics.Add(Mistakes.NoFrontMatter(new Location(file.Origin, 1)));
            return null;
        }

        var start = lines.Position;
        var end = start;
        while (!lines.IsAtEnd && !IsFence(lines.Next()))
            end = lines.Position;
        if (end == lines.Position)
        {
            diagnostics.Add(Mistakes.FrontMatterNotClosed(new Location(file.Origin, 1)));
            return null;
        }

        var buffer = ArrayPool<char>.Shared.Rent(end - start);
        var yaml = buffer.AsSpan(0, InputFile.Decode(file.TextBytes[start..end], buffer));
        var map = PlainYaml.TryRead(yaml, file.Origin, 1) ?? YamlReader.ReadMap(yaml.ToString(), file.Origin, 1, diagnostics);
        ArrayPool<char>.Shared.Return(buffer);
        if (map is null)
            return null;

        int line;
        do
            line = lines.Count + 1;
        while (!lines.IsAtEnd && IsBlank(lines.Next()));
        return new FrontMatter(map, line);
    }

    private static bool IsFence(ReadOnlySpan<byte> line) => line.StartsWith("---"u8) && IsBlank(line[Fence.Length..]);

    // Nearly all lines are known by their first byte.
    private static bool IsBlank(ReadOnlySpan<byte> line) =>
        line.IsEmpty || (line[0] is <= (byte)' ' or >= 0x80 && string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(line)));

    /// <summary>Walks over lines, which end in LF, CR LF or CR.</summary>
    private ref struct LineReader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;

        /// <summary>Where the next line begins.</summary>
        public int Position { get; private set; }

        /// <summary>How many lines have been read.</summary>
        public int Count { get; private set; }

        public readonly bool IsAtEnd => Position >= _bytes.Length;

        public ReadOnlySpan<byte> Next()
        {
            var rest = _bytes[Position..];
            var length = rest.IndexOfAny((byte)'\n', (byte)'\r');
            Count++;
            if (length < 0)
            {
                Position = _bytes.Length;
                return rest;
            }
            Position += length + (rest[length..].StartsWith("\r\n"u8) ? 2 : 1);
            return rest[..length];
        }
    }
}
