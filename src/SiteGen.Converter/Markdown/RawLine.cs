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
    /// <summary>Characters that are bullets and nothing else; the last three are Wingdings and Symbol, as Word has them.</summary>
    public const string Bullets = "•◦▪▫‣●○■□►▶➢➤➔✓✔⁃∙\uF0B7\uF0A7\uF0D8\uF0FC";

    /// <summary>Characters that begin an item where several lines begin with them, and may be a dash or a word where one does.</summary>
    public const string Dashes = "-–—*+·o»›~";

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
        if (Bullets.Contains(whole[0]) && (whole.Length == 1 || whole[1] == ' ' || whole[0] == '•'))
            return new RawLine(number, indent, LineMark.Bullet, 0, whole[1..].TrimStart(), whole);
        if (whole.Length > 2 && whole[1] == ' ' && Dashes.Contains(whole[0]) && char.IsLetterOrDigit(whole[2]) | "“\"‘'([$".Contains(whole[2]))
            return new RawLine(number, indent, LineMark.Dash, 0, whole[2..], whole);
        // `-Listen`, where the space is missing.
        if (whole.Length > 2 && whole[0] is '-' or '–' or '*' && char.IsUpper(whole[1]) && char.IsLower(whole[2]) && !whole.AsSpan(1).Contains(whole[0]))
            return new RawLine(number, indent, LineMark.Dash, 0, whole[1..], whole);
        if ((char.IsAsciiDigit(whole[0]) || whole[0] == '(') && NumberedStep().Match(whole) is { Success: true } step)
        {
            var value = int.Parse(step.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            return new RawLine(number, indent, LineMark.Step, value, step.Groups["text"].Value, whole);
        }
        return new RawLine(number, indent, LineMark.None, 0, whole, whole);
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
