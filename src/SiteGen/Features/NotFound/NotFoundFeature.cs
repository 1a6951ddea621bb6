namespace SiteGen.Features.NotFound;

/// <summary>The page for unknown addresses. It comes after all features that say what browsers may load.</summary>
internal sealed class NotFoundFeature : Feature
{
    public override void Plan(PlanContext context) => context.Add(
        NotFoundPage.Path, new NotFoundPage { Policy = context.OwnHeaders.Any() ? context.Policy : null });
}
