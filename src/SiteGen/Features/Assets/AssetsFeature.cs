namespace SiteGen.Features.Assets;

/// <summary>Files that are published as they are.</summary>
internal sealed class AssetsFeature : Feature
{
    public override void Plan(PlanContext context)
    {
        foreach (var file in context.Assets)
        {
            context.AddFile(file);
            // The theme's; and an author's could not be published to no use.
            if (file.Path.EndsWith(".js", StringComparison.OrdinalIgnoreCase))
                context.Policy = context.Policy.Allow("script-src", "'self'");
        }
    }
}
