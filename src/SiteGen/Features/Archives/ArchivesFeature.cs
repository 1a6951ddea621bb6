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
        ImmutableArray<MonthArchive> months = [.. years.SelectMany(year => year.Months)];
        var next = 0;
        for (var i = 0; i < years.Length; i++)
        {
            context.Add(YearPage.PathOf(years[i].Year), new YearPage(years[i], At(years, i - 1), At(years, i + 1)));
            foreach (var month in years[i].Months)
            {
                context.Add(
                    MonthPage.PathOf(month.Year, month.Month), new MonthPage(month, At(months, next - 1), At(months, next + 1)));
                next++;
            }
        }
    }

    private static T? At<T>(ImmutableArray<T> archives, int index)
        where T : class => index >= 0 && index < archives.Length ? archives[index] : null;
}
