using SiteGen.Converter.Merging;

namespace SiteGen.Converter.Reporting;

/// <summary>The calendar of what is still missing: a row a year, a cell a week.</summary>
internal static class HtmlCalendar
{
    public static void Write(HtmlText html, Conversion conversion)
    {
        var years = WeekCalendar.Of(conversion.Tips);
        if (years.Length == 0)
            return;
        html.Raw("<section id=\"calendar\">\n")
            .Element("h2", "What is still missing")
            .Element("p", "A row is a year, a cell a week: ● a whole tip, ○ an excerpt only, · nothing.")
            .Raw("<div class=\"scroll\"><table class=\"weeks\">\n<tbody>\n");
        foreach (var year in years)
        {
            html.Raw("<tr>").Element("th", $"{year.Year}", "scope=\"row\"");
            for (var week = 0; week < year.Weeks.Length; week++)
            {
                var (mark, says) = year.Weeks[week] switch
                {
                    WeekState.Whole => ("●", "whole"),
                    WeekState.Excerpt => ("○", "excerpt only"),
                    _ => ("·", "nothing"),
                };
                html.Element("td", mark, $"class=\"w{(int)year.Weeks[week]}\" title=\"week {week + 1}: {says}\"");
            }
            html.Raw("</tr>\n");
        }
        html.Raw("</tbody>\n</table></div>\n</section>\n");
    }
}
