using System.Text.RegularExpressions;

namespace SiteGen.Converter.Dumps;

/// <summary>
/// Finds what terminals and printers were told about bold letters: <c>M\bMi\bi</c>, a letter struck twice, <c>_\bM</c>, and
/// the codes of colours.
/// </summary>
internal static partial class TerminalMarks
{
    private const char Backspace = '\b';
    private const char Escape = '\u001B';

    [GeneratedRegex(@"(?<letter>[^\s\u0008])(?:\u0008\k<letter>)+|_\u0008(?=[^\s\u0008])|\u001B\[[0-9;]*[mK]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    /// <summary>The repairs in their order.</summary>
    public static List<Repair> Find(string text) => text.AsSpan().ContainsAny(Backspace, Escape)
        ? [.. Mark().Matches(text).Select(mark => new Repair(mark.Index, mark.Length, mark.Groups["letter"].Value))]
        : [];
}
