using System.Globalization;
using System.Text.RegularExpressions;

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
    // `  1. Listen`, `2) Ask`; a year or an amount is longer.
    [GeneratedRegex(@"^(?<number>\d{1,2})[.)]\s+(?<text>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberedStep();

    public bool IsBlank => Whole.Length == 0;

    public static RawLine Parse(ReadOnlySpan<char> line, int number)
    {
        var text = line.Trim();
        var indent = line.Length - line.TrimStart().Length;
        var whole = CleanText.Of(text);
        if (whole.Length == 0)
            return new RawLine(number, indent, LineMark.None, 0, "", "");
        if ("•◦▪‣●○■".Contains(whole[0]) && (whole.Length == 1 || whole[1] == ' ' || whole[0] == '•'))
            return new RawLine(number, indent, LineMark.Bullet, 0, whole[1..].TrimStart(), whole);
        if (char.IsAsciiDigit(whole[0]) && NumberedStep().Match(whole) is { Success: true } step)
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

    /// <summary>A number: <c>1. Listen</c>.</summary>
    Step,
}
