namespace SiteGen.Content;

/// <summary>
/// Latin letters without their accents: <c>é</c> to <c>e</c>, <c>ß</c> to <c>ss</c>. A table of our own, because
/// Unicode normalisation is not there in the invariant culture, and an address must not depend on ICU's version.
/// </summary>
internal static class Accents
{
    private const string Rows =
        "a àáâãäåāăąǎ|ae æǽ|c çćĉċč|d ðďđ|e èéêëēĕėęěẽ|g ĝğġģ|h ĥħ|i ìíîïĩīĭįıİǐ|ij ĳ|j ĵ|k ķĸ|l ĺļľŀł|" +
        "n ñńņňŉŋ|o òóôõöøōŏőǒǿ|oe œ|r ŕŗř|s śŝşšșſ|ss ßẞ|t ţťŧț|th þ|u ùúûüũūŭůűųǔ|w ŵẁẃẅ|y ýÿŷỳ|z źżž";

    private static readonly Dictionary<char, string> Plain = ReadRows();

    /// <summary>The plain letters for a lower-case letter; null where it has no accent that we know.</summary>
    public static string? Fold(char letter) => Plain.GetValueOrDefault(letter);

    /// <summary>A combining accent, as in an <c>e</c> followed by U+0301.</summary>
    public static bool IsCombining(char letter) => letter is >= '\u0300' and <= '\u036F';

    private static Dictionary<char, string> ReadRows()
    {
        var plain = new Dictionary<char, string>();
        foreach (var row in Rows.Split('|'))
        {
            var space = row.IndexOf(' ');
            foreach (var letter in row[(space + 1)..])
                plain.Add(letter, row[..space]);
        }
        return plain;
    }
}
