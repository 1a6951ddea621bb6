using System.Globalization;
using System.Text;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Ledger;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Converter.Reporting;

/// <summary>The answer to <c>--explain FILE:LINE</c>.</summary>
public static class Explanation
{
    /// <summary>What a line of a dump is, by which rule, and where it ended up; null where there is no such line.</summary>
    /// <param name="conversion">All dumps.</param>
    /// <param name="file">The dump, read again.</param>
    /// <param name="line">The line, counted from 1.</param>
    public static string? Of(Conversion conversion, InputFile file, int line)
    {
        var lines = new LedgerReader(conversion).Read(file).ToList();
        if (lines.Count == 0)
        {
            return conversion.Dumps.FirstOrDefault(dump => dump.Path == file.Path)?.Skipped is { } why
                ? $"{file.Origin}: {AccountNames.Of(Account.Unreadable)}: {why}\n"
                : null;
        }
        var (start, end) = Place(string.Concat(lines.Select(part => part.Text)), line);
        if (start < 0)
            return null;
        var answer = new StringBuilder();
        // The line's own characters first; white space only where there is nothing else.
        var parts = lines.Where(part => part.Entry.End > start && part.Entry.Start < Math.Max(end, start + 1)).ToList();
        var texts = parts.Where(part => part.Entry.Account != Account.Layout).ToList();
        foreach (var part in texts.Count > 0 ? texts : parts)
        {
            var column = Math.Max(part.Entry.Start, start) - start + 1;
            answer.Append(CultureInfo.InvariantCulture, $"{new Location(file.Origin, line, column)}: {AccountNames.Of(part.Entry.Account)}\n");
            if (part.Entry.Account != Account.Layout)
                answer.Append(CultureInfo.InvariantCulture, $"  text: “{Shorten(part.Text)}”\n");
            answer.Append(CultureInfo.InvariantCulture, $"  rule: {part.Entry.Rule}\n  it {part.Fate}\n");
        }
        return answer.ToString();
    }

    private static (int Start, int End) Place(string text, int line)
    {
        var at = 0;
        for (var number = 1; at <= text.Length; number++)
        {
            var length = text.AsSpan(at).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : at + length;
            if (number == line)
                return (at, end);
            if (length < 0)
                break;
            at = end + LineEnds.LengthAt(text, end);
        }
        return (-1, -1);
    }

    private static string Shorten(string text)
    {
        var clean = CleanText.Of(text);
        return clean.Length <= 120 ? clean : clean[..118].TrimEnd() + "…";
    }
}
