using System.Buffers;

namespace SiteGen.Rendering;

/// <summary>Short beginnings of a text, cut between words.</summary>
public static class Excerpts
{
    /// <summary>The first words of a plain text on one line, with an ellipsis where the text goes on.</summary>
    /// <param name="text">The plain text.</param>
    /// <param name="words">How many words.</param>
    /// <param name="isCutOff">Whether the text itself was cut off before its end.</param>
    public static string FirstWords(ReadOnlySpan<char> text, int words, bool isCutOff = false)
    {
        var room = ArrayPool<char>.Shared.Rent(text.Length);
        var flat = Flatten(text, words, int.MaxValue, room);
        var excerpt = EndOfWords(flat, words) is >= 0 and var end ? Cut(flat[..end])
            : isCutOff && flat.Length > 0 ? Cut(flat)
            : flat.ToString();
        ArrayPool<char>.Shared.Return(room);
        return excerpt;
    }

    /// <summary>The beginning of a plain text on one line, at most so many characters long.</summary>
    /// <param name="text">The plain text.</param>
    /// <param name="length">How many UTF-16 units, the ellipsis not counted.</param>
    public static string FirstCharacters(ReadOnlySpan<char> text, int length)
    {
        var room = ArrayPool<char>.Shared.Rent(text.Length);
        var flat = Flatten(text, int.MaxValue, length, room);
        var excerpt = flat.Length <= length ? flat.ToString() : Cut(flat[..EndOfCharacters(flat, length)]);
        ArrayPool<char>.Shared.Return(room);
        return excerpt;
    }

    // Where the space behind so many words stands; -1 where there are no more.
    private static int EndOfWords(ReadOnlySpan<char> flat, int words)
    {
        var end = -1;
        for (; words > 0; words--)
        {
            var next = flat[(end + 1)..].IndexOf(' ');
            if (next < 0)
                return -1;
            end += 1 + next;
        }
        return end;
    }

    private static int EndOfCharacters(ReadOnlySpan<char> flat, int length)
    {
        var end = flat[..(length + 1)].LastIndexOf(' ');
        if (end > 0)
            return end;
        return char.IsLowSurrogate(flat[length]) ? length - 1 : length;
    }

    private static string Cut(ReadOnlySpan<char> flat) => string.Concat(flat.TrimEnd(" ,;:–-.…"), "…");

    // On one line, and not much more of it than the words or characters that are looked at. It never gets longer.
    private static ReadOnlySpan<char> Flatten(ReadOnlySpan<char> text, int words, int length, Span<char> flat)
    {
        var at = 0;
        var rest = text.TrimStart();
        for (var count = 0; rest.Length > 0 && count <= words && at <= length; count++)
        {
            var end = 0;
            while (end < rest.Length && !char.IsWhiteSpace(rest[end]))
                end++;
            if (count > 0)
                flat[at++] = ' ';
            rest[..end].CopyTo(flat[at..]);
            at += end;
            rest = rest[end..].TrimStart();
        }
        return flat[..at];
    }
}
