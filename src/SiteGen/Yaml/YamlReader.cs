using SiteGen.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Yaml;

/// <summary>
/// Reads YAML into <see cref="YamlValue"/>s from YamlDotNet's parser events: no reflection (which costs start-up
/// time), positions for every key and value, and errors in a blogger's words.
/// </summary>
internal sealed class YamlReader
{
    // The settings need three. Without an end, a line of brackets would use up the stack.
    private const int DeepestLevel = 20;

    // Beyond any settings; the time to find a key twice grows with the square.
    internal const int MaxEntries = 1_000;

    private readonly Parser _parser;
    private readonly string _text;
    private readonly string _file;
    private readonly int _lineOffset;
    private readonly DiagnosticBag _diagnostics;
    private int _level;

    private YamlReader(string text, string file, int lineOffset, DiagnosticBag diagnostics)
    {
        _text = text;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        _file = file;
        _lineOffset = lineOffset;
        _diagnostics = diagnostics;
    }

    /// <summary>
    /// The mapping that <paramref name="text"/> is; an empty text is an empty mapping. Anything else is reported
    /// and gives null.
    /// </summary>
    /// <param name="text">The YAML, without <c>---</c> lines.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="lineOffset">How many lines of the file stand above the text.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static YamlMap? ReadMap(string text, string file, int lineOffset, DiagnosticBag diagnostics)
    {
        var reader = new YamlReader(text, file, lineOffset, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            diagnostics.Add(Explain(exception, text, reader));
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 16 trips over `{ `a`, `!<>`, `...[` and "\uD800"; how far it came is the best place to name.
            diagnostics.Add(Mistakes.BadYaml(reader.At(reader._parser.Current?.End ?? new Mark(0, 1, 1))));
            return null;
        }
    }

    private YamlMap? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return new YamlMap([], new Location(_file, _lineOffset + 1));
        _parser.Consume<DocumentStart>();
        var value = ReadValue();
        if (value is null)
            return null;
        if (_parser.Accept<DocumentEnd>(out _))
            _parser.MoveNext();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _diagnostics.Add(Mistakes.SecondYamlDocument(At(second.Start)));
            return null;
        }
        if (value is YamlMap map)
            return map;
        if (value is YamlScalar { IsEmpty: true })
            return new YamlMap([], value.Location);
        _diagnostics.Add(Mistakes.NotAMapping(value.Location));
        return null;
    }

    // Null after a mistake that has been reported and that the rest of the text can't be trusted after.
    private YamlValue? ReadValue()
    {
        if (_parser.TryConsume<Scalar>(out var scalar))
            return ReadScalar(scalar);
        var start = _parser.Consume<ParsingEvent>();
        var location = At(start.Start);
        if (start is not (SequenceStart or MappingStart))
        {
            _diagnostics.Add(Mistakes.YamlReference(location));
            return null;
        }
        if (_level == DeepestLevel)
        {
            _diagnostics.Add(Mistakes.TooDeep(location));
            return null;
        }
        _level++;
        YamlValue? value = start is SequenceStart ? ReadItems(location) : ReadEntries(location);
        _level--;
        return value;
    }

    private YamlScalar? ReadScalar(Scalar scalar)
    {
        // "\u0007" is written with characters that anybody can see.
        if (scalar.Style == ScalarStyle.Plain)
            FindComment((int)scalar.End.Index);
        var control = InputFile.IndexOfUnprintable(scalar.Value);
        if (control < 0)
            return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, At(scalar.Start));
        _diagnostics.Add(Mistakes.ControlCharacter(At(scalar.Start), scalar.Value[control]));
        return null;
    }

    // `title: How to Be #1 in Service`, which ends behind “Be”.
    private void FindComment(int end)
    {
        var line = _text.AsSpan(end);
        if (line.IndexOf('\n') is >= 0 and var length)
            line = line[..length];
        var comment = line.TrimStart();
        if (!comment.StartsWith('#'))
            return;
        var at = end + line.Length - comment.Length;
        var lineStart = _text.AsSpan(0, at).LastIndexOf('\n') + 1;
        var lineNumber = _text.AsSpan(0, at).Count('\n') + 1;
        _diagnostics.Add(Mistakes.CommentInValue(new Location(_file, _lineOffset + lineNumber, at - lineStart + 1), comment.TrimEnd().ToString()));
    }

    private YamlList? ReadItems(Location location)
    {
        var items = new List<YamlValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadValue() is not { } item)
                return null;
            items.Add(item);
            if (items.Count > MaxEntries)
            {
                _diagnostics.Add(Mistakes.TooManyEntries(location, MaxEntries));
                return null;
            }
        }
        return new YamlList(items, location);
    }

    private YamlMap? ReadEntries(Location location)
    {
        var entries = new List<YamlEntry>();
        var count = 0;
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadValue() is not { } key)
                return null;
            if (ReadValue() is not { } value)
                return null;
            if (++count > MaxEntries)
            {
                _diagnostics.Add(Mistakes.TooManyEntries(location, MaxEntries));
                return null;
            }
            if (key is not YamlScalar name)
                _diagnostics.Add(Mistakes.KeyNotText(key.Location));
            else if (entries.Find(entry => entry.Key == name.Text) is { } first)
                _diagnostics.Add(Mistakes.DuplicateKey(key.Location, name.Text, first.Location));
            else
                entries.Add(new YamlEntry(name.Text, value, name.Location));
        }
        return new YamlMap(entries, location);
    }

    private Location At(Mark mark) => new(_file, _lineOffset + (int)mark.Line, (int)mark.Column);

    // YamlDotNet's messages name its own classes and states; these name what is on the line.
    private static Diagnostic Explain(YamlException exception, string text, YamlReader reader)
    {
        var lines = text.Split('\n');
        var location = reader.At(exception.Start);
        var index = Math.Clamp((int)exception.Start.Line - 1, 0, lines.Length - 1);

        // The scanner stops one line below the tab that it can't use, at it, or at a key far above it.
        var last = exception.Message.Contains("tab", StringComparison.Ordinal) ? lines.Length - 1 : index;
        for (var i = Math.Max(0, index - 1); i <= last; i++)
        {
            var indentation = lines[i].Length - lines[i].TrimStart().Length;
            var tab = lines[i].AsSpan(0, indentation).IndexOf('\t');
            if (tab >= 0)
                return Mistakes.Tab(new Location(location.File, reader._lineOffset + i + 1, tab + 1));
        }
        if (exception.Message.Contains("quoted scalar", StringComparison.Ordinal))
            return Mistakes.UnclosedQuote(location);

        // `title: "Sorry" is not enough`
        if (BehindQuote(lines[index]) is var (place, name, value))
            return Mistakes.TextBehindQuote(new Location(location.File, reader._lineOffset + index + 1, place + 1), name, value);

        // `title: Service: the basics` is the commonest way to write YAML that is none.
        var line = lines[index];
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var second = colon < 0 ? -1 : line.IndexOf(": ", colon + 2, StringComparison.Ordinal);
        if (second > 0)
            return Mistakes.ColonInValue(new Location(location.File, location.Line, second + 1), line[..colon].Trim());
        return Mistakes.BadYaml(location);
    }

    private static (int At, string Key, string Value)? BehindQuote(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var value = colon < 0 ? "" : line[(colon + 2)..].Trim();
        if (value.Length < 2 || value[0] is not ('"' or '\''))
            return null;
        var end = value.IndexOf(value[0], 1);
        if (end < 0 || value.AsSpan(end + 1).TrimStart() is "" or ['#', ..])
            return null;
        return (line.IndexOf(value, StringComparison.Ordinal) + end + 1, line[..colon].Trim(), value);
    }
}
