namespace SiteGen.Features.Lists;

/// <summary>The home page, and the list of all posts that it begins.</summary>
internal sealed class HomeFeature : Feature
{
    public override void Plan(PlanContext context) => ListPage.Plan(null, context.Site.Posts, context.Site.Config.Location, context);
}
