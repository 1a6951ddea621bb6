using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Yaml;

/// <summary>A calendar date as an author writes it, <c>2019-04-09</c>, and what to say of one that is written otherwise.</summary>
internal static class DateText
{
    /// <summary>The first year that a date may have.</summary>
    public const int MinYear = 1900;

    /// <summary>The last one.</summary>
    public const int MaxYear = 2199;

    private const string Form = "yyyy-MM-dd";

    // Those that can be read in one way only; 03/04/2026 can not.
    private static readonly string[] OtherForms =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy",
        "d MMMM yyyy", "d MMM yyyy", "d. MMMM yyyy", "dddd, MMMM d, yyyy",
    ];

    /// <summary>The date that a text is; else what is wrong with it is reported.</summary>
    public static DateOnly? Read(string key, string text, Location at, DiagnosticBag diagnostics)
    {
        if (TryParse(text, [Form]) is not { } date)
        {
            diagnostics.Add(Explain(key, text, at));
            return null;
        }
        if (date.Year is >= MinYear and <= MaxYear)
            return date;
        diagnostics.Add(Mistakes.YearOutOfRange(at, key, text, MinYear, MaxYear, date.Year < 100 ? date.AddYears(2000) : null));
        return null;
    }

    private static Diagnostic Explain(string key, string text, Location at)
    {
        if (IsForm(text))
            return Mistakes.NoSuchDay(at, key, text);
        if (text.Length > Form.Length && text[Form.Length] is ' ' or 'T' or 't' && TryParse(text[..Form.Length], [Form]) is { } day
            && char.IsAsciiDigit(text.AsSpan(Form.Length + 1).TrimStart() is [var next, ..] ? next : ' '))
            return Mistakes.TimeBehindDate(at, key, text, day);
        return Mistakes.BadDate(at, key, text, TryParse(text, OtherForms));
    }

    private static bool IsForm(string text) =>
        text.Length == Form.Length && text[4] == '-' && text[7] == '-' && text.Count(char.IsAsciiDigit) == 8;

    private static DateOnly? TryParse(string text, string[] forms) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;
}
