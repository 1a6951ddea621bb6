using System.Globalization;
using System.Text;

namespace SiteGen.Yaml;

/// <summary>Writes texts as YAML that any reader takes for text, in quotes only where they are needed.</summary>
internal static class YamlText
{
    private static readonly string[] NotText = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Scalar))}]";

    public static string Scalar(string text)
    {
        if (IsPlain(text))
            return text;
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                quoted.Append('\\').Append(character);
            else if (char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF')
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                quoted.Append(character);
        }
        return quoted.Append('"').ToString();
    }

    // Narrower than YAML allows, and the same inside and outside of brackets, so that nobody must know the rules.
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !(char.IsLetterOrDigit(text[0]) || text[0] is '“' or '‘'))
            return false;
        if (char.IsWhiteSpace(text[^1]) || !text.All(IsPlain))
            return false;
        // 2019, 1e5 and 2019-04-09 are no text to other readers; “2025 Holiday Poem” is.
        if (char.IsDigit(text[0]) && !text.Contains(' '))
            return false;
        return !NotText.Contains(text, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsPlain(char character) =>
        char.IsLetterOrDigit(character) || " ’‘“”–—…!?.;'&/%$+-_()".Contains(character);
}
