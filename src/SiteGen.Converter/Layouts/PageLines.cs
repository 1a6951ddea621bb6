using SiteGen.Converter.Dumps;

namespace SiteGen.Converter.Layouts;

/// <summary>What the form of one line says, without its surroundings.</summary>
/// <param name="Byline">The byline that it is; null for none.</param>
/// <param name="Footer">Whether it is a footer.</param>
/// <param name="Dated">The title and date, where it ends in a date as titles do; null where it does not.</param>
/// <param name="Navigation">The rule by which it belongs to the theme; null for none.</param>
/// <param name="OpensForm">Whether a comment form can begin with it.</param>
internal readonly record struct LineForm(Byline? Byline, FooterForm Footer, DatedTitle? Dated, string? Navigation, bool OpensForm)
{
    /// <summary>Whether the form alone says that it is no text.</summary>
    public bool IsFurniture => Byline is not null || Footer is FooterForm.Links or FooterForm.Sentence || Navigation is not null;
}

/// <summary>The lines of a dump with what their forms say; each line is looked at once.</summary>
internal sealed class PageLines
{
    private readonly LineForm[] _forms;
    private readonly bool?[] _dated;

    public PageLines(DumpText dump)
    {
        Dump = dump;
        _forms = new LineForm[dump.Lines.Length];
        _dated = new bool?[dump.Lines.Length];
        var first = NextText(0);
        for (var line = 0; line < _forms.Length; line++)
        {
            if (!IsBlank(line))
                _forms[line] = line == first && Footer.IsRest(dump[line]) ? new LineForm(null, FooterForm.Links, null, null, false) : FormOf(dump[line], line == dump.LastTextLine);
            AnyByline |= _forms[line].Byline is not null;
        }
    }

    public DumpText Dump { get; }

    /// <summary>Whether any line is a byline.</summary>
    public bool AnyByline { get; }

    public int Count => _forms.Length;

    /// <summary>The last line that is not empty; -1 where all are.</summary>
    public int Last => Dump.LastTextLine;

    public LineForm this[int line] => _forms[line];

    /// <summary>Whether a line, taken for a title, has a date in whatever form.</summary>
    public bool IsDated(int line) =>
        _dated[line] ??= _forms[line].Dated is not null
            || (Text(line).Length <= DatedTitle.MaxLength && Text(line).ContainsAnyInRange('0', '9') && DatedTitle.ParseTitle(Text(line)).Date is not null);

    public ReadOnlySpan<char> Text(int line) => Dump[line];

    public bool IsBlank(int line) => Dump.Lines[line].IsBlank;

    /// <summary>The first line from here that is not empty; <see cref="Count"/> where none is.</summary>
    public int NextText(int line)
    {
        while (line < Count && IsBlank(line))
            line++;
        return line;
    }

    /// <summary>The last line up to here that is not empty; -1 where none is.</summary>
    public int LastText(int line)
    {
        while (line >= 0 && IsBlank(line))
            line--;
        return line;
    }

    private static LineForm FormOf(ReadOnlySpan<char> text, bool isLast)
    {
        if ((isLast ? Byline.ParseLast(text) : Byline.Parse(text)) is { } byline)
            return new LineForm(byline, FooterForm.None, null, null, false);
        if (CommentForm.Begins(text))
            return new LineForm(null, FooterForm.None, null, null, true);
        var dated = DatedTitle.MayBeDated(text) && text[0] != '•' && DatedTitle.Parse(text) is { Date: not null } title ? title : null;
        return new LineForm(null, Footer.FormOf(text), dated, Navigation.RuleOf(text), false);
    }
}
