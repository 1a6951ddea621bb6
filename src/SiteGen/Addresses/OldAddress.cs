using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Addresses;

/// <summary>
/// An address that a page had once, in its normal form (RFC 3986, section 6.2.2): percent-encoded ASCII, upper-case hex
/// digits, nothing encoded that may stand as it is, and letters in Unicode's Normalization Form C. Two spellings of one address are equal. A value of this type has
/// been checked: it has no white space, no control or format character and no wildcard, so that it can't end a rule of
/// <c>_redirects</c> or widen it.
/// </summary>
public sealed record OldAddress
{
    // RFC 3986: unreserved and sub-delims, and @. A colon begins a placeholder in a rule and * a wildcard.
    private const string Plain = "-._~!$&'()+,;=@";

    private OldAddress(string path, ImmutableSortedDictionary<string, string> query)
    {
        Path = path;
        Query = query;
        Key = Join(path.Length == 1 ? path : path.TrimEnd('/'), query);
    }

    /// <summary>The path, with a <c>/</c> in front: <c>/caf%C3%A9/</c>.</summary>
    public string Path { get; }

    /// <summary>The parameters that a request must have, by name; empty for an address that is a path alone.</summary>
    public ImmutableSortedDictionary<string, string> Query { get; }

    /// <summary>What is the same for all spellings of the address, with and without a final slash.</summary>
    public string Key { get; }

    /// <summary>Whether the path names a file (<c>/a.html</c>), which no host serves with a slash behind it.</summary>
    public bool IsFile => Path[^1] != '/' && Path.LastIndexOf('.') > Path.LastIndexOf('/');

    /// <summary>The same address below another folder, where the site stands below its domain's root.</summary>
    /// <param name="prefix">The folder without a slash at its end: <c>/blog</c>, or nothing.</param>
    public OldAddress Below(string prefix) => prefix.Length == 0 ? this : new OldAddress(prefix + Path, Query);

    /// <summary>Checks an address that a person has written, and gives its normal form.</summary>
    /// <param name="text">The address.</param>
    /// <param name="address">The normal form, where it is one.</param>
    /// <param name="why">What is wrong, as a clause for people, where it is none.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out OldAddress? address, [NotNullWhen(false)] out string? why)
    {
        address = null;
        var normal = "";
        var mark = text.IndexOf('?');
        var path = mark < 0 ? text : text[..mark];
        why = RejectText(text) ?? NormalPath(path, out normal);
        if (why is not null)
            return false;
        var query = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);
        if (mark >= 0)
            why = ReadQuery(text[(mark + 1)..], ref query);
        if (why is null)
            address = new OldAddress(normal, query);
        return why is null;
    }

    /// <summary>Takes an address that is made of checked parts; a wrong one is a bug.</summary>
    /// <exception cref="ArgumentException">No rule can say it.</exception>
    public static OldAddress Of(string text) =>
        TryParse(text, out var address, out var why) ? address : throw new ArgumentException($"'{text}': {why}", nameof(text));

    /// <summary>The key of a request's path and query, so that it can be looked up; null where it is no address.</summary>
    public static string? KeyOf(string pathAndQuery) => TryParse(pathAndQuery, out var address, out _) ? address.Key : null;

    private static string? RejectText(string text)
    {
        if (text.Length == 0 || text[0] != '/')
            return "it does not begin with a slash";
        if (text.Length > 1000)
            return "it is longer than 1,000 characters";
        foreach (var rune in text.EnumerateRunes())
        {
            if (Reject(rune) is { } why)
                return why;
        }
        return text.Contains('#') ? "a browser keeps what is behind # to itself, so that no host can tell it apart" : null;
    }

    // Also of what is percent-encoded: a host may decode it before it compares.
    private static string? Reject(Rune rune)
    {
        if (rune == Rune.ReplacementChar)
            return "it is not valid Unicode";
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format => $"it has the invisible character {Code()} in it",
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator =>
                $"it has the white space {Code()} in it; write %20 where the old address had a space",
            UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => $"it has the character {Code()} in it, which means nothing",
            _ when rune.Value is '*' or ':' => $"it has {rune} in it, which hosts take for a placeholder",
            _ when rune.Value is '\\' => "it has a backslash in it",
            _ => null,
        };

        string Code() => $"U+{rune.Value:X4}";
    }

    private static string? NormalPath(string path, out string normal)
    {
        normal = "";
        var written = Encoding.UTF8.GetBytes(path);
        var bytes = new List<byte>(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '%')
            {
                bytes.Add(written[i]);
                continue;
            }
            if (i + 2 >= written.Length || !byte.TryParse(written.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, null, out var value))
                return "a % in it has no two hex digits behind it; write %25 for the character itself";
            if (value == '/')
                return "it has an encoded slash (%2F) in it, which hosts take for different things";
            bytes.Add(value);
            i += 2;
        }
        string decoded;
        try
        {
            decoded = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return "what is percent-encoded in it is not UTF-8";
        }
        decoded = Nfc.Of(decoded);
        foreach (var rune in decoded.EnumerateRunes())
        {
            if (rune.Value != ' ' && Reject(rune) is { } why)
                return why;
        }
        normal = Encode(decoded);
        return RejectSegments(decoded);
    }

    private static string? RejectSegments(string path)
    {
        if (path.Contains("//", StringComparison.Ordinal))
            return "it has two slashes in a row; a browser takes what is behind them for a host";
        if (path.Split('/').Any(segment => segment is "." or ".."))
            return "it has '.' or '..' for a folder, which browsers resolve before they ask";
        return path == "/.netlify" || path.StartsWith("/.netlify/", StringComparison.Ordinal)
            ? "Netlify keeps /.netlify for itself"
            : null;
    }

    private static string Encode(string path)
    {
        var text = new StringBuilder(path.Length);
        foreach (var value in Encoding.UTF8.GetBytes(path))
        {
            var character = (char)value;
            if (char.IsAsciiLetterOrDigit(character) || character == '/' || Plain.Contains(character))
                text.Append(character);
            else
                text.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    // Hosts compare parameters as they are written, and know no second one of a name.
    private static string? ReadQuery(string text, ref ImmutableSortedDictionary<string, string> query)
    {
        foreach (var pair in text.Split('&'))
        {
            var equals = pair.IndexOf('=');
            if (equals < 1 || equals == pair.Length - 1 || !IsUnreserved(pair[..equals]) || !IsUnreserved(pair[(equals + 1)..]))
                return $"'{pair}' behind its ? can't be a host's rule; write name=value with letters a-z, digits and -._~ only";
            if (query.ContainsKey(pair[..equals]))
                return $"'{pair[..equals]}' stands behind its ? twice";
            query = query.Add(pair[..equals], pair[(equals + 1)..]);
        }
        return null;
    }

    private static bool IsUnreserved(string text) =>
        text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~');

    private static string Join(string path, ImmutableSortedDictionary<string, string> query) =>
        query.IsEmpty ? path : $"{path}?{string.Join('&', query.Select(pair => $"{pair.Key}={pair.Value}"))}";

    /// <inheritdoc/>
    public bool Equals(OldAddress? other) => other is not null && Path == other.Path && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <summary>The address as it stands in a link.</summary>
    public override string ToString() => Join(Path, Query);
}
