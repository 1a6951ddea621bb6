namespace SiteGen.Features.Assets;

/// <summary>Files that are published as they are.</summary>
internal sealed class AssetsFeature : Feature
{
    public override void Plan(PlanContext context)
    {
        foreach (var file in context.Assets)
            context.AddFile(file);
    }
}
