using SiteGen.Content;

namespace SiteGen.Theme.Parts;

/// <summary>Dates as this theme's readers write them. A table, because a culture's data differ between machines.</summary>
internal static class EnglishDates
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary><c>April</c></summary>
    public static string Month(int month) => Months[month - 1];

    /// <summary><c>April 9, 2019</c></summary>
    public static string Day(DateOnly date) => $"{Month(date.Month)} {date.Day}, {date.Year}";

    /// <summary><c>2019-04-09</c>, for machines.</summary>
    public static string Iso(DateOnly date) => $"{date:O}";

    /// <summary><c>about June 2010</c> where one month holds all the evidence, else <c>about 2010</c>.</summary>
    public static string About(PublishedAbout about) =>
        about.From.Year == about.To.Year && about.From.Month == about.To.Month
            ? $"about {Month(about.From.Month)} {about.From.Year}"
            : $"about {about.Middle.Year}";
}
