namespace SiteGen.Features.Standalone;

/// <summary>The pages outside the order of dates.</summary>
internal sealed class StandaloneFeature : Feature
{
    public override void Plan(PlanContext context)
    {
        foreach (var page in context.Site.Pages)
            context.Add(StandalonePage.PathOf(page), new StandalonePage(page), page.Location);
    }
}
