using System.Buffers;
using SiteGen.Text;

namespace SiteGen.Yaml;

/// <summary>
/// Reads what nearly all front matter is: lines of <c>key: text</c>, <c>key: "text"</c> and <c>key: [text, "text"]</c>, and
/// lines with only a comment. All other YAML is left to YamlDotNet; a test checks that both read the same. It saves a tenth
/// of the time of a build of 10,000 tips.
/// </summary>
internal ref struct PlainYaml
{
    // More than any key of ours; YAML itself wants a key within 1,024 characters.
    private const int MaxKeyLength = 100;

    // Characters that end a plain text or give it another meaning. ASCII only, because a set with other characters takes
    // longer to prepare than all front matter of a small site takes to read.
    private static readonly SearchValues<char> Special = SearchValues.Create("\n\t\"#:\\");
    private static readonly SearchValues<char> SpecialInList = SearchValues.Create("\n\t\"#:\\,[]{}");
    private static readonly SearchValues<char> SpecialInDoubleQuotes = SearchValues.Create("\n\t\"\\");
    private static readonly SearchValues<char> SpecialInSingleQuotes = SearchValues.Create("\n\t'");

    // YamlDotNet takes these for the end of a line, or drops them.
    private const char OtherLineEnd = '\u2028';
    private const char OtherParagraphEnd = '\u2029';
    private const char ByteOrderMark = '\uFEFF';

    private readonly ReadOnlySpan<char> _text;
    private readonly string _file;
    private int _line;
    private int _lineStart;
    private int _at;

    private PlainYaml(ReadOnlySpan<char> text, string file, int lineOffset)
    {
        _text = text;
        _file = file;
        _line = lineOffset + 1;
    }

    /// <summary>The mapping that a text is; null where it is left to YamlDotNet, whatever there is to say of it.</summary>
    /// <param name="text">The YAML, without <c>---</c> lines.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="lineOffset">How many lines of the file stand above the text.</param>
    public static YamlMap? TryRead(ReadOnlySpan<char> text, string file, int lineOffset) =>
        InputFile.IndexOfUnprintable(text) < 0 && text.IndexOfAny(OtherLineEnd, OtherParagraphEnd, ByteOrderMark) < 0
            ? new PlainYaml(text, file, lineOffset).ReadDocument()
            : null;

    private readonly bool IsAtEnd => _at >= _text.Length;

    private readonly char Current => IsAtEnd ? '\n' : _text[_at];

    private readonly int Column => _at - _lineStart;

    private readonly Location Here => new(_file, _line, Column + 1);

    private YamlMap? ReadDocument()
    {
        SkipToContent();
        var start = Here;
        var entries = new List<YamlEntry>(8);
        while (!IsAtEnd)
        {
            var location = Here;
            var length = Column == 0 ? KeyLength() : 0;
            var key = _text.Slice(_at, length).ToString();
            if (length == 0 || entries.Count == YamlReader.MaxEntries || entries.Exists(entry => entry.Key == key))
                return null;
            _at += length + 1;
            SkipSpaces();
            YamlValue? value = Current == '[' ? ReadList() : ReadText(inBrackets: false);
            SkipSpaces();
            if (value is null || Current != '\n')
                return null;
            entries.Add(new YamlEntry(key, value, location));
            SkipToContent();
        }
        return entries.Count > 0 ? new YamlMap(entries, start) : null;
    }

    // How long the key is that stands here, with a colon behind it that can be nothing else; 0 where there is none.
    private readonly int KeyLength()
    {
        if (!char.IsAsciiLetter(Current))
            return 0;
        var end = _at;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '_' or '-' or ' '))
            end++;
        return end - _at <= MaxKeyLength && IsColonAt(end) && _text[end - 1] != ' ' ? end - _at : 0;
    }

    private readonly bool IsColonAt(int index) =>
        index < _text.Length && _text[index] == ':' && (index + 1 == _text.Length || _text[index + 1] is ' ' or '\n');

    private YamlList? ReadList()
    {
        var location = Here;
        var items = new List<YamlValue>();
        _at++;
        SkipSpaces();
        if (Current == ']')
        {
            _at++;
            return new YamlList(items, location);
        }
        while (items.Count < YamlReader.MaxEntries && ReadText(inBrackets: true) is { } item)
        {
            items.Add(item);
            SkipSpaces();
            switch (Current)
            {
                case ',':
                    _at++;
                    SkipSpaces();
                    break;
                case ']':
                    _at++;
                    return new YamlList(items, location);
                default:
                    return null;
            }
        }
        return null;
    }

    private YamlScalar? ReadText(bool inBrackets)
    {
        var special = inBrackets ? SpecialInList : Special;
        var location = Here;
        if (Current is '"' or '\'')
            return ReadQuoted(location);
        if (!char.IsLetterOrDigit(Current) && Current is not ('/' or '“' or '‘'))
            return null;
        var end = EndOfText(_at, special);
        var text = _text[_at..end].TrimEnd(' ');
        _at += text.Length;
        return new YamlScalar(text.ToString(), IsPlain: true, location);
    }

    private readonly int EndOfText(int from, SearchValues<char> special) =>
        _text[from..].IndexOfAny(special) is >= 0 and var length ? from + length : _text.Length;

    private YamlScalar? ReadQuoted(Location location)
    {
        var quote = Current;
        var inside = _text[(_at + 1)..];
        var length = inside.IndexOfAny(quote == '"' ? SpecialInDoubleQuotes : SpecialInSingleQuotes);
        if (length < 0 || inside[length] != quote)
            return null;
        _at += length + 2;
        // Twice, it is a quotation mark in the text.
        return Current == quote ? null : new YamlScalar(inside[..length].ToString(), IsPlain: false, location);
    }

    // From the end or the beginning of a line, over lines that are empty or hold a comment alone.
    private void SkipToContent()
    {
        SkipSpaces();
        while (!IsAtEnd && Current is '\n' or '#')
        {
            var end = _text[_at..].IndexOf('\n');
            _at = end < 0 ? _text.Length : _at + end + 1;
            _lineStart = _at;
            _line++;
            SkipSpaces();
        }
    }

    private void SkipSpaces()
    {
        while (Current == ' ')
            _at++;
    }
}
