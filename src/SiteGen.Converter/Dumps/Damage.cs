using System.Buffers;
using System.Text.RegularExpressions;

namespace SiteGen.Converter.Dumps;

/// <summary>Finds damage that no repair was certain for, so that a person can look at it.</summary>
internal static partial class Damage
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(
        "\uFFFD\b" + Controls + "ÃÂâÔΓ‚√¬&?¿ÒÓ%+=" + string.Concat(Enumerable.Range(0x80, 0x20).Select(code => (char)code).Where(code => code != LineEnds.Soft)));

    // Those of a text without any damage by encodings.
    private static readonly SearchValues<char> AsciiSigns = SearchValues.Create("&?%+=\b" + Controls);

    // None of white space. `won` U+0019 `t`: of an apostrophe, U+2019, one of two bytes is left.
    private const string Controls = "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F";

    private const char FirstChinese = '\u4E00';
    private const char LastChinese = '\u9FFF';

    // `She said.鈥淚t is`: UTF-8 that was read as a Chinese code page, where it has no space beside it.
    [GeneratedRegex(@"(?<=[a-zA-Z.,!?])[\u4E00-\u9FFF]|[\u4E00-\u9FFF](?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    // `wonвЂ™t`, `HeтАЩd`, `HeБ─≥d`: UTF-8 that was read in a Cyrillic code page. U+E000 to U+F8FF are a font’s own, and may be bullets at the
    // beginning of a line.
    [GeneratedRegex(@"(?<=[a-zA-Z])[\u0400-\u04FF\uE000-\uF8FF]|[\u0400-\u04FF](?=[a-zA-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex OtherScripts();

    // `It+IBk-s` is UTF-7, `It=E2=80=99s` and `th=` at the end of a line are of mail.
    [GeneratedRegex(
        @"\G(?:[\uFFFD\u0008\u0080-\u009F]|(?<=\w)[\u0001-\u0007\u000E-\u001F\u007F]|[\u0001-\u0007\u000E-\u001F\u007F](?=\w)|=(?:[C-E][0-9A-F](?:=[89AB][0-9A-F])+|9[1-7](?![0-9A-F])|20\r?\n|[ \t]*\r?\n(?=\p{Ll}))|" +
        @"Ã[^\w\s,.;:!?)-]|Ã\?|â(?:€|[^a-zà-ÿ]|\z)|(?<!\p{L})â|(?<=\p{L})¿|(?<!\p{L})[ÒÓ](?=\p{L})|" +
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
        if (text.AsSpan().ContainsAnyInRange(FirstChinese, LastChinese))
        {
            places.AddRange(Chinese().Matches(text).Select(match => match.Index));
            places.Sort();
        }
        if (text.AsSpan().ContainsAnyInRange('\u0400', '\u04FF') || text.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF'))
        {
            places.AddRange(OtherScripts().Matches(text).Select(match => match.Index));
            places.Sort();
        }
        // The dump was cut within a character.
        if (text.Length > 0 && text[^1] == DumpDecoder.HalfCharacter)
            places.Add(text.Length - 1);
        return places;
    }
}
