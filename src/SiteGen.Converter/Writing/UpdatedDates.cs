using System.Text.RegularExpressions;

namespace SiteGen.Converter.Writing;

/// <summary>
/// Dates the change for readers when a tip of which only the beginning was there becomes whole: <c>updated</c> in its
/// front matter, by which the site's pages and its sitemap say when a tip changed.
/// </summary>
internal static partial class UpdatedDates
{
    [GeneratedRegex(@"\Gupdated: \d{4}-\d{2}-\d{2}\n")]
    private static partial Regex Line();

    /// <summary>The tips, with the day of the change where there is one.</summary>
    /// <param name="tips">What the dumps say.</param>
    /// <param name="entries">What was written last, by tip.</param>
    /// <param name="today">The day on which tips become whole in this run; null to date no change.</param>
    public static IEnumerable<TipFile> Set(
        IEnumerable<TipFile> tips, IReadOnlyDictionary<string, ManifestEntry> entries, DateOnly? today)
    {
        foreach (var tip in tips)
        {
            var before = entries.GetValueOrDefault(tip.Tip);
            // What was to be written when a run was interrupted, or is proposed, has the day of that run already.
            var line = LineIn(before?.Pending) ?? LineIn(before?.Written) ?? LineIn(before?.Proposed)
                ?? (today is { } day && IsFragment(before?.Written) ? $"updated: {day:O}\n" : null);
            yield return line is null || IsFragment(tip.Text) ? tip : tip with { Text = Insert(line, tip.Text) };
        }
    }

    private static bool IsFragment(string? text) => text?.Contains("\nrecovered: excerpt\n", StringComparison.Ordinal) == true;

    private static string? LineIn(string? text)
    {
        var end = EndOfDate(text);
        return end >= 0 && Line().Match(text!, end) is { Success: true } line ? line.Value : null;
    }

    // Where PostFile writes it: behind the date of publication. A tip without a date, or from days to come, has no change.
    private static string Insert(string line, string text)
    {
        var end = EndOfDate(text);
        return end < 0 || string.CompareOrdinal(line, "updated: ".Length, text, end - "YYYY-MM-DD\n".Length, "YYYY-MM-DD".Length) < 0
            ? text
            : text.Insert(end, line);
    }

    // Behind the line `published: 2019-04-09`; -1 where there is none.
    private static int EndOfDate(string? text)
    {
        const string Key = "\npublished: ";
        var start = text?.IndexOf(Key, StringComparison.Ordinal) ?? -1;
        return start < 0 ? -1 : start + Key.Length + "YYYY-MM-DD\n".Length;
    }
}
