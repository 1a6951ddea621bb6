using System.Text.RegularExpressions;

namespace SiteGen.Converter.Dumps;

/// <summary>
/// Finds UTF-8 that was read as GBK, the code page of Chinese programs: <c>client鈥檚</c>. A quotation mark and the letter behind
/// it became two characters, of which only a few can be told for certain.
/// </summary>
internal static partial class ChineseReading
{
    private const char Lead = '鈥';
    private const char NoBreakSpace = '聽';

    // The bytes 99 xx of an apostrophe and its letter, by their characters.
    private static readonly Dictionary<char, char> Letters = new()
    {
        ['檚'] = 's',
        ['檛'] = 't',
        ['檙'] = 'r',
        ['檝'] = 'v',
        ['檒'] = 'l',
        ['檇'] = 'd',
        ['檓'] = 'm',
    };

    [GeneratedRegex(@"(?<=[a-zA-Z])鈥(?<letter>[檚檛檙檝檒檇檓])|(?<![\p{Lo}])聽(?![\p{Lo}-[聽]])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();

    /// <summary>The repairs in their order.</summary>
    public static List<Repair> Find(string text) => text.AsSpan().ContainsAny(Lead, NoBreakSpace)
        ? [.. Pair().Matches(text).Select(pair => new Repair(pair.Index, pair.Length, pair.Groups["letter"] is { Success: true } letter ? $"’{Letters[letter.Value[0]]}" : "\u00A0"))]
        : [];
}
