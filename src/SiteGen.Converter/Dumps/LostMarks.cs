using System.Text.RegularExpressions;

namespace SiteGen.Converter.Dumps;

/// <summary>
/// Finds characters of which a part is lost, where the rest says what was meant: <c>said.Â  He</c>, whose no-break space
/// became a space, and <c>donâ??t</c>.
/// </summary>
internal static partial class LostMarks
{
    // Behind a lower-case letter or the end of a sentence no word ends in Â, and nobody writes several of them.
    [GeneratedRegex(@"(?<=[a-z0-9.,;:!?)”’""']|Â )Â(?: |(?=[\r\n]|\z))|(?<=\A|\n)Â ?(?=[\r\n]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex NoBreakSpace();

    [GeneratedRegex(@"(?<=[a-zA-Z])â(?:\?\?|\uFFFD\uFFFD)(?=(?:t|s|re|ve|ll|d|m)(?![a-zA-Z]))", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophe();

    // `donât`, of which a program has dropped the two control characters.
    [GeneratedRegex(@"(?<=n)â(?=t(?![a-zA-Z]))|(?<=\p{L})â(?=(?:s|re|ve|ll|d|m)(?![a-zA-Z]))", RegexOptions.CultureInvariant)]
    private static partial Regex BareApostrophe();

    /// <summary>The repairs in their order.</summary>
    public static List<Repair> Find(string text)
    {
        var repairs = new List<Repair>();
        if (text.Contains('Â'))
            repairs.AddRange(NoBreakSpace().Matches(text).Select(match => new Repair(match.Index, match.Length, "\u00A0")));
        if (text.Contains("â?", StringComparison.Ordinal) || text.Contains("â\uFFFD", StringComparison.Ordinal))
            repairs.AddRange(Apostrophe().Matches(text).Select(match => new Repair(match.Index, match.Length, "’")));
        if (text.Contains('â'))
            repairs.AddRange(BareApostrophe().Matches(text).Select(match => new Repair(match.Index, match.Length, "’")));
        repairs.Sort((one, other) => one.At.CompareTo(other.At));
        return repairs;
    }
}
