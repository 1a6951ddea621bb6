using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content;

namespace SiteGen.Features.Series;

/// <summary>
/// Finds a series in a title: <c>Customer for Life – The Third Step</c>, <c>Saying No, Part 2</c>, <c>Part Two: Saying No</c>,
/// <c>Saying No (2 of 3)</c>.
/// </summary>
internal static partial class SeriesTitle
{
    private const string Ordinals = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[1-9][0-9]?(?:st|nd|rd|th)";
    // Roman numerals in capital letters alone, and no I, which is a pronoun in “for my part I …”.
    private const string Numbers = "one|two|three|four|five|six|seven|eight|nine|ten|(?-i:II|III|IV|V|VI|VII|VIII|IX|X)|[1-9][0-9]?";

    // What is counted. Other words would find series where a title only counts something.
    private const string Kinds = "step|part|installment|lesson|key|principle|habit|chapter";

    private const string Which =
        $"(?:(?:the )?(?<ordinal>{Ordinals}) (?:{Kinds})|(?:{Kinds}) #?(?<number>{Numbers})(?: of (?:{Numbers}))?)";

    private static readonly string[] Words =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly string[] OrdinalWords =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] Romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

    /// <summary>The series and the part that a title names; null where it names none.</summary>
    public static SeriesPart? Parse(string title)
    {
        // Most titles have none of these, and need no regular expression.
        if (!HasKind(title) && !title.Contains(" of ", StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (var match in new[] { AtEnd().Match(title), AtStart().Match(title), InBrackets().Match(title) })
        {
            if (match.Success && NumberOf(match) is { } number)
                return new SeriesPart(match.Groups["name"].Value.Trim(), number);
        }
        return null;
    }

    /// <summary>The part that a phrase such as <c>the Second Step</c> or <c>Part 2</c> names.</summary>
    public static int? NumberOf(Match match)
    {
        var word = (match.Groups["ordinal"].Success ? match.Groups["ordinal"] : match.Groups["number"]).Value.ToLowerInvariant();
        foreach (var names in new[] { Words, OrdinalWords, Romans })
        {
            if (Array.IndexOf(names, word) is >= 0 and var index)
                return index + 1;
        }
        return int.TryParse(word.AsSpan().TrimEnd("stndrh"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    [GeneratedRegex($@"\b{Which}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Phrase();

    [GeneratedRegex($@"^(?<name>.+?)\s*[–—:,\-(…]\s*{Which}\)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();

    [GeneratedRegex($@"^{Which}\s*[–—:]\s*(?<name>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtStart();

    [GeneratedRegex($@"^(?<name>.+?)\s*\((?<number>{Numbers}) of (?:{Numbers})\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    private static bool HasKind(string title)
    {
        foreach (var kind in Kinds.AsSpan().Split('|'))
        {
            if (title.AsSpan().Contains(Kinds.AsSpan(kind), StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
