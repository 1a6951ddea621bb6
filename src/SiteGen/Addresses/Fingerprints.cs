namespace SiteGen.Addresses;

/// <summary>Names that change with the content of their file: <c>assets/style-0123abcd.css</c>.</summary>
public static class Fingerprints
{
    /// <summary>Whether a file's name ends in a hyphen and at least 8 hex digits, before its extension.</summary>
    public static bool IsInName(SitePath path)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path.Value.AsSpan());
        var hyphen = name.LastIndexOf('-');
        if (hyphen < 1 || name.Length - hyphen - 1 < 8)
            return false;
        foreach (var character in name[(hyphen + 1)..])
        {
            if (!char.IsAsciiHexDigitLower(character))
                return false;
        }
        return true;
    }
}
