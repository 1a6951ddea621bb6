namespace SiteGen.Converter.Dumps;

/// <summary>The marks that items of lists begin with.</summary>
internal static class ItemMarks
{
    /// <summary>Characters that are bullets and nothing else; the last ones are Wingdings and Symbol, as Word has them.</summary>
    public const string Bullets = "•◦▪▫‣●○■□►▶➢➤➔✓✔⁃∙\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF071\uF06E\uF06F";

    /// <summary>Characters that begin an item where several lines begin with them, and may be a dash or a word where one does.</summary>
    public const string Dashes = "-–—*+·o»›~";

    /// <summary>Pictures that begin an item where several lines begin with them: boxes, crosses, arrows, stars.</summary>
    public const string Pictures = "☐☑☒✗✘✕✖◆◇❖⇒→➡➜➝★☆✦❑❒";

    // What a bullet of Word becomes where its font is lost, and what a scanner or a wrong encoding makes of it.
    private const string Remains = "§üØ¢?\uFFFD";
    private const string Letters = "vqnlw";

    /// <summary>Whether a line begins with a mark of a list, white space behind it.</summary>
    public static bool MayBegin(ReadOnlySpan<char> line) =>
        Bullets.Contains(line[0]) || Dashes.Contains(line[0]) || Pictures.Contains(line[0]) || IsRemains(line);

    /// <summary>
    /// Whether a line begins with what is left of a bullet: <c>§ Look up.</c>, or a letter with a tab or several spaces behind
    /// it, <c>v  Look up.</c>; scanners read <c>e</c>.
    /// </summary>
    public static bool IsRemains(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || !char.IsWhiteSpace(line[1]))
            return false;
        var isWide = line[1] == '\t' || char.IsWhiteSpace(line[2]);
        var words = line[1..].TrimStart();
        return words.Length > 0 && (Remains.Contains(line[0]) || (isWide && Letters.Contains(line[0]))
            ? char.IsLetter(words[0]) || words[0] is '“' or '"' or '‘'
            : line[0] == 'e' && words.Length > 0 && char.IsUpper(words[0]));
    }

    /// <summary>What a mark is taken for: an empty box and a ticked one are marks of one list.</summary>
    public static char Kind(char mark) => mark switch
    {
        '☑' or '☒' => '☐',
        '✘' or '✕' or '✖' => '✗',
        '◇' => '◆',
        '☆' => '★',
        _ => mark,
    };
}
