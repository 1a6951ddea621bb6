namespace SiteGen.Rendering.Syntax;

/// <summary>What has to be known of scripts that are not written as Latin is.</summary>
internal static class Scripts
{
    /// <summary>
    /// Whether a script has no spaces between words, so that a line may be broken between any two characters: Han, kana
    /// and their punctuation and full-width forms, by UTF-16 unit. Korean has spaces.
    /// </summary>
    public static bool HasNoSpaces(char character) => character switch
    {
        < '\u2E80' => false,
        <= '\u312F' => true,
        >= '\u31A0' and <= '\uA4CF' => true,
        >= '\uF900' and <= '\uFAFF' => true,
        >= '\uFF00' and <= '\uFFEF' => true,
        // The planes of rarer ideographs begin with these.
        >= '\uD840' and <= '\uD88D' => true,
        _ => false,
    };

    /// <summary>Whether a letter is written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their like.</summary>
    public static bool IsRightToLeft(char character) =>
        character is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';
}
