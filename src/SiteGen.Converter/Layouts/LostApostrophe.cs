using System.Buffers;
using System.Text.RegularExpressions;

namespace SiteGen.Converter.Layouts;

/// <summary>
/// Finds words that have lost their apostrophe, or have another sign for it: <c>won t</c>, <c>you ll</c>, <c>dont</c>, <c>won``t</c>,
/// <c>won’ t</c>, <c>won_t</c>. What <see cref="Dumps.Damage"/> finds it does not look for.
/// </summary>
internal static partial class LostApostrophe
{
    private const int MaxWord = 8;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Negated = SetOf(
        "won don can isn didn doesn wasn aren weren couldn shouldn wouldn hasn haven hadn");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns = SetOf("i you we they he she it that there");

    // Not `wont`, `cant`, `well` and `were`, which are words.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Joined = SetOf(
        "dont didnt doesnt isnt wasnt arent couldnt shouldnt wouldnt hasnt havent hadnt werent youll youre youve theyre theyll theyve weve ive thats whats heres theres wheres hes shes");

    private static readonly SearchValues<char> Signs = SearchValues.Create("`_^~|#*");

    // Up to five are looked for at once.
    private static readonly SearchValues<char> OtherSigns = SearchValues.Create("´¹□\u2032\u00AD");
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u200B\u2060\uFEFF");

    [GeneratedRegex(
        @"(?<=\p{Ll})(?:``|''|[`´¹□_^~|#*\u200B\u2060\uFEFF\u00AD\u2032])(?:t|s|re|ll|ve|d|m)(?![\p{L}_*~|#^])|(?<=\p{Ll})(?: [’']|[’'] )(?:t|re|ll|ve)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfSign();

    /// <summary>Whether such a word stands in a line.</summary>
    public static bool In(ReadOnlySpan<char> line) => (MayHaveSign(line) && OfSign().IsMatch(line)) || HasWord(line);

    private static bool MayHaveSign(ReadOnlySpan<char> line) =>
        line.ContainsAny(Signs) || line.ContainsAny(OtherSigns) || line.ContainsAny(Invisible)
        || line.Contains("''", StringComparison.Ordinal)
        || line.Contains(" ’", StringComparison.Ordinal) || line.Contains("’ ", StringComparison.Ordinal)
        || line.Contains(" '", StringComparison.Ordinal) || line.Contains("' ", StringComparison.Ordinal);

    // A pattern of all these words would take a fifth of the time of 500 dumps.
    private static bool HasWord(ReadOnlySpan<char> line)
    {
        var before = ReadOnlySpan<char>.Empty;
        while (line.Length > 0)
        {
            var end = line.IndexOf(' ');
            var word = end < 0 ? line : line[..end];
            if (word.Length > 0 && !char.IsAsciiLetter(word[^1]))
                word = word.TrimEnd(",.;:!?”\")");
            if (word.Length > 0 && word[0] is '“' or '"' or '(')
                word = word[1..];
            if (word.Length is > 0 and <= MaxWord && word[^1] is 't' or 's' or 'l' or 'e' && IsPart(before, word))
                return true;
            before = word;
            line = end < 0 ? default : line[(end + 1)..];
        }
        return false;
    }

    private static bool IsPart(ReadOnlySpan<char> before, ReadOnlySpan<char> word) => word switch
    {
        "t" => Negated.Contains(before),
        "ll" or "ve" or "re" => Pronouns.Contains(before),
        [_, _, .., 'n', 't'] or [_, _, .., 'l', 'l'] or [_, .., 'r' or 'v', 'e'] or [_, .., 't' or 'e', 's'] => Joined.Contains(word),
        _ => false,
    };

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
