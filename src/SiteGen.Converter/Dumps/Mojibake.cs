using System.Buffers;
using System.Text;

namespace SiteGen.Converter.Dumps;

/// <summary>A text after its repair.</summary>
/// <param name="Text">The repaired text.</param>
/// <param name="Places">For every character of it, and its end, the place in the text as it was; null for the same.</param>
/// <param name="Repairs">The places in the repaired text at which something was put right.</param>
internal sealed record RepairedText(string Text, int[]? Places, IReadOnlyList<int> Repairs);

/// <summary>
/// Repairs text that was UTF-8 and was read as Windows-1252: <c>donâ€™t</c>. Only what can't be anything else is
/// touched: the characters, taken as bytes, must be a whole UTF-8 sequence, and such sequences occur in no English.
/// </summary>
internal static class Mojibake
{
    // Twice spoilt text (Ã¢â‚¬â„¢) needs as many passes.
    private const int MaxPasses = 3;

    // The first bytes of UTF-8 sequences that are certain: Â and Ã, and everything of three and four bytes.
    private static readonly SearchValues<char> Leads = SearchValues.Create(
        "\u00C2\u00C3" + string.Concat(Enumerable.Range(0xE0, 0x15).Select(code => (char)code)));

    public static RepairedText Repair(string text)
    {
        var repaired = new RepairedText(text, null, []);
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            if (RepairOnce(repaired) is not { } better)
                break;
            repaired = better;
        }
        return repaired;
    }

    private static RepairedText? RepairOnce(RepairedText before)
    {
        var text = before.Text;
        var next = text.AsSpan().IndexOfAny(Leads);
        if (next < 0)
            return null;
        StringBuilder? repaired = null;
        List<int> places = [], repairs = [.. before.Repairs];
        var done = 0;
        for (; next < text.Length; next++)
        {
            // Right behind a repaired character more first bytes are certain: the “ of `Ã¢â‚¬Å“`, which was spoilt twice.
            var isLead = Leads.Contains(text[next]) || (repaired is not null && next == done && text[next] is >= 'Ä' and <= 'ß');
            if (!isLead || Sequence(text, next) is not { } sequence)
                continue;
            if (repaired is null)
            {
                repaired = new StringBuilder(text.Length);
                repairs.Clear();
            }
            CopyTo(next);
            repairs.Add(repaired.Length);
            repaired.Append(sequence.Meant);
            for (var i = 0; i < sequence.Meant.Length; i++)
                places.Add(Place(next));
            done = next + sequence.Length;
            next = done - 1;
        }
        if (repaired is null)
            return null;
        CopyTo(text.Length);
        places.Add(Place(text.Length));
        return new RepairedText(repaired.ToString(), [.. places], [.. before.Repairs, .. repairs]);

        void CopyTo(int end)
        {
            repaired!.Append(text, done, end - done);
            for (; done < end; done++)
                places.Add(Place(done));
        }

        int Place(int at) => before.Places is null ? at : before.Places[at];
    }

    private static (string Meant, int Length)? Sequence(string text, int at)
    {
        Span<byte> bytes = stackalloc byte[4];
        var lead = (int)text[at];
        var length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        bytes[0] = (byte)lead;
        for (var i = 1; i < length; i++)
        {
            var value = at + i < text.Length ? Windows1252.ByteOf(text[at + i]) : -1;
            if (value is < 0x80 or > 0xBF)
                return i == 2 ? ClosingQuote(text, at) : null;
            bytes[i] = (byte)value;
        }
        return Rune.DecodeFromUtf8(bytes[..length], out var rune, out _) == OperationStatus.Done
            ? (rune.ToString(), length)
            : null;
    }

    // The last byte of ” means nothing in Windows-1252, so many programs dropped it or put a replacement character:
    // `â€œUnderstandingâ€ is`. It is certain only where a quotation is open on the line.
    private static (string Meant, int Length)? ClosingQuote(string text, int at)
    {
        if (text[at] != 'â' || text[at + 1] != '€')
            return null;
        var replaced = at + 2 < text.Length && text[at + 2] == '\uFFFD';
        var line = text.AsSpan(0, at);
        line = line[(line.LastIndexOf('\n') + 1)..];
        var open = Math.Max(line.LastIndexOf("â€œ"), line.LastIndexOf('“'));
        if (open < 0)
            return null;
        var closed = line[(open + 1)..];
        // `â€œ` itself begins with the two characters that are looked for.
        if (closed.Contains('”') || (closed.Length > 2 && closed[2..].Contains("â€\u009D", StringComparison.Ordinal)))
            return null;
        return ("”", replaced ? 3 : 2);
    }
}
