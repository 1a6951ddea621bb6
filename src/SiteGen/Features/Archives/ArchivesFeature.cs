namespace SiteGen.Features.Archives;

/// <summary>The posts by date: the archive, a page a year, and a page a month.</summary>
internal sealed class ArchivesFeature : Feature
{
    public override void Plan(PlanContext context)
    {
        context.Add(ArchivePage.Path, new ArchivePage());
        foreach (var year in context.Site.Years)
        {
            context.Add(YearPage.PathOf(year.Year), new YearPage(year));
            foreach (var month in year.Months)
                context.Add(MonthPage.PathOf(month.Year, month.Month), new MonthPage(month));
        }
    }
}
