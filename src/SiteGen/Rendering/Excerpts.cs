using System.Text;

namespace SiteGen.Rendering;

/// <summary>Short beginnings of a text, cut between words.</summary>
public static class Excerpts
{
    /// <summary>The first words of a plain text on one line, with an ellipsis where the text goes on.</summary>
    /// <param name="text">The plain text.</param>
    /// <param name="words">How many words.</param>
    /// <param name="isCutOff">Whether the text itself was cut off before its end.</param>
    public static string FirstWords(string text, int words, bool isCutOff = false)
    {
        var flat = Flatten(text, words, int.MaxValue);
        var end = -1;
        for (var count = 0; count < words; count++)
        {
            end = flat.IndexOf(' ', end + 1);
            if (end < 0)
                return isCutOff && flat.Length > 0 ? Cut(flat, flat.Length) : flat;
        }
        return Cut(flat, end);
    }

    /// <summary>The beginning of a plain text on one line, at most so many characters long.</summary>
    /// <param name="text">The plain text.</param>
    /// <param name="length">How many UTF-16 units, the ellipsis not counted.</param>
    public static string FirstCharacters(string text, int length)
    {
        var flat = Flatten(text, int.MaxValue, length);
        if (flat.Length <= length)
            return flat;
        var end = flat.LastIndexOf(' ', length);
        if (end > 0)
            return Cut(flat, end);
        return Cut(flat, char.IsLowSurrogate(flat[length]) ? length - 1 : length);
    }

    private static string Cut(string flat, int end) => flat[..end].TrimEnd(' ', ',', ';', ':', '–', '-', '.', '…') + "…";

    // On one line, and not much more of it than the words or characters that are looked at.
    private static string Flatten(string text, int words, int length)
    {
        var flat = new StringBuilder();
        var rest = text.AsSpan().TrimStart();
        for (var count = 0; rest.Length > 0 && count <= words && flat.Length <= length; count++)
        {
            var end = 0;
            while (end < rest.Length && !char.IsWhiteSpace(rest[end]))
                end++;
            flat.Append(' ', count == 0 ? 0 : 1).Append(rest[..end]);
            rest = rest[end..].TrimStart();
        }
        return flat.ToString();
    }
}
