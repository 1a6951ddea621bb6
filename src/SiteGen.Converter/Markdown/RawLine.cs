using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Converter.Dumps;

namespace SiteGen.Converter.Markdown;

/// <summary>A line of a dump's text, taken apart.</summary>
/// <param name="Number">The line of the dump, counted from 1.</param>
/// <param name="Indent">How many characters of white space stand before it.</param>
/// <param name="Mark">What it begins with.</param>
/// <param name="Step">The number of a step; 0 for none.</param>
/// <param name="Text">The words behind the mark, normalised; empty for an empty line.</param>
/// <param name="Whole">The words with the mark, for where it turns out to be no list.</param>
internal readonly partial record struct RawLine(int Number, int Indent, LineMark Mark, int Step, string Text, string Whole)
{
    // `  1. Listen`, `2) Ask`, `3.) Go`, `(4) Call`; a year or an amount is longer. `a) Wait` stays
    // as it is, for Markdown counts by numbers only.
    [GeneratedRegex(
        @"^(?:(?<number>[0-9]{1,2})(?:\.\)?|\))|\((?<number>[0-9]{1,2})\))(?: |(?=\p{Lu}))(?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberedStep();

    public bool IsBlank => Whole.Length == 0;

    /// <summary>The bullet or dash that the line begins with.</summary>
    public char Bullet => Whole.Length > 0 ? Whole[0] : ' ';

    /// <summary>Whether a step is written <c>(1)</c>; these may stand below <c>1.</c></summary>
    public bool IsBracketed => Bullet == '(';

    public static RawLine Parse(ReadOnlySpan<char> line, int number)
    {
        var text = line.Trim();
        var indent = line.Length - line.TrimStart().Length;
        var whole = CleanText.Of(text);
        if (whole.Length == 0)
            return new RawLine(number, indent, LineMark.None, 0, "", "");
        if (ItemMarks.Bullets.Contains(whole[0]) && (whole.Length == 1 || whole[1] == ' ' || whole[0] == '•'))
            return new RawLine(number, indent, LineMark.Bullet, 0, whole[1..].TrimStart(), whole);
        if (MarkOf(text, whole) is var mark && mark != LineMark.None)
            return new RawLine(number, indent, mark, 0, whole[(whole[1] == ' ' ? 2 : 1)..], whole);
        if ((char.IsAsciiDigit(whole[0]) || whole[0] == '(') && NumberedStep().Match(whole) is { Success: true } step)
        {
            var value = int.Parse(step.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            return new RawLine(number, indent, LineMark.Step, value, step.Groups["text"].Value, whole);
        }
        return new RawLine(number, indent, LineMark.None, 0, whole, whole);
    }

    // The mark that a line begins with, if it is none of the bullets.
    private static LineMark MarkOf(ReadOnlySpan<char> raw, string line)
    {
        if (line.Length < 3)
            return LineMark.None;
        var isPicture = ItemMarks.Pictures.Contains(line[0]);
        if (line[1] == ' ')
        {
            var isItem = (isPicture || ItemMarks.Dashes.Contains(line[0])) && (char.IsLetterOrDigit(line[2]) || "“\"‘'([$".Contains(line[2]));
            // No text begins with a dot in the middle of the line: it is the bullet of Symbol, whose font is lost.
            return isItem ? line[0] == '·' ? LineMark.Bullet : LineMark.Dash : ItemMarks.IsRemains(raw) ? LineMark.Dash : LineMark.None;
        }
        // `-Listen`, `☐Listen`, where the space is missing.
        var isTight = isPicture || ItemMarks.Bullets.Contains(line[0]) || (line[0] is '-' or '–' or '*' && !line.AsSpan(1).Contains(line[0]));
        return isTight && char.IsUpper(line[1]) && char.IsLower(line[2]) ? LineMark.Dash : LineMark.None;
    }
}

/// <summary>What a line of a text begins with.</summary>
internal enum LineMark
{
    /// <summary>Nothing but words.</summary>
    None,

    /// <summary>A bullet: <c>  • Remain totally engaged</c>.</summary>
    Bullet,

    /// <summary>Something that is a bullet where several lines begin with it: <c>- A pen that writes.</c></summary>
    Dash,

    /// <summary>A number: <c>1. Listen</c>.</summary>
    Step,
}
