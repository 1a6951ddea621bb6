using System.Collections.Immutable;
using SiteGen.Sites;

namespace SiteGen.Features.Archives;

/// <summary>The posts by date: the archive, a page a year, and a page a month.</summary>
internal sealed class ArchivesFeature : Feature
{
    public override void Plan(PlanContext context)
    {
        context.Add(ArchivePage.Path, new ArchivePage());
        var years = context.Site.Years;
        for (var i = 0; i < years.Length; i++)
            context.Add(YearPage.PathOf(years[i].Year), new YearPage(years[i], At(years, i - 1), At(years, i + 1)));
        ImmutableArray<MonthArchive> months = [.. years.SelectMany(year => year.Months)];
        for (var i = 0; i < months.Length; i++)
        {
            var month = months[i];
            context.Add(MonthPage.PathOf(month.Year, month.Month), new MonthPage(month, At(months, i - 1), At(months, i + 1)));
        }
    }

    private static T? At<T>(ImmutableArray<T> archives, int index)
        where T : class => index >= 0 && index < archives.Length ? archives[index] : null;
}
