using System.Buffers;
using System.Text;
using SiteGen.Caching;

namespace SiteGen.Text;

/// <summary>A file as a value: a host has read it, and the library never asks where.</summary>
/// <param name="Path">
/// Its path inside the input, with <c>/</c> between folders: <c>tips/2019/2019-04-09-a-tip.md</c>.
/// </param>
/// <param name="Content">Its bytes.</param>
public sealed record InputFile(string Path, ReadOnlyMemory<byte> Content)
{
    // A book of 150,000 words. What is made of a text takes several times its memory.
    private const int MaxTextBytes = 1_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // HTML or XML allows none of these.
    private static readonly SearchValues<char> Unprintable = FindUnprintable();

    /// <summary>A file that is text anyway.</summary>
    /// <param name="path">Its path inside the input.</param>
    /// <param name="text">Its text.</param>
    public InputFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>What the bytes are known by. A host that has it already may say so.</summary>
    public ContentKey Key
    {
        get => field == default ? ContentKey.Of(Content.Span) : field;
        init;
    }

    /// <summary>The name to show the user, where it is not <see cref="Path"/> itself: <c>input/tips/…</c>.</summary>
    public string Origin { get; init; } = Path;

    /// <summary>Where the first character stands that no page may hold; -1 where there is none.</summary>
    internal static int IndexOfUnprintable(ReadOnlySpan<char> text) => text.IndexOfAny(Unprintable);

    private static SearchValues<char> FindUnprintable()
    {
        var characters = new StringBuilder("\uFFFE\uFFFF");
        for (var character = '\0'; character < 0xA0; character++)
        {
            if (char.IsControl(character) && character is not ('\t' or '\n'))
                characters.Append(character);
        }
        return SearchValues.Create(characters.ToString());
    }

    /// <summary>Whether there are more bytes than a text may have, which is reported.</summary>
    internal bool IsTooLarge(DiagnosticBag diagnostics)
    {
        if (Content.Length <= MaxTextBytes)
            return false;
        diagnostics.Add(Mistakes.FileTooLarge(new Location(Origin), MaxTextBytes));
        return true;
    }

    /// <summary>
    /// The file's text with line ends as <c>\n</c>, so that a checkout with CRLF gives the same site.
    /// A byte order mark is dropped. Bytes that are not UTF-8, and control characters, are an error and give null.
    /// </summary>
    public string? ReadText(DiagnosticBag diagnostics)
    {
        var room = ArrayPool<char>.Shared.Rent(Content.Length);
        var text = TryReadText(room, out var length, diagnostics) ? new string(room, 0, length) : null;
        ArrayPool<char>.Shared.Return(room);
        return text;
    }

    /// <summary>The same, without making a string of it.</summary>
    /// <param name="room">Takes the text; with room for as many characters as the file has bytes.</param>
    /// <param name="length">How long the text is.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    internal bool TryReadText(Span<char> room, out int length, DiagnosticBag diagnostics)
    {
        var bytes = Content.Span;
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        try
        {
            length = Decode(bytes, room);
            var text = room[..length];
            var control = IndexOfUnprintable(text);
            if (control < 0)
                return true;
            var lineStart = text[..(control + 1)].LastIndexOf('\n') + 1;
            var line = text[..control].Count('\n') + 1;
            diagnostics.Add(Mistakes.ControlCharacter(new Location(Origin, line, control - lineStart + 1), text[control]));
            return false;
        }
        catch (DecoderFallbackException exception)
        {
            var before = bytes[..Math.Clamp(exception.Index, 0, bytes.Length)];
            diagnostics.Add(Mistakes.NotUtf8(new Location(Origin, before.Count((byte)'\n') + 1)));
            length = 0;
            return false;
        }
    }

    /// <summary>The end of a text that has been read before, from the beginning of a line, counted from 1.</summary>
    internal string ReadTextFrom(int line)
    {
        var bytes = Content.Span;
        for (; line > 1; line--)
        {
            var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0)
                return "";
            bytes = bytes[(end + (bytes[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }
        var room = ArrayPool<char>.Shared.Rent(bytes.Length);
        var text = new string(room, 0, Decode(bytes, room));
        ArrayPool<char>.Shared.Return(room);
        return text;
    }

    private static int Decode(ReadOnlySpan<byte> bytes, Span<char> room)
    {
        var text = room[..Strict.GetChars(bytes, room)];
        var at = text.IndexOf('\r');
        if (at < 0)
            return text.Length;
        for (var next = at; next < text.Length; next++)
        {
            if (text[next] != '\r')
                text[at++] = text[next];
            else if (next + 1 == text.Length || text[next + 1] != '\n')
                text[at++] = '\n';
        }
        return at;
    }
}
