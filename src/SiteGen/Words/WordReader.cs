using System.Text;
using SiteGen.Content;

namespace SiteGen.Words;

/// <summary>
/// Cuts UTF-8 text into words and folds them: lower case, no accents, no apostrophes (<c>don’t</c> is <c>dont</c>), no
/// possessive or contracted ending (<c>customer’s</c> is <c>customer</c>, <c>you’re</c> is <c>you</c>). The browser
/// script folds queries by the same rules; a test compares the two.
/// </summary>
/// <remarks>
/// A compound such as <c>front-line</c> is read part by part, and after its last part <see cref="Compound"/> is the
/// whole of it without hyphens. En and em dashes separate words. Letters outside the Basic Multilingual Plane separate
/// words too, so that the order of UTF-8 bytes is the order in which JavaScript compares strings.
/// </remarks>
internal ref struct WordReader
{
    /// <summary>The size of the buffer that a reader needs. A longer word is cut off there.</summary>
    public const int BufferSize = 128;

    // One folded letter takes no more.
    private const int MaxLetterSize = 4;

    private static readonly byte[] Folded = FoldAscii();

    private readonly ReadOnlySpan<byte> _text;
    private readonly Span<byte> _buffer;
    private readonly bool _isHtml;
    private int _at;
    private int _partStart;
    private int _end;
    private int _parts;
    private bool _goesOn;

    /// <param name="text">The text in UTF-8.</param>
    /// <param name="buffer">Takes the current word; of <see cref="BufferSize"/>.</param>
    /// <param name="isHtml">
    /// Whether to skip tags and character references. A tag separates words, except the tags of inline markup such as
    /// <c>em</c>.
    /// </param>
    public WordReader(ReadOnlySpan<byte> text, Span<byte> buffer, bool isHtml)
    {
        _text = text;
        _buffer = buffer;
        _isHtml = isHtml;
    }

    /// <summary>The current word, or part of a compound; valid until the next <see cref="Read"/>.</summary>
    public readonly ReadOnlySpan<byte> Part => _buffer[_partStart.._end];

    /// <summary>The compound that the current part ends, without hyphens; empty elsewhere.</summary>
    public readonly ReadOnlySpan<byte> Compound => _parts > 1 && !_goesOn ? _buffer[.._end] : default;

    /// <summary>Goes on to the next word.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool Read()
    {
        if (!_goesOn)
        {
            _end = 0;
            _parts = 0;
        }
        _partStart = _end;
        _goesOn = false;
        while (_at < _text.Length)
        {
            var character = _text[_at];
            if (Folded[character] != 0)
            {
                ReadPlainLetters();
            }
            else if (character == '\'')
            {
                _at++;
                ReadApostrophe();
            }
            else if (character == '-')
            {
                if (EndsPart(1))
                    return true;
            }
            else if (character == '<' && _isHtml)
            {
                if (SkipTag() && EndsWord())
                    return true;
            }
            else if (character == '&' && _isHtml)
            {
                SkipReference();
                if (EndsWord())
                    return true;
            }
            else if (character < 0x80)
            {
                _at++;
                if (EndsWord())
                    return true;
            }
            else if (ReadRune())
            {
                return true;
            }
        }
        return EndsWord();
    }

    // Most of a text is read here.
    private void ReadPlainLetters()
    {
        var text = _text;
        var buffer = _buffer;
        var folded = Folded;
        var (at, end) = (_at, _end);
        byte letter;
        while (at < text.Length && (letter = folded[text[at]]) != 0)
        {
            if (end < buffer.Length - MaxLetterSize)
                buffer[end++] = letter;
            at++;
        }
        (_at, _end) = (at, end);
    }

    // The lower-case letter or digit that an ASCII character is; 0 for all others.
    private static byte[] FoldAscii()
    {
        var folded = new byte[256];
        for (var character = 0; character < 0x80; character++)
        {
            if (char.IsAsciiLetterOrDigit((char)character))
                folded[character] = (byte)char.ToLowerInvariant((char)character);
        }
        return folded;
    }

    private void Append(byte letter)
    {
        if (_end < _buffer.Length - MaxLetterSize)
            _buffer[_end++] = letter;
    }

    // Whether a word ends here.
    private bool EndsWord()
    {
        if (_end == _partStart)
        {
            _end = 0;
            _partStart = 0;
            _parts = 0;
            return false;
        }
        _parts++;
        return true;
    }

    // At a hyphen of so many bytes: a part ends here, and the compound goes on where a letter follows.
    private bool EndsPart(int hyphen)
    {
        _at += hyphen;
        if (!EndsWord())
            return false;
        _goesOn = StartsWithLetter(_text[_at..]);
        return true;
    }

    private static bool StartsWithLetter(ReadOnlySpan<byte> text) =>
        Rune.DecodeFromUtf8(text, out var rune, out _) == System.Buffers.OperationStatus.Done && Rune.IsLetterOrDigit(rune) && rune.IsBmp;

    // Behind an apostrophe in a word: drops an ending that is a word of its own (he’s, we’ll, you’ve).
    private void ReadApostrophe()
    {
        if (_end == _partStart)
            return;
        var rest = _text[_at..];
        var length = 0;
        while (length < rest.Length && length < 3 && char.IsAsciiLetter((char)rest[length]))
            length++;
        if (length is 1 && (rest[0] | 0x20) is 's' or 'd' or 'm')
            _at += 1;
        else if (length is 2 && ((char)(rest[0] | 0x20), (char)(rest[1] | 0x20)) is ('l', 'l') or ('r', 'e') or ('v', 'e'))
            _at += 2;
    }

    // Whether a word ends at the next character, which is not ASCII.
    private bool ReadRune()
    {
        if (Rune.DecodeFromUtf8(_text[_at..], out var rune, out var size) != System.Buffers.OperationStatus.Done || !rune.IsBmp)
        {
            _at += size;
            return EndsWord();
        }
        var character = (char)rune.Value;
        switch (character)
        {
            case '’' or '‘' or 'ʼ':
                _at += size;
                ReadApostrophe();
                return false;
            case '\u2010' or '\u2011':
                return EndsPart(size);
            case '\u00AD':
                _at += size;
                return false;
        }
        _at += size;
        var lower = char.ToLowerInvariant(character);
        if (Accents.Fold(lower) is { } plain)
        {
            foreach (var letter in plain)
                Append((byte)letter);
            return false;
        }
        if (Accents.IsCombining(character))
            return false;
        if (!char.IsLetterOrDigit(lower))
            return EndsWord();
        if (_end < _buffer.Length - MaxLetterSize)
            _end += new Rune(lower).EncodeToUtf8(_buffer[_end..]);
        return false;
    }

    // At a '<'. Whether words are separated by the tag.
    private bool SkipTag()
    {
        var tag = _text[_at..];
        var end = tag.IndexOf((byte)'>');
        _at = end < 0 ? _text.Length : _at + end + 1;
        var name = tag[1..];
        if (name.StartsWith("/"u8))
            name = name[1..];
        var length = name.IndexOfAnyExceptInRange((byte)'a', (byte)'z');
        name = length < 0 ? name : name[..length];
        return !(name.SequenceEqual("a"u8) || name.SequenceEqual("em"u8) || name.SequenceEqual("strong"u8)
            || name.SequenceEqual("code"u8) || name.SequenceEqual("del"u8) || name.SequenceEqual("sup"u8) || name.SequenceEqual("sub"u8));
    }

    // At an '&'. Markdown's output refers to & < > and " only, which are no letters.
    private void SkipReference()
    {
        var end = _text[_at..].IndexOf((byte)';');
        _at += end is > 0 and < 12 ? end + 1 : 1;
    }
}
