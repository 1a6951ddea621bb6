namespace SiteGen.Features.NotFound;

/// <summary>The page for unknown addresses.</summary>
internal sealed class NotFoundFeature : Feature
{
    public override void Plan(PlanContext context) => context.Add(NotFoundPage.Path, new NotFoundPage());
}
