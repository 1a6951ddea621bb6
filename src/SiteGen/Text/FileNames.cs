using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>Which names a file or folder of the site may have, so that every disk and host can hold it.</summary>
internal static class FileNames
{
    private const int MaxBytes = 255;

    /// <summary>Why a name can't be one; null where it can. Paths are cut at slashes before.</summary>
    public static string? WhyNot(ReadOnlySpan<char> name)
    {
        if (name.Length == 0)
            return "it has a folder without a name in it";
        if (name is "." or "..")
            return $"it has '{name}' in it";
        if (name[^1] is ' ' or '.')
            return $"'{name}' ends in a space or a full stop, which Windows drops";
        if (IsDevice(name))
            return $"Windows keeps the name '{name}' for a device";
        foreach (var character in name)
        {
            if (character == '#')
                return $"'{name}' has a # in it, which Netlify refuses";
            if (character is '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(character))
                return $"'{name}' has a character in it that not every file system knows";
        }
        if (HasInvisible(name))
            return $"'{name}' has a character in it that can't be seen";
        return Encoding.UTF8.GetByteCount(name) > MaxBytes ? $"a name in it is longer than {MaxBytes} bytes" : null;
    }

    /// <summary>Whether Windows keeps a name, with whatever extension, for a device: <c>nul</c>, <c>aux.txt</c>.</summary>
    public static bool IsDevice(ReadOnlySpan<char> name)
    {
        if (name.IndexOf('.') is >= 0 and var dot)
            name = name[..dot];
        name = name.TrimEnd(' ');
        if (name.Length is < 3 or > 7)
            return false;
        foreach (var device in (ReadOnlySpan<string>)["con", "prn", "aux", "nul", "conin$", "conout$"])
        {
            if (name.Equals(device, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return name.Length == 4 && name[3] is (>= '0' and <= '9') or '¹' or '²' or '³'
            && (name.StartsWith("com", StringComparison.OrdinalIgnoreCase) || name.StartsWith("lpt", StringComparison.OrdinalIgnoreCase));
    }

    // Joiners are seen by what they join: letters of Persian, a family of emoji.
    private static bool HasInvisible(ReadOnlySpan<char> name)
    {
        if (Ascii.IsValid(name))
            return false;
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value is 0x200C or 0x200D)
                continue;
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate)
                return true;
        }
        return false;
    }
}
