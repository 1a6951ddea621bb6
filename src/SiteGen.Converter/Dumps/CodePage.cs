namespace SiteGen.Converter.Dumps;

/// <summary>
/// A single-byte encoding. The framework's own code pages need <c>CodePagesEncodingProvider</c> to be registered by every
/// host, so these are tables.
/// </summary>
internal sealed class CodePage
{
    private readonly string _upper;

    private CodePage(string upper) => _upper = upper;

    /// <summary>
    /// The code page of Windows programs. The five bytes that mean nothing keep their C1 control character, as browsers
    /// do it.
    /// </summary>
    public static CodePage Windows1252 { get; } = new(
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178" +
        string.Concat(Enumerable.Range(0xA0, 0x60).Select(code => (char)code)));

    /// <summary>The encoding of Mac OS before version 10.</summary>
    public static CodePage MacRoman { get; } = new(
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
        "¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ");

    /// <summary>The code page of Western European consoles.</summary>
    public static CodePage Console850 { get; } = new(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
        "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0");

    /// <summary>The code page of American consoles.</summary>
    public static CodePage Console437 { get; } = new(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐" +
        "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0");

    /// <summary>The character of a byte.</summary>
    public char CharOf(int value) => value < 0x80 ? (char)value : _upper[value - 0x80];

    /// <summary>The byte that a character was; -1 where it can't have been one.</summary>
    public int ByteOf(char character)
    {
        if (character < 0x80)
            return character;
        var index = _upper.IndexOf(character);
        return index < 0 ? -1 : index + 0x80;
    }
}
