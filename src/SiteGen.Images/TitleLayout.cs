using System.Collections.Immutable;
using SkiaSharp;

namespace SiteGen.Images;

/// <summary>A title broken into lines, in the largest size that fits.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Size">The font's size in pixels.</param>
internal sealed record TitleLayout(ImmutableArray<string> Lines, float Size)
{
    private const float Largest = 104;
    private const float Smallest = 44;
    private const float Step = 4;

    /// <summary>The distance of two baselines, in font sizes.</summary>
    public const float Leading = 1.16f;

    /// <summary>Fits a title into a box. What does not fit in the smallest size is cut, and ends with “…”.</summary>
    public static TitleLayout Fit(string title, SKTypeface typeface, float width, float height)
    {
        for (var size = Largest; ; size -= Step)
        {
            using var font = FontOf(typeface, size);
            var lines = Wrap(title, font, width);
            var fitting = (int)(height / (size * Leading));
            if (lines.Count <= fitting)
                return new([.. lines], size);
            if (size > Smallest)
                continue;
            lines.RemoveRange(fitting, lines.Count - fitting);
            lines[^1] = CutTo(lines[^1], font, width);
            return new([.. lines], size);
        }
    }

    /// <summary>A font that draws the same on each machine: no hinting, and glyphs at fractions of a pixel.</summary>
    public static SKFont FontOf(SKTypeface typeface, float size) =>
        new(typeface, size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };

    // A word that is wider than the box stands in pieces on several lines.
    private static List<string> Wrap(string title, SKFont font, float width)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            while (true)
            {
                var longer = line.Length == 0 ? rest : $"{line} {rest}";
                if (font.MeasureText(longer) <= width)
                {
                    line = longer;
                    break;
                }
                if (line.Length > 0)
                {
                    lines.Add(line);
                    line = "";
                    continue;
                }
                var count = FittingLength(rest, font, width);
                lines.Add(rest[..count]);
                rest = rest[count..];
            }
        }
        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    // At least one character, never half of a surrogate pair.
    private static int FittingLength(string word, SKFont font, float width)
    {
        var count = word.Length;
        while (count > 1 && (char.IsLowSurrogate(word, Math.Min(count, word.Length - 1)) || font.MeasureText(word[..count]) > width))
            count--;
        return count;
    }

    private static string CutTo(string line, SKFont font, float width)
    {
        while (line.Length > 0 && font.MeasureText(line + "…") > width)
            line = line[..^1].TrimEnd();
        return line + "…";
    }
}
