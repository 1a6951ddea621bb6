using System.Buffers;
using System.Text.RegularExpressions;

namespace SiteGen.Converter.Dumps;

/// <summary>Finds damage that no repair was certain for, so that a person can look at it.</summary>
internal static partial class Damage
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(
        "\uFFFDÃÂâÔΓ‚√¬&?¿ÒÓ%+" + string.Concat(Enumerable.Range(0x80, 0x20).Select(code => (char)code).Where(code => code != LineEnds.Soft)));

    // Those of a text without any damage by encodings.
    private static readonly SearchValues<char> AsciiSigns = SearchValues.Create("&?%+");

    // `It+IBk-s` is UTF-7.
    [GeneratedRegex(
        @"\G(?:[\uFFFD\u0080-\u009F]|Ã[^\w\s,.;:!?)-]|Ã\?|â(?:€|[^a-zà-ÿ]|\z)|(?<!\p{L})â|(?<=\p{L})¿|(?<!\p{L})[ÒÓ](?=\p{L})|" +
        @"(?<=[a-z.,!?])Ó(?!\p{L})|\+(?:(?:IB|A[M-P])[AEIMQUYcgkosw048]|IC[IY]|AKA|(?:IB|A[M-P])[A-Za-z0-9+/]{4,20})-|" +
        @"(?<=\p{L})%[89A-F][0-9A-F]%[89A-F][0-9A-F]|ÔÇ|ΓÇ|‚Ä|(?<=[a-z])‚|√[^\s\d]|¬\s|" +
        @"(?<=[a-z])\?(?=(?:t|s|re|ve|ll|d|m)(?![a-zA-Z])))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    // A letter of its own has a letter behind it: `Âge d’or`.
    [GeneratedRegex(@"\GÂ(?=\W|$)", RegexOptions.CultureInvariant)]
    private static partial Regex LostSpace();

    /// <summary>The places of damage in a text, in their order.</summary>
    public static List<int> In(string text)
    {
        var places = new List<int>();
        var signs = TextRepair.MayBeDamaged(text) ? Signs : AsciiSigns;
        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(signs);
            if (next < 0)
                break;
            at += next;
            var isDamage = text[at] switch
            {
                '&' => HtmlEntities.IsAt(text, at),
                'Â' => LostSpace().IsMatch(text, at),
                '?' when at + 1 == text.Length || !char.IsAsciiLetterLower(text[at + 1]) => false,
                _ => Sign().IsMatch(text, at),
            };
            if (isDamage)
                places.Add(at);
        }
        return places;
    }
}
