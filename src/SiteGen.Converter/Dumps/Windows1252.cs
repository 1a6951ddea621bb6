namespace SiteGen.Converter.Dumps;

/// <summary>
/// The code page of old Windows programs, as a table of our own: the framework's needs a registration that every
/// host would have to know of.
/// </summary>
internal static class Windows1252
{
    // 0x80 to 0x9F. The five bytes that mean nothing keep their C1 control character, as browsers do it.
    private const string Upper =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static char CharOf(byte value) => value is >= 0x80 and < 0xA0 ? Upper[value - 0x80] : (char)value;

    /// <summary>The byte that a character was, or -1 where it can't have been one.</summary>
    public static int ByteOf(char character)
    {
        if (character < 0x100)
            return character;
        var index = Upper.IndexOf(character);
        return index < 0 ? -1 : index + 0x80;
    }
}
