using System.Net;
using System.Text.RegularExpressions;

namespace SiteGen.Converter.Dumps;

/// <summary>Finds HTML entities that were not decoded when a page became a text: <c>It&amp;#8217;s heavy</c>.</summary>
internal static partial class HtmlEntities
{
    [GeneratedRegex(@"&(?:#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5}|[A-Za-z][A-Za-z0-9]{1,7});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    // Whoever writes of HTML writes these; nobody writes of curly quotes by their names.
    private static readonly HashSet<string> Markup = ["&", "<", ">", "\"", "'", "©", "®", "™"];

    /// <summary>The entities in their order that can be nothing else.</summary>
    /// <remarks>
    /// A text that was decoded has bare ampersands, as <c>AT&amp;T</c>. What looks like <c>&amp;amp;</c> beside these is
    /// meant as it stands, or was encoded twice; nobody can tell.
    /// </remarks>
    public static List<Repair> Find(string text)
    {
        var first = text.IndexOf('&', StringComparison.Ordinal);
        if (first < 0 || text.IndexOf(';', first) < 0)
            return [];
        var matches = Entity().Matches(text, first);
        if (matches.Count == 0)
            return [];
        var hasBare = text.AsSpan().Count('&') > matches.Count;
        var repairs = new List<Repair>();
        foreach (Match match in matches)
        {
            var meant = WebUtility.HtmlDecode(match.Value);
            // `&#146;` is a number of Windows-1252, and browsers show it so.
            if (meant is [>= '\u0080' and <= '\u009F' and var number])
                meant = CodePage.Windows1252.CharOf(number).ToString();
            if (meant == match.Value || (hasBare && Markup.Contains(meant)) || meant.Any(char.IsControl))
                continue;
            repairs.Add(new Repair(match.Index, match.Length, meant));
        }
        return repairs;
    }

    /// <summary>Whether an entity begins at a place.</summary>
    public static bool IsAt(string text, int at) => Entity().Match(text, at) is { Success: true } match && match.Index == at;
}
