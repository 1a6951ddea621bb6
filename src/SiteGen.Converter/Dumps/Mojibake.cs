using System.Buffers;
using System.Text;

namespace SiteGen.Converter.Dumps;

/// <summary>
/// Finds text that was UTF-8 and was read as a code page: <c>donâ€™t</c> by Windows-1252, <c>don‚Äôt</c> by Mac Roman,
/// <c>donÔÇÖt</c> and <c>donΓÇÖt</c> by consoles. Only what can't be anything else is touched: the characters, taken as
/// bytes, must be a whole UTF-8 sequence, and such sequences occur in no English.
/// </summary>
internal static class Mojibake
{
    // The first bytes of UTF-8 sequences that are certain: Â and Ã, and everything of three and four bytes.
    private static readonly SearchValues<char> WindowsLeads = SearchValues.Create(
        "\u00C2\u00C3" + string.Concat(Enumerable.Range(0xE0, 0x15).Select(code => (char)code)));

    private static readonly CodePage[] OtherPages = [CodePage.MacRoman, CodePage.Console850, CodePage.Console437];

    // C2 and C3 begin the Latin letters, E2 punctuation.
    private static readonly SearchValues<char> OtherLeads = SearchValues.Create(
        [.. OtherPages.SelectMany(page => new[] { page.CharOf(0xC2), page.CharOf(0xC3), page.CharOf(0xE2) }).Distinct()]);

    /// <summary>The repairs in their order; none where nothing is damaged so.</summary>
    public static List<Repair> Find(string text)
    {
        var repairs = new List<Repair>();
        if (text.AsSpan().ContainsAny(WindowsLeads))
            FindWindows(text, repairs);
        if (repairs.Count == 0 && text.AsSpan().ContainsAny(OtherLeads))
            FindOther(text, repairs);
        return repairs;
    }

    private static void FindWindows(string text, List<Repair> repairs)
    {
        var done = -1;
        for (var at = text.AsSpan().IndexOfAny(WindowsLeads); at < text.Length; at++)
        {
            // Right behind a repaired character more first bytes are certain: the “ of `Ã¢â‚¬Å“`, which was misread twice.
            var isLead = WindowsLeads.Contains(text[at]) || (at == done && text[at] is >= 'Ä' and <= 'ß');
            if (!isLead)
                continue;
            if ((Sequence(text, at, WindowsByteOf) ?? LostClosingQuote(text, at, repairs)) is not { } found)
                continue;
            repairs.Add(found);
            done = at + found.Length;
            at = done - 1;
        }
    }

    private static void FindOther(string text, List<Repair> repairs)
    {
        for (var at = text.AsSpan().IndexOfAny(OtherLeads); at < text.Length; at++)
        {
            if (!OtherLeads.Contains(text[at]))
                continue;
            foreach (var page in OtherPages)
            {
                // `‚Äô`: a low quotation mark alone is none of these bytes.
                if (page.ByteOf(text[at]) is not (0xC2 or 0xC3 or 0xE2) || Sequence(text, at, page.ByteOf) is not { } found)
                    continue;
                repairs.Add(found);
                at += found.Length - 1;
                break;
            }
        }
    }

    // A program that knows Latin-1 only leaves C1 control characters where Windows-1252 has its own.
    private static int WindowsByteOf(char character) => character < 0x100 ? character : CodePage.Windows1252.ByteOf(character);

    private static Repair? Sequence(string text, int at, Func<char, int> byteOf)
    {
        Span<byte> bytes = stackalloc byte[4];
        var lead = byteOf(text[at]);
        var length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        bytes[0] = (byte)lead;
        for (var i = 1; i < length; i++)
        {
            var value = at + i < text.Length ? byteOf(text[at + i]) : -1;
            if (value is < 0x80 or > 0xBF)
                return null;
            bytes[i] = (byte)value;
        }
        return Rune.DecodeFromUtf8(bytes[..length], out var rune, out _) == OperationStatus.Done
            ? new Repair(at, length, rune.ToString())
            : null;
    }

    // The last byte of ” means nothing in Windows-1252, so many programs dropped it or put a replacement character:
    // `â€œUnderstandingâ€ is`. It is certain only where a quotation is open on the line.
    private static Repair? LostClosingQuote(string text, int at, List<Repair> repairs)
    {
        if (text[at] != 'â' || at + 1 >= text.Length || text[at + 1] != '€')
            return null;
        var length = at + 2 < text.Length && text[at + 2] is '\uFFFD' or '?' ? 3 : 2;
        var line = text.LastIndexOf('\n', at) + 1;
        var isOpen = false;
        var next = repairs.FindIndex(repair => repair.At >= line);
        for (var i = line; i < at; i++)
        {
            while (next >= 0 && next < repairs.Count && repairs[next].At < i)
                next++;
            var mark = next >= 0 && next < repairs.Count && repairs[next].At == i ? repairs[next].Meant : text.AsSpan(i, 1).ToString();
            isOpen = mark == "“" || (isOpen && mark != "”");
        }
        return isOpen ? new Repair(at, length, "”") : null;
    }
}
