using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Converter.Dumps;

/// <summary>
/// Finds text that is still as mail wrote it: <c>client=E2=80=99s</c>, and <c>behind th=</c> at the end of a line. A dump is such
/// a text where each of its equals signs is one of these; a letter beyond ASCII or several line ends make it certain.
/// </summary>
internal static partial class QuotedPrintable
{
    // Two lines may happen to end so.
    private const int MinLineEnds = 3;

    // A word has hardly more codes between the space and the line end.
    private const int MaxCodesBehind = 8;

    [GeneratedRegex(@"(?<bytes>(?:=[0-9A-F]{2})+)|=[ \t]*(?<end>\r?\n|\r)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    /// <summary>The repairs in their order; none where the text is none of mail.</summary>
    public static List<Repair> Find(string text)
    {
        if (!text.Contains('='))
            return [];
        var codes = Code().Matches(text);
        var ends = codes.Count(code => code.Groups["end"].Success);
        var signs = codes.Sum(code => code.Groups["bytes"].Success ? code.Length / 3 : 1);
        if (signs != text.AsSpan().Count('=') || !(ends >= MinLineEnds || codes.Any(code => Meant(code) is { } meant && meant.Any(one => one >= '\u0080'))))
            return [];
        var repairs = new List<Repair>();
        foreach (Match code in codes)
        {
            if (Meant(code) is { } meant)
                repairs.Add(new Repair(code.Index, code.Length, meant));
            else if (code.Groups["end"].Success)
                AddLineEnd(text, code, repairs);
        }
        return repairs;
    }

    // The line end stands amid a word as often as not. The lines of the dump are counted by it, so it goes to the space before.
    private static void AddLineEnd(string text, Match code, List<Repair> repairs)
    {
        var space = text.AsSpan(0, code.Index).LastIndexOfAny(" \n\r");
        if (space >= 0 && text[space] == ' ')
        {
            var at = repairs.Count;
            while (at > 0 && at > repairs.Count - MaxCodesBehind && repairs[at - 1].At > space)
                at--;
            if (at == 0 || repairs[at - 1].At + repairs[at - 1].Length <= space)
                repairs.Insert(at, new Repair(space, 1, LineEnds.Soft.ToString()));
        }
        repairs.Add(new Repair(code.Index, code.Length, ""));
    }

    // UTF-8, or else Windows-1252. Codes of control characters stay as they are.
    private static string? Meant(Match code)
    {
        if (!code.Groups["bytes"].Success)
            return null;
        var bytes = Enumerable.Range(0, code.Length / 3)
            .Select(i => byte.Parse(code.ValueSpan.Slice(i * 3 + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
        var meant = System.Text.Unicode.Utf8.IsValid(bytes)
            ? Encoding.UTF8.GetString(bytes)
            : string.Concat(bytes.Select(value => CodePage.Windows1252.CharOf(value)));
        return meant.Any(one => char.IsControl(one) && one is not ('\t' or '\n' or '\r')) ? null : meant;
    }
}
