namespace SiteGen.Features.Feeds;

/// <summary>The feed of the newest posts.</summary>
internal sealed class FeedsFeature : Feature
{
    private const int MaxPosts = 20;

    public override void Plan(PlanContext context)
    {
        context.Add(FeedPage.Path, new FeedPage([.. context.Site.Posts.Take(MaxPosts)]));
        context.AddHeader(FeedPage.Path.Url, "Content-Type", "application/rss+xml; charset=utf-8");
    }
}
