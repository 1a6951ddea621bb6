using System.Buffers;
using System.Text;

namespace SiteGen.Text;

/// <summary>
/// Addresses on the web with a host in ASCII: <c>https://xn--bcher-kva.example/</c> for <c>https://bücher.example/</c>.
/// By ourselves (RFC 3492), because .NET's IdnMapping depends on whether the machine has ICU: <c>ß</c> becomes <c>ss</c>
/// with one and stays with the other.
/// </summary>
internal static class WebAddress
{
    private static readonly SearchValues<char> NeverInHost = SearchValues.Create(" \t\n\"<>\\^`{|}%,;'()*!$&+=@~");

    /// <summary>An address with its host in ASCII; null where there is no host in it that can be one.</summary>
    /// <param name="address">The address with its scheme and <c>//</c>.</param>
    public static string? Normalize(string address)
    {
        var start = address.IndexOf(':') + 3;
        if (start > address.Length || !address.AsSpan(start - 2, 2).SequenceEqual("//"))
            return null;
        var length = address.AsSpan(start).IndexOfAny('/', '?', '#');
        var end = length < 0 ? address.Length : start + length;
        var host = start + address.AsSpan(start, end - start).LastIndexOf('@') + 1;
        var name = address.AsSpan(host, end - host);
        var port = name.StartsWith("[") ? name.IndexOf(']') + 1 : name.IndexOf(':');
        if (port >= 0)
            name = name[..port];
        if (name.IsEmpty)
            return null;
        if (name[0] == '[')
            return address;
        return ToAscii(name) is { } ascii ? string.Concat(address.AsSpan(0, host), ascii, address.AsSpan(host + name.Length)) : null;
    }

    /// <summary>A host's name in ASCII, each label of it by Punycode where it needs that; null where it is no name.</summary>
    public static string? ToAscii(ReadOnlySpan<char> host)
    {
        const int MaxLength = 253;
        const int MaxLabelLength = 63;
        if (host.Length > MaxLength || host.ContainsAny(NeverInHost))
            return null;
        if (Ascii.IsValid(host))
            return host is "." or [.., '.', '.'] ? null : host.ToString();
        var name = Nfc.Of(host.ToString().ToLowerInvariant()).Replace('。', '.');
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || !(rune.IsAscii || Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
                    or System.Globalization.UnicodeCategory.SpacingCombiningMark))
                return null;
        }
        var labels = name.Split('.');
        for (var i = 0; i < labels.Length; i++)
        {
            if (!Ascii.IsValid(labels[i]))
                labels[i] = "xn--" + Punycode([.. labels[i].EnumerateRunes()]);
            if (labels[i].Length is 0 or > MaxLabelLength)
                return null;
        }
        var ascii = string.Join('.', labels);
        return ascii.Length > MaxLength ? null : ascii;
    }

    // RFC 3492, section 6.3; the names are those of the RFC.
    private static string Punycode(Rune[] label)
    {
        const int Base = 36, TMin = 1, TMax = 26, Skew = 38, Damp = 700;
        var (n, delta, bias) = (128, 0, 72);
        var output = new StringBuilder();
        foreach (var rune in label)
        {
            if (rune.IsAscii)
                output.Append((char)rune.Value);
        }
        var basic = output.Length;
        var handled = basic;
        if (basic > 0)
            output.Append('-');
        while (handled < label.Length)
        {
            var next = label.Where(rune => rune.Value >= n).Min(rune => rune.Value);
            delta += (next - n) * (handled + 1);
            n = next;
            foreach (var rune in label)
            {
                if (rune.Value < n)
                    delta++;
                if (rune.Value != n)
                    continue;
                var q = delta;
                for (var k = Base; ; k += Base)
                {
                    var t = Math.Clamp(k - bias, TMin, TMax);
                    if (q < t)
                        break;
                    output.Append(Digit(t + ((q - t) % (Base - t))));
                    q = (q - t) / (Base - t);
                }
                output.Append(Digit(q));
                bias = Adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }
            delta++;
            n++;
        }
        return output.ToString();

        static char Digit(int value) => (char)(value < 26 ? 'a' + value : '0' + value - 26);

        static int Adapt(int delta, int points, bool isFirst)
        {
            delta = isFirst ? delta / Damp : delta / 2;
            delta += delta / points;
            var k = 0;
            for (; delta > (Base - TMin) * TMax / 2; k += Base)
                delta /= Base - TMin;
            return k + ((Base - TMin + 1) * delta / (delta + Skew));
        }
    }
}
