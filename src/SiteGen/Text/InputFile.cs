using System.Buffers;
using System.Text;
using System.Text.Unicode;
using SiteGen.Hashing;

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

    // HTML or XML allows none of these.
    private static readonly SearchValues<char> Unprintable = FindUnprintable();

    // Without tab, LF and CR.
    private static readonly SearchValues<byte> AsciiControls =
        SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 0x7F]);

    /// <summary>A file that is text anyway.</summary>
    /// <param name="path">Its path inside the input.</param>
    /// <param name="text">Its text.</param>
    public InputFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>The hash of the bytes. A host that has it already may give it.</summary>
    public ContentKey Key
    {
        get => field == default ? ContentKey.Of(Content.Span) : field;
        init;
    }

    /// <summary>The name to show the user, where it is not <see cref="Path"/> itself: <c>input/tips/…</c>.</summary>
    public string Origin { get; init; } = Path;

    /// <summary>Whether another content would have another name, so that a browser may keep the file for ever.</summary>
    public bool IsNamedByContent { get; init; }

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
        if (!IsText(diagnostics))
            return null;
        var buffer = ArrayPool<char>.Shared.Rent(TextBytes.Length);
        var text = new string(buffer, 0, Decode(TextBytes, buffer));
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    /// <summary>The bytes without a byte order mark.</summary>
    internal ReadOnlySpan<byte> TextBytes
    {
        get
        {
            var bytes = Content.Span;
            return bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        }
    }

    /// <summary>Whether the bytes are text that a page may hold. What is wrong is reported. The text is not decoded.</summary>
    internal bool IsText(DiagnosticBag diagnostics)
    {
        var bytes = TextBytes;
        if (!Utf8.IsValid(bytes))
        {
            // The last part that is valid ends where the first wrong byte is.
            var rest = bytes;
            while (Rune.DecodeFromUtf8(rest, out _, out var length) == OperationStatus.Done)
                rest = rest[length..];
            diagnostics.Add(Mistakes.NotUtf8(new Location(Origin, bytes[..^rest.Length].Count((byte)'\n') + 1)));
            return false;
        }
        if (!MayHaveUnprintable(bytes))
            return true;
        var text = new char[bytes.Length].AsSpan();
        text = text[..Decode(bytes, text)];
        var control = IndexOfUnprintable(text);
        if (control < 0)
            return true;
        var lineStart = text[..(control + 1)].LastIndexOf('\n') + 1;
        var line = text[..control].Count('\n') + 1;
        diagnostics.Add(Mistakes.ControlCharacter(new Location(Origin, line, control - lineStart + 1), text[control]));
        return false;
    }

    /// <summary>Whether such a character can be in a text, CR left aside.</summary>
    /// <remarks>U+0080 to U+009F are C2 80 to C2 9F in UTF-8; U+FFFE and U+FFFF begin with EF BF.</remarks>
    internal static bool MayHaveUnprintable(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOfAny(AsciiControls) >= 0 || bytes.IndexOf("\uFFFE"u8[..2]) >= 0)
            return true;
        for (var at = bytes.IndexOf((byte)0xC2); at >= 0; at = bytes.IndexOf((byte)0xC2))
        {
            bytes = bytes[(at + 1)..];
            if (bytes[0] < 0xA0)
                return true;
        }
        return false;
    }

    /// <summary>The end of a text that has been checked, from the beginning of a line, counted from 1.</summary>
    internal string ReadTextFrom(int line)
    {
        var bytes = TextBytes;
        for (; line > 1; line--)
        {
            var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0)
                return "";
            bytes = bytes[(end + (bytes[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        var text = new string(buffer, 0, Decode(bytes, buffer));
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    /// <summary>Decodes text, with line ends as <c>\n</c>.</summary>
    /// <param name="bytes">UTF-8 that has been checked.</param>
    /// <param name="buffer">Takes the text: one character for each byte is enough.</param>
    /// <returns>The length of the text.</returns>
    internal static int Decode(ReadOnlySpan<byte> bytes, Span<char> buffer)
    {
        var text = buffer[..Encoding.UTF8.GetChars(bytes, buffer)];
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
