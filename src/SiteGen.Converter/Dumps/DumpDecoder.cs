using System.Buffers.Binary;
using System.Text;

namespace SiteGen.Converter.Dumps;

/// <summary>
/// Bytes to text. Dumps have passed through many programs: UTF-8 is the rule, a byte order mark decides, NUL bytes
/// in every other place are UTF-16, and what is not UTF-8 is Windows-1252.
/// </summary>
public static class DumpDecoder
{
    /// <summary>A page of the blog has some ten thousand characters; a thousand pages in one file are still read.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private const int MaxLineLength = 200_000;

    /// <summary>
    /// A placeholder for the bytes of a character that the dump was cut within. U+FFFE is a noncharacter, and the ledger counts
    /// it as unreadable.
    /// </summary>
    internal const char HalfCharacter = '\uFFFE';

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static DecodedDump Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            return DecodedDump.Not(Unreadable.TooLarge);
        var decoded = DecodeText(bytes);
        if (decoded.Why is not null)
            return decoded;
        if (decoded.Text.AsSpan().IsWhiteSpace())
            return DecodedDump.Not(Unreadable.Empty);
        if (decoded.Text.Contains('\0'))
            return DecodedDump.Not(Unreadable.Binary);
        return HasEndlessLine(decoded.Text) ? DecodedDump.Not(Unreadable.LineTooLong) : decoded;
    }

    private static DecodedDump DecodeText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return new DecodedDump(Utf16(bytes[2..], bigEndian: false), DumpEncoding.Utf16LittleEndian);
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new DecodedDump(Utf16(bytes[2..], bigEndian: true), DumpEncoding.Utf16BigEndian);
        if (bytes.Contains((byte)0))
            return WithoutMark(bytes);
        return System.Text.Unicode.Utf8.IsValid(bytes)
            ? new DecodedDump(Strict.GetString(bytes), DumpEncoding.Utf8)
            : Mixed(bytes);
    }

    // English text in UTF-16 has a NUL in every other byte and none between them.
    private static DecodedDump WithoutMark(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        }
        var most = bytes.Length / 2 * 8 / 10;
        if (odd > most && even == 0 && odd > 1)
            return new DecodedDump(Utf16(bytes, bigEndian: false), DumpEncoding.Utf16LittleEndian);
        if (even > most && odd == 0 && even > 1)
            return new DecodedDump(Utf16(bytes, bigEndian: true), DumpEncoding.Utf16BigEndian);
        return DecodedDump.Not(Unreadable.Binary);
    }

    // Half a pair becomes the replacement character.
    private static string Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var text = new StringBuilder(bytes.Length / 2 + 1);
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            text.Append((char)(bigEndian
                ? BinaryPrimitives.ReadUInt16BigEndian(bytes[i..])
                : BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..])));
        }
        if (bytes.Length % 2 == 1)
            text.Append(HalfCharacter);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                text[i] = '\uFFFD';
        }
        return text.ToString();
    }

    // What is UTF-8 stays UTF-8 and every other byte is Windows-1252: such files were pasted together. A character
    // whose last bytes are missing at the very end is a cut dump, not Windows-1252.
    private static DecodedDump Mixed(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        var windows = false;
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
            }
            else if (status == System.Buffers.OperationStatus.NeedMoreData && !windows)
            {
                text.Append(HalfCharacter);
            }
            else
            {
                windows = true;
                length = 1;
                text.Append(CodePage.Windows1252.CharOf(bytes[0]));
            }
            bytes = bytes[length..];
        }
        return new DecodedDump(text.ToString(), windows ? DumpEncoding.Windows1252 : DumpEncoding.Utf8);
    }

    private static bool HasEndlessLine(ReadOnlySpan<char> text)
    {
        while (text.Length > MaxLineLength)
        {
            var end = text[..MaxLineLength].LastIndexOfAny('\n', '\r');
            if (end < 0)
                return true;
            text = text[(end + 1)..];
        }
        return false;
    }
}
