using System.Globalization;
using System.Runtime.CompilerServices;

namespace SiteGen.Tests.Support;

/// <summary>
/// A culture in which nothing looks as in the invariant one: it counts the years of the Buddha, and has marks and month
/// names of its own. It is made by hand, so it is there on a machine without the cultures' data, too.
/// </summary>
internal static class OddCulture
{
    public static CultureInfo Instance { get; } = Make();

    /// <summary>Does something while this is the culture, and answers what came of it.</summary>
    public static T In<T>(Func<T> action)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Instance;
        try
        {
            return action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo Make()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        // The property takes only calendars that the data name.
        CalendarOf(culture.DateTimeFormat) = new ThaiBuddhistCalendar();
        string[] months = [.. Enumerable.Range(1, 12).Select(month => $"M{month}"), ""];
        culture.DateTimeFormat.MonthNames = culture.DateTimeFormat.MonthGenitiveNames = months;
        culture.DateTimeFormat.AbbreviatedMonthNames = culture.DateTimeFormat.AbbreviatedMonthGenitiveNames = months;
        culture.DateTimeFormat.DayNames = culture.DateTimeFormat.AbbreviatedDayNames = [.. Enumerable.Range(0, 7).Select(day => $"D{day}")];
        culture.DateTimeFormat.DateSeparator = culture.DateTimeFormat.TimeSeparator = "·";
        culture.DateTimeFormat.ShortDatePattern = "yyyy/d/M";
        culture.NumberFormat.NegativeSign = "neg";
        culture.NumberFormat.NumberDecimalSeparator = "٫";
        culture.NumberFormat.NumberGroupSeparator = "٬";
        culture.TextInfo.ListSeparator = "؛";
        return CultureInfo.ReadOnly(culture);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "calendar")]
    private static extern ref Calendar CalendarOf(DateTimeFormatInfo format);
}
