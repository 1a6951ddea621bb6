namespace SiteGen.Features.Robots;

/// <summary><c>robots.txt</c>.</summary>
internal sealed class RobotsFeature : Feature
{
    public override void Plan(PlanContext context) => context.Add(RobotsPage.Path, new RobotsPage());
}
